"""Asking a measure: scope, grain, variants, pictures, and why there may be no figure."""

from datetime import date

import pytest

from oversight import answers, measures
from oversight.answers import Scope
from tests.jobcenter import Jobcenter

FIRST_HALF = Scope(date(2024, 1, 1), date(2024, 7, 1))


def call_in(jobcenter: Jobcenter, moment: str, site: str = "mitte", outcome: str = "answered") -> None:
    jobcenter.call(contact_at=f"{moment} 09:00", site=site, outcome=outcome)


def test_the_first_month_of_a_scope_belongs_to_it(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-01-01")
    assert jobcenter.ask("answered_share", FIRST_HALF).is_ok


def test_the_month_before_does_not(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2023-12-31")
    assert jobcenter.ask("answered_share", FIRST_HALF).state == "empty"


def test_the_last_month_of_a_scope_belongs_to_it(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-06-30")
    assert jobcenter.ask("answered_share", FIRST_HALF).is_ok


def test_the_month_at_its_end_does_not(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-07-01")
    assert jobcenter.ask("answered_share", FIRST_HALF).state == "empty"


def test_only_the_sites_of_the_scope_count(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-03-11", site="mitte")
    call_in(jobcenter, "2024-03-11", site="nord", outcome="abandoned")
    assert jobcenter.measure("answered_share", scope=Scope(sites=("mitte",))) == 1


def test_a_site_that_nobody_knows_has_no_figures(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-03-11")
    assert jobcenter.ask("answered_share", Scope(sites=("o'hara",))).state == "empty"


@pytest.mark.parametrize(("grain", "n"), [("month", 3), ("quarter", 2), ("year", 1), ("all", 1)])
def test_a_grain_gives_one_row_per_period(jobcenter: Jobcenter, grain: str, n: int) -> None:
    for moment in ("2024-01-15", "2024-03-31", "2024-04-01"):
        call_in(jobcenter, moment)
    assert len(jobcenter.ask("answered_share", grain=grain).frame) == n


def test_by_site_gives_one_row_per_site(jobcenter: Jobcenter) -> None:
    for site in ("mitte", "nord"):
        call_in(jobcenter, "2024-03-11", site=site)
    assert jobcenter.ask("answered_share", by_site=True).frame["site"].tolist() == ["mitte", "nord"]


def test_sites_together_are_pooled_and_not_averaged(jobcenter: Jobcenter) -> None:
    jobcenter.call(9, site="mitte")
    jobcenter.call(site="nord", outcome="abandoned")
    assert jobcenter.measure("answered_share") == 9 / 10


def test_the_headline_is_the_first_variant(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="busy")
    jobcenter.call()
    snapshot = jobcenter.snapshot()
    first = measures.find("answered_share").variants[0].name
    headline = answers.ask(snapshot, "answered_share").frame
    assert headline.equals(answers.ask(snapshot, "answered_share", variant=first).frame)


def test_an_unknown_variant_names_those_that_there_are(jobcenter: Jobcenter) -> None:
    with pytest.raises(LookupError, match="B, A, C, D5, D20"):
        jobcenter.ask("answered_share", variant="Z")


def test_a_variant_of_a_measure_that_has_none_is_refused(jobcenter: Jobcenter) -> None:
    with pytest.raises(LookupError, match="has no variants"):
        jobcenter.ask("disputed_share", variant="A")


def test_an_unknown_measure_is_refused(jobcenter: Jobcenter) -> None:
    with pytest.raises(measures.UnknownMeasure):
        answers.ask(jobcenter.snapshot(), "happiness_share")


def test_a_path_is_no_measure(jobcenter: Jobcenter) -> None:
    with pytest.raises(measures.UnknownMeasure):
        answers.ask(jobcenter.snapshot(), "../measures/no_show_share")


def test_an_unknown_grain_is_refused(jobcenter: Jobcenter) -> None:
    with pytest.raises(ValueError, match="unknown grain"):
        jobcenter.ask("answered_share", grain="week")


def test_a_picture_shows_the_distribution(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:02")
    picture = jobcenter.ask("wait_minutes", picture=True).frame
    assert picture[["bin_over", "bin_to", "n"]].to_numpy().tolist() == [[1, 2, 1]]


def test_a_column_that_was_delivered_empty_is_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at=None)
    assert jobcenter.ask("appointment_lead_days").state == "empty"


def test_a_column_that_nobody_delivered_is_named(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    assert jobcenter.ask("appointment_lead_days").missing == ("visits.booked_at",)


def test_of_two_ways_to_record_the_nearer_one_is_named(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert jobcenter.ask("wait_minutes").missing in (("visits.called_at",), ("visits.waited_minutes",))


def office_that_only_adds_up(jobcenter: Jobcenter, **columns: str) -> None:
    """Hourly means of nord in 2023, and nothing else."""
    jobcenter.new_import(first_day="2023-01-01", last_day="2023-12-31")
    jobcenter.office_hour(**{"site": "nord", "hour_at": "2023-05-11 09:00", "mean_wait_with_minutes": 5} | columns)


def office_that_records_single_visits(jobcenter: Jobcenter) -> None:
    """Waits of single visitors of mitte in 2024."""
    jobcenter.new_import(first_day="2024-01-01", last_day="2024-12-31")
    jobcenter.walk_in(site="mitte", called_at="2024-03-11 09:05")


@pytest.mark.parametrize(
    ("scope", "state"),
    [
        (Scope(sites=("nord",)), "sums_only"),
        (Scope(date(2023, 1, 1), date(2024, 1, 1)), "sums_only"),
        (Scope(sites=("mitte",)), "ok"),
        (Scope(date(2023, 1, 1), date(2024, 1, 1), ("mitte",)), "empty"),
        (Scope(date(2024, 1, 1), date(2025, 1, 1), ("nord",)), "empty"),
    ],
)
def test_sums_speak_only_where_they_are_the_only_record(jobcenter: Jobcenter, scope: Scope, state: str) -> None:
    office_that_only_adds_up(jobcenter)
    office_that_records_single_visits(jobcenter)
    assert jobcenter.ask("wait_minutes", scope).state == state


def test_a_column_that_another_year_delivers_is_missing_in_a_year_without_it(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(first_day="2023-01-01", last_day="2023-12-31")
    jobcenter.walk_in(arrived_at="2023-03-11 09:00")
    office_that_records_single_visits(jobcenter)
    scope = Scope(date(2023, 1, 1), date(2024, 1, 1))
    assert jobcenter.ask("wait_minutes", scope).missing in (("visits.called_at",), ("visits.waited_minutes",))


def test_sums_that_could_answer_but_lack_their_column_are_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval()
    assert jobcenter.ask("answered_within_20s_share").state == "not_recorded"


def test_the_column_that_sums_lack_is_named(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval()
    assert jobcenter.ask("answered_within_20s_share").missing == ("phone_intervals.answered_within_20s_n",)


def test_what_no_sum_can_tell_is_refused_for_sums(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval()
    assert jobcenter.ask("answered_within_20s_share", variant="a30").state == "sums_only"


def test_an_answer_holds_a_query_that_anybody_can_run(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-03-11")
    answer = jobcenter.ask("answered_share")
    assert answers.database.parameters(answer.query) == set(answer.parameters)


def test_a_snapshot_answers_the_same_question_from_memory(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-03-11")
    snapshot = jobcenter.snapshot()
    assert answers.ask(snapshot, "answered_share") is answers.ask(snapshot, "answered_share")


def test_the_next_snapshot_answers_anew(jobcenter: Jobcenter) -> None:
    call_in(jobcenter, "2024-03-11")
    jobcenter.measure("answered_share")
    call_in(jobcenter, "2024-03-11", outcome="abandoned")
    assert jobcenter.measure("answered_share") == 1 / 2


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        (date(2024, 1, 1), date(2024, 4, 1), (date(2024, 1, 1), date(2024, 4, 1))),
        (date(2024, 2, 1), date(2024, 4, 1), (date(2024, 4, 1), date(2024, 4, 1))),
        (date(2024, 3, 1), date(2024, 9, 1), (date(2024, 4, 1), date(2024, 7, 1))),
        (date(2023, 11, 1), date(2024, 12, 1), (date(2024, 1, 1), date(2024, 10, 1))),
        (date(2023, 12, 1), None, (date(2024, 1, 1), None)),
        (None, date(2024, 5, 1), (None, date(2024, 4, 1))),
    ],
)
def test_whole_quarters_lie_inside_the_scope(
    start: date | None, end: date | None, whole: tuple[date | None, date | None]
) -> None:
    scope = Scope(start, end).whole("quarter")
    assert (scope.start, scope.end) == whole
