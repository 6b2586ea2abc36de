"""What is too thin in a year is counted under 'other', for all sites together, or not published; sums stay true."""

from dataclasses import replace

import pandas as pd
import pytest

from oversight.publication import coarseness, declaration, merging
from oversight.publication.coarseness import Year
from oversight.publication.declaration import Table
from oversight.publication.merging import Earlier

TABLE = Table("reaction_concern_counts", ("site", "concern"), merge=("concern",))
LIMIT = declaration.read().thinnest


def cases(*rows):
    """Rows of (month, site, concern, n)."""
    frame = pd.DataFrame(rows, columns=["month", "site", "concern", "n"])
    return frame.assign(month=pd.to_datetime(frame["month"]).astype("datetime64[us]"))


def of_a_year(year, **concerns):
    return [(f"{year}-12-01", "mitte", concern, n) for concern, n in concerns.items()]


def decided(*rows, table=TABLE, **options):
    return merging.decide(table, cases(*rows), LIMIT, **options)


def merged(year):
    return set(year.merged.get("concern", ()))


def test_nineteen_cases_a_year_are_counted_under_other_and_twenty_are_not():
    year = decided(*of_a_year(2024, payment=500, conduct=20, loss=19, noise=19))[2024]
    assert merged(year) == {"loss", "noise"}


def test_other_is_never_thin_itself():
    year = decided(*of_a_year(2024, payment=500, conduct=30, loss=19))[2024]
    assert merged(year) == {"loss", "conduct"}


def test_what_the_source_calls_other_needs_cases_too():
    assert merged(decided(*of_a_year(2024, payment=500, conduct=30, other=3))[2024]) == {"conduct"}


def test_without_anything_thin_nothing_is_merged():
    assert decided(*of_a_year(2024, payment=500, conduct=20))[2024] == Year()


def test_what_is_not_recorded_is_never_counted_as_other():
    rows = [*of_a_year(2024, payment=500, conduct=30), ("2024-12-01", "mitte", None, 3)]
    assert merged(decided(*rows)[2024]) == set()


def test_each_year_that_is_over_is_judged_by_its_own_cases():
    years = decided(
        *of_a_year(2023, payment=100, conduct=30, loss=30), *of_a_year(2024, payment=100, conduct=9, loss=11)
    )
    assert [merged(year) for year in years.values()] == [set(), {"conduct", "loss"}]


def test_a_year_in_course_is_judged_by_the_year_before():
    rows = of_a_year(2023, payment=100, conduct=30, loss=2, noise=18)
    years = decided(*rows, ("2024-02-01", "mitte", "conduct", 1), ("2024-02-01", "mitte", "loss", 40))
    assert merged(years[2024]) == {"loss", "noise"}


def test_a_first_year_in_course_is_judged_by_what_there_is():
    years = decided(
        ("2024-02-01", "mitte", "payment", 40), ("2024-02-01", "mitte", "loss", 12), ("2024-02-01", "mitte", "noise", 9)
    )
    assert merged(years[2024]) == {"loss", "noise"}


def test_a_concern_that_is_new_in_a_year_in_course_is_counted_under_other():
    years = decided(*of_a_year(2023, payment=100, loss=19, noise=19), ("2024-02-01", "mitte", "flood", 40))
    assert "flood" in merged(years[2024])


def test_a_year_with_nineteen_cases_is_not_published():
    assert decided(*of_a_year(2024, payment=19))[2024].is_withheld
    assert not decided(*of_a_year(2024, payment=20))[2024].is_withheld


def test_a_site_with_nineteen_cases_is_told_with_all_others():
    def is_all_sites(n):
        rows = [("2024-12-01", "mitte", "payment", 100), ("2024-12-01", "nord", "payment", n)]
        return decided(*rows)[2024].is_all_sites

    assert (is_all_sites(19), is_all_sites(20)) == (True, False)


def test_a_site_that_opens_in_a_year_in_course_does_not_hide_the_others():
    years = decided(*of_a_year(2023, payment=100), ("2024-02-01", "nord", "payment", 3))
    assert not years[2024].is_all_sites


def test_who_follows_merges_as_its_leader_does():
    leader = {2024: Year(merged={"concern": frozenset({"conduct"})})}
    assert merged(decided(*of_a_year(2024, payment=500, conduct=400), leader=leader)[2024]) == {"conduct"}


def test_subjects_of_their_own_are_withheld_instead():
    apart = replace(TABLE, merge=(), apart=("concern",))
    year = decided(*of_a_year(2024, objection=300, lawsuit=19), table=apart)[2024]
    assert year == Year(dropped={"concern": frozenset({"lawsuit"})})


# What the last release decided


def test_what_a_release_decided_for_a_year_holds_when_the_year_is_over():
    earlier = Earlier({2024: Year(merged={"concern": frozenset({"loss"})})}, pd.Timestamp("2024-05-01"))
    rows = [("2024-05-01", "mitte", "conduct", 2), *of_a_year(2024, payment=500, loss=400)]
    assert merged(decided(*rows, earlier=earlier)[2024]) == {"loss"}


def test_a_thin_concern_that_no_published_month_had_is_merged_all_the_same():
    earlier = Earlier({2024: Year()}, pd.Timestamp("2024-05-01"))
    rows = [("2024-05-01", "mitte", "payment", 500), *of_a_year(2024, flood=12, noise=12)]
    assert merged(decided(*rows, earlier=earlier)[2024]) == {"flood", "noise"}


def test_a_year_that_was_withheld_stays_so():
    earlier = Earlier({2024: Year(is_withheld=True)}, pd.Timestamp("2024-05-01"))
    assert decided(*of_a_year(2024, payment=500), earlier=earlier)[2024].is_withheld


# What it does to the rows


@pytest.mark.parametrize(
    "year", [Year(), Year(is_all_sites=True), Year(merged={"concern": frozenset({"loss", "noise"})})]
)
def test_merging_keeps_every_case(year):
    frame = cases(*of_a_year(2024, payment=7, loss=4, noise=1), ("2024-12-01", "nord", None, 2))
    assert coarseness.apply(frame, year)["n"].sum() == 14


def test_merged_codes_are_called_other_and_sites_all():
    frame = cases(*of_a_year(2024, payment=7, loss=4))
    shown = coarseness.apply(frame, Year(is_all_sites=True, merged={"concern": frozenset({"loss"})}))
    assert shown[["site", "concern"]].to_numpy().tolist() == [["all", "payment"], ["all", "other"]]


def test_what_is_withheld_has_no_rows():
    frame = cases(*of_a_year(2024, objection=7, lawsuit=4))
    assert coarseness.apply(frame, Year(is_withheld=True)).empty
    shown = coarseness.apply(frame, Year(dropped={"concern": frozenset({"lawsuit"})}))
    assert shown["concern"].tolist() == ["objection"]


def test_the_declared_limit_is_what_these_tests_speak_of():
    assert LIMIT == 20
