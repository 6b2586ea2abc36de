"""What the office has changed after recurring conflicts."""

from oversight.answers import Scope
from oversight.page_parts import cases
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
