"""Cases of advice centres that go straight to the site manager."""

from tests.jobcenter import Jobcenter

MEASURE = "direct_lane_share"


def test_one_of_three_cases_went_straight_to_the_site_manager(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(1, submitter="advice_centre", to_site_manager=True)
    jobcenter.reaction(2, submitter="advice_centre", to_site_manager=False)
    assert jobcenter.measure(MEASURE) == 1 / 3


def test_a_case_of_somebody_else_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="advice_centre", to_site_manager=False)
    jobcenter.reaction(submitter="client", to_site_manager=True)
    assert jobcenter.measure(MEASURE) == 0


def test_a_case_whose_way_is_unknown_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="advice_centre", to_site_manager=True)
    jobcenter.reaction(submitter="advice_centre", to_site_manager=None)
    assert jobcenter.measure(MEASURE) == 1


def test_without_the_lane_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="advice_centre")
    assert jobcenter.ask(MEASURE).missing == ("complaints.to_site_manager",)
