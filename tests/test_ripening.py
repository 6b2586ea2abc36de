"""Measures that look at days after a month: which months are ripe, and what a page says of the others."""

from datetime import date

import pytest

from oversight import measures, ripening
from oversight.answers import Scope
from oversight.page_parts import watched
from oversight.page_parts.look import Look
from oversight.questions.asked import ask, told
from tests.jobcenter import Jobcenter

MEASURE = "solved_at_first_contact_share"
BEFORE, NOW = Scope(date(2023, 1, 1), date(2023, 4, 1)), Scope(date(2024, 1, 1), date(2024, 4, 1))


def look(jobcenter: Jobcenter, until: str, now: Scope = NOW, before: Scope | None = BEFORE) -> Look:
    jobcenter.new_import(observed_until=until)
    for year in (2023, 2024):
        for month in (1, 2, 3):
            jobcenter.contact(200, contact_at=f"{year}-{month:02}-01", repeated_within_7_days=False)
    return Look(jobcenter.snapshot(), now, before, "year", "public")


@pytest.mark.parametrize(
    ("until", "month"), [("2024-04-07 00:00", date(2024, 4, 1)), ("2024-04-06 23:59", date(2024, 3, 1))]
)
def test_a_month_is_ripe_when_the_seventh_day_after_it_is_reached(
    jobcenter: Jobcenter, until: str, month: date
) -> None:
    snapshot = look(jobcenter, until).snapshot
    assert ripening.first_unripe_month(snapshot, measures.find(MEASURE)) == month


def test_a_measure_that_looks_at_no_later_days_is_always_ripe(jobcenter: Jobcenter) -> None:
    snapshot = look(jobcenter, "2024-03-31").snapshot
    assert ripening.first_unripe_month(snapshot, measures.find("answered_share")) is None


def test_a_file_of_other_records_ripens_nothing(jobcenter: Jobcenter) -> None:
    looked = look(jobcenter, "2024-03-31")
    jobcenter.new_import(observed_until="2024-12-31")
    jobcenter.visit()
    looked = Look(jobcenter.snapshot(), looked.now, looked.before, "year", "public")
    assert ripening.first_unripe_month(looked.snapshot, measures.find(MEASURE)) == date(2024, 3, 1)


def test_a_page_compares_ripe_months_with_the_same_months_earlier(jobcenter: Jobcenter) -> None:
    asked = ask(MEASURE, look(jobcenter, "2024-03-31"))
    assert asked.before is not None
    assert (asked.now.scope.end, asked.before.scope.end) == (date(2024, 3, 1), date(2023, 3, 1))


def test_the_signal_is_that_of_the_last_ripe_month(jobcenter: Jobcenter) -> None:
    months = [f"2023-{month:02}-05" for month in range(1, 13)]
    jobcenter.new_import(observed_until="2023-12-31 12:00")
    for day in months:
        jobcenter.contact(200, contact_at=day, repeated_within_7_days=False)
    year = Scope(date(2023, 1, 1), date(2024, 1, 1))
    (signal,) = watched.of(ask(MEASURE, Look(jobcenter.snapshot(), year, None, "none", "public")))
    assert (signal.month, signal.speaks) == (date(2023, 11, 1), True)


def test_a_page_says_which_months_are_missing_yet(jobcenter: Jobcenter) -> None:
    said = ask(MEASURE, look(jobcenter, "2024-03-31")).reservations()
    assert said == [
        "Noch ohne die Monate ab März 2024: Diese Zahl blickt 7\N{NO-BREAK SPACE}Tage über den Monat hinaus, "
        "und so weit reichen die Aufzeichnungen nicht."
    ]


def test_a_page_says_nothing_of_it_where_all_months_are_ripe(jobcenter: Jobcenter) -> None:
    assert ask(MEASURE, look(jobcenter, "2024-04-07")).reservations() == []


def test_where_no_chosen_month_is_ripe_the_finding_says_so(jobcenter: Jobcenter) -> None:
    march = Scope(date(2024, 3, 1), date(2024, 4, 1))
    (finding,) = told(ask(MEASURE, look(jobcenter, "2024-03-31", march, None)))
    assert finding.text.startswith("Noch ohne die Monate ab März 2024")
