"""What follows criticism."""

from tests.jobcenter import Jobcenter

MEASURE = "reaction_followed_share"


def criticism(jobcenter: Jobcenter, times: int = 1, **columns: object) -> None:
    jobcenter.reaction(times, **{"received_at": "2024-01-15", "objection_at": None, "lawsuit_at": None} | columns)


def test_of_ten_times_criticism_two_led_to_an_objection_and_one_to_court(jobcenter: Jobcenter) -> None:
    criticism(jobcenter, 7)
    criticism(jobcenter, 2, objection_at="2024-02-01")
    criticism(jobcenter, 1, objection_at="2024-02-01", lawsuit_at="2024-05-01")
    shares = [jobcenter.share(MEASURE, followed) for followed in ("nothing", "objection", "lawsuit")]
    assert shares == [7 / 10, 2 / 10, 1 / 10]


def test_praise_leads_to_no_court(jobcenter: Jobcenter) -> None:
    criticism(jobcenter, lawsuit_at="2024-02-01")
    criticism(jobcenter, kind="praise")
    assert jobcenter.share(MEASURE, "lawsuit") == 1


def test_criticism_that_is_not_old_enough_is_left_out(jobcenter: Jobcenter) -> None:
    criticism(jobcenter, received_at="2024-07-01", lawsuit_at="2024-07-02")
    assert jobcenter.ask(MEASURE).state == "empty"


def test_without_objections_in_the_source_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.lawsuit_at", "complaints.objection_at")
