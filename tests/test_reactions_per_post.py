"""Reactions for one full-time post of the ombuds office."""

import pytest

from oversight import units
from tests.jobcenter import Jobcenter

MEASURE = "reactions_per_post"


def test_six_reactions_for_half_a_post_are_twelve_per_post(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(ombuds_posts=0.5)
    jobcenter.reaction(6, received_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 12


def test_months_and_sites_are_pooled_as_months_of_posts(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte", ombuds_posts=1.0)
    jobcenter.caseload(site="nord", ombuds_posts=0.5)
    jobcenter.caseload(site="mitte", month="2024-04-01", ombuds_posts=1.0)
    jobcenter.reaction(4, site="mitte", received_at="2024-03-01")
    jobcenter.reaction(1, site="mitte", received_at="2024-04-11")
    assert jobcenter.measure(MEASURE) == 5 / 2.5


@pytest.mark.parametrize("posts", [0, None])
def test_a_month_without_an_ombuds_office_has_no_figure(jobcenter: Jobcenter, posts: float | None) -> None:
    jobcenter.caseload(ombuds_posts=posts)
    jobcenter.reaction(received_at="2024-03-01")
    assert jobcenter.measure(MEASURE) is None


def test_a_month_that_the_records_do_not_cover_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-02-01", ombuds_posts=1.0)
    jobcenter.caseload(month="2024-03-01", ombuds_posts=1.0)
    jobcenter.reaction(received_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 1


def test_without_posts_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("caseload.ombuds_posts",)


def test_the_figure_is_told_per_full_time_post_and_month() -> None:
    assert units.show(12.25, "per_post") == "12,3\N{NO-BREAK SPACE}je Vollzeitstelle und Monat"
