"""The parts of pages that need no page: spans of time, figures in tables, small lines, downloads."""

import re
from datetime import date

import pandas as pd
import pytest

from benchmarks import invented_jobcenter
from oversight import charts, language, units
from oversight.answers import Scope
from oversight.charts import Chart
from oversight.page_parts import details, downloads, figures, pictures, small_lines, tables
from oversight.page_parts.look import Look
from oversight.questions import cases, periods, telling
from oversight.questions.asked import ask, told
from oversight.store import Store
from tests import answered


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return invented_jobcenter.build(Store(tmp_path_factory.mktemp("parts")), contacts=5_000, months=24)


@pytest.fixture
def look(snapshot):
    year = Scope(date(2024, 1, 1), date(2025, 1, 1))
    return Look(snapshot, year, Scope(date(2023, 1, 1), date(2024, 1, 1)), "year", "public")


class TestWhatIsComparedWith:
    def test_of_a_year_is_the_year_before(self):
        assert periods.earlier(date(2024, 1, 1), date(2025, 1, 1), "year") == (date(2023, 1, 1), date(2024, 1, 1))

    def test_of_a_quarter_is_the_same_quarter_a_year_before(self):
        assert periods.earlier(date(2024, 4, 1), date(2024, 7, 1), "year") == (date(2023, 4, 1), date(2023, 7, 1))

    def test_of_thirteen_months_does_not_overlap_them(self):
        assert periods.earlier(date(2024, 1, 1), date(2025, 2, 1), "year") == (date(2022, 1, 1), date(2023, 2, 1))

    def test_are_the_months_just_before_if_asked(self):
        assert periods.earlier(date(2024, 4, 1), date(2024, 7, 1), "period") == (date(2024, 1, 1), date(2024, 4, 1))

    def test_is_nothing_if_asked(self):
        assert periods.earlier(date(2024, 4, 1), date(2024, 7, 1), "none") is None


def test_months_run_over_the_turn_of_the_year():
    assert periods.months(date(2023, 11, 1), date(2024, 2, 1)) == ["2023-11", "2023-12", "2024-01", "2024-02"]


@pytest.mark.parametrize(
    ("start", "end", "grain", "held"),
    [
        (date(2024, 1, 1), date(2025, 1, 1), "year", (date(2024, 1, 1), date(2025, 1, 1))),
        (date(2023, 12, 1), date(2025, 2, 1), "year", (date(2024, 1, 1), date(2025, 1, 1))),
        (date(2024, 2, 1), date(2024, 12, 1), "year", (date(2025, 1, 1), date(2025, 1, 1))),
        (date(2024, 1, 1), date(2024, 4, 1), "quarter", (date(2024, 1, 1), date(2024, 4, 1))),
        (date(2024, 2, 1), date(2024, 9, 1), "quarter", (date(2024, 4, 1), date(2024, 7, 1))),
        (None, None, "quarter", (None, None)),
    ],
)
def test_only_whole_quarters_and_years_are_called_so(start, end, grain, held):
    assert periods.whole(start, end, grain) == held


class TestAMeasureByWholeQuarters:
    @pytest.fixture
    def concerns(self, snapshot):
        def concerns(start, end):
            return ask("reaction_concern_share", Look(snapshot, Scope(start, end), None, "none", "public"))

        return concerns

    def test_says_so_where_the_chosen_months_hold_none(self, concerns):
        told_of = told(concerns(date(2024, 2, 1), date(2024, 4, 1)))
        assert [finding.text for finding in told_of] == [
            "Gezählt werden nur ganze Quartale; in den gewählten Monaten liegt keines."
        ]

    def test_does_not_say_so_where_they_hold_one(self, concerns):
        assert not any("keines" in finding.text for finding in told(concerns(date(2024, 1, 1), date(2024, 4, 1))))

    def test_heads_its_picture_with_those_quarters(self, concerns):
        subtitle = pictures.subtitle(concerns(date(2024, 2, 1), date(2025, 1, 1)), charts.parts, "de")
        assert subtitle.endswith("April 2024 bis Dezember 2024")


