"""The page of decisions and the line on the overview: every point, its state in words, its evidence and its past."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from oversight.council import points
from oversight.decisions import states
from oversight.page_parts import state_icons
from oversight.places import ROOT
from oversight.simulation import prepared
from oversight.store import Store
from tests.decided import text

FRAME = ROOT / "pages" / "_frame.py"
VIEWS = ("public", "council", "management")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The prepared demo, unpacked."""
    store = Store(tmp_path_factory.mktemp("demo"))
    prepared.unpack(store)
    return store


@pytest.fixture
def open_page(store, monkeypatch):
    def open_page(name="beschluesse.py", folder: Path = store.folder, **address):
        monkeypatch.setenv("OVERSIGHT_STORE", str(folder))
        app = AppTest.from_file(FRAME, default_timeout=60)
        for key, code in address.items():
            app.query_params[key] = code
        app.run()
        return app if name == "ueberblick.py" else app.switch_page(name).run()

    return open_page


def html(app):
    return "\n".join(element.proto.body for element in app.get("html"))


def rows(app):
    """The HTML of each point by its code."""
    found = re.split(r'<li id="point-', html(app))
    return {part.split('"')[0]: part for part in found[1:]}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_point_stands_there_with_a_state_in_words(open_page, language, view):
    app = open_page(lang=language, view=view)
    found = rows(app)
    assert not app.exception
    assert list(found) == [point.code for point in points()]
    assert all(
        re.search(r'class="state state-\w+"><img class="signal" [^>]+> [^<]{4,}<', row) for row in found.values()
    )


class TestARow:
    def test_shows_the_contradiction_of_the_source(self, open_page):
        assert (
            "Widerspruch: Die Frist „bis September 2017“ steht in einem Antrag vom 12. Dezember 2017"
            in rows(open_page())["S5"]
        )

    def test_says_when_it_was_due(self, open_page):
        row = rows(open_page())["S5"]
        assert "Fällig: 30.09.2017" in row
        assert "überfällig" in row

    def test_shows_the_source_in_its_own_language_beside_the_english(self, open_page):
        row = rows(open_page(lang="en"))["F2"]
        assert "With an appointment, practically no waiting" in row
        assert '<p class="original" lang="de">Mit Termin praktisch keine Wartezeit</p>' in row

    def test_links_to_the_page_with_the_months_of_the_figure(self, open_page):
        row = rows(open_page(lang="en"))["S3"]
        assert 'href="erreichbarkeit?lang=en&amp;from=2025-01&amp;to=2025-12#answered_share"' in row

    def test_has_a_small_line_with_words_for_those_who_do_not_see_it(self, open_page):
        row = rows(open_page())["S3"]
        assert re.search(
            r'<img class="small-lines" [^>]+alt="Der Anteil der angenommenen Anrufe, Monat für Monat, ', row
        )

    def test_says_that_no_target_was_decided(self, open_page):
        found = rows(open_page())
        measured = [code for code, row in found.items() if "<ul>" in row and "Dokumente und Ereignisse" not in row]
        assert measured
        assert [code for code in measured if "ein Ziel beschlossen." not in found[code]] == []

    def test_shows_what_the_state_was_at_the_end_of_earlier_years(self, open_page):
        assert re.search(r'<ol class="past"><li>2022–2025: <img [^>]+> überfällig</li></ol>', rows(open_page())["S5"])


def test_the_two_opposite_ways_stand_side_by_side_without_a_verdict(open_page):
    app = open_page()
    assert [column.subheader[0].value.split(",")[0] for column in app.columns[:2]] == ["Dresden", "Hamburg"]
    assert "welcher Weg besser ist, können sie nicht sagen" in " ".join(one.value for one in app.caption)


def test_every_decision_is_named_at_the_top_and_linked(open_page):
    app = open_page()
    linked = re.findall(r"\]\(#(\w+)\)", "\n".join(one.value for one in app.markdown))
    assert linked == ["schwerin", "dresden", "flensburg", "hamburg", "bergstrasse"]


def test_every_state_on_the_page_is_explained_there(open_page):
    app = open_page()
    listed = html(app).split('<ul class="state-meanings">')[1]
    used = set(re.findall(r"state state-(\w+)", "".join(rows(app).values()).split('<ul class="state-meanings">')[0]))
    assert used == set(re.findall(r"state state-(\w+)", listed))


def test_every_state_has_an_icon_of_its_own():
    assert len({state_icons.icon(state) for state in states.ALL}) == len(states.ALL)


class TestTheOverview:
    def test_counts_the_points_by_state_in_one_line(self, open_page):
        told = "\n".join(one.value for one in open_page("ueberblick.py").markdown)
        assert re.search(r"\*\*Stand der Beschlüsse:\*\* 33 Punkte aus 5 Beschlüssen: \d+ .*überfällig\.", told)

    def test_links_to_the_page(self, open_page):
        assert "Alle Beschlüsse" in [link.proto.label for link in open_page("ueberblick.py").get("page_link")]


class TestATownsOwnFile:
    def of(self, tmp_path, file):
        store = Store(tmp_path)
        prepared.unpack(store)
        store.publication.mkdir()
        (store.publication / "decisions.toml").write_text(file, "utf-8")
        return tmp_path

    def test_takes_the_place_of_the_five(self, open_page, tmp_path):
        app = open_page(folder=self.of(tmp_path, text()))
        assert list(rows(app)) == ["K1"]
        assert "Papiere aus fünf Orten" not in "\n".join(one.value for one in app.markdown)

    def test_stands_behind_the_five_that_it_does_not_leave_out(self, open_page, tmp_path):
        app = open_page(folder=self.of(tmp_path, text(top="")))
        assert list(rows(app))[-2:] == ["B4", "K1"]
        assert "Papiere aus fünf Orten" in "\n".join(one.value for one in app.markdown)

    def test_has_its_target_told_once(self, open_page, tmp_path):
        lines = 'measures = ["answered_share"]\ncomparison = "at_least"\n'
        target = 'target = { value = 0.8, by = 2024-12-31, source = "V1" }\n'
        row = rows(open_page(folder=self.of(tmp_path, text(lines + target))))["K1"]
        assert "Ziel eingehalten: " in row
        assert row.lower().count("mindestens 80,0\xa0% bis 31.12.2024") == 1

    def test_that_is_wrong_shows_where_instead_of_any_decision(self, open_page, tmp_path):
        app = open_page(folder=self.of(tmp_path, "colour = 1\n"))
        assert not app.exception
        assert "decisions.toml, Zeile 1, " in app.error[0].value
        assert rows(app) == {}

    def test_may_name_things_that_look_like_html(self, open_page, tmp_path):
        file = text('note = { de = "<b>x</b>", en = "<b>y</b>" }\n')
        assert "&lt;b&gt;x&lt;/b&gt;" in rows(open_page(folder=self.of(tmp_path, file)))["K1"]
