"""Contacts by whether they were documented, led to another one, or replaced a visit."""

from tests.jobcenter import Jobcenter

TABLE = "contact_result_counts"


def test_a_contact_with_a_concern_is_documented(jobcenter: Jobcenter) -> None:
    jobcenter.contact(concern="payment")
    assert jobcenter.count(TABLE, was_documented=True) == 1


def test_a_contact_without_one_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.contact(concern=None)
    assert jobcenter.count(TABLE, was_documented=False) == 1


def test_a_source_that_never_names_concerns_says_nothing_about_documentation(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.count(TABLE, was_documented=None) == 1


def test_each_file_is_judged_by_what_it_delivers_itself(jobcenter: Jobcenter) -> None:
    jobcenter.contact(concern="payment")
    jobcenter.new_import()
    jobcenter.contact()
    assert jobcenter.count(TABLE, was_documented=None) == 1


def test_coming_back_and_replacing_a_visit_stand_as_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact(2, repeated_within_7_days=True, replaced_visit=False, channel="post")
    assert jobcenter.count(TABLE, was_repeated=True, replaced_visit=False, channel="post") == 2
