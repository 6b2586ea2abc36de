"""The refusal rules at both sides of every border, and what is said at each level."""

import re
from dataclasses import replace

import numpy as np
import pytest

from benchmarks import statistics_size_and_power as size_and_power
from oversight import language
from oversight.statistics import calendars, examine_one_date, examine_staggered, thresholds, verdict
from oversight.statistics.calendars import Event
from oversight.statistics.evidence import DesignKind, Evidence, Window, longest_gap, window
from oversight.statistics.holm import holm
from oversight.statistics.rules import RULES, Level
from oversight.statistics.scales import Scale
from oversight.statistics.series import series

WORDS_OF_CAUSE = re.compile(
    r"wirkung|effekt|durch|wegen|dank\b|führte zu|effect|impact|because|due to|thanks to|caus|led to",
    re.IGNORECASE,
)
BEST = Evidence(window=Window(24, 12), estimate=-0.3, low=-0.5, high=-0.1, p=0.001, control_moved=False)


def judged(**changes):
    return verdict.judge(replace(BEST, **changes))


def rules(result):
    return [reason.rule for reason in result.reasons]


def level(**changes):
    return judged(**changes).level


def test_with_two_years_before_one_after_and_nothing_against_it_the_effect_is_a_figure():
    assert (judged().level, judged().reasons) == (Level.A, ())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(11, 12, "C"), (12, 12, "B"), (23, 12, "B"), (24, 12, "A"), (24, 5, "C"), (24, 6, "B"), (24, 11, "B")],
)
def test_how_many_months_are_needed(before, after, expected):
    assert level(window=Window(before, after)) == expected


def test_without_a_date_of_introduction_nothing_can_be_told():
    result = verdict.judge(Evidence())
    assert (result.level, result.reasons[0].words) == (
        Level.C,
        "No date of introduction lies within the recorded months.",
    )


def test_without_a_published_series_nothing_can_be_told():
    result = verdict.judge(Evidence(has_series=False))
    assert (result.level, result.reasons[0].words) == (Level.C, "No series was recorded.")


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ({"missing": 0.10}, "A"),
        ({"missing": 0.11}, "C"),
        ({"longest_gap": 2}, "A"),
        ({"longest_gap": 3}, "C"),
        ({"missing_before": 0.05}, "A"),
        ({"missing_before": 0.06}, "C"),
        ({"missing_after": 0.06}, "C"),
    ],
)
def test_how_much_may_be_missing(missing, expected):
    assert level(window=Window(24, 12, **missing)) == expected


@pytest.mark.parametrize(("count", "expected"), [(4.9, "C"), (5, "B"), (9.9, "B"), (10, "A")])
def test_how_many_cases_a_month_a_figure_needs(count, expected):
    assert level(mean_count=count) == expected


@pytest.mark.parametrize(("share", "expected"), [(0.10, "A"), (0.11, "C")])
def test_how_many_months_may_have_too_few_cases_for_a_quantile(share, expected):
    assert level(thin_months=share) == expected


@pytest.mark.parametrize(("quantile", "cases"), [(0.5, 100), (0.9, 200), (0.1, 200)])
def test_long_waits_need_more_cases_than_the_middle(quantile, cases):
    assert thresholds.cases_needed(quantile) == cases


def test_another_event_at_the_same_time_leaves_the_cause_open():
    assert level(events=("Umzug",)) == "B"


def test_another_event_is_named_first_of_its_level():
    assert rules(judged(events=("Umzug",), window=Window(12, 12), control_moved=None))[0] == "R7"


def test_what_makes_it_undeterminable_is_named_before_another_event():
    assert rules(judged(events=("Umzug",), breaks=("neuer Automat",))) == ["R8", "R7"]


def test_across_a_change_of_measurement_nothing_is_told():
    assert level(breaks=("neuer Automat",)) == "C"


@pytest.mark.parametrize(("found", "expected"), [(2, "A"), (3, "B")])
def test_at_most_two_fake_dates_may_look_like_an_introduction(found, expected):
    assert level(fakes=16, fakes_significant=found) == expected


@pytest.mark.parametrize(("size", "expected"), [(0.29, "A"), (0.3, "B")])
def test_no_fake_date_may_show_as_much_as_the_real_one(size, expected):
    assert level(fakes=16, largest_fake=size) == expected


def test_if_what_cannot_have_moved_has_moved_nothing_is_told():
    assert level(control_moved=True) == "C"


def test_without_a_comparison_measure_the_cause_stays_open():
    assert level(control_moved=None) == "B"


@pytest.mark.parametrize(("high", "expected"), [(-0.001, "A"), (0.0, "C")])
def test_an_interval_that_holds_nothing_shows_no_change(high, expected):
    assert level(high=high) == expected


