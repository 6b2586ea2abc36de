"""The pictures of a change: what they draw, what they leave out, and what they say in words."""

from dataclasses import replace

import pandas as pd
import pytest

from oversight import charts, language
from oversight.charts import courses_in_words
from oversight.effects.effect import Interval, LeftOut
from oversight.statistics.scales import Scale
from tests import effects_to_show
from tests.effects_to_show import NOTHING, SITES


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def marks(chart, kind):
    return chart.spec.get("datasets", {}).get(kind, pd.DataFrame())


# What was observed and what was to be expected


def test_observed_and_expected_are_two_lines():
    assert set(charts.course(effects_to_show.staggered()).data["series"]) == {
        "beobachtet",
        "ohne die Einführung zu erwarten",
    }


def test_without_anything_expected_there_is_one_line():
    assert set(charts.course(effects_to_show.without_date()).data["series"]) == {"beobachtet"}


def test_what_was_not_recorded_cannot_be_drawn():
    with pytest.raises(ValueError, match="nothing was recorded"):
        charts.course(effects_to_show.without_records())


def test_every_introduction_is_marked_and_named_below_the_title():
    chart = charts.course(effects_to_show.staggered(), sites=SITES)
    assert len(marks(chart, "introduced")) == 2
    assert chart.spec["title"]["subtitle"][:2] == ["▼  Januar 2024: Mitte", "▼  Mai 2024: Nord"]


def test_one_date_is_named_once_for_all_sites():
    chart = charts.course(effects_to_show.one_date(), sites=SITES)
    assert chart.spec["title"]["subtitle"] == ["▼  eingeführt: Januar 2024", "schraffiert: Übergang, nicht gezählt"]


def test_three_months_of_transition_are_hatched():
    strokes = marks(charts.course(effects_to_show.one_date()), "transition")
    assert (strokes["begin"].min() > pd.Timestamp("2023-12-01"), strokes["end"].max() < pd.Timestamp("2024-04-01")) == (
        True,
        True,
    )


def test_without_a_transition_nothing_is_hatched():
    assert marks(charts.course(effects_to_show.staggered()), "transition").empty


@pytest.mark.parametrize(("last_judged", "is_grey"), [(46, True), (47, False)])
def test_months_past_the_last_that_can_be_judged_are_grey(last_judged, is_grey):
    effect = effects_to_show.staggered()
    design = replace(effect.design, last_judged=effects_to_show.MONTHS[last_judged])
    assert (len(marks(charts.course(replace(effect, design=design)), "untold")) > 0) is is_grey


def test_another_event_is_numbered_and_names_its_site():
    chart = charts.course(effects_to_show.open_cause(), sites=SITES)
    assert chart.spec["title"]["subtitle"][-1] == "(1) 01.03.2024, Nord: Umzug."


def test_the_words_tell_the_events_too():
    assert charts.course(effects_to_show.open_cause(), sites=SITES).alt.endswith("Ereignisse: 01.03.2024, Nord: Umzug.")


def test_the_words_count_the_months_on_the_side_that_most_lie_on():
    assert "In 24 von 24 Monaten lag der beobachtete Wert über dem" in charts.course(effects_to_show.staggered()).alt


def test_months_of_transition_are_not_counted():
    assert "In 21 von 21 Monaten" in charts.course(effects_to_show.one_date()).alt


@pytest.mark.parametrize(("below", "words"), [(11, "In 13 von 24 Monaten lag der beobachtete Wert über"),
                                              (12, "In 12 von 24 Monaten lag der beobachtete Wert unter")])  # fmt: skip
def test_half_of_the_months_below_are_told_as_below(below, words):
    seen = effects_to_show.course()
    observed = tuple(0.1 if 24 <= n < 24 + below else figure for n, figure in enumerate(seen.observed))
    assert words in charts.course(effects_to_show.staggered(course=replace(seen, observed=observed))).alt


def test_at_level_c_months_are_not_counted():
    words = charts.course(effects_to_show.nothing_shown()).alt
    assert "Beobachtet: von 60,0" in plain(words)
    assert "Monaten lag" not in words
    assert "Monaten lag" not in charts.site_course(effects_to_show.nothing_shown(), "m").alt


