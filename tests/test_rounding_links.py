"""A table that counts the leader's rows once more shows the leader's sums, to the last case."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight.protected import BASE
from oversight.publication.rounding import round_tables
from oversight.publication.tables import Cells, Link
from tests.rounding_cells import KEY, cube, follower, grid, sums, tables

SITE = (("site",),)
NODES = (("site",), ("site", "kind"))


def published_sums(rounded, by):
    found = sums(rounded.cells, rounded.published, by)
    return found[found > 0]


def assert_equal_sums(first, second, by):
    pd.testing.assert_series_equal(published_sums(first, by), published_sums(second, by))


def is_adjacent(rounded):
    return (rounded.published % BASE == 0).all() and (np.abs(rounded.published - rounded.cells.true) <= 4).all()


@settings(max_examples=40, deadline=None)
@given(
    tables(nodes=()), st.integers(1, 4), st.sampled_from([["site"], ["site", "kind"], ["site", "outcome", "channel"]])
)
def test_a_linked_table_shows_the_sums_of_its_leader(cells, parts, by):
    leader = Cells("visits", cells.frame, "month", cells.dimensions, NODES)
    outcome = round_tables([follower(leader, by, parts), leader], KEY)
    assert_equal_sums(*outcome.rounded, by)
    assert is_adjacent(outcome.rounded[0]) and outcome.unlinked.empty


@settings(max_examples=40, deadline=None)
@given(tables(nodes=()), st.sampled_from([(), ("site",), ("site", "kind")]))
def test_the_nodes_of_a_linked_table_are_near_the_truth_too(cells, node):
    leader = Cells("visits", cells.frame, "month", cells.dimensions, ((), *NODES))
    led = follower(leader, ["site", "kind"], 3, nodes=tuple({node, ("site", "kind", "part")}))
    found = round_tables([leader, led], KEY).rounded[1]
    for by in led.nodes:
        assert (sums(led, found.published, by) - sums(led, led.true, by)).abs().max() <= 4


def test_a_chain_of_leaders_agrees_from_end_to_end():
    visits = grid(np.random.default_rng(1).poisson(4, (6, 3, 3)), nodes=(("site",), ("site", "outcome")))
    records = follower(visits, ["site", "outcome"], 2, nodes=(("site",),))
    notes = follower(records, ["site"], 4, "notes")
    notes = Cells("notes", notes.frame, "month", notes.dimensions, link=Link("records", ("site",)))
    found = round_tables([notes, records, visits], KEY).rounded
    assert_equal_sums(found[0], found[1], ["site"])
    assert_equal_sums(found[1], found[2], ["site", "outcome"])
    assert all(is_adjacent(one) for one in found)


def test_a_share_over_two_linked_tables_is_never_more_than_all():
    contacts = grid(np.random.default_rng(2).poisson(3, (24, 5, 3)), nodes=(("site",),))
    leader, led = round_tables([contacts, follower(contacts, ["site"], 2)], KEY).rounded
    part = sums(led.cells, np.where(led.cells.frame["part"] == "part0", led.published, 0), ["site"])
    assert (part <= sums(leader.cells, leader.published, ["site"])).all()


def test_where_a_source_delivered_only_one_of_two_the_block_is_free_and_named():
    visits = grid([[[6, 8]], [[6, 8]]], nodes=(("site",),))
    whole = follower(visits, ["site"], 2)
    is_february = whole.frame["month"] == "2024-02-01"
    partial = Cells("records", whole.frame[~is_february], "month", whole.dimensions, link=whole.link)
    one_more = whole.frame["n"] + is_february * (whole.frame["part"] == "part0")
    apart = Cells("records", whole.frame.assign(n=one_more), "month", whole.dimensions, link=whole.link)
    assert round_tables([visits, partial], KEY).unlinked.empty
    outcome = round_tables([visits, apart], KEY)
    assert outcome.unlinked.values.tolist() == [["records", pd.Timestamp("2024-02-01")]]
    january = [sums(one.cells, one.published, ["site"]).iloc[0] for one in outcome.rounded]
    assert january[0] == january[1] and is_adjacent(outcome.rounded[1])


def test_a_block_that_its_leader_does_not_lead_goes_up_and_down_like_any_other():
    visits = grid([[[6, 6]]] * 30, nodes=SITE)
    led = follower(visits, ["site"], 2)
    apart = Cells("records", led.frame.assign(n=led.frame["n"] + 51), "month", led.dimensions, SITE, link=led.link)
    found = round_tables([visits, apart], KEY).rounded[1]
    off = sums(apart, found.published, ["site"]) - sums(apart, apart.true, ["site"])
    assert off.min() < 0 < off.max() and off.abs().max() <= 4


def test_a_group_of_which_only_the_leader_has_cases_sets_the_block_free():
    visits = grid([[[6, 8], [3, 0]]], nodes=(("site",),))
    led = follower(visits, ["site"], 2)
    only_one = Cells("records", led.frame[led.frame["site"] == "site0"], "month", led.dimensions, link=led.link)
    assert len(round_tables([visits, only_one], KEY).unlinked) == 1


def of_one_kind(leader, nodes=()):
    """A table of the leader's rows of outcome0 alone, which says so in a column that is no dimension."""
    led = follower(leader, ["site", "outcome"], 3, nodes=nodes)
    chosen = led.frame[led.frame["outcome"] == "outcome0"].reset_index(drop=True)
    return Cells("records", chosen, "month", ("site", "part"), nodes, link=led.link)


