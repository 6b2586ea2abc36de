"""What is said about an introduction: the figure at level A only, and below it no word of cause, in either language."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from oversight import language, units
from oversight.effects import result, sentences
from oversight.effects.effect import Fake, Interval, Kind, LeftOut, Question, Study
from oversight.page_parts import verdicts
from oversight.questions import effect_names
from oversight.statistics.evidence import DesignKind, Window
from oversight.statistics.rules import RULES, Level
from oversight.statistics.scales import Scale
from tests.some_effect import effect
from tests.test_verdict_rules import WORDS_OF_CAUSE

# what makes each rule speak
SPEAKING = {
    "R1 no series": {"has_series": False, "window": None, "estimate": None},
    "R1 no date": {"window": None, "estimate": None},
    "R1 too few": {"window": Window(11, 5), "estimate": None},
    "R1 not determined": {"estimate": None},
    "R2": {"window": Window(23, 11)},
    "R4": {"window": Window(24, 12, 0.2, 0.1, 0.17, 4)},
    "R4 left out": {"window": Window(24, 12, 0.2, 0.1, 0.17, 4), "suppressed": 4},
    "R5 rare": {"mean_count": 4.9},
    "R5 seldom": {"mean_count": 9.5},
    "R5 rare at a site": {"mean_count": 4.9, "examined": DesignKind.STAGGERED},
    "R5 seldom at a site": {"mean_count": 9.5, "examined": DesignKind.STAGGERED},
    "R6": {"thin_months": 0.2, "cases_needed": 200},
    "R7": {"events": ("0",)},
    "R8": {"breaks": ("0",)},
    "R9 many": {"fakes": 12, "fakes_significant": 3},
    "R9 large": {"fakes": 12, "largest_fake": 0.2},
    "R10 moved": {"control_moved": True},
    "R10 none": {"control_moved": None},
    "R11": {"high": 0.05},
    "R11 without limits": {"low": -np.inf, "high": np.inf},
    "R12": {"orders": 10},
    "R13": {"leave_one_out": (-0.2, 0.1)},
    "R14": {"judged_months": 4.5},
    "R15": {"window": Window(24, 25)},
    "R16 together": {"p_together": 0.06, "tested": 5},
    "R16 exploratory": {"is_exploratory": True},
    "R17 wanders": {"rho": 0.9},
    "R17 leaves over": {"leftover_p": 0.001},
    "R18": {"is_chosen_by_hand": True},
    "R19": {"suppressed": 4},
}


def told(found):
    """Everything that is said about an effect beside its heading."""
    lines = [sentences.verdict(found), *sentences.reasons(found), *sentences.notes(found), *sentences.outlook(found)]
    return "\n".join(lines)


def test_every_rule_is_made_to_speak():
    spoken = {
        (reason.rule, reason.words)
        for changes in SPEAKING.values()
        for found in [effect(**changes, kind=Kind.ONE_DATE)]
        for reason in (*found.verdict.reasons, *found.verdict.notes)
    }
    assert spoken == {(rule.number, rule.words) for rule in RULES}


@pytest.mark.parametrize("spoken", ["de", "en"])
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("changes", SPEAKING.values(), ids=SPEAKING)
def test_below_level_a_no_word_speaks_of_cause(changes, kind, spoken):
    language.use(spoken)
    found = effect(kind=kind, **changes)
    below = found.verdict.level is not Level.A
    assert not (below and WORDS_OF_CAUSE.search(f"{sentences.headline(found)}\n{told(found)}"))


@pytest.mark.parametrize("spoken", ["de", "en"])
@pytest.mark.parametrize("changes", SPEAKING.values(), ids=SPEAKING)
def test_no_sentence_has_an_empty_place(changes, spoken):
    language.use(spoken)
    assert "{" not in told(effect(**changes)) and "nan" not in told(effect(**changes))


def test_at_level_a_the_figure_is_said_with_its_range():
    assert plain_words(sentences.verdict(effect())).startswith(
        "Nach der Einführung um 20,0 Prozentpunkte niedriger, als ohne sie zu erwarten war (95-%-Bereich: 10,0 bis 30"
    )


@pytest.mark.parametrize("scale", [Scale.POINTS, Scale.LOG])
def test_a_change_has_tenths_on_a_release_too_so_that_page_and_paper_say_the_same(scale):
    found = effect(scale=scale)
    told = sentences.verdict(found), sentences.change(found, -0.1234)
    with units.shares_whole(True):
        assert (sentences.verdict(found), sentences.change(found, -0.1234)) == told


def test_in_per_cent_a_sign_stands_behind_each():
    found = effect(scale=Scale.LOG)
    assert "um 20,0\N{NO-BREAK SPACE}% niedriger" in sentences.verdict(found)
    assert "10,0\N{NO-BREAK SPACE}% bis 30,0\N{NO-BREAK SPACE}%" in sentences.verdict(found)


def test_below_level_a_the_verdict_has_no_figure():
    assert not any(sign.isdigit() for sign in sentences.verdict(effect(control_moved=None)))


def test_an_event_is_named_with_its_month():
    assert "Umzug des Hauses (März 2024)" in sentences.reasons(effect(events=("0",)))[0]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (-0.2, "−20,0\N{NO-BREAK SPACE}Prozentpunkte"),
        (0.01, "+1,0\N{NO-BREAK SPACE}Prozentpunkt"),
        (np.nan, "–"),
        (np.inf, "–"),
    ],
)
def test_an_amount_has_its_sign_and_its_unit(amount, words):
    assert sentences.change(effect(), amount) == words


def test_a_comparison_measure_is_told_in_its_own_unit():
    found = effect()
    assert sentences.change(found.control, 0.01) == "+1,0\N{NO-BREAK SPACE}%"


GAPS = Window(24, 12, 0.06, 0.0, 0.04, 2)


def test_of_months_left_out_for_privacy_nobody_says_that_they_were_not_recorded():
    found = effect(window=GAPS, suppressed=10)
    assert "Dass Aufzeichnungen fehlen, heißt das nicht" in sentences.reasons(found)[0]
    assert "Die fehlenden Monate müssten nachgeliefert werden." not in sentences.outlook(found)


def test_of_months_that_are_missing_it_is_said_and_how_many_may_be():
    found = effect(window=GAPS)
    assert "Es fehlt zu viel: 6,0 % der Monate davor" in sentences.reasons(found)[0].replace("\N{NO-BREAK SPACE}", " ")
    assert "2 am Stück und ein Unterschied von 5 Punkten" in sentences.reasons(found)[0]
    assert sentences.outlook(found) == ["Die fehlenden Monate müssten nachgeliefert werden."]


def test_months_cut_off_by_hand_are_not_asked_for_as_if_they_were_not_recorded():
    found = effect(window=Window(16, 11), is_chosen_by_hand=True)
    by_hand = replace(found, design=replace(found.design, is_chosen_by_hand=True))
    assert sentences.outlook(by_hand) == [
        "Ohne gewählten Zeitraum und ohne gewählte Standorte werden alle aufgezeichneten Monate beurteilt."
    ]


def test_cases_of_sites_that_are_compared_are_told_as_those_of_one_site():
    found = effect(mean_count=7.6, examined=DesignKind.STAGGERED)
    assert sentences.reasons(found)[0].startswith("Vorher an einem Standort im Mittel nur 7,6 Fälle im Monat")
    assert sentences.reasons(effect(mean_count=7.6))[0].startswith("Vorher nur 7,6 Fälle im Monat")


def test_what_is_counted_is_said_with_all_that_must_be_known_of_it():
    said = "\n".join(sentences.counted(effect()))
    assert "obwohl in keiner der beiden Gruppen jemand kürzer wartet" in said
    assert "Wer vor dem Aufruf ging, ist in diesen Zahlen nicht enthalten." in said
    assert "nicht dieselbe Gruppe" not in said


def test_people_without_an_appointment_are_not_the_same_group_before_and_after():
    found = replace(effect(), question=Question("wait_minutes", "p90", "without_appointment"))
    assert "nicht dieselbe Gruppe" in sentences.counted(found)[-1]


def test_a_comparison_measure_that_moves_does_not_say_that_the_measure_moved_too():
    assert "ebenfalls" not in sentences.reasons(effect(control_moved=True, high=0.05))[0]


def test_of_what_exists_only_since_the_introduction_older_records_are_not_asked_for_without_saying_so():
    found = effect(window=Window(0, 23), estimate=None, kind=Kind.ONE_DATE)
    assert [reason.rule for reason in found.verdict.reasons] == ["R1"]
    assert sentences.outlook(found)[0].startswith("Von davor gibt es keine Werte.")


def test_what_time_alone_will_do_is_told_with_its_month():
    # worked out by hand: 10 of 12 months are there in December 2024, the last comes with February
    found = effect(window=Window(24, 10), kind=Kind.ONE_DATE)
    assert sentences.outlook(found) == ["Ab März 2025 sind 12 Monate danach vorhanden."]


def test_months_before_come_from_older_records_only():
    assert "ältere Aufzeichnungen" in sentences.outlook(effect(window=Window(20, 12)))[0]


def test_where_every_site_has_begun_time_alone_does_not_help():
    found = effect(window=Window(24, 10))
    begun = tuple((site, start or date(2024, 8, 1)) for site, start in found.design.starts)
    assert "Zeit allein" in sentences.outlook(replace(found, design=replace(found.design, starts=begun)))[0]


def test_with_nothing_against_it_nothing_needs_to_change():
    assert sentences.outlook(effect()) == []


def test_where_the_share_stands_for_the_duration_it_is_said():
    found = replace(
        effect(), question=Question("wait_minutes", "share_over", None), stands_for=Question("wait_minutes", "median")
    )
    assert any("30\N{NO-BREAK SPACE}Minuten" in note for note in sentences.notes(found))
    assert "Beurteilt ist hier: Anteil über 30 Minuten. Er steht für: Median in Minuten." in plain_words(
        effect_names.judged_instead(found)
    )


@pytest.mark.parametrize("is_brief", [True, False])
def test_the_verdict_itself_says_which_figure_was_judged(is_brief):
    asked = Question("wait_minutes", "p90", "without_appointment")
    found = replace(effect(), question=replace(asked, figure="share_over"), stands_for=asked)
    told = plain_words(verdicts._line(found, is_brief))
    assert "ohne Termin (Anteil über 30 Minuten)" in told
    assert "Er steht für: neun von zehn höchstens, in Minuten." in told


@pytest.mark.parametrize("is_brief", [True, False])
def test_where_the_figure_asked_for_was_judged_nothing_stands_for_it(is_brief):
    assert effect_names.judged_instead(effect()) == ""
    assert "steht für" not in verdicts._line(effect(), is_brief)


def plain_words(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_what_comes_after_the_last_site_without_it_is_not_judged():
    found = effect()
    early = replace(found, design=replace(found.design, last_judged=date(2024, 7, 1)))
    assert any("Nach Juli 2024" in note for note in sentences.notes(early))


def test_the_result_has_exactly_the_ten_keys():
    keys = "verdict reasons design estimate interval unit fake_dates negative_control leave_one_out truth"
    assert " ".join(result.of(effect())) == keys


def test_points_are_told_per_hundred():
    found = result.of(effect())
    assert (found["estimate"], found["interval"], found["unit"]) == (-20, [-30, -10], "percentage_points")


def test_a_relative_change_is_told_in_per_cent():
    assert result.of(effect(scale=Scale.LOG))["unit"] == "percent"


def test_an_unlimited_range_has_no_figures():
    found = replace(effect(), change=Interval(-0.2, -np.inf, np.inf))
    assert result.of(found)["interval"] == [None, None]


def test_without_an_estimate_there_is_none():
    found = result.of(replace(effect(estimate=None), change=None, control=None))
    assert (found["estimate"], found["interval"], found["negative_control"]) == (None, None, None)


def test_fake_dates_are_told_with_their_month():
    found = replace(effect(), fakes=(Fake(date(2023, 4, 1), Interval(0.01, -0.02, 0.04), False),))
    assert result.of(found)["fake_dates"] == [
        {"month": "2023-04", "estimate": 1.0, "interval": [-2.0, 4.0], "significant": False}
    ]


def test_with_many_dates_the_months_before_stand_for_them():
    study = Study((-1, 0), (0.01, -0.2), (4, 4), (-0.05, -0.05), (0.05, 0.05), 20.0)
    (before,) = result.of(replace(effect(), study=study))["fake_dates"]
    assert (before["months_since_start"], before["sites"]) == (-1, 4)


def test_a_site_that_cannot_be_left_out_has_no_figure():
    found = replace(effect(), left_out=(LeftOut("mitte", -0.1), LeftOut("ost", float("nan"))))
    assert result.of(found)["leave_one_out"] == {"mitte": -10, "ost": None}


def test_the_truth_has_the_unit_of_the_estimate():
    assert result.of(replace(effect(), truth=-0.15))["truth"] == -15
