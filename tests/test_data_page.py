"""The page on data: releases, files, dictionary, and statements that readers write themselves."""

import hashlib
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks import invented_jobcenter
from oversight import language, releases
from oversight.explorer import limits, links, pool
from oversight.explorer.reply import Table
from oversight.page_parts import release_files, sql_editor
from oversight.store import Store
from tests import release_to_ask

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"
COUNTED = "SELECT year(month) AS year, sum(n)::BIGINT AS calls FROM contact_counts GROUP BY ALL ORDER BY ALL"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A small jobcenter with two releases, the older one withdrawn."""
    store = Store(tmp_path_factory.mktemp("data") / "store")
    snapshot = invented_jobcenter.build(store, contacts=8_000, months=24)
    release_to_ask.publish(snapshot, store.releases, "2026.7.0", "2026-07-15T10:00:00+02:00")
    release_to_ask.publish(snapshot, store.releases, "2026.9.0", "2026-09-15T10:00:00+02:00")
    release_to_ask.publish(snapshot, store.releases)
    notice = {"day": "2026-07-20", "reason_de": "falsche Monate", "reason_en": "wrong months"}
    (store.releases / releases.WITHDRAWN).write_text(json.dumps({"2026.7.0": notice}), "utf-8")
    return store


@pytest.fixture(scope="module", autouse=True)
def workers():
    yield
    pool.shared().close()


@pytest.fixture
def open_page(store, monkeypatch):
    def open_page(**address):
        monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))
        app = AppTest.from_file(FRAME, default_timeout=30)
        for key, code in address.items():
            app.query_params[key] = code
        app.run()
        # the navigation empties the address; a reader who follows a link keeps it
        for key, code in address.items():
            app.query_params[key] = code
        return app.switch_page("daten.py").run()

    return open_page


def ask(app, statement):
    app.text_area(key="sql_statement").set_value(statement)
    return next(button for button in app.button if button.label in ("Fragen", "Ask")).click().run()


def draw(app, kind):
    next(group for group in app.get("button_group") if group.key == "sql_kind").set_value(kind).run()


def texts(app):
    return "\n".join(element.value for kind in ("title", "header", "markdown", "caption") for element in app.get(kind))


def shown(app):
    """The answer's table."""
    return app.table[[table.proto.alt for table in app.table].index("Antwort auf die Anweisung")].value


class TestThePage:
    def test_is_about_the_newest_release(self, open_page):
        assert "**Version:** 2026.10.0" in texts(open_page())

    def test_is_about_the_release_that_the_address_asks_for(self, open_page):
        assert "**Version:** 2026.9.0" in texts(open_page(version="2026.9.0"))

    def test_says_that_a_withdrawn_release_is_not_offered(self, open_page):
        app = open_page(version="2026.7.0")
        assert "2026.7.0" in app.info[0].value
        assert "**Version:** 2026.10.0" in texts(app)

    def test_lists_withdrawn_releases_with_day_and_reason(self, open_page):
        listed = next(table.value for table in open_page().table if "Zustand" in table.value)
        assert list(listed["Version"]) == ["2026.10.0", "2026.9.0", "2026.7.0"]
        assert list(listed["Zustand"]) == ["gültig", "gültig", "zurückgezogen am 20.07.2026: falsche Monate"]

    def test_has_a_label_at_every_control(self, open_page):
        app = ask(open_page(), COUNTED)
        controls = [*app.selectbox, *app.text_area, *app.button, *app.get("button_group")]
        assert len(controls) >= 6
        assert all(control.label for control in controls)

    def test_links_every_file_under_its_lasting_address(self, open_page):
        assert "[erreichbar.duckdb](/data/2026.10.0/erreichbar.duckdb) – Alle Tabellen in einer Datei" in texts(
            open_page()
        )

    def test_explains_the_columns_of_a_table(self, open_page):
        app = open_page()
        app.selectbox(key="dictionary_table").set_value("visit_wait_counts").run()
        columns = next(table.value for table in app.table if "Bedeutung" in table.value)
        assert "to_minutes" in set(columns["Spalte"])

    def test_speaks_english(self, open_page):
        app = open_page(lang="en")
        assert app.title[0].value == "Data"
        assert "**Published on:** 15 October 2026" in texts(app)


