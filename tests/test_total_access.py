"""Total access: what people wait for in the calendar, in the office and on the telephone, over the same months."""

import re
from datetime import date

import pytest

from oversight import language
from oversight.answers import Scope
from oversight.page_parts import total_access, total_access_figures
from oversight.page_parts.look import Look

MARCH, APRIL, MAY = (date(2024, month, 1) for month in (3, 4, 5))


def a_month(jobcenter, month="03", *, days=12, minutes=0, minutes_without=28, times=100):
    """In it, everybody waits the same."""
    day = f"2024-{month}-20"
    jobcenter.visit(
        times,
        booked_at=f"2024-{month}-{20 - days:02}",
        appointment_at=f"{day} 09:00",
        arrived_at=f"{day} 09:00",
        called_at=f"{day} 09:{minutes:02}",
    )
    jobcenter.walk_in(times, arrived_at=f"{day} 09:00", called_at=f"{day} 09:{minutes_without:02}")


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def look(jobcenter):
    def look(now=Scope(), before=None):
        return Look(jobcenter.snapshot(), now, before, "period" if before else "none", "public")

    return look


def panels(look):
    return list(dict.fromkeys(total_access.drawn(look, "de").data["title"]))


class TestTheFinding:
    def test_puts_the_calendar_and_the_office_together(self, jobcenter, look):
        a_month(jobcenter)
        assert plain(" ".join(total_access.sentences(look()))) == (
            "Wer einen Termin hat: Die Hälfte wartet auf ihn höchstens 12 Tage "
            "und wird dann im Haus sofort aufgerufen. Wer ohne Termin kommt: Die Hälfte wartet höchstens 28 Minuten."
        )

    def test_tells_the_minutes_from_the_first_one_on(self, jobcenter, look):
        a_month(jobcenter, minutes=1, minutes_without=0)
        assert plain(" ".join(total_access.sentences(look()))) == (
            "Wer einen Termin hat: Die Hälfte wartet auf ihn höchstens 12 Tage und dann im Haus höchstens 1 Minute. "
            "Wer ohne Termin kommt: Die Hälfte wird sofort aufgerufen."
        )

    def test_puts_the_earlier_months_beside_them(self, jobcenter, look):
        a_month(jobcenter, "03", days=9, minutes_without=26)
        a_month(jobcenter, "04")
        told = total_access.sentences(look(Scope(APRIL, MAY), Scope(MARCH, APRIL)))
        assert plain(told[-1]) == "Zum Vergleich (März 2024): 9 Tage, 0 Minuten und 26 Minuten."

    def test_says_nothing_of_earlier_months_with_too_few_cases(self, jobcenter, look):
        a_month(jobcenter, "03", times=99)
        a_month(jobcenter, "04")
        assert len(total_access.sentences(look(Scope(APRIL, MAY), Scope(MARCH, APRIL)))) == 2

    @pytest.mark.parametrize(("times", "sentences"), [(99, 1), (100, 2)])
    def test_needs_enough_cases(self, jobcenter, look, times, sentences):
        a_month(jobcenter, times=times)
        assert len(total_access.sentences(look())) == sentences

    def test_names_what_is_missing_where_nothing_can_be_told(self, look):
        assert total_access.sentences(look())[0].startswith("Nicht erfasst")

    def test_claims_no_cause(self, jobcenter, look):
        a_month(jobcenter)
        language.use("en")
        assert not re.search(r"because|due to|therefore", " ".join(total_access.sentences(look())))


class TestThePicture:
    def test_has_days_above_minutes(self, jobcenter, look):
        a_month(jobcenter)
        assert panels(look())[:2] == ["Tage bis zum Termin", "Minuten im Haus, die Hälfte höchstens"]

    def test_shows_with_without_and_all_together(self, jobcenter, look):
        a_month(jobcenter)
        rows = total_access.drawn(look(), "de").data
        lines = rows[rows["panel"] == 1].set_index("series")["value"].to_dict()
        assert lines == {"mit Termin": 0, "ohne Termin": 28, "alle": 0}

    def test_gives_groups_the_order_and_so_the_colours_of_the_other_pictures(self, jobcenter, look):
        a_month(jobcenter)
        rows = total_access.drawn(look(), "de").data
        assert list(dict.fromkeys(rows[rows["panel"] == 1]["series"])) == ["mit Termin", "ohne Termin", "alle"]

    def test_shows_beside_them_who_left_and_how_often_the_telephone_rang(self, jobcenter, look):
        a_month(jobcenter)
        jobcenter.walk_in(10, arrived_at="2024-03-20 09:00", outcome="left_before_called")
        jobcenter.call(200, contact_at="2024-03-01 09:00")
        jobcenter.caseload()
        assert panels(look())[2:] == [
            "Anteil der Vorsprachen mit Termin",
            "Vor dem Aufruf gegangen, von denen ohne Termin",
            "Anrufe je 1.000 Bedarfsgemeinschaften und Monat",
        ]

    def test_says_what_the_records_do_not_tell(self, jobcenter, look):
        a_month(jobcenter)
        assert "die Zahl der Anrufe" in total_access.untold(look())

    def test_is_not_drawn_where_neither_is_recorded(self, jobcenter, look):
        jobcenter.call(200)
        assert total_access.drawn(look(), "de") is None


def test_the_file_holds_every_point_with_its_measure(jobcenter, look):
    a_month(jobcenter)
    rows = total_access_figures.records(total_access.drawn(look(), "de"))
    assert rows.iloc[0].to_dict() == {
        "period": "2024-03-01",
        "panel": "Tage bis zum Termin",
        "measure": "appointment_lead_days",
        "series": "die Hälfte höchstens",
        "figure": 12.0,
        "n": 100,
    }


def test_the_table_says_the_same_in_words(jobcenter, look):
    a_month(jobcenter)
    row = total_access_figures.table(total_access.drawn(look(), "de")).iloc[0]
    assert [plain(cell) for cell in row] == [
        "März 2024",
        "Tage bis zum Termin",
        "die Hälfte höchstens",
        "12 Tage",
        "100",
    ]
