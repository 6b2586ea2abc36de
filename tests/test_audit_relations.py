"""Tables that count the same rows, rounded apart, give cells away: the audit reckons with it where it is true."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from oversight.publication.audit import relations
from oversight.publication.tables import Cells, Rounded, SameRows
from tests.audited import controlled, crowded, examined, gate, grid

BY_BOTH = ("site", "topic")


def passes(*tables):
    return gate(examined(*tables), "small_cells")["passed"]


def related(table, relation):
    return Rounded(replace(table.cells, same_rows=(relation,)), table.published)


def one_by_one(published, counts, name, **more):
    """A table shown as these numbers."""
    return Rounded(grid(counts, name, known=(), **more), np.array(published))


# Releases that pass as long as nobody knows how their tables hang together


@pytest.mark.parametrize("is_part", [False, True])
def test_the_same_rows_rounded_twice_apart_are_refused_once_somebody_knows_it(is_part):
    visits, records = controlled(crowded(), 0), controlled(crowded(name="records"), 1)
    assert passes(visits, records)
    assert not passes(visits, related(records, SameRows("visits", BY_BOTH, is_part=is_part)))


def test_rows_that_are_among_others_narrow_both():
    """At least 1 of the part, shown as 5, and at most 4 of the whole, shown as 0: both are 1 to 4, four values."""
    whole = one_by_one([0, 10], [[[3, 12]]], "calls", nodes=())
    part = one_by_one([5, 5], [[[3, 4]]], "callers", nodes=())
    assert passes(whole, part)
    found = examined(whole, related(part, SameRows("calls", BY_BOTH, is_part=True)))
    assert [row["narrow_n"] for row in found.report["tables"]] == [1, 1]
    assert [row["min_width"] for row in found.report["tables"]] == [3, 3]


def test_a_quarter_tells_of_its_months():
    """Months shown as 0 hold 4 each at most; a quarter shown as 15 holds 11 at least: every month has 3 or 4."""
    months = one_by_one([0, 0, 0], [[[4]], [[4]], [[4]]], "reactions", nodes=())
    frame = pd.DataFrame({"quarter": [pd.Timestamp("2024-01-01")], "figure": ["at_risk"], "n": [12]})
    quarter = Rounded(Cells("closing", frame, "quarter", ("figure",)), np.array([15]))
    assert passes(months, quarter)
    for known in (SameRows("reactions"), SameRows("reactions", where={"figure": ("at_risk",)})):
        found = examined(months, related(quarter, known))
        assert found.report["tables"][0]["min_width"] == 1


def test_a_relation_of_some_cells_says_nothing_of_others():
    months = one_by_one([0, 0, 0], [[[4]], [[4]], [[4]]], "reactions", nodes=())
    frame = pd.DataFrame({"quarter": [pd.Timestamp("2024-01-01")], "figure": ["at_risk"], "n": [12]})
    quarter = Rounded(Cells("closing", frame, "quarter", ("figure",)), np.array([15]))
    assert passes(months, related(quarter, SameRows("reactions", where={"figure": ("ended",)})))
    assert passes(months, related(quarter, SameRows("reactions", where_other={"topic": ("T9",)})))


def test_ages_of_one_day_of_a_life_table_tell_of_each_other():
    """Whoever is closed on a day was open on it: shown 5 and 0 with 3 cases each, both are 1 to 4."""
    frame = pd.DataFrame({"quarter": pd.Timestamp("2024-01-01"), "figure": ["ended", "at_risk"], "n": [3, 3]})
    life = Rounded(Cells("closing", frame, "quarter", ("figure",)), np.array([5, 0]))
    known = SameRows("closing", (), {"figure": ("ended",)}, {"figure": ("at_risk",)}, is_part=True)
    assert passes(life) and not passes(related(life, known))


def test_a_table_that_is_not_published_tells_nothing():
    records = controlled(crowded(name="records"), 1)
    assert passes(related(records, SameRows("visits", BY_BOTH)))


# Only what is true binds


def rows_of(first, second, by=BY_BOTH, **more):
    """The sums that are known, as differences with their signs, of cells numbered from 0 in each table."""
    known = relations.binding(first, second, SameRows(second.name, by, **more))
    return known, len(known.lower)


def is_equal(known):
    return (known.upper == 0).tolist()


FIRST = grid([[[3, 4]], [[5, 6]]], "first")


def test_every_month_site_and_topic_is_known_where_all_agree():
    known, n = rows_of(FIRST, grid([[[3, 4]], [[5, 6]]], "second"))
    assert n == 4 and is_equal(known) == [True] * 4
    assert known.of(np.ones(4)).tolist() == [0, 0, 0, 0]


def test_a_month_in_which_the_first_records_less_is_known_as_a_part():
    known, n = rows_of(FIRST, grid([[[3, 4]], [[5, 7]]], "second"))
    assert n == 4 and is_equal(known) == [True, True, False, False]


def test_a_month_that_contradicts_the_relation_does_not_bind():
    fewer = grid([[[3, 4]], [[5, 0]]], "second")
    assert rows_of(FIRST, fewer)[1] == 2
    assert rows_of(FIRST, fewer, is_part=True)[1] == 2


def test_merged_codes_leave_the_sums_of_sites():
    merged = grid([[[3, 4]], [[5, 6]]], "second")
    merged = replace(merged, frame=merged.frame.assign(topic=["T0", "other", "T0", "other"]))
    known, n = rows_of(FIRST, merged)
    assert n == 2 and is_equal(known) == [True, True]


def test_sites_put_together_leave_the_sums_of_topics():
    town = grid([[[1, 4], [2, 0]]], "first")
    together = grid([[[3, 4]]], "second")
    together = replace(together, frame=together.frame.assign(site="all"))
    known, n = rows_of(town, together)
    assert n == 2 and is_equal(known) == [True, True]
    assert sorted(known.cell[known.sign < 0].tolist()) == [0, 1, 2, 3]


def test_a_quarter_of_which_a_month_is_not_published_is_no_sum():
    two_months = grid([[[4]], [[4]]], "reactions")
    frame = pd.DataFrame({"quarter": [pd.Timestamp("2024-01-01")], "n": [12]})
    quarter = Cells("closing", frame, "quarter", ())
    assert rows_of(quarter, two_months, ())[1] == 0


def test_sums_of_which_only_one_table_holds_cells_bind_nobody():
    """A site without cells was not recorded there yet: that says nothing of the other table's zeros."""
    more = grid([[[3, 4], [0, 0]]], "first")
    known, n = rows_of(more, grid([[[3, 4]]], "second"))
    assert n == 2 and set(known.cell[known.sign < 0].tolist()) == {0, 1}


def test_what_is_not_recorded_is_a_value_like_any_other():
    unknown = [replace(table, frame=table.frame.assign(topic=[None, "T1"] * 2)) for table in (FIRST, FIRST)]
    assert rows_of(*unknown)[1] == 4
