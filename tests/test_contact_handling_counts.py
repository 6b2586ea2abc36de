"""Contacts by forwarding and by whether the own caseworker was reached."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "contact_handling_counts"


@pytest.mark.parametrize(("times", "was_forwarded"), [(0, False), (1, True), (3, True), (None, None)])
def test_passed_on_once_or_more_is_forwarded(
    jobcenter: Jobcenter, times: int | None, was_forwarded: bool | None
) -> None:
    jobcenter.contact(forwarded_n=times)
    assert jobcenter.count(TABLE, was_forwarded=was_forwarded) == 1


@pytest.mark.parametrize(
    ("asked", "reached", "outcome", "said"),
    [
        (True, True, "answered", "reached"),
        (True, False, "answered", "not_reached"),
        (True, None, "abandoned", "not_reached"),
        (True, None, "answered", None),
        (True, None, "open", None),
        (False, True, "answered", "not_asked_for"),
        (None, True, "answered", None),
    ],
)
def test_what_became_of_asking_for_the_own_caseworker(
    jobcenter: Jobcenter, asked: bool | None, reached: bool | None, outcome: str, said: str | None
) -> None:
    jobcenter.contact(asked_for_own_caseworker=asked, reached_own_caseworker=reached, outcome=outcome)
    assert jobcenter.count(TABLE, own_caseworker=said) == 1


def test_only_an_answered_contact_is_answered(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    jobcenter.contact(2, outcome="abandoned")
    assert (jobcenter.count(TABLE, is_answered=True), jobcenter.count(TABLE, is_answered=False)) == (1, 2)
