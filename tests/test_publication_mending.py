"""A year is made coarser until the audit finds nothing thin in it; what was published of it stays as it is."""

import pandas as pd
import pytest

from oversight.publication import coarseness, declaration, merging
from oversight.publication.coarseness import NOT_RECORDED, Year
from oversight.publication.declaration import Table
from oversight.publication.merging import Earlier
from tests.test_publication_merging import cases, of_a_year

TABLE = Table("reaction_concern_counts", ("site", "concern"), merge=("concern",), known=("site", "concern"))
LIMIT = declaration.read().thinnest
UNTIL_MAY = pd.Timestamp("2025-05-01")


def decided(*rows, table=TABLE, **options):
    return merging.decide(table, cases(*rows), LIMIT, **options)


def in_course(*rows):
    """Rows of 2025 after a 2024 in which everything was frequent."""
    return [*of_a_year(2024, payment=500, conduct=400, loss=300), *rows]


def shown(rows, year, number=2025):
    frame = cases(*rows)
    return coarseness.apply(frame[frame["month"].dt.year == number], year)


@pytest.mark.parametrize(("n", "withheld"), [(19, {NOT_RECORDED}), (20, set())])
def test_nineteen_cases_of_which_something_was_not_recorded_are_withheld_and_never_counted_as_other(n, withheld):
    rows = [*of_a_year(2024, payment=500, conduct=30), ("2024-12-01", "mitte", None, n)]
    year = decided(*rows)[2024]
    assert set(year.dropped.get("concern", ())) == withheld
    assert not year.merged
    assert shown(rows, year, 2024)["n"].sum() == 530 + (0 if withheld else n)


def test_a_concern_that_is_new_in_january_takes_the_rarest_with_it_into_other():
    rows = in_course(("2025-01-01", "mitte", "payment", 60), ("2025-01-01", "mitte", "loss", 40))
    year = decided(*rows, ("2025-01-01", "mitte", "flood", 3))[2025]
    assert year.merged == {"concern": frozenset({"flood", "loss"})}
    assert not year.dropped


def test_in_a_year_that_was_published_a_new_rare_concern_is_withheld():
    rows = in_course(("2025-05-01", "mitte", "payment", 60), ("2025-06-01", "mitte", "flood", 3))
    year = decided(*rows, earlier=Earlier({2024: Year(), 2025: Year()}, UNTIL_MAY))[2025]
    assert year == Year(dropped={"concern": frozenset({"flood"})})


def test_a_site_that_opened_with_nineteen_cases_is_withheld_where_the_year_was_published_by_site():
    def dropped(n):
        rows = in_course(("2025-05-01", "mitte", "payment", 60), ("2025-06-01", "nord", "payment", n))
        return decided(*rows, earlier=Earlier({2024: Year(), 2025: Year()}, UNTIL_MAY))[2025].dropped

    assert dropped(19) == {"site": frozenset({"nord"})}
    assert dropped(20) == {}


def test_a_site_that_opened_with_nineteen_cases_is_told_with_all_others_where_nothing_was_published():
    rows = in_course(("2025-05-01", "mitte", "payment", 60), ("2025-06-01", "nord", "payment", 19))
    assert decided(*rows)[2025].is_all_sites


def test_what_was_withheld_may_be_published_once_there_are_enough_cases():
    early = Earlier({2024: Year(), 2025: Year(is_withheld=True)}, pd.Timestamp("2024-12-01"))
    rows = in_course(("2025-01-01", "mitte", "payment", 60))
    assert not decided(*rows, earlier=early)[2025].is_withheld


def test_who_follows_withholds_what_its_leader_withholds():
    leader = {2024: Year(is_all_sites=True, dropped={"concern": frozenset({"loss"})})}
    year = decided(*of_a_year(2024, payment=500, loss=400), leader=leader)[2024]
    assert year == leader[2024]


def test_nothing_is_thin_afterwards():
    rows = [
        *in_course(),
        *(("2025-02-01", f"s{number}", f"concern {number}", 2 * number) for number in range(1, 12)),
        ("2025-02-01", "mitte", None, 2),
    ]
    frame = shown(rows, decided(*rows)[2025])
    for column in ("site", "concern"):
        sums = frame.groupby(column, dropna=False)["n"].sum()
        assert (sums >= LIMIT).all()
