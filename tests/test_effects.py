"""An introduction and a measure in, a verdict with its evidence out: which comparison is drawn, and what decides it."""

from datetime import date

import numpy as np
import pytest

from oversight import effects, measures
from oversight.answers import Scope
from oversight.effects.effect import Kind
from oversight.statistics.rules import Level
from oversight.statistics.scales import Scale
from tests import introductions
from tests.introductions import STAGGERED, city, month

MEASURE = "answered_share"
TWO_SITES = {"mitte": 30, "nord": 30}


@pytest.fixture(scope="module", autouse=True)
def quickly():
    with introductions.fewer_draws():
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("introductions")


@pytest.fixture(scope="module")
def staggered(folder):
    """Five sites, four of which begin one after the other."""
    return city(folder / "staggered", STAGGERED)


@pytest.fixture(scope="module")
def together(folder):
    """Two sites that begin in the same month."""
    return city(folder / "together", TWO_SITES)


@pytest.fixture(scope="module")
def shown(staggered):
    return effects.ask(staggered.snapshot(), MEASURE)


@pytest.fixture(scope="module")
def shown_together(together):
    return effects.ask(together.snapshot(), MEASURE)


def rules(effect):
    return [reason.rule for reason in effect.verdict.reasons]


def test_sites_that_begin_one_after_the_other_are_compared_with_those_that_have_not_begun(shown):
    assert (shown.design.kind, dict(shown.design.starts)["ost"]) == (Kind.STAGGERED, None)


def test_a_clear_rise_at_four_sites_is_a_figure_and_the_range_holds_it(shown):
    assert shown.verdict.level is Level.A and shown.change.low < 0.2 < shown.change.high


def test_sites_that_begin_together_are_taken_together_and_compared_with_their_time_before(shown_together):
    assert (shown_together.design.kind, shown_together.verdict.level) == (Kind.ONE_DATE, Level.A)


def test_the_months_of_the_introduction_do_not_count(shown_together):
    window = shown_together.evidence.window
    assert (window.before, window.after, sum(shown_together.course.left_out)) == (30, 15, 3)


@pytest.mark.parametrize(("transition", "after"), [(0, 18), (6, 12)])
def test_how_many_months_do_not_count_can_be_set(together, transition, after):
    found = effects.ask(together.snapshot(), MEASURE, transition=transition)
    assert found.evidence.window.after == after


def test_more_than_six_months_do_not_count_never(together):
    with pytest.raises(ValueError, match="transition"):
        effects.ask(together.snapshot(), MEASURE, transition=7)


def test_one_date_beside_sites_that_never_begin_is_compared_with_them(folder):
    jobcenter = city(folder / "compared", {"mitte": 30, "nord": 30, "ost": None})
    found = effects.ask(jobcenter.snapshot(), MEASURE)
    assert found.design.kind is Kind.COMPARED and found.change.low < 0.2 < found.change.high


def test_one_site_alone_is_compared_with_its_time_before(staggered):
    found = effects.ask(staggered.snapshot(), MEASURE, Scope(sites=("mitte",)))
    assert (found.design.kind, found.design.starts) == (Kind.ONE_DATE, (("mitte", month(25)),))


def test_sites_chosen_by_hand_never_give_a_figure(staggered):
    found = effects.ask(staggered.snapshot(), MEASURE, Scope(sites=("mitte", "nord", "ost", "sued")))
    assert "R18" in rules(found)


def test_a_period_chosen_by_hand_never_gives_a_figure(together):
    found = effects.ask(together.snapshot(), MEASURE, Scope(start=month(2)))
    assert "R18" in rules(found) and found.verdict.level is not Level.A


def test_without_a_date_of_introduction_nothing_can_be_told(folder):
    jobcenter = city(folder / "never", {"mitte": None, "nord": None}, months=6)
    found = effects.ask(jobcenter.snapshot(), MEASURE)
    assert (found.verdict.level, rules(found)) == (Level.C, ["R1"])


def test_records_that_begin_with_the_introduction_have_nothing_before_it(folder):
    jobcenter = city(folder / "late", {"mitte": 0, "nord": 0}, months=6)
    found = effects.ask(jobcenter.snapshot(), MEASURE)
    assert (rules(found)[0], found.evidence.window.before) == ("R1", 0)


def test_a_measure_that_was_never_recorded_has_no_series(staggered):
    found = effects.ask(staggered.snapshot(), "reactions_per_1000_households")
    assert (found.verdict.level, found.evidence.has_series) == (Level.C, False)


def test_a_month_that_one_site_did_not_deliver_is_missing_for_all_together(folder):
    jobcenter = city(folder / "gap", TWO_SITES, missing=(("nord", 10),))
    found = effects.ask(jobcenter.snapshot(), MEASURE)
    assert found.evidence.window.before == 29 and np.isnan(found.course.observed[10])