def test_a_citation_names_who_what_which_under_what_and_where(open_page):
    cited = next(code.value for code in open_page().code if "dl-de" in code.value)
    assert cited == (
        "SYNTHETISCHE DEMODATEN: Stadt Auenfurt (erfunden), Jobcenter Auenfurt (erfunden): Kontakte, Wartezeiten "
        "und Beschwerden, Version 2026.10.0, Stand 15.10.2026, dl-de/by-2-0 (https://www.govdata.de/dl-de/by-2-0), "
        "https://auenfurt.example/data/2026.10.0/"
    )


@pytest.mark.parametrize(
    ("n", "german"),
    [(0, "0 Byte"), (999, "999 Byte"), (1_000, "1,0 kB"), (12_345, "12 kB"), (999_499, "999 kB"), (999_500, "1,0 MB")],
)
def test_the_size_of_a_file_is_told_in_round_figures(tmp_path, n, german):
    (tmp_path / "file").write_bytes(bytes(n))
    assert release_files.size(tmp_path / "file") == german.replace(" ", "\N{NO-BREAK SPACE}")


def test_an_english_reader_is_told_of_bytes(tmp_path):
    (tmp_path / "file").write_bytes(bytes(422))
    language.use("en")
    assert release_files.size(tmp_path / "file") == "422\N{NO-BREAK SPACE}bytes"


class TestAStatement:
    def test_is_answered_from_the_release(self, open_page):
        answered = shown(ask(open_page(), COUNTED))
        assert list(answered.columns) == ["year", "calls"]
        assert answered["year"].tolist() == ["2023", "2024"]

    def test_shows_figures_to_their_last_digit_with_a_german_comma(self, open_page):
        assert shown(ask(open_page(), "SELECT 1/3 AS a, 2.50 AS b, NULL AS c")).iloc[0].tolist() == [
            "0,3333333333333333",
            "2,50",
            "–",
        ]

    def test_that_cannot_be_read_is_explained_with_its_place(self, open_page):
        app = ask(open_page(), "SELECT n FORM sites")
        assert app.warning[0].value == "DuckDB versteht die Anweisung nicht. Es sagt, wo:"
        assert any("LINE 1: SELECT n FORM sites" in code.value for code in app.code)

    def test_that_writes_is_refused_in_words(self, open_page):
        assert "Diese enthält DELETE" in ask(open_page(), "DELETE FROM sites").warning[0].value

    def test_with_many_rows_says_that_it_is_cut(self, open_page):
        assert "Die ersten 5.000 Zeilen. Es gibt mehr" in texts(ask(open_page(), "FROM range(5001)"))

    def test_with_columns_of_one_name_is_shown_all_the_same(self, open_page):
        assert list(shown(ask(open_page(), "SELECT 1 AS a, 2 AS a")).columns) == ["a", "a_2"]

    def test_without_rows_is_no_failure(self, open_page):
        app = ask(open_page(), "FROM sites WHERE false")
        assert not app.exception
        assert "Zeilen: 0" in texts(app)

    def test_is_forgotten_where_another_release_is_chosen(self, open_page):
        app = ask(open_page(), COUNTED)
        app.selectbox(key="version").set_value("2026.9.0").run()
        assert "Antwort auf die Anweisung" not in [table.proto.alt for table in app.table]

    def test_too_many_in_a_minute_are_refused(self, open_page):
        app = open_page()
        app.session_state["sql_asked_at"] = (10**9,) * 20
        app.session_state["sql_asked_at"] = tuple([sql_editor.time.monotonic()] * 20)
        assert "viele Fragen in einer Minute" in ask(app, COUNTED).warning[0].value

    def test_is_not_offered_where_it_cannot_be_held_to_its_limits(self, open_page, monkeypatch):
        monkeypatch.setattr(limits, "can_be_held", lambda: False)
        app = open_page()
        assert not app.text_area
        assert "Auf diesem Server können keine Anweisungen beantwortet werden" in texts(app)


