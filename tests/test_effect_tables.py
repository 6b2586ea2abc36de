"""The figures behind the pictures of a change: complete in the download, in words in the table."""

from dataclasses import replace
from datetime import date

import pytest

from benchmarks import invented_jobcenter
from oversight.answers import Scope
from oversight.page_parts import downloads, effect_tables
from oversight.page_parts.look import Look
from oversight.store import Store
from tests import effects_to_show
from tests.effects_to_show import NOTHING, SITES

KINDS = {
    "course": effects_to_show.staggered,
    "site_courses": effects_to_show.staggered,
    "event_study": effects_to_show.staggered,
    "left_out": effects_to_show.staggered,
    "fake_dates": effects_to_show.one_date,
}


def rows(kind, effect=None):
    return getattr(effect_tables, kind)(effect or KINDS[kind](), SITES)


def table(kind, effect=None):
    effect = effect or KINDS[kind]()
    return effect_tables.readable(effect, rows(kind, effect)).map(lambda text: text.replace("\N{NO-BREAK SPACE}", " "))


@pytest.mark.parametrize(
    ("kind", "n"), [("course", 48), ("site_courses", 144), ("event_study", 37), ("left_out", 3), ("fake_dates", 7)]
)
def test_every_figure_of_a_picture_is_there(kind, n):
    assert (len(rows(kind)), len(table(kind))) == (n, n)


def test_a_month_is_told_with_what_was_seen_and_expected():
    assert table("course").iloc[24].to_dict() == {
        "Monat": "Januar 2024",
        "Beobachtet (%)": "68,0",
        "Ohne Einführung zu erwarten (%)": "60,0",
        "Unteres Ende": "57,0",
        "Oberes Ende": "63,0",
        "Übergang, nicht gezählt": "nein",
    }


def test_a_month_of_transition_says_so():
    left_out = table("course", effects_to_show.one_date())["Übergang, nicht gezählt"]
    assert list(left_out[23:28]) == ["nein", "ja", "ja", "ja", "nein"]


def test_what_cannot_be_told_is_a_dash_and_never_0():
    study = table("event_study")
    assert study.iloc[-1]["Veränderung"] == "–"
    assert study.iloc[0]["Monate seit der Einführung"] == "−12"


def test_a_change_has_its_sign_and_unit():
    assert list(table("left_out")["Veränderung"]) == ["+6,0 Prozentpunkte", "+10,0 Prozentpunkte", "–"]


def test_a_site_without_introduction_has_no_month_of_it():
    at_ost = table("site_courses").query("Standort == 'Ost'")
    assert set(at_ost["Einführung"]) == {"–"}


@pytest.mark.parametrize("kind", ["course", "event_study"])
def test_without_a_picture_there_are_no_figures(kind):
    assert rows(kind, effects_to_show.without_records()).empty


def test_a_month_that_was_not_recorded_is_a_dash():
    seen = replace(effects_to_show.course(), observed=(NOTHING,) * 48)
    assert set(table("course", effects_to_show.staggered(course=seen))["Beobachtet (%)"]) == {"–"}


@pytest.fixture(scope="module")
def look(tmp_path_factory):
    snapshot = invented_jobcenter.build(Store(tmp_path_factory.mktemp("effect_tables")), contacts=2_000, months=24)
    return Look(snapshot, Scope(date(2024, 1, 1), date(2025, 1, 1)), None, "none", "public")


def test_a_download_warns_in_its_name_that_it_is_invented(look):
    assert downloads.file_name_of(look, "answered_share_course") == "SYNTHETISCHE-DEMODATEN_answered_share_course.csv"


def test_a_download_warns_in_every_line_and_has_decimal_commas(look):
    lines = downloads.csv_of(look, lambda: rows("course"))().decode("utf-8-sig").splitlines()
    assert lines[0] == "month;observed;expected_without;low;high;left_out;notice"
    assert all(line.endswith(";SYNTHETISCHE DEMODATEN") for line in lines[1:])
    assert lines[25].split(";")[2:5] == ["0,6", "0,57", "0,63"]