class TestATable:
    def test_has_its_units_in_its_heads(self, look):
        asked = ask("wait_minutes", look)
        assert "Median (Minuten)" in tables.readable(asked, asked.now)

    def test_names_groups_in_words(self, look):
        asked = ask("wait_minutes", look)
        assert set(tables.readable(asked, asked.now)["Gruppe"]) == {"mit Termin", "ohne Termin"}

    def test_writes_numbers_as_in_germany(self, look):
        asked = ask("answered_share", look)
        assert tables.readable(asked, asked.now)["Wert (%)"].str.fullmatch(r"\d+,\d").all()

    def test_writes_quarters_so_that_no_list_is_made_of_them(self, look):
        asked = ask("reaction_concern_share", look)
        assert tables.readable(asked, asked.over_time)["Zeitraum"].str.fullmatch(r"\d\.\u00a0Quartal 202\d").all()

    def test_names_the_cases_of_a_life_table_by_their_beginning(self, look):
        asked = ask("callback_hours", look)
        heads = tables.readable(asked, asked.now)
        assert "begonnen" in heads
        assert "Anzahl" not in heads

    def test_leaves_out_what_says_nothing_here(self, look):
        asked = ask("answered_share", look)
        assert not {"Standort", "Gruppe"} & set(tables.readable(asked, asked.now))

    def test_shows_every_definition_and_marks_the_headline(self, look):
        asked = ask("answered_share", look)
        words = list(tables.variants(asked)["Definition"])
        assert len(words) == len(asked.measure.variants)
        assert [number for number, text in enumerate(words) if text.endswith("oben gezeigt")] == [0]


class TestADownload:
    def test_in_german_has_semicolons_and_decimal_commas(self, look):
        asked = ask("answered_share", look)
        lines = downloads.csv(asked, asked.now)().decode("utf-8-sig").splitlines()
        assert lines[0].split(";")[-2:] == ["enough_cases", "notice"]
        assert re.search(r";0,\d+;yes;SYNTHETISCHE DEMODATEN$", lines[1])

    def test_in_english_has_commas_and_decimal_points(self, look):
        language.use("en")
        asked = ask("answered_share", look)
        lines = downloads.csv(asked, asked.now)().decode("utf-8-sig").splitlines()
        assert re.search(r",0\.\d+,yes,SYNTHETIC DEMO DATA$", lines[1])

    def test_keeps_the_language_of_whoever_was_shown_the_button(self, look):
        asked = ask("answered_share", look)
        write = downloads.csv(asked, asked.now)
        language.use("en")
        assert b";0," in write()


@pytest.mark.parametrize(("denominator", "is_shown"), [(99, False), (100, True)])
class TestAFigureOutOfFewCases:
    """The share of calls answered needs 100 calls."""

    @pytest.fixture
    def few(self, denominator):
        return answered.answer("answered_share", answered.rate(denominator / 2, denominator))

    def test_is_withheld_from_the_table(self, look, few, is_shown):
        assert list(tables.readable(ask("answered_share", look), few)["Wert (%)"]) == (
            ["50,0"] if is_shown else ["Fallzahl zu klein"]
        )

    def test_is_withheld_from_the_download(self, few, is_shown):
        row = downloads.withheld(few).iloc[0]
        assert (row["enough_cases"], pd.notna(row["value"])) == (("yes", True) if is_shown else ("no", False))

    def test_still_tells_how_many_cases_there_are(self, look, few, denominator, is_shown):
        assert str(denominator) in set(tables.readable(ask("answered_share", look), few).iloc[0])


class TestOtherDefinitions:
    def test_say_on_how_many_cases_they_rest(self, look):
        asked = ask("answered_share", look)
        assert tables.variants(asked)["n"].str.fullmatch(r"[\d.]+").all()

    def test_out_of_few_cases_have_no_figure(self, snapshot):
        month = Look(snapshot, Scope(date(2024, 1, 1), date(2024, 2, 1), ("mitte",)), None, "none", "public")
        assert "Fallzahl zu klein" in set(tables.variants(ask("answered_share", month))["Wert"])


class TestTheQueryBelowAPicture:
    def test_is_that_of_the_line_over_time(self, look):
        asked = ask("answered_share", look)
        assert details.shown(asked) is asked.over_time

    def test_is_that_of_the_parts_of_the_chosen_months(self, look):
        asked = ask("channel_share", look)
        assert details.shown(asked) is asked.now


