"""Topics that come back more often than is usual for them, and what was done."""

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import pytest

from oversight import facts
from tests.jobcenter import Jobcenter

# three whole years of records, of which the last is looked at
MONTHS = [month.to_pydatetime() for month in pd.date_range("2022-01-01", periods=36, freq="MS")]
# worked out by hand: of a mean of 4, chance gives at most 8 in 97.9 % and at most 9 in 99.2 % of the months
USUAL, MOST = 4, 9


def named(jobcenter: Jobcenter, per_month: Sequence[int], site: str = "mitte", concern: str = "payment") -> None:
    """So many reactions that name the topic in each of these months, up to December 2024."""
    for month, n in zip(MONTHS[-len(per_month) :], per_month, strict=True):
        if n:
            jobcenter.reaction(n, site=site, concern_1=concern, received_at=month)


def a_year(above: int, n: int = MOST + 1) -> list[int]:
    """Two usual years and one in which so many months, its first ones, are higher."""
    return [USUAL] * 24 + [n] * above + [USUAL] * (12 - above)


def found(jobcenter: Jobcenter, **choice: Any) -> pd.DataFrame:
    return facts.ask(jobcenter.snapshot(), "recurring_conflicts", **{"to": None, "sites": None} | choice)


def test_three_months_above_what_is_usual_are_a_recurring_conflict(jobcenter: Jobcenter) -> None:
    named(jobcenter, a_year(above=3))
    assert found(jobcenter)[["concern", "site", "months_above"]].values.tolist() == [["payment", "mitte", 3]]


def test_two_months_at_one_site_are_none(jobcenter: Jobcenter) -> None:
    named(jobcenter, a_year(above=2))
    assert found(jobcenter).empty


def test_two_months_at_each_of_two_sites_are_one(jobcenter: Jobcenter) -> None:
    named(jobcenter, a_year(above=2), site="mitte")
    named(jobcenter, a_year(above=2), site="nord")
    assert found(jobcenter)[["site", "sites_above"]].values.tolist() == [["mitte", 2], ["nord", 2]]


def test_what_is_rare_at_every_site_shows_at_all_sites_together(jobcenter: Jobcenter) -> None:
    # 2 and 2 are usual; 5 at each site are not above its own most of 6, but 10 together are above 9
    for site in ("mitte", "nord"):
        named(jobcenter, [2] * 24 + [5] * 3 + [2] * 9, site)
    assert found(jobcenter)[["site", "months_above", "most_usual"]].values.tolist() == [["all", 3, MOST]]


def test_a_site_that_names_topics_only_of_late_does_not_raise_all_together(jobcenter: Jobcenter) -> None:
    for site in ("mitte", "nord"):
        named(jobcenter, [USUAL] * 36, site)
    named(jobcenter, [3 * USUAL] * 12, "sued")
    assert found(jobcenter).empty


def test_one_month_at_each_of_two_sites_is_none(jobcenter: Jobcenter) -> None:
    named(jobcenter, a_year(above=1), site="mitte")
    named(jobcenter, a_year(above=1), site="nord")
    assert found(jobcenter).empty


def test_a_month_with_as_many_as_chance_may_give_is_not_above(jobcenter: Jobcenter) -> None:
    named(jobcenter, a_year(above=3, n=MOST))
    assert found(jobcenter).empty


# worked out by hand: usual are 48 in twelve months, give or take 2.33 times the root of 48 + 144 x 4 / 24, that is 67.8
@pytest.mark.parametrize(("year", "is_above"), [([6] * 7 + [5] * 5, False), ([6] * 8 + [5] * 4, True)])
def test_a_year_that_is_higher_as_a_whole_is_one_also_if_no_month_is(
    jobcenter: Jobcenter, year: list[int], is_above: bool
) -> None:
    named(jobcenter, [USUAL] * 24 + year)
    assert found(jobcenter)["is_year_above"].tolist() == [True] * is_above


def test_the_year_as_a_whole_is_judged_at_all_sites_together(jobcenter: Jobcenter) -> None:
    for site in ("mitte", "nord"):
        named(jobcenter, [USUAL] * 24 + [6] * 12, site)
    assert found(jobcenter)["site"].tolist() == ["all"]


def test_what_is_usual_and_what_was_seen_are_told(jobcenter: Jobcenter) -> None:
    named(jobcenter, a_year(above=3))
    row = found(jobcenter).iloc[0]
    assert (row["usual"], row["most_usual"], row["seen"]) == (12 * USUAL, MOST, 3 * (MOST + 1) + 9 * USUAL)