class TestAnAddress:
    def test_with_a_statement_fills_the_field_and_asks_nothing(self, open_page, monkeypatch):
        monkeypatch.setattr(pool.Pool, "ask", lambda *_: pytest.fail("asked without being told to"))
        app = open_page(sql=links.packed(COUNTED))
        assert app.text_area(key="sql_statement").value == COUNTED

    def test_of_an_answer_holds_its_statement_and_release(self, open_page):
        app = ask(open_page(version="2026.9.0"), COUNTED)
        address = next(code.value for code in app.code if "sql=" in code.value)
        asked = parse_qs(urlsplit(address).query)
        assert links.unpacked(asked["sql"][0]) == COUNTED
        assert asked["version"] == ["2026.9.0"]

    def test_that_was_cut_off_is_said_to_be_unreadable(self, open_page):
        app = open_page(sql=links.packed(COUNTED)[:-8])
        assert not app.exception
        assert "nicht lesbar" in app.info[0].value

    def test_is_not_offered_for_a_statement_too_long_for_it(self, open_page):
        noise = "".join(hashlib.sha256(bytes([i])).hexdigest() for i in range(200))
        statement = f"SELECT 1 -- {noise}"
        assert "für eine Adresse zu lang" in texts(ask(open_page(), statement))


class TestAnExample:
    def test_fills_the_field(self, open_page):
        app = open_page()
        app.selectbox(key="sql_example").set_value("example:calls_by_year").run()
        assert app.text_area(key="sql_statement").value.startswith("-- Wie viele Anrufe kamen in jedem Jahr")

    def test_of_a_measure_fills_the_field_and_is_answered(self, open_page):
        app = open_page()
        app.selectbox(key="sql_example").set_value("answered_share").run()
        assert not ask(app, app.text_area(key="sql_statement").value).warning

    def test_speaks_the_language_of_the_page(self, open_page):
        app = open_page(lang="en")
        app.selectbox(key="sql_example").set_value("answered_share").run()
        assert app.text_area(key="sql_statement").value.startswith("-- How many calls")


class TestAPicture:
    def test_is_drawn_when_it_is_chosen(self, open_page):
        app = ask(open_page(), COUNTED)
        assert not app.get("vega_lite_chart")
        draw(app, "line")
        assert "calls nach year, 2 Zahlen: am niedrigsten" in app.get("vega_lite_chart")[0].proto.alt

    def test_is_not_offered_for_a_single_figure(self, open_page):
        app = ask(open_page(), "SELECT 1 AS a, 2 AS b")
        assert "sql_kind" not in [group.key for group in app.get("button_group")]

    def test_that_would_mix_rows_is_refused_in_words(self, open_page):
        app = ask(open_page(), "SELECT month, site, sum(n)::BIGINT AS n FROM contact_counts GROUP BY ALL")
        draw(app, "line")
        assert "Mehrere Zeilen teilen sich einen Platz" in app.info[0].value


def test_a_server_without_any_release_says_so(tmp_path, monkeypatch):
    store = Store(tmp_path / "store")
    invented_jobcenter.build(store, contacts=2_000, months=3)
    monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))
    app = AppTest.from_file(FRAME, default_timeout=30).run()
    app.switch_page("daten.py").run()
    assert not app.exception
    assert "Noch ist nichts veröffentlicht." in texts(app)


class TestBelowAChart:
    def details(self, store, monkeypatch):
        monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))
        app = AppTest.from_file(FRAME, default_timeout=30).run()
        app.switch_page("wartezeiten.py").run()
        app.session_state["details-wait_minutes"] = True
        return app.run()

    def test_a_link_carries_the_query_to_the_page(self, store, monkeypatch):
        found = re.search(r"\[Diese Abfrage selbst stellen\]\(daten\?(\S+)\)", texts(self.details(store, monkeypatch)))
        statement = links.unpacked(parse_qs(found[1])["sql"][0])
        assert statement.startswith("-- Wie lange warten")
        assert isinstance(pool.shared().ask(releases.newest(store.releases).database, statement), Table)
