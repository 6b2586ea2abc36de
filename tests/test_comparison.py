"""What keeps months from being compared: records that do not reach so far, other sites, months cut off."""

from datetime import date

import duckdb
import pytest

from oversight.answers import Scope
from oversight.page_parts.look import Look
from oversight.questions import comparison
from oversight.questions.asked import ask
from tests.jobcenter import Jobcenter

BEFORE, NOW = Scope(date(2024, 1, 1), date(2024, 4, 1)), Scope(date(2025, 1, 1), date(2025, 4, 1))
MONTHS = ["2024-01", "2024-02", "2024-03", "2025-01", "2025-02", "2025-03"]


def calls(jobcenter: Jobcenter, months: list[str], times: int = 200, site: str = "mitte") -> None:
    for month in months:
        jobcenter.call(times, contact_at=f"{month}-11 09:00", site=site)


def look(jobcenter: Jobcenter) -> Look:
    return Look(jobcenter.snapshot(), NOW, BEFORE, "year", "public")


def said(jobcenter: Jobcenter) -> str:
    return " ".join(comparison.sentences(look(jobcenter), "answered_share"))


class TestAComparison:
    def test_is_made_where_both_spans_have_records_in_every_month(self, jobcenter):
        calls(jobcenter, MONTHS)
        assert ask("answered_share", look(jobcenter)).before is not None

    def test_of_spans_held_whole_needs_no_reservation(self, jobcenter):
        calls(jobcenter, MONTHS)
        assert said(jobcenter) == ""

    def test_is_not_made_where_this_measure_has_no_records_of_the_first_month(self, jobcenter):
        calls(jobcenter, MONTHS[1:])
        assert ask("answered_share", look(jobcenter)).before is None

    def test_that_is_not_made_says_from_when_on_there_are_records(self, jobcenter):
        calls(jobcenter, MONTHS[1:])
        assert "Kein Vergleich: Für diese Kennzahl gibt es Daten erst ab Februar 2024." in said(jobcenter)

    def test_is_not_made_where_the_records_end_before_the_last_month(self, jobcenter):
        calls(jobcenter, MONTHS[:-1])
        assert "Kein Vergleich: Für diese Kennzahl gibt es Daten nur bis Februar 2025." in said(jobcenter)

    def test_is_not_made_where_a_month_at_the_edge_is_missing_in_between(self, jobcenter):
        calls(jobcenter, [*MONTHS[:2], *MONTHS[3:]])
        assert "Kein Vergleich: Für diese Kennzahl gibt es keine Daten für März 2024." in said(jobcenter)

    @pytest.mark.parametrize(("times", "is_made"), [(9, True), (10, False)])
    def test_of_rare_cases_bears_a_month_in_which_there_happened_to_be_none(self, jobcenter, times, is_made):
        calls(jobcenter, MONTHS[1:], times)
        assert comparison.is_whole(look(jobcenter), "answered_share") is is_made


class TestSites:
    def test_that_begin_later_than_others_are_named(self, jobcenter):
        calls(jobcenter, MONTHS)
        calls(jobcenter, MONTHS[3:], site="west")
        assert said(jobcenter) == "Nicht durchgehend dieselben Standorte: west erst ab Januar 2025."

    def test_that_end_earlier_than_others_are_named(self, jobcenter):
        calls(jobcenter, MONTHS)
        calls(jobcenter, MONTHS[:4], site="west")
        assert said(jobcenter) == "Nicht durchgehend dieselben Standorte: west nur bis Januar 2025."

    def test_that_begin_later_with_one_group_only_are_named_with_it(self, jobcenter):
        for month in MONTHS:
            jobcenter.walk_in(200, arrived_at=f"{month}-11 09:00", called_at=f"{month}-11 09:20")
        for month in MONTHS[1:]:
            jobcenter.visit(
                200, appointment_at=f"{month}-11 09:00", arrived_at=f"{month}-11 09:00", called_at=f"{month}-11 09:20"
            )
        told = comparison.sentences(look(jobcenter), "wait_minutes")
        assert told == ["Nicht durchgehend dieselben Standorte: mitte (mit Termin) erst ab Februar 2024."]

    @pytest.mark.parametrize(("cases", "is_told"), [(9, False), (10, True)])
    def test_that_end_after_too_few_cases_to_tell_are_not_named(self, jobcenter, cases, is_told):
        calls(jobcenter, MONTHS)
        calls(jobcenter, MONTHS[:1], cases, site="west")
        assert ("west nur bis Januar 2024" in said(jobcenter)) is is_told

    def test_whose_rare_cases_happened_to_fall_into_the_first_year_are_not_named(self, jobcenter):
        calls(jobcenter, [f"{year}-{month:02}" for year in (2022, 2023, 2024) for month in range(1, 13)])
        calls(jobcenter, [f"2022-{month:02}" for month in range(1, 11)], 1, site="west")
        seen = Look(jobcenter.snapshot(), Scope(date(2022, 1, 1), date(2022, 12, 1)), None, "none", "public")
        assert comparison.sentences(seen, "answered_share") == []


def observe(snapshot, table: str, first: str, last: str) -> None:
    with duckdb.connect(snapshot) as opened:
        opened.execute(
            "INSERT INTO imports VALUES (1, '2026-01-01', 'f', '0', 'f', ?, 0, 0, 0, 0, 0, 0, ?, ?, ?, true)",
            [table, first, last, last],
        )


class TestACutMonth:
    def test_does_not_keep_a_share_from_being_compared(self, jobcenter):
        calls(jobcenter, MONTHS)
        here = look(jobcenter)
        observe(here.snapshot, "contacts", "2024-01-01", "2025-03-12")
        assert ask("answered_share", here).before is not None

    @pytest.mark.parametrize(
        ("first", "last", "is_said"),
        [
            ("2024-01-03", "2025-03-31", False),
            ("2024-01-04", "2025-03-31", True),
            ("2024-01-01", "2025-03-28", False),
            ("2024-01-01", "2025-03-27", True),
        ],
    )
    def test_is_said_beyond_three_free_days(self, jobcenter, first, last, is_said):
        calls(jobcenter, MONTHS)
        here = look(jobcenter)
        observe(here.snapshot, "contacts", first, last)
        assert (
            any("Nicht jeder Monat ist vollständig" in told for told in comparison.sentences(here, "answered_share"))
            is is_said
        )