def test_a_topic_that_only_chance_moves_is_no_recurring_conflict(jobcenter: Jobcenter) -> None:
    draw = random.Random(5)
    for site in ("mitte", "nord", "sued"):
        for concern, mean in (("payment", 0.8), ("conduct", 3), ("housing_costs", 12)):
            days = [sum(draw.random() < mean / 300 for _ in range(300)) for _ in MONTHS]
            named(jobcenter, days, site, concern)
    assert found(jobcenter).empty


def test_a_topic_that_is_always_frequent_is_none(jobcenter: Jobcenter) -> None:
    named(jobcenter, [40] * 36)
    assert found(jobcenter).empty


def test_a_new_topic_is_one_once_it_is_named_three_times_in_three_months(jobcenter: Jobcenter) -> None:
    named(jobcenter, [1] * 36, concern="conduct")
    named(jobcenter, [3, 3, 4], concern="payment")
    assert found(jobcenter)["concern"].tolist() == ["payment"]


def test_a_topic_named_fewer_than_ten_times_is_none(jobcenter: Jobcenter) -> None:
    named(jobcenter, [1] * 36, concern="conduct")
    named(jobcenter, [3, 3, 3], concern="payment")
    assert found(jobcenter).empty


@pytest.mark.parametrize(("months_before", "is_known"), [(12, True), (11, False)])
def test_what_is_usual_needs_twelve_months_of_records(jobcenter: Jobcenter, months_before: int, is_known: bool) -> None:
    named(jobcenter, a_year(above=3)[-12 - months_before :])
    assert found(jobcenter).empty != is_known


def test_another_year_can_be_looked_at(jobcenter: Jobcenter) -> None:
    named(jobcenter, [USUAL] * 12 + [MOST + 1] * 3 + [USUAL] * 21)
    assert found(jobcenter).empty
    assert found(jobcenter, to=date(2024, 1, 1))["last_month"].dt.year.tolist() == [2023]


def test_only_the_chosen_sites_are_looked_at(jobcenter: Jobcenter) -> None:
    named(jobcenter, a_year(above=3), site="mitte")
    named(jobcenter, a_year(above=3), site="nord")
    assert set(found(jobcenter)["site"]) == {"mitte", "nord", "all"}
    assert found(jobcenter, sites=("nord",))["site"].tolist() == ["nord"]


class TestTheMeasureTaken:
    def told(self, jobcenter: Jobcenter, *measures: dict[str, Any]) -> "pd.Series[Any]":
        named(jobcenter, [USUAL] * 24 + [10, 10, 10, 10, 10, 10, 4, 4, 4, 2, 2, 2])
        for measure in measures:
            jobcenter.measure_taken(**measure)
        return found(jobcenter).iloc[0]

    def test_is_named_with_its_day_kind_and_number(self, jobcenter: Jobcenter) -> None:
        row = self.told(jobcenter, {"taken_on": "2024-06-15", "kind": "letter", "reference": "M 02/2024"})
        assert (row["taken_on"].date(), row["kind"], row["reference"]) == (date(2024, 6, 15), "letter", "M 02/2024")

    def test_is_the_last_one_also_if_that_has_no_number(self, jobcenter: Jobcenter) -> None:
        earlier = {"taken_on": "2024-05-01", "reference": "M 01/2024"}
        row = self.told(jobcenter, earlier, {"taken_on": "2024-06-15", "reference": None})
        assert (row["taken_on"].date(), pd.isna(row["reference"])) == (date(2024, 6, 15), True)

    def test_is_told_with_the_level_before_and_since(self, jobcenter: Jobcenter) -> None:
        # before: July to December 2023 with 4 and January to June with 10, less June itself; since: 4 4 4 2 2 2
        row = self.told(jobcenter, {"taken_on": "2024-06-15"})
        assert (row["level_before"], row["level_since"]) == (pytest.approx((7 * 4 + 5 * 10) / 12), 3)

    def test_has_no_level_since_before_three_months_are_over(self, jobcenter: Jobcenter) -> None:
        assert pd.isna(self.told(jobcenter, {"taken_on": "2024-10-01"})["level_since"])

    def test_has_a_level_since_after_three_months(self, jobcenter: Jobcenter) -> None:
        assert self.told(jobcenter, {"taken_on": "2024-09-30"})["level_since"] == 2

    @pytest.mark.parametrize(
        "of_something_else", [{"concern": "conduct"}, {"site": "nord"}, {"taken_on": "2022-12-31"}]
    )
    def test_of_another_topic_site_or_time_is_not_named(
        self, jobcenter: Jobcenter, of_something_else: dict[str, str]
    ) -> None:
        row = self.told(jobcenter, {"taken_on": "2024-06-15"} | of_something_else)
        assert pd.isna(row["taken_on"]) and pd.isna(row["level_since"])