def test_what_is_excluded_is_said_as_people_read_it():
    reason = judged(scale=Scale.LOG, low=np.log(0.8), high=np.log(1.1)).reasons[0]
    assert (reason.figures["low"], reason.figures["high"]) == pytest.approx((-0.2, 0.1))


@pytest.mark.parametrize(("orders", "expected"), [(19, "B"), (20, "A")])
def test_too_few_orders_of_the_dates_exclude_no_chance(orders, expected):
    assert level(orders=orders) == expected


def test_with_too_few_orders_the_unbounded_interval_is_no_reason_of_its_own():
    assert rules(judged(orders=10, low=-np.inf, high=np.inf)) == ["R12"]


@pytest.mark.parametrize(
    ("left", "expected"), [((-0.2, -0.4), "A"), ((-0.2, -0.51), "B"), ((-0.2, 0.1), "B"), ((-0.2, np.nan), "B")]
)
def test_a_result_must_not_rest_on_one_site(left, expected):
    assert level(leave_one_out=left) == expected


@pytest.mark.parametrize(("months", "expected"), [(5.9, "C"), (6, "A")])
def test_how_many_months_of_each_site_must_be_comparable(months, expected):
    assert level(judged_months=months) == expected


@pytest.mark.parametrize(("after", "expected"), [(24, "A"), (25, "B")])
def test_a_trend_is_not_drawn_on_for_longer_than_it_was_seen(after, expected):
    assert level(window=Window(24, after)) == expected


def test_with_many_dates_no_trend_is_drawn_on():
    assert level(window=Window(24, 25), kind=DesignKind.STAGGERED) == "A"


@pytest.mark.parametrize(("p", "expected"), [(0.05, "A"), (0.051, "B")])
def test_headline_measures_are_judged_together(p, expected):
    assert level(p_together=p, tested=5) == expected


def test_an_exploratory_measure_is_labelled():
    assert [note.rule for note in judged(is_exploratory=True).notes] == ["R16"]


@pytest.mark.parametrize(("rho", "expected"), [(0.8, "A"), (0.81, "B")])
def test_a_series_that_wanders_leaves_the_cause_open(rho, expected):
    assert level(rho=rho) == expected


@pytest.mark.parametrize(("p", "expected"), [(0.01, "A"), (0.009, "B")])
def test_a_pattern_that_the_model_leaves_over_leaves_the_cause_open(p, expected):
    assert level(leftover_p=p) == expected


def test_a_period_chosen_by_hand_never_gives_a_figure():
    assert level(is_chosen_by_hand=True) == "B"


def test_months_left_out_for_privacy_are_mentioned():
    assert judged(suppressed=4).notes[0].figures == {"suppressed": 4, "smallest": 3}


def test_cells_below_three_are_not_computed_with():
    assert thresholds.suppress_small([2, 3]) == pytest.approx([np.nan, 3], nan_ok=True)


def test_every_rule_but_the_mirrored_third_is_there():
    assert {rule.number for rule in RULES} == {f"R{number}" for number in range(1, 20)} - {"R3"}


def everything_said():
    yield from ((rule.cap, rule.words) for rule in RULES)
    yield from ((level, words) for level, words in verdict.WORDS.items() if level is not Level.A)
    yield from ((Level.B, verdict.OPEN), (Level.C, verdict.UNKNOWN))


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_without_a_figure_no_word_speaks_of_cause(spoken):
    language.use(spoken)
    assert [words for _, words in everything_said() if WORDS_OF_CAUSE.search(language.translate(words))] == []


@pytest.mark.parametrize("word", ["Die Wirkung", "durch Termine", "wegen der Einführung", "an effect", "caused by it"])
def test_a_word_of_cause_would_be_found(word):
    assert WORDS_OF_CAUSE.search(word)


def test_every_reason_has_german():
    assert [words for _, words in everything_said() if language.translate(words) == words] == []


@pytest.mark.parametrize("estimate", [-0.3, 0.3])
def test_the_sentence_says_in_which_direction(estimate):
    result = judged(estimate=estimate, low=min(estimate, 0.1), high=max(estimate, -0.1))
    assert result.sentence == (verdict.LOWER if estimate < 0 else verdict.HIGHER)


def test_holm_by_hand():
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])


def test_holm_never_exceeds_certainty():
    assert holm([0.9, 0.8]) == pytest.approx([1, 1])


@pytest.mark.parametrize(("first", "named"), [(96, False), (97, True), (103, True), (104, False)])
def test_an_event_within_three_months_of_the_start_is_beside_it(first, named):
    found = calendars.beside_one_date([Event(first, first, None, "Streik")], 100, ["Nord"])
    assert bool(found) is named