def test_at_level_c_the_mean_of_many_dates_is_told_as_one():
    effect = effects_to_show.staggered()
    moved = replace(effect, evidence=replace(effect.evidence, control_moved=True))
    assert "Beobachtet, im Mittel der Standorte mit Einführung: von" in charts.course(moved).alt


def test_one_line_of_all_sites_together_is_no_mean():
    assert "im Mittel" not in courses_in_words.of_all(effects_to_show.one_date())
    assert courses_in_words.of_the_mean(effects_to_show.one_date()) == ""


@pytest.mark.parametrize(("scale", "words"), [(Scale.LOG, "Geometrisches Mittel"), (Scale.POINTS, "Mittel")])
def test_a_line_that_is_a_mean_of_sites_is_said_to_be_one(scale, words):
    effect = effects_to_show.staggered()
    effect = replace(effect, design=replace(effect.design, scale=scale))
    assert courses_in_words.of_the_mean(effect).startswith(f"{words} der Standorte mit Einführung, in dem jeder gleich")


@pytest.mark.parametrize(("effect", "is_said"), [("nothing_shown", True), ("open_cause", False), ("staggered", False)])
def test_at_level_c_no_verdict_rests_on_the_expectation(effect, is_said):
    words = charts.course(getattr(effects_to_show, effect)()).alt
    assert ("Bei Stufe C trägt die gestrichelte Erwartung kein Urteil" in words) is is_said


def test_a_month_that_was_not_recorded_is_a_gap_and_is_not_counted():
    seen = effects_to_show.course()
    effect = effects_to_show.staggered(course=replace(seen, observed=(*seen.observed[:47], NOTHING)))
    chart = charts.course(effect)
    assert chart.data.loc[chart.data["series"] == "beobachtet", "value"].isna().sum() == 1
    assert "von 23 Monaten" in chart.alt


def test_figures_are_told_in_their_unit():
    assert plain(charts.course(effects_to_show.staggered()).alt).endswith("beobachtet 70,2 %, zu erwarten 62,2 %.")


# Each site by itself


def test_a_site_is_named_above_its_own_line():
    assert charts.site_course(effects_to_show.staggered(), "m", sites=SITES).spec["title"]["text"] == "Mitte"


def test_all_sites_have_axes_of_the_same_height():
    tops = [
        charts.site_course(effects_to_show.staggered(), site).spec["layer"][-1]["encoding"]["y"]["scale"]["domainMax"]
        for site in SITES
    ]
    assert tops == pytest.approx([0.68] * 3)


def test_a_site_without_introduction_says_so():
    assert "Hier ist keine Einführung erfasst." in charts.site_course(effects_to_show.staggered(), "o", sites=SITES).alt


# Months since the introduction


def test_a_month_that_cannot_be_told_has_no_point_and_is_grey():
    chart = charts.event_study(effects_to_show.staggered())
    assert chart.data.loc[chart.data["month"] == 16, "change"].isna().all()
    assert list(marks(chart, "untold")["begin"]) == [15.5]


def test_the_number_of_sites_stands_where_it_changes():
    counted = marks(charts.event_study(effects_to_show.staggered()), "counted")
    assert counted.to_dict("records") == [{"month": -12.0, "sites": "2"}, {"month": 12.0, "sites": "1"}]


def test_a_month_of_one_site_alone_is_marked():
    data = charts.event_study(effects_to_show.staggered()).data
    assert data.loc[data["month"].isin([11, 12]), "is_one"].tolist() == [False, True]


def test_the_words_tell_the_largest_deviation_before_and_how_many_lie_outside():
    words = plain(charts.event_study(effects_to_show.staggered()).alt)
    assert "größte Abweichung +1,0 Prozentpunkt (12 Monate davor)" in words
    assert "Außerhalb des Bereichs, in dem 95 % der vertauschten Einführungstage liegen: danach 16 von 16" in words


@pytest.mark.parametrize(("month", "words"), [(-1, "(1 Monat davor)"), (-2, "(2 Monate davor)")])
def test_one_month_before_is_told_in_the_singular(month, words):
    effect = effects_to_show.staggered()
    study = replace(effect.study, event_months=(month,), change=(0.1,), low=(-0.2,), high=(0.2,), sites=(2,))
    assert words in charts.event_study(replace(effect, study=study)).alt


