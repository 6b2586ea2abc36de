"""Every page, in every language and view, on an empty store, on a small jobcenter and on one that only adds up."""

import json
import re
from itertools import product
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from benchmarks import invented_jobcenter
from oversight.store import Store

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"
PAGES = sorted(path.name for path in FRAME.parent.glob("[!_]*.py"))
VIEWS = ("public", "council", "management")
SUBJECTS = ("erreichbarkeit.py", "wartezeiten.py", "beschwerden.py")
# words that claim a cause; no page may say why
OF_CAUSE = re.compile(
    r"\b([Ww]eil|wegen|Wegen (der|des|eine)|[Dd]adurch|[Dd]eshalb|[Dd]aher|[Vv]erursacht|führte zu"
    r"|[Bb]ecause|[Cc]aused|[Dd]ue to|[Tt]hanks to|effect of)\b"
)


@pytest.fixture(scope="session")
def stores(tmp_path_factory):
    """A folder of stores: nothing yet, a small jobcenter, one whose systems only add up, one that counts calls late."""
    folder = tmp_path_factory.mktemp("stores")
    invented_jobcenter.build(Store(folder / "small"), contacts=8_000, months=24)
    invented_jobcenter.build(Store(folder / "sums"), contacts=8_000, months=24, sizes=invented_jobcenter.SUMS)
    with duckdb.connect(invented_jobcenter.build(Store(folder / "late"), contacts=8_000, months=24)) as late:
        late.execute("DELETE FROM call_wait_counts WHERE month < DATE '2023-06-01'")
    return folder


@pytest.fixture
def open_page(stores, monkeypatch):
    """A page as a reader sees it who follows a link."""

    def open_page(name, store="small", **address):
        monkeypatch.setenv("OVERSIGHT_STORE", str(stores / store))
        app = AppTest.from_file(FRAME, default_timeout=30)
        for key, code in address.items():
            app.query_params[key] = code
        app.run()
        return app if name == "ueberblick.py" else app.switch_page(name).run()

    return open_page


def texts(app):
    """All that the page says, charts' alternatives included."""
    written = [element.value for kind in ("title", "header", "markdown", "caption") for element in app.get(kind)]
    html = [element.proto.body for element in app.get("html")]
    return "\n".join([*written, *html, *(chart.proto.alt for chart in app.get("vega_lite_chart"))])


@pytest.mark.parametrize(
    ("store", "view", "language"),
    [("nothing", "public", "de"), ("sums", "public", "en"), *product(["small"], VIEWS, ["de", "en"])],
)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_without_failing_and_claims_no_cause(open_page, page, language, view, store):
    app = open_page(page, store, lang=language, view=view)
    assert not app.exception
    assert app.title
    assert not OF_CAUSE.search(texts(app))


