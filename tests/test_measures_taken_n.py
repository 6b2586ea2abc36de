"""What the office has changed after recurring conflicts."""

from datetime import date

from oversight.answers import Scope
from oversight.page_parts.look import Look
from oversight.questions import cases, comparison
from oversight.questions.asked import ask
from oversight.questions.telling import caveats
from tests.jobcenter import Jobcenter

MEASURE = "measures_taken_n"


def test_measures_are_counted_by_kind(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(2, kind="letter")
    jobcenter.measure_taken(1, kind="training")
    assert jobcenter.measure(MEASURE, segment="letter", figure="n") == 2


def test_a_measure_for_all_sites_counts_once(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(site="all")
    jobcenter.measure_taken(site="mitte")
    assert jobcenter.measure(MEASURE, figure="n") == 2


def test_a_measure_for_all_sites_is_not_one_of_a_single_site(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(site="all")
    jobcenter.measure_taken(site="mitte")
    assert jobcenter.measure(MEASURE, figure="n", scope=Scope(sites=("mitte",))) == 1


def test_a_single_measure_may_be_shown_since_it_is_nobodys_case(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken()
    assert cases.enough(jobcenter.ask(MEASURE)).all()


def test_without_a_list_of_measures_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("measures_taken.taken_on",)


def two_years(jobcenter: Jobcenter) -> Look:
    years = [Scope(date(year, 1, 1), date(year + 1, 1, 1)) for year in (2024, 2023)]
    return Look(jobcenter.snapshot(), *years, "year", "public")


def test_months_without_a_measure_are_no_gap_in_the_records(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(taken_on="2023-02-01")
    jobcenter.measure_taken(taken_on="2024-11-01")
    look = two_years(jobcenter)
    assert (comparison.sentences(look, MEASURE), comparison.is_whole(look, MEASURE)) == ([], True)


def test_measures_of_all_kinds_are_added_up_below_the_picture(jobcenter: Jobcenter) -> None:
    for kind in ("letter", "form", "training"):
        jobcenter.measure_taken(kind=kind)
    assert "3 ergriffene Maßnahmen" in caveats(ask(MEASURE, two_years(jobcenter)), "de")
