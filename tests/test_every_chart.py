"""Every kind of chart is drawn in both languages, wide and narrow, with the numbers and months of its language."""

import json
import re

import pandas as pd
import pytest
import vl_convert

from oversight import charts, language, signals
from oversight.sites_compared import compared
from tests import effects_to_show
from tests.answered import answer, durations, monthly, part, rate

TELEPHONE, SCREEN = 330, 900
SEGMENTS = ("with_appointment", "without_appointment")


def _trend():
    rows = (durations(median, segment=segment) for segment, median in zip(SEGMENTS, (1200, 1400), strict=True))
    events = pd.DataFrame({"date_from": ["2024-03-15"], "description": ["Neue Aufrufanlage"]})
    asked = answer("wait_minutes", *(month for row in rows for month in monthly(*[row] * 5)), grain="month")
    return charts.trend(asked, events=events, reference=charts.Reference(1000, "Ziel"))


def _trend_of_shares():
    return charts.trend(answer("answered_share", *monthly(rate(123, 1000), rate(800, 1000)), grain="month"))


def _trend_of_many():
    rows = [{**row, "site": f"Standort {site}"} for site in range(8) for row in monthly(*[rate(90 * site, 1000)] * 3)]
    return charts.trend(answer("answered_share", *rows, grain="month"))


def _trend_of_quarters():
    rows = [{**rate(5, 10_000), "period": f"{year}-{month:02}-01"} for year in (2024, 2025) for month in (1, 4, 7, 10)]
    return charts.trend(answer("reactions_per_1000_households", *rows, grain="quarter"))


def _trend_of_years():
    rows = [{**rate(800, 1000), "period": f"{year}-01-01"} for year in range(2019, 2026)]
    return charts.trend(answer("answered_share", *rows, grain="year"))


def _parts():
    return charts.parts(answer("channel_share", part("phone", 877), part("post", 123)))


def _parts_over_time():
    rows = [row for share in (877, 123) for row in monthly(*[part(f"Teil {share}", share)] * 5)]
    return charts.parts_over_time(answer("channel_share", *rows, grain="month"))


def _distribution():
    rows = [
        {"bin_over": edge - 1.0, "bin_to": float(edge), "n": 1, "value": 0.02, "segment": segment}
        for segment in SEGMENTS
        for edge in range(1, 51)
    ]
    return charts.distribution(answer("wait_minutes", *rows))


def _still_open():
    rows = [{"age": float(age), "at_risk": 100, "ended": 1, "still_open": 1 - age / 100} for age in range(91)]
    return charts.still_open(answer("days_to_closed", *rows))


def _hours():
    rows = [rate(600 + 10 * hour, 1000, segment=f"{day}-{hour:02}") for day in range(1, 8) for hour in range(7, 19)]
    return charts.hours(answer("call_hours_answered_share", *rows))


def _history():
    rows = [{"period": pd.Timestamp(f"{year}-01-01"), "n": n} for year, n in ((2023, 1410), (2024, 455))]
    others = [charts.Elsewhere(2010, 291, "291"), charts.Elsewhere(2017, 580, "≈ 580")]
    return charts.history(answer("reactions_n", *rows, grain="year"), others, "Kreis Bergstraße")


def _bars_by_site():
    rows = [durations(12, site=site, segment=segment) for site in ("Nord", "Süd") for segment in SEGMENTS]
    return charts.bars_by_site(answer("wait_minutes", *rows))


def _definitions():
    shares = {"an allen eingegangenen Anrufen": 863, "an den Anrufen, die in die Warteschlange gelangten": 897}
    defined = [charts.Defined(words, answer("answered_share", rate(n, 1000)), n == 863) for words, n in shares.items()]
    return charts.definitions(defined, title="Wie viele Anrufe?")


