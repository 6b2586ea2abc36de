"""The definition comparator: what its sentence, its table and its file say."""

import io
from datetime import date

import pandas as pd
import pytest

from oversight import definitions, language
from oversight.answers import Scope
from oversight.page_parts import by_definition, definitions_shown
from oversight.page_parts.look import Look


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def told(jobcenter):
    """A comparison of what has been built so far."""

    def told(name, **scope):
        look = Look(jobcenter.snapshot(), Scope(**scope), None, "none", "public")
        return by_definition.count(definitions.find(name), look)

    return told


def shown(counted):
    return {one.definition.variant.name: plain(one.shown) for one in counted}


class TestTheFinding:
    def test_says_from_where_to_where_and_what_the_headline_is(self, jobcenter, told):
        jobcenter.call(80, was_queued=True, wait_seconds=31)
        jobcenter.call(20, was_queued=True, wait_seconds=3, outcome="abandoned")
        assert plain(by_definition.finding(told("telephone"))) == (
            "Je nach Definition sind es 0,0 % bis 80,0 %. Der Hauptwert ist 80,0 %. "
            "4 von 10 Definitionen lassen sich aus diesen Daten nicht beantworten."
        )

    def test_is_said_in_english(self, jobcenter, told):
        jobcenter.call(100, was_queued=True)
        language.use("en")
        assert "it is 100.0%" in by_definition.finding(told("telephone"))

    def test_does_not_call_one_figure_a_range(self, jobcenter, told):
        jobcenter.call(100, was_queued=True)
        assert by_definition.finding(told("telephone")).startswith("Nach jeder Definition")

    def test_says_which_definitions_these_records_cannot_tell_apart(self, jobcenter, told):
        jobcenter.call(200, outcome="answered", wait_seconds=5)
        jobcenter.call(100, outcome="abandoned", was_queued=True, wait_seconds=60)
        assert "Anrufe bei besetzter Leitung" in by_definition.alike(told("telephone"))

    def test_says_nothing_of_definitions_that_a_single_case_tells_apart(self, jobcenter, told):
        jobcenter.call(200, outcome="answered", wait_seconds=5)
        jobcenter.call(100, outcome="abandoned", was_queued=True, wait_seconds=60)
        jobcenter.call(outcome="busy")
        jobcenter.call(outcome="closed")
        assert "Leitung und außerhalb der Servicezeiten" not in by_definition.alike(told("telephone"))

    def test_says_why_there_is_none_at_all(self, jobcenter, told):
        assert by_definition.finding(told("missed")).startswith("Nicht erfasst")


class TestADefinition:
    def test_needs_enough_cases_of_its_own(self, jobcenter, told):
        jobcenter.call(99, was_queued=True)
        jobcenter.call(was_queued=True, outcome="busy")
        figures = shown(told("telephone"))
        assert (figures["B"], figures["A"]) == ("–", "99,0 %")

    def test_without_its_column_says_which_one_is_missing(self, jobcenter, told):
        jobcenter.call(100)
        reasons = {one.definition.variant.name: one.reason for one in told("telephone")}
        assert (reasons["B"], reasons["C"][:14]) == ("", "Nicht erfasst:")

    def test_out_of_sums_says_why_there_is_none(self, jobcenter, told):
        jobcenter.phone_interval(100)
        reasons = {one.definition.variant.name: one.reason for one in told("telephone")}
        assert "nur Summen" in reasons["D5"]

    def test_of_cancellations_that_no_record_knows_says_so(self, jobcenter, told):
        jobcenter.visit(99)
        jobcenter.visit(outcome="no_show")
        reasons = {one.definition.variant.name: one.reason for one in told("missed")}
        assert reasons["made"].endswith("kennen die Daten keinen solchen Fall.")

    def test_follows_the_chosen_months_and_sites(self, jobcenter, told):
        jobcenter.visit(100, site="mitte", appointment_at="2024-03-11", outcome="no_show")
        jobcenter.visit(100, site="nord", appointment_at="2024-04-11", outcome="no_show")
        chosen = told("missed", start=date(2024, 3, 1), end=date(2024, 4, 1), sites=("mitte",))
        assert chosen[0].n == "100"
        assert told("missed", start=date(2024, 5, 1))[0].value is None


def test_leaving_out_open_reactions_shows_another_figure(jobcenter, told):
    # worked out by hand: 8 of 20 closed in a week, the others followed to the end of the year
    jobcenter.reaction(8, received_at="2024-03-01", closed_at="2024-03-08")
    jobcenter.reaction(12, received_at="2024-03-01", closed_at=None)
    with_too_few = shown(told("closed"))
    assert with_too_few == {"all": "40,0 %", "closed": "–"}
    jobcenter.reaction(2, received_at="2024-03-01", closed_at="2024-03-08")
    assert shown(told("closed")) == {"all": "45,5 %", "closed": "100,0 %"}


class TestTheTable:
    def test_names_who_counts_so_with_a_link(self, jobcenter, told):
        jobcenter.call(100)
        first = by_definition.table(told("telephone")).iloc[1, 0]
        assert "[Britischer Rechnungshof" in first and "](https://" in first

    def test_shows_each_figure_on_its_own_cases(self, jobcenter, told):
        jobcenter.call(100)
        jobcenter.call(100, outcome="busy")
        rows = by_definition.table(told("telephone"))
        assert list(rows["n"])[:2] == ["100", "200"]


class TestTheFile:
    def test_holds_codes_sources_and_plain_shares(self, jobcenter, told):
        jobcenter.call(100)
        rows = by_definition.records(definitions.find("telephone"), told("telephone"))
        headline = rows.iloc[0]
        assert headline[["measure", "variant", "value", "n", "is_headline"]].tolist() == [
            "answered_share",
            "B",
            1,
            100,
            "yes",
        ]
        assert headline["parameters"] == "$offered = 'accepted', $short_seconds = '0'"
        assert "hartziv.org" in headline["source"]

    def test_leaves_empty_what_rests_on_too_few_cases(self, jobcenter, told):
        jobcenter.call(99)
        rows = by_definition.records(definitions.find("telephone"), told("telephone"))
        text = io.StringIO(rows.to_csv(index=False))
        assert pd.read_csv(text)["value"].isna().all()


def test_the_queries_can_be_run_with_the_values_beside_them(jobcenter, told):
    jobcenter.call(100)
    shared = by_definition.shared_parameters(told("telephone", start=date(2024, 3, 1)))
    assert "$from = DATE '2024-03-01'" in shared
    assert "$offered" not in shared


def test_the_picture_is_kept_for_the_next_reader(jobcenter):
    jobcenter.call(100)
    look = Look(jobcenter.snapshot(), Scope(), None, "none", "public")
    assert definitions_shown.drawn("telephone", look, "de") is definitions_shown.drawn("telephone", look, "de")