def test_a_long_event_that_reaches_the_start_is_beside_it():
    assert calendars.beside_one_date([Event(80, 97, None, "Schließung")], 100, ["Nord"]) == ("Schließung",)


def test_an_event_at_another_site_is_not():
    assert calendars.beside_one_date([Event(100, 100, "Süd", "Umzug")], 100, ["Nord"]) == ()


def test_with_many_dates_what_all_sites_share_is_taken_out():
    events = [Event(100, 100, None, "Bürgergeld"), Event(90, 90, "Nord", "Umzug")]
    assert calendars.beside_many_dates(events, 80, 120, ["Nord"]) == ("Umzug",)


def test_a_change_of_measurement_is_a_break_and_no_event():
    events = [Event(100, 100, "Nord", "neuer Automat", is_break=True)]
    found = calendars.breaks_within(events, 80, 120, ["Nord"]), calendars.beside_one_date(events, 100, ["Nord"])
    assert found == (("neuer Automat",), ())


def test_the_longest_gap_counts_months_in_a_row():
    assert longest_gap([True, False, True, False, False, True]) == 2


def test_months_of_transition_are_neither_before_nor_after():
    month = np.arange(10)
    found = window(np.ones(10), month >= 4, (month < 4) | (month >= 7))
    assert (found.before, found.after) == (4, 3)


def monthly(seed, effect=0.0, months=51, start=36):
    random = np.random.default_rng(seed)
    values = np.exp(3 + 0.08 * random.standard_normal(months)) * np.where(np.arange(months) >= start, 1 + effect, 1)
    return series(np.arange(months), values, Scale.LOG)


def examined(effect, **options):
    options = {"control": monthly(8), **options}
    return verdict.judge(examine_one_date.examine(monthly(1, effect), 36, **options).evidence)


def test_a_clear_fall_in_a_quiet_series_is_a_figure():
    assert examined(-0.4).level is Level.A


def test_a_quiet_series_without_a_change_shows_none():
    assert rules(examined(0.0))[0] == "R11"


def test_the_same_fall_without_a_comparison_measure_is_not():
    assert rules(examined(-0.4, control=None)) == ["R10"]


def test_a_comparison_measure_that_falls_too_forbids_it():
    assert rules(examined(-0.4, control=monthly(8, -0.4)))[0] == "R10"


def test_five_months_after_the_transition_are_too_few():
    found = examine_one_date.examine(monthly(1, -0.4, months=44), 36, control=monthly(8))
    assert rules(verdict.judge(found.evidence))[0] == "R1"


def test_a_start_outside_the_recorded_months_gives_no_figure():
    assert verdict.judge(examine_one_date.examine(monthly(1), 60).evidence).level is Level.C


def test_a_quantile_of_too_few_cases_gives_no_figure():
    assert rules(examined(-0.4, cases=np.full(51, 199), quantile=0.9))[0] == "R6"


def test_two_hundred_cases_a_month_are_enough():
    assert examined(-0.4, cases=np.full(51, 200), quantile=0.9).level is Level.A


def test_of_twelve_series_without_a_change_at_most_one_gets_a_figure():
    share = size_and_power.share_of_figures(size_and_power.autoregressive(0.3), 0.0, transition=3, runs=12)
    assert share <= 1 / 12


def test_of_six_panels_with_a_quarter_less_at_least_four_get_a_figure():
    share, _ = size_and_power.staggered_figures(size_and_power.autoregressive(0.3), np.log(0.75), runs=6)
    assert share >= 4 / 6


STARTS = [25, 28, 31, 34, None]


def sites(seed, effect=0.0, starts=STARTS):
    random = np.random.default_rng(seed)
    treated = np.array([np.arange(48) >= (start or 999) for start in starts])
    return np.sin(np.arange(48) / 3) + 0.1 * random.standard_normal((len(starts), 48)) + effect * treated


def examined_sites(effect, starts=STARTS, **options):
    options = {"control": sites(8, starts=starts), **options}
    found = examine_staggered.examine(range(48), starts, sites(1, effect, starts), Scale.LOG, **options)
    return verdict.judge(found.evidence)


def test_a_clear_fall_at_four_sites_one_after_the_other_is_a_figure():
    assert examined_sites(-0.4).level is Level.A


def test_five_sites_without_a_change_show_none():
    assert rules(examined_sites(0.0))[0] == "R11"


def test_three_sites_at_once_and_two_without_cannot_exclude_chance():
    assert rules(examined_sites(-0.4, starts=[25, 25, 25, None, None])) == ["R12"]


def test_where_all_sites_begin_at_once_nothing_can_be_compared():
    assert "R14" in rules(examined_sites(-0.4, starts=[25] * 5))


def test_sites_that_never_introduced_anything_have_no_date():
    assert rules(examined_sites(-0.4, starts=[None] * 5))[0] == "R1"