def _panels():
    days = answer("appointment_lead_days", *monthly(*[durations(12)] * 5), grain="month")
    share = answer("appointment_share", *monthly(*[rate(500, 1000)] * 5), grain="month")
    lines = (charts.Line("die Hälfte höchstens", days), charts.Line("neun von zehn höchstens", days, of="p90"))
    shown = [
        charts.Panel("Tage bis zum Termin", lines),
        charts.Panel("Anteil", (charts.Line("", share),), is_small=True),
    ]
    events = pd.DataFrame({"date_from": ["2024-03-15"], "description": ["Neue Aufrufanlage"]})
    return charts.panels(shown, title="Wo wird gewartet?", events=events)


def _signal(*shares, n=1000):
    asked = answer("answered_share", *monthly(*(rate(share * n, n) for share in shares)), grain="month")
    return signals.signals(asked)[0]


def _control():
    return charts.control(_signal(*[0.123, 0.2] * 12, 0.123))


def _control_with_a_striking_month():
    return charts.control(_signal(*[0.5, 0.52] * 5, 0.9))


def _funnel():
    sites = {"mitte": (123, 1000), "nord": (240, 2000), "sued": (170, 1400), "west": (500, 1500)}
    rows = [rate(x, n, site=site) for site, (x, n) in sites.items()]
    return charts.funnel(compared(answer("answered_share", *rows), {})[0], "Anrufe")


def _funnel_of_rates():
    rows = [rate(20 + site, 20_000 + 900 * site, site=f"Standort {site:02}") for site in range(12)]
    return charts.funnel(compared(answer("reactions_per_1000_households", *rows), {})[0], "Haushalte")


def _course():
    return charts.course(effects_to_show.open_cause(), sites=effects_to_show.SITES)


def _course_after_one_date():
    return charts.course(effects_to_show.one_date(), sites=effects_to_show.SITES)


def _site_course():
    return charts.site_course(effects_to_show.staggered(), "m", sites=effects_to_show.SITES)


def _event_study():
    return charts.event_study(effects_to_show.staggered())


def _fake_dates():
    return charts.fake_dates(effects_to_show.one_date())


def _left_out():
    return charts.left_out(effects_to_show.staggered(), sites=effects_to_show.SITES)


ROWS = pd.DataFrame(
    {
        "month": pd.date_range("2024-01-01", periods=6, freq="MS").date,
        "site": ["mitte", "nord"] * 3,
        "calls": pd.array([1000, 2000, None, 2500, 1500, 1700], dtype="Int64"),
    }
)


def _by_hand_as_lines():
    return charts.by_hand(ROWS, x="month", y="calls", by="site", kind="line")


def _by_hand_as_bars():
    return charts.by_hand(ROWS.head(4), x="month", y="calls", by=None, kind="bar")


def _by_hand_as_bars_side_by_side():
    rows = pd.DataFrame({"year": [2023, 2024] * 2, "site": ["mitte"] * 2 + ["nord"] * 2, "calls": [1, 2, 3, 1000.5]})
    return charts.by_hand(rows, x="year", y="calls", by="site", kind="bar")


KINDS = {
    function.__name__.strip("_"): function
    for function in (
        *(_trend, _trend_of_shares, _trend_of_many, _trend_of_quarters, _trend_of_years, _parts, _parts_over_time),
        *(_distribution, _still_open, _hours, _history, _bars_by_site, _definitions, _panels),
        *(_control, _control_with_a_striking_month, _funnel, _funnel_of_rates),
        *(_by_hand_as_lines, _by_hand_as_bars, _by_hand_as_bars_side_by_side),
        *(_course, _course_after_one_date, _site_course, _event_study, _fake_dates, _left_out),
    )
}
every_kind = pytest.mark.parametrize("kind", KINDS)
every_language = pytest.mark.parametrize("speech", language.LANGUAGES)


def svg(chart, width=SCREEN):
    return vl_convert.vegalite_to_svg({**charts.with_data(chart), "width": width})


def texts(picture):
    """What stands in a picture; no-break spaces as spaces."""
    found = re.findall(r"<text[^>]*>(.*?)</text>", picture)
    return [re.sub("<.*?>", " ", text).replace("\N{NO-BREAK SPACE}", " ").strip() for text in found]


