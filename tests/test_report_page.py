"""The page on which a paper is ordered: what can be chosen, made and taken away."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from oversight.reports import followup
from tests import papers

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("papers")


@pytest.fixture
def page(folder, monkeypatch):
    """The page as a reader sees it, of a store with or without a release."""

    def page(view="public", is_released=False, spoken="de"):
        store = papers.snapshot(folder).parent.parent
        monkeypatch.setenv("OVERSIGHT_STORE", str(store))
        monkeypatch.setenv("OVERSIGHT_RELEASES", str(papers.release(folder) if is_released else folder / "none"))
        app = AppTest.from_file(FRAME, default_timeout=60)
        app.query_params["view"], app.query_params["lang"] = view, spoken
        return app.run().switch_page("bericht.py").run()

    return page


def test_the_public_is_told_that_nothing_was_released_yet(page):
    assert "noch ist nichts veröffentlicht" in page().info[0].value


@pytest.mark.parametrize(
    ("spoken", "first"), [("de", "Jahresbericht der Ombudsstelle"), ("en", "Yearly report of the ombuds office")]
)
def test_papers_are_named_in_the_language_of_the_reader(page, spoken, first):
    assert page(is_released=True, spoken=spoken).selectbox(key="paper-kind").options[0] == first


def test_no_question_in_the_list_of_papers_ends_in_two_marks(page):
    (papers,) = page(is_released=True).table
    held = papers.value["Kapitel"].iloc[-1]
    assert held.startswith("Wie viele Anrufe werden angenommen? · Wie lange") and "?;" not in held


def test_the_newest_year_comes_first(page):
    assert page(is_released=True).selectbox(key="paper-year").options == ["2024", "2023"]


def test_outside_the_house_no_site_can_be_chosen(page):
    keys = [box.key for box in page(is_released=True).selectbox]
    assert "paper-site" not in keys


def test_the_management_chooses_a_site_and_is_told_that_the_figures_are_exact(page):
    app = page("management")
    assert app.selectbox(key="paper-site").options == ["alle Standorte", "Mitte", "Nord", "Süd"]
    assert any("nicht zur Veröffentlichung" in caption.value for caption in app.caption)


def test_a_paper_that_was_made_can_be_taken_away_under_a_name_that_warns(page):
    app = page(is_released=True)
    app.selectbox(key="paper-kind").set_value("newsletter").run()
    app.button(key="make.zip").click().run()
    (offered,) = app.get("download_button")
    assert offered.proto.label == "SYNTHETISCHE-DEMODATEN_newsletter_2024.zip herunterladen"
    assert not app.exception


def test_a_file_is_offered_for_its_own_order_only(page):
    app = page(is_released=True)
    app.selectbox(key="paper-kind").set_value("newsletter").run()
    app.button(key="make.zip").click().run()
    app.selectbox(key="paper-year").set_value(2023).run()
    assert not app.get("download_button")


def test_an_answer_is_about_a_decision_or_a_point_that_is_chosen(page):
    app = page(is_released=True)
    app.selectbox(key="paper-kind").set_value("answer").run()
    app.selectbox(key="paper-about").set_value("schwerin/S3").run()
    app.button(key="make.pdf").click().run()
    (offered,) = app.get("download_button")
    assert offered.proto.label == "SYNTHETISCHE-DEMODATEN_answer_schwerin_S3_2024.pdf herunterladen"


def test_where_nothing_was_decided_by_then_no_empty_choice_is_offered(page, monkeypatch):
    monkeypatch.setattr(followup, "on_offer", lambda _found, _year: {})
    app = page(is_released=True)
    app.selectbox(key="paper-kind").select("answer").run()
    assert app.info[0].value == "Bis Ende 2024 wurde nichts beschlossen, was hier verfolgt wird."
    assert "paper-about" not in [box.key for box in app.selectbox]


def test_wrong_settings_are_told_with_line_and_reason(page, folder):
    wrong = papers.release(folder) / "papers.toml"
    wrong.write_text("[head]\nnumber = 7\n")
    try:
        assert "papers.toml, Zeile 2: [head] number ist ein Text" in page(is_released=True).error[0].value
    finally:
        wrong.unlink()
