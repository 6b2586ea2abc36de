"""Signals and sites on pages: icons with words, the sentence to ask, the reservation beside each comparison."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks import invented_jobcenter
from oversight import rebasing
from oversight.store import Store

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("signals")
    invented_jobcenter.build(Store(folder), contacts=8_000, months=24)
    return folder


@pytest.fixture
def open_page(store, monkeypatch):
    def open_page(name, **address):
        monkeypatch.setenv("OVERSIGHT_STORE", str(store))
        app = AppTest.from_file(FRAME, default_timeout=30)
        for key, code in address.items():
            app.query_params[key] = code
        app.run()
        return app if name == "ueberblick.py" else app.switch_page(name).run()

    return open_page


def html(app):
    return "\n".join(element.proto.body for element in app.get("html"))


def written(app):
    return "\n".join(element.value for kind in ("markdown", "caption") for element in app.get(kind))


SENTENCE = "Auffällig heißt: nachfragen."
WORDS = r"(auffällig (un)?günstig|auffällig hoch|auffällig niedrig|wie üblich|kein Signal)"


class TestTheOverview:
    def test_has_an_icon_with_words_beside_figures(self, open_page):
        shown = html(open_page("ueberblick.py"))
        icons = re.findall(r'<span class="signal-line"><img class="signal" src="data:[^"]+" alt=""> ([^<]+)', shown)
        assert icons
        assert all(re.match(WORDS, words) for words in icons)

    def test_says_what_is_wrong_with_a_decision_on_limits_instead(self, open_page, monkeypatch, tmp_path):
        open_page("ueberblick.py")
        wrong = tmp_path / "rebasing.toml"
        wrong.write_text("automatic = true\n")
        monkeypatch.setattr(rebasing, "FILE", wrong)
        app = open_page("ueberblick.py")
        assert "Zeile 1" in app.warning[0].value
        assert "signal-line" not in html(app)

    def test_says_once_what_striking_means(self, open_page):
        assert written(open_page("ueberblick.py")).count(SENTENCE) == 1


class TestATopicPage:
    def test_has_a_signal_with_words_and_the_sentence_below_each_trend(self, open_page):
        told = re.findall(r'<div class="signals">.*?</div>', html(open_page("erreichbarkeit.py")), re.DOTALL)
        assert told
        assert all(SENTENCE in one and re.search(rf"<strong>{WORDS}</strong>", one) for one in told)

    def test_draws_no_control_chart_before_somebody_opens_the_box(self, open_page):
        keys = [chart.proto.id for chart in open_page("erreichbarkeit.py").get("vega_lite_chart")]
        assert not [key for key in keys if "control-chart" in key]

    def test_shows_no_signal_and_says_why_where_a_decision_on_limits_is_wrong(self, open_page, monkeypatch, tmp_path):
        wrong = tmp_path / "rebasing.toml"
        wrong.write_text('[[rebasing]]\nmeasure = "answered_share"\n')
        monkeypatch.setattr(rebasing, "FILE", wrong)
        app = open_page("erreichbarkeit.py")
        assert "Zeile 1" in app.warning[0].value
        assert 'class="signals"' not in html(app)


class TestSitesCompared:
    @pytest.mark.parametrize("topic", ["reachability", "waiting", "reactions"])
    def test_has_a_finding_for_each_funnel_and_no_funnel_where_all_is_the_same(self, open_page, topic):
        app = open_page("standorte.py", topic=topic)
        told = [box for box in app.get("flex_container") if "finding-sites-" in box.proto.id]
        alike = [text for text in app.markdown if "An allen Standorten gleich" in text.value]
        assert len(app.get("vega_lite_chart")) == len(told) - len(alike)

    @pytest.mark.parametrize("topic", ["reachability", "waiting"])
    def test_says_beside_every_measure_that_clienteles_differ(self, open_page, topic):
        app = open_page("standorte.py", topic=topic)
        captions = [caption.value for caption in app.caption if "nach Standort" in caption.value]
        assert len(captions) == len(app.header) > 0
        assert all("Unterschiede in der Kundschaft sind nicht herausgerechnet." in text for text in captions)

    def test_compares_all_sites_although_one_is_chosen_and_says_so(self, open_page):
        app = open_page("standorte.py", sites="mitte")
        assert "Hier werden immer alle Standorte verglichen" in app.info[0].value
        assert len(app.get("vega_lite_chart")) > 0

    def test_offers_no_choice_that_does_not_apply(self, open_page):
        app = open_page("standorte.py")
        assert [box.key for box in app.sidebar.selectbox] == ["from", "to"] and not app.sidebar.multiselect

    def test_says_what_has_no_funnel_and_why_not(self, open_page):
        assert "wie weit die einzelnen Fälle streuen, ist nicht erfasst" in written(open_page("standorte.py"))

    def test_shows_the_topic_of_its_address(self, open_page):
        shown = {box.proto.id for box in open_page("standorte.py", topic="waiting").get("flex_container")}
        assert any("question-sites-no_show_share" in key for key in shown)
        assert not any("question-sites-answered_share" in key for key in shown)