def test_every_function_that_draws_is_among_the_kinds():
    drawing = {name for name in charts.__all__ if name[0].islower() and name not in ("with_data", "figures_in")}
    assert {name for name in drawing if not any(kind.startswith(name) for kind in KINDS)} == set()


@every_language
@every_kind
@pytest.mark.parametrize("width", [TELEPHONE, SCREEN])
def test_it_is_drawn_no_wider_than_its_place(kind, speech, width):
    language.use(speech)
    drawn = re.search(r'<svg[^>]* width="([\d.]+)"', svg(KINDS[kind](), width))
    assert float(drawn[1]) <= width


@every_language
@every_kind
def test_it_states_its_message_in_words(kind, speech):
    language.use(speech)
    words = KINDS[kind]().alt
    assert len(words) >= 20
    assert "{" not in words


@every_kind
def test_its_words_differ_by_language(kind):
    german = KINDS[kind]().alt
    language.use("en")
    assert KINDS[kind]().alt != german


@every_kind
def test_its_specification_carries_no_rows(kind):
    spec = KINDS[kind]().spec
    assert "data" not in spec
    assert "values" not in json.dumps({key: value for key, value in spec.items() if key != "datasets"})


@every_kind
def test_its_text_is_at_least_12_pixels_high(kind):
    sizes = re.findall(r'font-size="([\d.]+)px"', svg(KINDS[kind]()))
    assert min(float(size) for size in sizes) >= 12


@every_kind
def test_bars_and_lines_begin_at_zero(kind):
    scales = [
        layer["encoding"][axis].get("scale", {})
        for layer in KINDS[kind]().spec["layer"]
        if layer["mark"]["type"] in ("bar", "line")
        for axis in ("x", "y")
        if layer["encoding"].get(axis, {}).get("field") in ("value", "share", "length")
    ]
    assert all(scale.get("zero") or scale.get("domain", [None])[0] == 0 for scale in scales)


def _names(kind, key):
    return re.findall(rf'"{key}": "([^"]*)"', json.dumps(KINDS[kind]().spec, default=str, ensure_ascii=False))


@every_kind
def test_its_tooltips_and_axes_are_german(kind):
    english = {
        "Estimate",
        "Introduction",
        "Month",
        "observed",
        "Period",
        "Series",
        "Cases",
        "Share",
        "Duration",
        "Weekday",
        "Hour",
        "Time",
        "Part",
        "minutes",
        "days",
    }
    assert english & {*_names(kind, "title"), *_names(kind, "text"), *_names(kind, "description")} == set()


def test_thousands_have_a_point_in_german():
    assert "1.000" in texts(svg(_trend()))


def test_thousands_have_a_comma_in_english():
    language.use("en")
    assert "1,000" in texts(svg(_trend()))


def test_months_are_german():
    assert any(text.startswith("März") for text in texts(svg(_trend())))


def test_a_screen_reader_hears_german_months_and_figures():
    assert re.search(r'aria-label="[^"]*März 2024[^"]*1\.200\N{NO-BREAK SPACE}Minuten', svg(_trend()))


def test_percentages_have_a_comma_and_a_space_in_german():
    assert "12,3 %" in texts(svg(_parts()))


def test_percentages_have_neither_in_english():
    language.use("en")
    assert "12.3%" in texts(svg(_parts()))


def test_a_quarter_is_marked_by_its_number_and_year():
    assert {"Q1", "2025"} <= {word for text in texts(svg(_trend_of_quarters())) for word in text.split()}


def test_every_year_is_marked():
    assert {str(year) for year in range(2019, 2026)} <= set(texts(svg(_trend_of_years())))


def test_no_month_is_marked_twice():
    marks = [text for text in texts(svg(_trend())) if re.match("Jan|Feb|März|Apr|Mai", text)]
    assert len(marks) == len(set(marks))
