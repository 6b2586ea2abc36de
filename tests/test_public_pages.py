"""Every page of the public dashboard, on a release: it opens, says how figures are rounded, and is exact nowhere."""

import re
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from benchmarks import invented_jobcenter
from oversight import answers, units
from oversight.store import SHOWS_VARIABLE, Store
from tests import released

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"
PAGES = sorted(path.name for path in FRAME.parent.glob("[!_]*.py"))
SUBJECTS = ("erreichbarkeit.py", "wartezeiten.py", "beschwerden.py")
CHOICES = ({}, {"lang": "en"}, {"sites": "mitte", "from": "2024-02", "to": "2024-11"})


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """A store with a snapshot and one release of it."""
    store = Store(tmp_path_factory.mktemp("public") / "store")
    released.publish(invented_jobcenter.build(store, contacts=8_000, months=24), store.releases)
    return store


@pytest.fixture(scope="session")
def release(store):
    return store.releases / "2026.10.0" / "erreichbar.duckdb"


@pytest.fixture
def open_page(store, monkeypatch):
    """A page as the public sees it."""
    monkeypatch.delenv(SHOWS_VARIABLE)
    monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))

    def open_page(name, **address):
        app = AppTest.from_file(FRAME, default_timeout=60)
        for key, code in address.items():
            app.query_params[key] = code
        app.run()
        return app if name == "ueberblick.py" else app.switch_page(name).run()

    return open_page


def texts(app):
    written = [element.value for kind in ("title", "header", "markdown", "caption") for element in app.get(kind)]
    html = [element.proto.body for element in app.get("html")]
    return "\n".join([*written, *html, *(chart.proto.alt for chart in app.get("vega_lite_chart"))])


@pytest.mark.parametrize("address", CHOICES, ids=str)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_on_a_release_and_names_it(open_page, page, address):
    app = open_page(page, **address)
    assert not app.exception
    assert "2026.10.0" in texts(app)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_offers_the_public_no_other_view(open_page, page):
    app = open_page(page, view="management")
    assert "view" not in [control.key for control in app.get("button_group")]
    assert "Wochentagen" not in texts(app)


class TestWhereNumbersStand:
    @pytest.mark.parametrize("page", [*SUBJECTS, "standorte.py"])
    def test_it_says_how_they_are_rounded(self, open_page, page):
        told = texts(open_page(page))
        assert "auf Vielfache von 5 gerundet" in told
        assert "weichen im Mittel um 1,5 und höchstens um 6 ab" in told

    @pytest.mark.parametrize("page", ["ueberblick.py", "beschluesse.py", "daten.py"])
    def test_a_page_of_many_tables_says_it_once(self, open_page, page):
        assert texts(open_page(page)).count("auf Vielfache von 5 gerundet") == 1

    def test_it_says_so_in_english(self, open_page):
        assert "multiples of 5" in texts(open_page("wartezeiten.py", lang="en"))

    def test_wide_steps_of_durations_are_named(self, open_page):
        assert "Dauern sind in groben Stufen veröffentlicht" in texts(open_page("wartezeiten.py"))

    def test_shares_are_whole_per_cent(self, open_page):
        told = texts(open_page("ueberblick.py"))
        assert re.search(r"\d\s%", told)
        assert not re.search(r"\d,\d\s%", told)

    def test_what_was_observed_around_an_introduction_is_told_in_whole_per_cent_as_well(self, open_page):
        app = open_page("wirkung.py")
        told = "\n".join([texts(app), *(frame.value.to_csv() for frame in app.table)])
        assert re.search(r"\d\s%", told)
        assert not re.search(r"\d,\d\s%", told.split("Wie gerechnet wurde")[0])


class TestWhatIsWithheld:
    def test_is_said_in_the_place_of_the_figure(self, open_page):
        told = texts(open_page("erreichbarkeit.py"))
        assert "Diese Zahl ist in der Veröffentlichung nicht enthalten." in told
        assert "Eine Summe von Dauern lässt sich nicht so runden, dass einzelne Fälle verborgen bleiben." in told

    def test_stands_in_a_table_of_the_page_on_method(self, open_page):
        app = open_page("methode.py")
        table = next(frame.value for frame in app.table if "Wie sie veröffentlicht ist" in frame.value)
        told = dict(zip(table["Frage"], table["Wie sie veröffentlicht ist"], strict=True))
        assert "gar nicht" in told.values()
        assert "nach Quartalen" in told.values()
        assert "alle Standorte zusammen" in told.values()

    def test_of_single_sites_is_shown_for_all_sites_together_and_said_so(self, open_page):
        told = texts(open_page("wartezeiten.py", sites="mitte"))
        assert "Nur für alle Standorte zusammen veröffentlicht; die Auswahl der Standorte gilt hier nicht." in told


class TestThePageOnMethod:
    def test_tells_the_findings_that_were_kept(self, open_page):
        assert "Mitte: vom 04.03.2024 bis zum 15.03.2024 keine Anrufe" in texts(open_page("methode.py"))

    def test_names_no_file_and_no_exact_number_of_records(self, open_page):
        app = open_page("methode.py")
        tables = [frame.value for frame in app.table] + [frame.value for frame in app.dataframe]
        imports = next(table for table in tables if "Eingelesen am" in table)
        assert set(imports.columns) == {"Import", "Eingelesen am", "Daten über", "Tage"}
        records = next(table for table in tables if "Fehlende Monate" in table)["Datensätze"]
        assert all(int(number.replace(".", "")) % 5 == 0 for number in records)


def test_a_figure_of_a_page_is_what_its_query_gives_on_the_release(open_page, release):
    app = open_page("erreichbarkeit.py", **{"from": "2024-01", "to": "2024-12", "compare": "none"})
    answer = answers.ask(release, "answered_share")
    with duckdb.connect(release, read_only=True) as connection:
        values = {**answer.parameters, "grain": "all", "from": "2024-01-01", "to": "2025-01-01"}
        share = connection.execute(answer.query, values).df()["value"].iloc[0]
    assert f"{units.show_whole(share, 'share')}" in texts(app)
