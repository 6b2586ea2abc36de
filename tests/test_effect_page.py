"""The page that shows the verdict: at every level and in every state, in both languages, and never a cause below A."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks import invented_jobcenter
from oversight import effects
from oversight.effects import sentences
from oversight.effects.headlines import fixed
from oversight.page_parts import beside
from oversight.store import Store
from tests import effects_to_show

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"
# words that claim a cause. Exempt is only the page's title, which names the topic
OF_CAUSE = re.compile(
    r"wirkung|\bwirkt|effekt|\bdurch\b|dadurch|\bwegen\b|\bdank\b|\bweil\b|deshalb|führte zu"
    r"|\beffects?\b|impact|because|due to|thanks to|\bcaus|\bled to\b",
    re.IGNORECASE,
)
BELOW_A = {
    "B": effects_to_show.open_cause,
    "B chosen by hand": effects_to_show.by_hand,
    "C without date": effects_to_show.without_date,
    "C without records": effects_to_show.without_records,
    "C nothing shown": effects_to_show.nothing_shown,
}
AT_A = {"A many dates": effects_to_show.staggered, "A one date": effects_to_show.one_date}
every_language = pytest.mark.parametrize("language", ["de", "en"])


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("effect_page") / "store"
    invented_jobcenter.build(Store(folder), contacts=8_000, months=24)
    return folder


@pytest.fixture(scope="session")
def stores_that_add_up(tmp_path_factory):
    """A jobcenter whose systems only add up."""
    folder = tmp_path_factory.mktemp("effect_page") / "sums"
    invented_jobcenter.build(Store(folder), contacts=8_000, months=24, sizes=invented_jobcenter.SUMS)
    return folder


@pytest.fixture(scope="module")
def opened():
    """Pages that were opened before: nobody presses anything on them."""
    return {}


@pytest.fixture
def show(store, monkeypatch, opened):
    """The page, where every measure has this effect."""

    def show(*effects_shown, **address):
        key = (*effects_shown, *sorted(address.items()))
        if key not in opened:
            opened[key] = open_page(*effects_shown, **address)
        return opened[key]

    def open_page(*effects_shown, **address):
        monkeypatch.setenv("OVERSIGHT_STORE", str(store))
        five = effects_shown * len(fixed().headlines) if len(effects_shown) == 1 else effects_shown
        monkeypatch.setattr(effects, "all_headlines", lambda *_args, **_more: five)
        monkeypatch.setattr(effects, "ask", lambda *_args, **_more: effects_shown[0])
        app = AppTest.from_file(FRAME, default_timeout=30)
        for key, code in address.items():
            app.query_params[key] = code
        return app.run().switch_page("wirkung.py").run()

    return show


def everything_written(app):
    """All words of the page but its title: texts, tables, fields with their options, boxes, buttons, pictures."""
    texts = [
        element.value for kind in ("header", "subheader", "markdown", "caption", "info") for element in app.get(kind)
    ]
    texts += [element.proto.body for element in app.get("html")]
    texts += [word for field in app.selectbox for word in (field.label, *field.options)]
    texts += [element.proto.label for element in (*app.get("expander"), *app.get("download_button"))]
    texts += [button.label for button in app.button]
    texts += [table.value.to_csv() for table in (*app.table, *app.dataframe)]
    for picture in app.get("vega_lite_chart"):
        texts += [picture.proto.alt, json.dumps(_words(json.loads(picture.proto.spec)), ensure_ascii=False)]
    return "\n".join(texts)


def _words(spec):
    """What stands in a picture: titles, keys and spoken texts, without the figures."""
    return {key: value for key, value in spec.items() if key not in ("datasets", "config", "$schema")}


@every_language
@pytest.mark.parametrize("state", BELOW_A)
class TestBelowLevelA:
    def test_no_word_speaks_of_cause(self, show, state, language):
        written = everything_written(show(BELOW_A[state](), lang=language))
        assert [found.group() for found in OF_CAUSE.finditer(written)] == []

    def test_the_page_does_not_fail(self, show, state, language):
        assert not show(BELOW_A[state](), lang=language).exception

    def test_the_level_is_said_by_its_letter_and_in_words(self, show, state, language):
        words = {"B": ("Veränderung gesehen, Ursache offen", "change seen, explanation open"),
                 "C": ("nicht bestimmbar", "cannot be determined")}  # fmt: skip
        page = "".join(element.proto.body for element in show(BELOW_A[state](), lang=language).get("html"))
        assert f"<strong>{state[0]}</strong>" in page
        assert words[state[0]][language == "en"] in page


@every_language
@pytest.mark.parametrize("state", AT_A)
def test_at_level_a_the_figure_is_given(show, state, language):
    written = everything_written(show(AT_A[state](), lang=language))
    assert re.search(r"8[,.]0 (Prozentpunkte|percentage points)", written.replace("\N{NO-BREAK SPACE}", " "))


@pytest.mark.parametrize("word", ["Die Wirkung", "durch Termine", "dank der Termine", "an effect", "caused by it"])
def test_a_word_of_cause_would_be_found(word):
    assert OF_CAUSE.search(word)


@pytest.mark.parametrize("word", ["Durchschnitt", "Dankschreiben", "Effizienz"])
def test_a_word_that_only_looks_like_one_is_none(word):
    assert not OF_CAUSE.search(word)


@every_language
def test_a_line_below_a_claims_no_cause_beside_one_at_a(show, language):
    four = (effects_to_show.open_cause(), effects_to_show.without_date()) * 2
    html = "".join(
        element.proto.body for element in show(effects_to_show.staggered(), *four, lang=language).get("html")
    )
    lines = re.findall(r"<li>.*?</li>", html, re.DOTALL)
    below = [line for line in lines if "level-A" not in line and "level-" in line]
    assert len(below) == 4
    assert not OF_CAUSE.search("".join(below))


class TestTheFiveVerdicts:
    def test_come_before_everything_else(self, show):
        app = show(effects_to_show.staggered())
        first = next(element for element in app.get("html") if "verdicts" in element.proto.body)
        assert first.proto.body.count("<li>") == len(fixed().headlines) == 5

    def test_give_no_figure_below_level_a(self, show):
        html = "".join(element.proto.body for element in show(effects_to_show.open_cause()).get("html"))
        said = re.findall(r"</h3><p>(.*?)</p>", html)
        assert said
        assert not any(re.search(r"\d", text) for text in said)


class TestTheEvidence:
    def test_gives_each_reason_the_number_of_its_rule(self, show):
        assert ":small[(R7)]" in everything_written(show(effects_to_show.open_cause()))

    @every_language
    @pytest.mark.parametrize("sites", ["nord", "mitte", "mitte,sued"])
    def test_of_few_sites_out_of_records_does_not_fail_and_claims_no_cause(self, store, monkeypatch, sites, language):
        monkeypatch.setenv("OVERSIGHT_STORE", str(store))
        app = AppTest.from_file(FRAME, default_timeout=60)
        app.query_params["sites"], app.query_params["lang"] = sites, language
        app.run().switch_page("wirkung.py").run()
        assert not app.exception
        assert not OF_CAUSE.search(everything_written(app))

    def test_of_what_was_not_recorded_says_what_is_missing(self, monkeypatch, stores_that_add_up):
        monkeypatch.setenv("OVERSIGHT_STORE", str(stores_that_add_up))
        app = AppTest.from_file(FRAME, default_timeout=60).run().switch_page("wirkung.py").run()
        assert not app.exception
        assert "weder ein Median noch ein Anteil" in everything_written(app)

    def test_says_what_is_counted_and_who_is_not(self, show):
        assert "Was diese Kennzahl zählt" in everything_written(show(effects_to_show.open_cause()))

    def test_gives_the_figure_of_the_comparison_measure(self, show):
        effect = effects_to_show.open_cause()
        change = effect.control.change
        written = everything_written(show(effect))
        assert f"Ebenso gerechnet: {sentences.change(effect.control, change.estimate)}" in written

    def test_names_no_lack_of_a_comparison_measure_where_nothing_was_calculated(self, show):
        assert "Es fehlt eine Vergleichsgröße" not in everything_written(show(effects_to_show.without_date()))

    def test_says_what_would_remain_only_where_a_change_is_shown(self, show):
        assert "Die Veränderung bliebe" in everything_written(show(effects_to_show.staggered()))
        assert "Die Veränderung bliebe" not in everything_written(show(effects_to_show.nothing_shown()))

    def test_below_a_says_that_its_figure_is_no_result(self, show):
        assert "kein Ergebnis, das man zitieren kann" in everything_written(show(effects_to_show.open_cause()))

    def test_at_a_does_not(self, show):
        assert "kein Ergebnis, das man zitieren kann" not in everything_written(show(effects_to_show.staggered()))

    @pytest.mark.parametrize(
        ("truth", "words"), [(0.05, "liegt in diesem Bereich"), (0.049, "außerhalb dieses Bereichs")]
    )
    def test_of_an_invented_jobcenter_has_the_truth_beside_it(self, show, truth, words):
        assert words in everything_written(show(effects_to_show.staggered(truth=truth)))

    def test_of_a_real_one_has_none(self, show):
        assert "erfundenen Jobcenter" not in everything_written(show(effects_to_show.staggered()))

    def test_draws_every_picture_that_there_is(self, show):
        def drawn(effect):
            return {
                box.proto.id.split("picture-")[-1]
                for box in show(effect).get("flex_container")
                if "picture-" in box.proto.id
            }

        assert drawn(effects_to_show.staggered()) == {"course", "sites", "event_study", "left_out"}
        assert drawn(effects_to_show.one_date()) == {"course", "sites", "fake_dates"}
        assert drawn(effects_to_show.without_date()) == {"course"}
        assert drawn(effects_to_show.without_records()) == set()


class TestTheAddress:
    def test_chooses_the_measure(self, show):
        app = show(effects_to_show.staggered(), measure="answered_share")
        assert app.selectbox(key="measure").value == "answered_share"

    def test_falls_back_to_the_first_where_the_measure_is_unknown(self, show):
        app = show(effects_to_show.staggered(), measure="atlantis")
        assert app.selectbox(key="measure").value == fixed().headlines[0].question.measure

    @pytest.mark.parametrize("chosen", [{"from": "2023-06"}, {"to": "2024-06"}, {"sites": "mitte"}])
    def test_with_months_or_sites_is_labelled_as_chosen_by_hand(self, show, chosen):
        assert "Selbst gewählt:" in everything_written(show(effects_to_show.by_hand(), **chosen))

    def test_with_months_chosen_by_hand_is_left_by_a_button(self, show, monkeypatch):
        app = show(effects_to_show.by_hand(), **{"from": "2023-06", "to": "2024-06", "sites": "mitte", "lang": "de"})
        app.button(key="fixed").click().run()
        assert not app.exception
        assert "wie vorher festgelegt" in everything_written(app)

    @pytest.mark.parametrize("chosen", [{}, {"from": "2023-01"}, {"to": "2024-12"}, {"compare": "none"}])
    def test_with_all_months_and_sites_is_as_fixed_in_advance(self, show, chosen):
        written = everything_written(show(effects_to_show.staggered(), **chosen))
        assert "wie vorher festgelegt" in written
        assert "Selbst gewählt" not in written


class TestMonthsBeforeAndAfter:
    FIRST, LAST = date(2022, 1, 1), date(2025, 12, 1)

    def spans(self, *starts, transition=0, last=LAST):
        return beside.spans(starts, transition, self.FIRST, last)

    def test_are_the_last_twelve_and_the_same_ones_before_the_first_introduction(self):
        seen = self.spans(date(2024, 2, 1), date(2024, 11, 1))
        assert seen.after == (date(2025, 1, 1), date(2026, 1, 1))
        assert seen.before == (date(2023, 1, 1), date(2024, 1, 1))

    def test_may_end_in_the_month_before_the_first_introduction(self):
        assert self.spans(date(2025, 1, 1)).before == (date(2024, 1, 1), date(2025, 1, 1))

    def test_are_fewer_where_the_last_introduction_was_later(self):
        assert self.spans(date(2025, 6, 1)).after == (date(2025, 6, 1), date(2026, 1, 1))

    def test_begin_after_the_transition(self):
        assert self.spans(date(2025, 6, 1), transition=3).after == (date(2025, 9, 1), date(2026, 1, 1))

    @pytest.mark.parametrize(("start", "are_there"), [(date(2025, 12, 1), True), (date(2026, 1, 1), False)])
    def test_are_not_there_before_the_introduction(self, start, are_there):
        assert (self.spans(start).after is not None) is are_there

    @pytest.mark.parametrize(("start", "are_there"), [(date(2023, 1, 1), True), (date(2022, 12, 1), False)])
    def test_before_need_records_of_the_same_months(self, start, are_there):
        assert (self.spans(start).before is not None) is are_there

    def test_without_an_introduction_are_the_last_twelve(self):
        assert self.spans() == beside.Spans(None, (date(2025, 1, 1), date(2026, 1, 1)))


class TestWhatIsShownBeside:
    def test_is_always_shown(self, show):
        for state in (*BELOW_A.values(), *AT_A.values()):
            assert "Nur verschoben?" in everything_written(show(state()))

    def test_without_a_date_has_one_column_of_figures(self, show):
        tables = show(effects_to_show.without_date()).table
        assert list(tables[0].value.columns) == ["Kennzahl", "letzte Monate"]

    def test_names_both_sides_of_waiting_and_the_way_to_the_appointment(self, show):
        sites = tuple((site, date(2024, 1, 1)) for site in ("mitte", "nord", "sued"))
        effect = effects_to_show.one_date()
        app = show(replace(effect, design=replace(effect.design, starts=sites)))
        named = " ".join(str(cell) for table in app.table for cell in table.value.iloc[:, 0])
        assert "mit Termin" in named
        assert "ohne Termin" in named
        assert "Vorlaufzeit" in named
        assert "aller Personen mit über 30 Minuten" in named
        assert "Anrufe" in named