@pytest.mark.parametrize(("orders", "is_told"), [(19, False), (20, True)])
def test_what_chance_shows_needs_twenty_orders_of_the_dates(orders, is_told):
    effect = effects_to_show.staggered()
    few = replace(effect, evidence=replace(effect.evidence, orders=orders))
    assert charts.event_study(few).data["low"].notna().any() == is_told
    assert ("Außerhalb des Bereichs" in charts.event_study(few).alt) is is_told
    assert ("außerhalb des Bereichs" in charts.course(few).alt) is is_told


def test_one_date_has_no_months_since_each_sites_own():
    with pytest.raises(ValueError, match="only many dates"):
        charts.event_study(effects_to_show.one_date())


# Dates on which nothing began


def test_the_real_date_stands_beside_the_others():
    data = charts.fake_dates(effects_to_show.one_date()).data
    assert data["series"].value_counts().to_dict() == {"Tag, an dem nichts begann": 7, "wirklicher Tag": 1}


def test_the_words_count_the_dates_that_would_have_been_reported():
    words = plain(charts.fake_dates(effects_to_show.one_date()).alt)
    assert "An 1 von 7 früheren Tagen" in words
    assert words.endswith("Am wirklichen Tag: +8,0 Prozentpunkte.")


def test_many_dates_have_no_dates_on_which_nothing_began():
    with pytest.raises(ValueError, match="no earlier date"):
        charts.fake_dates(effects_to_show.staggered())


# One site left out


def test_a_site_without_which_nothing_can_be_told_has_no_dot():
    data = charts.left_out(effects_to_show.staggered(), sites=SITES).data
    assert data.set_index("name")["change"].to_dict() == {
        "alle Standorte": pytest.approx(8),
        "ohne Mitte": pytest.approx(6),
        "ohne Nord": pytest.approx(10),
        "ohne Ost": pytest.approx(NOTHING, nan_ok=True),
    }


def test_the_words_name_the_site_without_which_nothing_can_be_told():
    assert charts.left_out(effects_to_show.staggered(), sites=SITES).alt.endswith("Nichts sagen lässt sich ohne: Ost.")


def test_a_range_without_limits_is_not_drawn():
    unlimited = Interval(0.08, float("-inf"), float("inf"))
    assert marks(charts.left_out(effects_to_show.staggered(change=unlimited)), "whole").empty


def test_without_an_estimate_of_all_only_the_others_are_told():
    effect = effects_to_show.staggered(change=None, left_out=(LeftOut("m", 0.06), LeftOut("n", 0.1)))
    assert "Mit allen Standorten" not in charts.left_out(effect).alt


# Changes


def test_a_change_of_a_duration_is_drawn_in_per_cent():
    design = replace(effects_to_show.staggered().design, scale=Scale.LOG)
    chart = charts.event_study(effects_to_show.staggered(design=design))
    assert chart.spec["title"]["text"] == "Veränderung (Prozent)"
    assert chart.data.loc[chart.data["month"] == 0, "change"].item() == pytest.approx(8)


def test_a_change_of_a_share_is_drawn_in_percentage_points():
    assert charts.event_study(effects_to_show.staggered()).spec["title"]["text"] == "Veränderung (Prozentpunkte)"


def test_a_change_without_limit_says_so():
    effect = effects_to_show.one_date()
    unlimited = replace(effect.fakes[0], change=Interval(0.01, float("-inf"), 0.03))
    ranges = charts.fake_dates(replace(effect, fakes=(unlimited,))).data["range"]
    assert ranges[0].startswith("ohne Grenze bis")


def test_a_fall_by_everything_is_no_limit_of_a_relative_change():
    design = replace(effects_to_show.one_date().design, scale=Scale.LOG)
    effect = effects_to_show.one_date(design=design)
    falls = replace(effect.fakes[0], change=Interval(-0.3, -1.0, float("inf")))
    assert charts.fake_dates(replace(effect, fakes=(falls,))).data["range"].iloc[0] == "ohne Grenze"


def test_english_says_the_same():
    language.use("en")
    assert "In 24 of 24 months the observed figure was higher" in charts.course(effects_to_show.staggered()).alt