class TestTheFigureOfAMeasure:
    def test_stands_for_each_group(self, look):
        assert [figure.group for figure in figures.figures(ask("wait_minutes", look))] == ["mit Termin", "ohne Termin"]

    def test_is_told_in_the_unit_of_its_sentence(self, jobcenter):
        jobcenter.call(120, contact_at="2024-03-05 09:00", wait_seconds=40)
        jobcenter.call(120, contact_at="2024-04-05 09:00", wait_seconds=50)
        march, april, may = (date(2024, month, 1) for month in (3, 4, 5))
        look = Look(jobcenter.snapshot(), Scope(april, may), Scope(march, april), "period", "public")
        (wait,) = figures.figures(ask("call_wait_minutes", look))
        assert (wait.value, wait.unit, wait.before) == ("50", "Sekunden", "40")
        assert "50\N{NO-BREAK SPACE}Sekunden" in told(ask("call_wait_minutes", look))[0].text

    def test_is_a_dash_where_there_are_too_few_cases(self, snapshot):
        month = Look(snapshot, Scope(date(2024, 1, 1), date(2024, 2, 1), ("mitte",)), None, "none", "public")
        assert [figure.value for figure in figures.figures(ask("answered_share", month))] == ["–"]

    def test_of_reactions_counts_reactions_and_not_households(self, look):
        answer = ask("reactions_per_1000_households", look).now
        assert cases.of_groups(answer) == {None: answer.frame["numerator"].sum()}

    def test_stands_beside_nothing_where_nothing_is_compared(self, snapshot):
        alone = Look(snapshot, Scope(date(2024, 1, 1), date(2025, 1, 1)), None, "none", "public")
        assert [figure.before for figure in figures.figures(ask("answered_share", alone))] == [""]


class TestWhatWasCounted:
    def test_is_said_once_for_groups_that_share_their_cases(self, look):
        asked = ask("first_free_slot_days", look)
        n = asked.now.frame["n"]
        assert len(n) == 2
        assert f": {units.show_count(n.iloc[0])} Blicke in den Kalender." in telling.caveats(asked, "de")

    def test_is_said_of_each_group_that_has_its_own(self, look):
        told = telling.caveats(ask("wait_minutes", look), "de")
        assert re.search(r"Vorsprachen mit Aufruf: mit Termin [\d.]+, ohne Termin [\d.]+\.", told)

    def test_is_named_after_what_the_query_counts(self, look):
        assert "Anrufe" in telling.caveats(ask("answered_share", look), "de")

    def test_of_whole_quarters_names_those_quarters(self, snapshot):
        from_february = Look(snapshot, Scope(date(2024, 2, 1), date(2025, 1, 1)), None, "none", "public")
        assert "(April 2024 bis Dezember 2024)" in telling.caveats(ask("reaction_concern_share", from_february), "de")


@pytest.mark.parametrize(("reactions", "is_drawn"), [(9, False), (10, True)])
def test_a_curve_of_too_few_cases_has_no_picture(jobcenter, reactions, is_drawn):
    jobcenter.reaction(reactions, closed_at="2024-03-20")
    asked = ask("days_to_closed", Look(jobcenter.snapshot(), Scope(), None, "none", "public"))
    assert (pictures.drawn(asked, charts.still_open) is not None) is is_drawn


class TestATrend:
    def test_goes_by_month_where_months_hold_enough(self, look):
        assert ask("channel_share", look).over_time.parameters["grain"] == "month"

    def test_goes_by_longer_periods_where_they_do_not(self, look):
        assert ask("free_slot_within_4_days_share", look).over_time.parameters["grain"] in ("quarter", "year")

    def test_shows_a_single_year_where_no_quarter_holds_enough(self, snapshot):
        few = Look(snapshot, Scope(date(2023, 2, 1), date(2025, 1, 1)), None, "none", "public")
        assert ask("first_free_slot_days", few).over_time.parameters["grain"] == "year"

    def test_leaves_out_quarters_and_years_that_the_choice_cuts(self, snapshot):
        cut = Look(snapshot, Scope(date(2023, 2, 1), date(2024, 12, 1)), None, "none", "public")
        scope = ask("free_slot_within_4_days_share", cut).over_time.scope
        assert (scope.start, scope.end) == (date(2023, 4, 1), date(2024, 10, 1))


class TestSmallLines:
    @staticmethod
    def drawn(*values):
        months = pd.date_range("2024-01-01", periods=len(values), freq="MS")
        return small_lines.svg(Chart({}, pd.DataFrame({"period": months, "series": "", "value": values}), "steigt"))

    def test_begin_at_zero(self):
        assert "M4.0 4.0 L196.0 22.0" in self.drawn(10, 5)

    def test_break_where_a_figure_is_missing(self):
        assert self.drawn(10, 8, None, 9, 10).count("M") == 3

    def test_are_nothing_without_figures(self):
        assert self.drawn(None, None) == ""

    def test_are_nothing_where_no_two_figures_stand_in_a_row(self):
        assert self.drawn(10, None, 10, None) == ""

    def test_say_in_words_what_they_show(self):
        periods = pd.to_datetime(["2024-01-01", "2024-02-01"])
        months = pd.DataFrame({"period": periods, "series": "", "value": [1.0, 2.0]})
        assert 'alt="steigt"' in small_lines.picture(Chart({}, months, "steigt"))