def test_a_table_of_one_kind_follows_the_rows_of_that_kind():
    visits = grid(np.random.default_rng(4).poisson(4, (12, 3, 3)), nodes=(*SITE, ("site", "outcome")))
    outcome = round_tables([visits, of_one_kind(visits, (("site", "outcome"),))], KEY)
    leader, led = outcome.rounded
    assert outcome.unlinked.empty and is_adjacent(led)
    own = published_sums(led, ["site", "outcome"])
    kinds = published_sums(leader, ["site", "outcome"])
    pd.testing.assert_series_equal(own, kinds[kinds.index.get_level_values("outcome") == "outcome0"])


def test_a_table_of_one_kind_that_lacks_a_case_of_it_is_free():
    visits = grid([[[6, 8]]], nodes=(*SITE, ("site", "outcome")))
    led = of_one_kind(visits)
    fewer = Cells("records", led.frame.assign(n=led.frame["n"] // 2), "month", led.dimensions, link=led.link)
    assert len(round_tables([visits, fewer], KEY).unlinked) == 1


def test_a_link_may_name_the_month_which_every_block_has_anyway():
    visits = grid(np.full((2, 2, 3), 3), nodes=(("site",),))
    led = follower(visits, ["site"], 2)
    named = Cells("records", led.frame, "month", led.dimensions, link=Link("visits", ("month", "site")))
    leader, found = round_tables([visits, named], KEY).rounded
    assert_equal_sums(leader, found, ["site"])


def test_a_link_by_the_month_alone_keeps_the_sum_of_the_month():
    visits = grid(np.full((2, 2, 3), 3), nodes=((),))
    leader, found = round_tables([visits, follower(visits, [], 4)], KEY).rounded
    assert_equal_sums(leader, found, [])


def test_linked_cells_are_as_near_to_the_truth_as_others():
    contacts = cube(600, 12)
    leader = Cells("contacts", contacts.frame, "month", contacts.dimensions, (("site",), ("site", "channel")))
    led = round_tables([leader, follower(leader, ["site", "channel"], 6)], KEY).rounded[1]
    off = sums(led.cells, led.published, ["part"]) - sums(led.cells, led.cells.true, ["part"])
    # 20 cells each: unrelated ones would be off by 6 on average
    assert off.abs().mean() < 2.5


def test_a_later_month_of_a_linked_table_changes_no_earlier_one():
    visits = grid(np.random.default_rng(3).poisson(4, (4, 3, 3)), nodes=(("site",),))
    led = follower(visits, ["site"], 3)
    whole = round_tables([visits, led], KEY).rounded[1]
    is_early = (led.frame["month"] < "2024-03-01").to_numpy()
    early = round_tables([visits, Cells("records", led.frame[is_early], "month", led.dimensions, link=led.link)], KEY)
    assert (early.rounded[1].published == whole.published[is_early]).all()


VISITS = grid([[[6, 8]]], nodes=(("site",),))


@pytest.mark.parametrize(
    ("others", "by", "nodes", "reason"),
    [
        ([], ["site"], (), "is not among the tables"),
        ([VISITS], ["site", "part"], (), "which visits does not have"),
        ([grid([[[6, 8]]])], ["site"], (), "no node of visits"),
        ([VISITS], ["site"], ((),), "must be a node of visits, too"),
    ],
)
def test_a_link_that_cannot_be_kept_is_refused(others, by, nodes, reason):
    led = follower(VISITS, ["site"], 2)
    linked = Cells("records", led.frame, "month", led.dimensions, nodes, link=Link("visits", tuple(by)))
    with pytest.raises(ValueError, match=reason):
        round_tables([*others, linked], KEY)


def test_tables_that_lead_each_other_are_refused():
    nodes = (("site",),)
    first = Cells("first", VISITS.frame, "month", VISITS.dimensions, nodes, link=Link("second", ("site",)))
    second = Cells("second", VISITS.frame, "month", VISITS.dimensions, nodes, link=Link("first", ("site",)))
    with pytest.raises(ValueError, match=r"in a circle: .*first.*second"):
        round_tables([first, second], KEY)


def test_a_table_given_twice_is_refused():
    with pytest.raises(ValueError, match="stands twice"):
        round_tables([VISITS, VISITS], KEY)