def test_three_months_missing_in_a_row_are_too_many(folder):
    jobcenter = city(folder / "long gap", TWO_SITES, missing=tuple(("nord", n) for n in (10, 11, 12)))
    assert rules(effects.ask(jobcenter.snapshot(), MEASURE))[0] == "R4"


def test_a_comparison_measure_that_moves_forbids_it(folder):
    jobcenter = city(folder / "moved", TWO_SITES, control=0.5)
    assert rules(effects.ask(jobcenter.snapshot(), MEASURE)) == ["R10"]


def test_the_comparison_measure_is_told_with_its_own_unit(shown):
    assert (shown.control.measure, shown.control.is_relative, shown.is_relative) == (
        "new_applications_per_1000_households",
        True,
        False,
    )


def test_few_cases_a_month_at_a_site_forbid_a_figure(folder):
    jobcenter = city(folder / "few", TWO_SITES, calls=12)
    assert "R5" in rules(effects.ask(jobcenter.snapshot(), MEASURE))


def test_months_with_one_or_two_cases_are_left_out(folder):
    jobcenter = city(folder / "tiny", {"mitte": 3, "nord": None}, months=6, calls=2)
    found = effects.ask(jobcenter.snapshot(), MEASURE)
    assert (found.verdict.level is Level.C and found.course is None) or np.isnan(found.course.observed).all()


def test_headline_measures_are_judged_together(staggered):
    found = effects.all_headlines(staggered.snapshot())
    tested = {effect.evidence.tested for effect in found if effect.evidence.p is not None}
    assert (len(found), tested) == (5, {2})


def test_a_headline_measure_is_the_same_object_alone_and_among_all(staggered):
    snapshot = staggered.snapshot()
    assert effects.ask(snapshot, MEASURE) in effects.all_headlines(snapshot)


def test_every_other_measure_is_marked_as_exploratory(staggered):
    found = effects.ask(staggered.snapshot(), "abandoned_share")
    assert [note.rule for note in found.verdict.notes] == ["R16"] and not found.is_headline


def test_calls_per_household_are_told_in_per_cent(staggered):
    found = effects.ask(staggered.snapshot(), "calls_per_1000_households")
    assert (found.scale, found.is_relative) == (Scale.COUNT, True)


def test_a_figure_that_the_measure_has_not_is_refused(staggered):
    with pytest.raises(LookupError):
        effects.ask(staggered.snapshot(), MEASURE, figure="median")


def test_a_part_that_the_measure_has_not_is_refused(staggered):
    with pytest.raises(LookupError):
        effects.ask(staggered.snapshot(), "abandoned_share", segment="third")


@pytest.mark.parametrize("name", [measure.name for measure in measures.all_measures()])
def test_every_measure_can_be_examined_where_nothing_was_recorded(name, tmp_path_factory):
    jobcenter = introductions.Jobcenter(tmp_path_factory.mktemp("empty"))
    assert effects.ask(jobcenter.snapshot(), name).verdict.level is Level.C


def test_without_the_introduction_the_course_goes_on_as_before(shown_together):
    course = shown_together.course
    assert np.mean(course.without[33:]) == pytest.approx(0.6, abs=0.05)
    assert np.mean(course.observed[33:]) == pytest.approx(0.8, abs=0.05)


def test_the_difference_of_both_courses_is_the_change(shown):
    judged = np.array([site.observed for site in shown.sites]) - np.array([site.without for site in shown.sites])
    assert np.nanmean(judged) == pytest.approx(shown.change.estimate)


def test_nothing_is_drawn_on_past_the_last_site_without_it(folder):
    jobcenter = city(folder / "all", {"mitte": 20, "nord": 24, "sued": 28, "west": 32}, months=40)
    found = effects.ask(jobcenter.snapshot(), MEASURE)
    assert found.design.last_judged == month(31) and np.isnan(found.course.without[32:]).all()


def test_without_any_site_the_change_is_told_too(shown):
    assert [left.site for left in shown.left_out] == sorted(STAGGERED)


def test_months_before_the_start_are_told_by_months_since_each_sites_own(shown):
    assert shown.study.event_months[0] == -12 and shown.study.breakdown > 1


def test_how_small_a_change_would_still_have_been_seen(shown, shown_together):
    assert all(-0.2 < found.detectable[0] < 0 < found.detectable[1] < 0.2 for found in (shown, shown_together))


def test_of_real_records_nobody_knows_the_truth(shown):
    assert shown.truth is None


def test_months_are_first_days(shown):
    assert (shown.design.first, shown.course.months[1]) == (date(2012, 1, 1), date(2012, 2, 1))


def test_a_measure_that_is_counted_by_quarters_only_has_no_monthly_series(jobcenter):
    for quarter in ("2024-01-10 10:00", "2024-04-10 10:00"):
        jobcenter.reaction(20, site="mitte", received_at=quarter, concern_1="payment")
    jobcenter.event(date_from="2024-03-01")
    found = effects.ask(jobcenter.snapshot(), "reaction_concern_share")
    assert (found.verdict.level, found.evidence.has_series) == (Level.C, False)
