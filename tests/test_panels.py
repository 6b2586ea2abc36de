"""Panels: several figures over the same months, one below the other."""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from oversight import charts, language
from oversight.charts import Line, Panel, panels_in_rows
from tests.answered import answer, durations, monthly, rate


def lead(*medians, n=1000):
    return answer("appointment_lead_days", *monthly(*(durations(days, n) for days in medians)), grain="month")


def waits(with_appointment, without):
    rows = [
        {**row, "segment": segment}
        for segment, minutes in (("with_appointment", with_appointment), ("without_appointment", without))
        for row in monthly(*(durations(one) for one in minutes))
    ]
    return answer("wait_minutes", *rows, grain="month")


def days(*medians, **options):
    return Panel("Tage", (Line("Hälfte", lead(*medians, **options)), Line("neun", lead(*medians, **options), of="p90")))


def minutes(with_appointment, without):
    asked = waits(with_appointment, without)
    groups = (("mit", "with_appointment"), ("ohne", "without_appointment"))
    return Panel("Minuten", tuple(Line(name, asked, segment=segment) for name, segment in groups))


def shares(*values):
    rows = monthly(*(rate(share * 1000, 1000) for share in values))
    return Panel("Anteil", (Line("", answer("appointment_share", *rows, grain="month")),), is_small=True)


def drawn(*panels, **options):
    return charts.panels(panels, title="Wo wird gewartet?", **options)


def values(chart, panel, line=0):
    rows = chart.data[(chart.data["panel"] == panel) & (chart.data["line"] == line)]
    return [None if pd.isna(value) else value for value in rows["value"]]


def y_scales(chart):
    found = [layer["encoding"].get("y", {}).get("scale") for layer in chart.spec["layer"]]
    return {tuple(scale["range"]): tuple(scale["domain"]) for scale in found if scale}


def test_each_line_shows_its_own_figure():
    chart = drawn(days(5, 6), minutes((0, 1), (20, 21)))
    assert (values(chart, 0), values(chart, 0, 1), values(chart, 1, 1)) == ([5, 6], [15, 18], [20, 21])


def test_all_panels_share_the_same_months():
    chart = drawn(days(5, 6, 7), shares(0.5))
    assert values(chart, 1) == [0.5, None, None]


def test_no_two_panels_overlap():
    stretches = sorted((top, bottom) for bottom, top in y_scales(drawn(days(5), minutes((0,), (9,)), shares(0.5))))
    assert len(stretches) == 3
    assert all(bottom < top for (_top, bottom), (top, _bottom) in pairwise(stretches))


def test_every_panel_begins_at_zero_and_ends_above_its_highest_figure():
    assert set(y_scales(drawn(days(5, 6), shares(0.73))).values()) == {(0, 20.0), (0, 0.8)}


@pytest.mark.parametrize(
    ("highest", "end"), [(10, 10), (10.1, 15), (28, 30), (0.55, 0.6), (151, 200), (999, 1000), (0, 1)]
)
def test_a_scale_ends_at_the_next_round_number(highest, end):
    rows = pd.DataFrame({"panel": [0], "value": [highest]})
    assert panels_in_rows.top(rows, 0) == end


def test_too_few_cases_make_a_gap():
    assert values(drawn(days(5, n=99)), 0) == [None]
    assert values(drawn(days(5, n=100)), 0) == [5]


def test_several_lines_carry_their_names_and_one_line_carries_none():
    chart = drawn(days(5, 6), shares(0.5, 0.6))
    assert list(chart.data["end_label"].dropna()) == ["Hälfte", "neun"]


def test_events_stand_above_all_panels():
    events = pd.DataFrame({"date_from": [date(2024, 1, 20)], "description": ["Termine"]})
    chart = drawn(days(5, 6), shares(0.5, 0.6), events=events)
    assert chart.spec["title"]["subtitle"] == ["(1) 20.01.2024: Termine"]
    assert chart.alt.count("Termine") == 1


def test_it_says_panel_by_panel_what_it_shows():
    text = drawn(days(5, 6), shares(0.5, 0.6)).alt.replace("\N{NO-BREAK SPACE}", " ")
    assert "Tage, Hälfte: von 5 Tage (Januar 2024) auf 6 Tage (Februar 2024)" in text
    assert "Anteil: von 50,0 % (Januar 2024) auf 60,0 % (Februar 2024)" in text


def test_it_speaks_english_too():
    language.use("en")
    assert "from 50.0% (January 2024)" in drawn(shares(0.5, 0.6)).alt