@pytest.mark.parametrize("page", PAGES)
class TestAPageOfAJobcenterThatDoesNotExist:
    def test_says_so_in_german(self, open_page, page):
        assert "SYNTHETISCHE DEMODATEN" in texts(open_page(page))

    def test_says_so_in_english(self, open_page, page):
        assert "SYNTHETIC DEMO DATA" in texts(open_page(page, lang="en"))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_records_says_which_command_brings_some(open_page, page):
    app = open_page(page, "nothing")
    assert "python -m oversight import" in app.code[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_damaged_snapshot_says_which_command_writes_it_again(open_page, stores, page):
    snapshots = Store(stores / "damaged").snapshots
    snapshots.mkdir(parents=True, exist_ok=True)
    (snapshots / "snap-000001.duckdb").write_bytes(b"no database")
    (snapshots / "current.json").write_text('{"snapshot": "snap-000001.duckdb"}')
    app = open_page(page, "damaged")
    assert not app.exception
    assert app.code[0].value == "python -m oversight snapshot"


class TestWhatAPageIsComparedWith:
    def test_is_said_with_its_months(self, open_page):
        page = open_page("ueberblick.py", **{"from": "2024-01", "to": "2024-12"})
        assert "verglichen mit Januar 2023 bis Dezember 2023" in texts(page)

    def test_is_nothing_where_the_data_begin_later(self, open_page):
        page = open_page("ueberblick.py", **{"from": "2023-12", "to": "2024-12"})
        assert "ohne Vergleich mit früher: Die Daten beginnen im Januar 2023" in texts(page)

    @pytest.mark.parametrize("page", ["ueberblick.py", "erreichbarkeit.py"])
    def test_is_nothing_of_a_measure_whose_own_records_begin_later(self, open_page, page):
        app = open_page(page, "late")
        assert "Kein Vergleich: Für diese Kennzahl gibt es Daten erst ab Juni 2023" in texts(app)

    def test_is_said_without_reservation_where_both_years_are_whole(self, open_page):
        assert "Kein Vergleich: Für diese Kennzahl" not in texts(open_page("erreichbarkeit.py"))

    def test_is_not_missed_by_who_wants_no_comparison(self, open_page):
        page = open_page("ueberblick.py", **{"from": "2023-01", "to": "2024-12", "compare": "none"})
        assert "ohne Vergleich" not in texts(page)


class TestAnAddressThatAsksForWhatIsNotThere:
    @pytest.mark.parametrize("asked", [{"from": "2019-01"}, {"to": "2031-05"}, {"sites": "mitte,hafen"}])
    def test_is_answered_by_a_sentence_that_names_it(self, open_page, asked):
        told = " ".join(note.value for note in open_page("ueberblick.py", **asked).info)
        assert f"Nicht vorhanden: {next(iter(asked.values())).split(',')[-1]}." in told

    def test_is_not_reproached_for_what_is_there(self, open_page):
        page = open_page("ueberblick.py", **{"from": "2023-01", "to": "2024-12", "sites": "mitte,nord"})
        assert not page.info


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_shown_inside_its_frame(open_page, page):
    app = open_page(page)
    assert [control.key for control in app.get("button_group")][:1] == ["lang"]


@pytest.mark.parametrize("page", SUBJECTS)
class TestAPageWithQuestions:
    def test_has_a_finding_for_each_question(self, open_page, page):
        app = open_page(page)
        findings = [box for box in app.get("flex_container") if "finding-" in box.proto.id]
        assert len(app.header) > 0
        assert len(findings) == len(app.header)

    def test_says_in_words_what_each_chart_shows(self, open_page, page):
        charts = open_page(page).get("vega_lite_chart")
        assert charts
        assert all(chart.proto.alt for chart in charts)

    def test_draws_no_chart_where_nothing_is_recorded(self, open_page, page):
        app = open_page(page, "sums")
        drawn = {json.loads(chart.proto.spec).get("usermeta") is not None for chart in app.get("vega_lite_chart")}
        assert drawn <= {True}
        assert "Nicht erfasst" in texts(app)


@pytest.mark.parametrize("page", ["erreichbarkeit.py", "wartezeiten.py"])
def test_every_link_to_a_chapter_leads_to_a_question_on_the_page(open_page, page):
    app = open_page(page)
    questions = {box.proto.id.split("finding-")[-1] for box in app.get("flex_container") if "finding-" in box.proto.id}
    linked = re.findall(r"\]\(#(\w+)\)", texts(app))
    assert linked
    assert set(linked) <= questions


def test_a_telephone_that_only_adds_up_tells_why_there_is_no_median(open_page):
    assert "weder ein Median" in texts(open_page("erreichbarkeit.py", "sums"))


class TestTheView:
    def test_of_the_public_has_no_hours(self, open_page):
        assert "Wochentagen" not in texts(open_page("erreichbarkeit.py"))

    def test_of_the_management_has_them(self, open_page):
        assert "Wochentagen" in texts(open_page("erreichbarkeit.py", view="management"))
