"""Charts: what they draw, what they leave out, and what they say in words."""

from datetime import date

import pandas as pd
import pytest

from oversight import charts, language
from oversight.charts import style
from oversight.charts.labels import apart, unwrapped, wrapped
from oversight.codes import label
from tests.answered import answer, durations, monthly, part, rate


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def answered(*shares, n=1000, grain="month"):
    return answer("answered_share", *monthly(*(rate(share * n, n) for share in shares)), grain=grain)


def values(chart):
    return [None if pd.isna(value) else value for value in chart.data["value"]]


# Lines


def test_a_line_goes_through_every_month():
    assert values(charts.trend(answered(0.5, 0.6, 0.7))) == pytest.approx([0.5, 0.6, 0.7])


def test_a_month_without_figures_breaks_the_line():
    asked = answered(0.5, 0.6, 0.7)
    without = answer("answered_share", *asked.frame.drop(1).to_dict("records"), grain="month")
    assert values(charts.trend(without)) == [0.5, None, 0.7]


@pytest.mark.parametrize(("n", "is_drawn"), [(99, False), (100, True)])
def test_a_month_with_too_few_cases_is_not_drawn(n, is_drawn):
    chart = charts.trend(answer("answered_share", *monthly(rate(500, 1000), rate(n / 2, n)), grain="month"))
    assert (values(chart)[1] is not None) is is_drawn


@pytest.mark.parametrize(("reactions", "is_drawn"), [(9, False), (10, True)])
def test_a_month_of_few_reactions_is_not_drawn_however_many_the_households(reactions, is_drawn):
    asked = answer("reactions_per_1000_households", *monthly(rate(reactions, 10_000)), grain="month")
    assert charts.trend(asked).data["value"].notna().any() == is_drawn


def test_a_rate_per_1000_is_drawn_as_it_is_shown():
    asked = answer("reactions_per_1000_households", *monthly(rate(34, 10_000)), grain="month")
    assert values(charts.trend(asked)) == pytest.approx([3.4])


def waits(*minutes):
    return answer("call_wait_minutes", *monthly(*(durations(wait) for wait in minutes)), grain="month")


def test_waits_of_seconds_are_drawn_in_seconds_as_they_are_told():
    chart = charts.trend(waits(0.5, 1.9))
    assert (values(chart), chart.spec["title"]["text"]) == (pytest.approx([30, 114]), "Median in Sekunden")
    assert list(chart.data["shown"]) == ["30\N{NO-BREAK SPACE}Sekunden", "114\N{NO-BREAK SPACE}Sekunden"]


@pytest.mark.parametrize("longest", [2, 0])
def test_waits_of_minutes_and_no_waits_are_drawn_in_minutes(longest):
    chart = charts.trend(waits(longest, longest / 4), of="median")
    assert (values(chart)[0], chart.spec["title"]["text"]) == (longest, "Median in Minuten")


def test_the_figure_may_be_chosen():
    asked = answer("wait_minutes", *monthly(durations(12, share_over=0.2)), grain="month")
    assert values(charts.trend(asked, of="share_over")) == [0.2]


@pytest.mark.parametrize(("last", "drawn"), [(0.0, [0.1, 0.1]), (1.0, [0.0, 1.0])])
def test_of_medians_that_all_lie_at_zero_the_share_over_the_threshold_is_drawn(last, drawn):
    asked = answer("total_access_days", *monthly(durations(0.0), durations(last)), grain="month")
    assert values(charts.trend(asked)) == pytest.approx(drawn)


def test_a_trend_without_periods_is_refused():
    with pytest.raises(ValueError, match="grain"):
        charts.trend(answered(0.5, grain="all"))


def test_one_line_needs_no_name():
    assert charts.trend(answered(0.5, 0.6)).data["end_label"].isna().all()


def test_several_lines_carry_their_names_at_their_ends():
    rows = [{**row, "site": site} for site in ("n", "s") for row in monthly(rate(500, 1000), rate(600, 1000))]
    chart = charts.trend(answer("answered_share", *rows, grain="month"), sites={"n": "Nord", "s": "Süd"})
    assert list(chart.data["end_label"].dropna()) == ["Nord", "Süd"]


def test_names_at_the_same_height_are_moved_apart():
    assert apart([5.0, 5.0, 9.0], [2.0, 2.0, 2.0]) == pytest.approx([4.0, 6.0, 9.0], abs=0.51)


def test_names_that_have_room_stay_where_they_are():
    assert apart([9.0, 1.0, 5.0], [2.0, 2.0, 2.0]) == [9.0, 1.0, 5.0]


def events(*days):
    return pd.DataFrame({"date_from": list(days), "description": [f"Ereignis {day:%d.%m.}" for day in days]})


def test_events_are_numbered_and_told_above_the_chart():
    chart = charts.trend(answered(0.5, 0.6, 0.7), events=events(date(2024, 2, 15), date(2024, 1, 20)))
    assert chart.spec["title"]["subtitle"] == [
        "(1) 20.01.2024: Ereignis 20.01.",
        "(2) 15.02.2024: Ereignis 15.02.",
    ]


def test_events_of_one_day_have_their_numbers_beside_each_other():
    two = events(date(2024, 1, 20), date(2024, 1, 20), date(2024, 2, 1))
    two["description"] = ["Messenger", "Servicecenter", "Umzug"]
    chart = charts.trend(answered(0.5, 0.6), events=two)
    assert chart.spec["datasets"]["events"]["numbers"].tolist() == ["1, 2", "", "3"]


def test_an_event_outside_the_months_is_not_drawn():
    assert "events" not in charts.trend(answered(0.5, 0.6), events=events(date(2020, 1, 20))).spec.get("datasets", {})


def test_an_event_at_one_site_names_it():
    at_one = events(date(2024, 1, 20)).assign(site="n")
    chart = charts.trend(answered(0.5, 0.6), events=at_one, sites={"n": "Nord"})
    assert chart.spec["title"]["subtitle"] == ["(1) 20.01.2024, Nord: Ereignis 20.01."]


def test_an_event_everywhere_names_no_site():
    everywhere = events(date(2024, 1, 20)).assign(site="all")
    assert charts.trend(answered(0.5, 0.6), events=everywhere).spec["title"]["subtitle"] == [
        "(1) 20.01.2024: Ereignis 20.01."
    ]


def test_events_are_told_in_words_too():
    chart = charts.trend(answered(0.5, 0.6), events=events(date(2024, 1, 20)))
    assert chart.alt.endswith("Ereignisse: 20.01.2024: Ereignis 20.01.")


def test_a_line_keeps_its_colour_whichever_comes_first():
    later = [{**row, "segment": "with_appointment"} for row in monthly(durations(1), durations(1))[1:]]
    first = [{**row, "segment": "without_appointment"} for row in monthly(durations(9), durations(9))]
    chart = charts.trend(answer("wait_minutes", *first, *later, grain="month"))
    assert list(dict.fromkeys(chart.data["series"])) == ["mit Termin", "ohne Termin"]


@pytest.mark.parametrize(("day", "is_drawn"), [(date(2023, 12, 31), False), (date(2024, 1, 1), True)])
def test_an_event_before_the_first_month_is_left_out(day, is_drawn):
    assert ("events" in charts.trend(answered(0.5, 0.6), events=events(day)).spec.get("datasets", {})) is is_drawn


def test_an_event_of_the_last_month_is_drawn():
    chart = charts.trend(answered(0.5, 0.6), events=events(date(2024, 2, 28)))
    assert len(chart.spec["datasets"]["events"]) == 1


def test_a_reference_is_drawn_with_its_words():
    chart = charts.trend(answered(0.5, 0.6), reference=charts.Reference(0.8, "Ziel: 80 %"))
    assert chart.spec["datasets"]["reference"].to_dict("records") == [{"value": 0.8, "label": "Ziel: 80 %"}]


def test_the_events_of_one_chart_do_not_stay_in_the_next():
    charts.trend(answered(0.5, 0.6), events=events(date(2024, 1, 20)))
    assert "subtitle" not in charts.trend(answered(0.5, 0.6), events=None).spec["title"]


def test_a_specification_is_built_once():
    first, second = charts.trend(answered(0.5, 0.6)), charts.trend(answered(0.7, 0.8))
    assert first.spec is second.spec


def test_each_language_has_its_own_specification():
    german = charts.trend(answered(0.5, 0.6))
    language.use("en")
    english = charts.trend(answered(0.5, 0.6))
    assert (german.spec["title"]["text"], english.spec["title"]["text"]) == ("Anteil", "Share")


# Bars and grids


def test_parts_are_drawn_in_the_order_of_the_answer():
    chart = charts.parts(answer("channel_share", part("post", 700), part("phone", 300)))
    assert list(chart.data["value"]) == [0.7, 0.3]


def test_sites_stand_in_the_order_of_their_names_and_not_of_their_figures():
    rows = [rate(x, 1000, site=site) for x, site in ((400, "n"), (900, "s"), (600, "a"))]
    chart = charts.bars_by_site(answer("answered_share", *rows), sites={"n": "Nord", "s": "Süd", "a": "Altstadt"})
    assert list(chart.data["name"]) == ["Altstadt", "Nord", "Süd"]


def test_lines_have_the_order_of_the_header_whichever_comes_first():
    rows = [{**durations(1), "segment": segment} for segment in ("abandoned", "answered")]
    asked = answer("call_wait_minutes", *(row for one in rows for row in monthly(one)), grain="month")
    assert list(dict.fromkeys(charts.trend(asked).data["series"])) == [label("answered"), label("abandoned")]


def test_bars_of_one_site_stand_in_the_order_of_codes_and_not_of_words():
    rows = [rate(500, 1000, site="nord", segment=segment) for segment in ("lead_15_30", "lead_02_07")]
    spec = charts.bars_by_site(answer("no_show_by_lead_share", *rows)).spec
    named = [label("lead_02_07"), label("lead_15_30")]
    assert spec["layer"][0]["encoding"]["yOffset"]["sort"] == named


def test_a_site_with_too_few_cases_has_a_dash_and_no_bar():
    rows = [rate(500, 1000, site="n"), rate(9, 10, site="s")]
    chart = charts.bars_by_site(answer("answered_share", *rows))
    assert (list(chart.data["written"])[1], values(chart)[1]) == ("–", None)


@pytest.mark.parametrize(("category", "step"), [("payment", 30), ("conduct", 40)])
def test_a_name_of_two_lines_has_room_beside_its_bar(category, step):
    chart = charts.parts(answer("reaction_concern_share", part(category, 600), part("waiting_time", 400)))
    assert chart.spec["height"]["step"] == step


@pytest.mark.parametrize(
    "text",
    [
        "bank_account_or_service",
        "Onlineportal-Nachricht",
        "über eine andere Stelle",
        "Erstausstattungsbeihilfe",
        "kurz",
    ],
)
@pytest.mark.parametrize("letters", [4, 10, 16])
def test_a_name_in_lines_is_heard_as_it_was(text, letters):
    assert unwrapped(wrapped(text, letters)) == text
    assert max(len(line.rstrip("\u200b")) for line in wrapped(text, letters).split("\n")) <= letters


def test_a_long_name_at_a_bar_is_heard_in_one_piece():
    chart = charts.parts(answer("reaction_concern_share", part("bank_account_or_service", 600), part("mortgage", 400)))
    assert "bank_account_or_service: 60,0 %" in plain(chart.alt)


def test_a_single_month_is_told_once():
    assert plain(charts.trend(answered(0.5)).alt).endswith(": 50,0 % (Januar 2024).")


def test_the_week_begins_on_monday_and_the_day_in_the_morning():
    rows = [rate(500, 1000, segment=segment) for segment in ("5-09", "1-10", "1-08", "3-08")]
    spec = charts.hours(answer("call_hours_answered_share", *rows)).spec["layer"][0]["encoding"]
    assert (spec["x"]["sort"], spec["y"]["sort"]) == (["Mo", "Mi", "Fr"], ["8–9 Uhr", "9–10 Uhr", "10–11 Uhr"])


def test_an_hour_with_too_few_cases_holds_a_dash():
    rows = [rate(500, 1000, segment="1-08"), rate(9, 10, segment="1-09")]
    written = charts.hours(answer("call_hours_answered_share", *rows)).data["written"]
    assert [plain(text) for text in written] == ["50 %", "–"]


# Durations


def bins(*shares, first=0, **row):
    return [
        {"bin_over": float(max(edge - 1, 0)), "bin_to": float(edge), "n": 100, "value": share, **row}
        for edge, share in enumerate(shares, start=first)
    ]


def test_a_distribution_adds_up_from_the_shortest_to_the_longest():
    chart = charts.distribution(answer("wait_minutes", *bins(0.2, 0.5, 0.3)))
    assert list(chart.data["share"]) == pytest.approx([0.2, 0.7, 1.0])


def test_the_lines_of_a_distribution_have_the_order_and_so_the_colours_of_the_trend():
    # in German, abandoned would stand before answered
    rows = [*bins(0.5, 0.5, segment="abandoned"), *bins(0.1, 0.9, segment="answered")]
    chart = charts.distribution(answer("call_wait_minutes", *rows))
    assert list(dict.fromkeys(chart.data["series"])) == ["angenommen", "abgebrochen"]


def test_a_distribution_without_immediate_service_begins_at_nothing():
    chart = charts.distribution(answer("wait_minutes", *bins(0.5, 0.5, first=1)))
    assert list(chart.data["share"]) == pytest.approx([0.0, 0.5, 1.0])


def test_segments_add_up_apart():
    rows = [*bins(0.5, 0.5, segment="with_appointment"), *bins(0.1, 0.9, segment="without_appointment")]
    chart = charts.distribution(answer("wait_minutes", *rows))
    assert list(chart.data.groupby("series")["share"].max()) == pytest.approx([1.0, 1.0])


def test_durations_beyond_the_last_edge_are_not_drawn_as_if_they_had_ended():
    rows = [*bins(0.6, 0.3), {"bin_over": 240.0, "bin_to": None, "n": 100, "value": 0.1}]
    assert charts.distribution(answer("wait_minutes", *rows)).data["share"].max() == pytest.approx(0.9)


def test_the_threshold_is_marked_in_the_distribution():
    marked = charts.distribution(answer("wait_minutes", *bins(0.2, 0.8))).spec["datasets"]["mark"]
    assert marked.to_dict("records") == [{"length": 30.0, "what": "30\N{NO-BREAK SPACE}Minuten"}]


def test_the_promise_is_marked_in_the_life_table():
    rows = [{"age": 0.0, "at_risk": 100, "ended": 1, "still_open": 0.9}]
    marked = charts.still_open(answer("days_to_closed", *rows)).spec["datasets"]["mark"]
    assert marked.to_dict("records") == [{"length": 14.0, "what": "14\N{NO-BREAK SPACE}Tage"}]


def curve(at_risk, **row):
    open_shares = (1.0, 0.5)
    return [{"age": float(age), "at_risk": at_risk, "still_open": s, **row} for age, s in enumerate(open_shares)]


@pytest.mark.parametrize(("cases", "drawn"), [(9, {"unmittelbar an die Standortleitung"}), (10, None)])
def test_a_curve_of_too_few_cases_is_not_drawn(cases, drawn):
    rows = [*curve(40, segment="direct_lane"), *curve(cases, segment="ordinary_way")]
    chart = charts.still_open(answer("advice_centre_answer_days", *rows))
    assert set(chart.data["series"]) == (drawn or {label("direct_lane"), label("ordinary_way")})


@pytest.mark.parametrize(("cases", "lines"), [(99, 1), (100, 2)])
def test_a_distribution_of_too_few_cases_is_not_drawn(cases, lines):
    few = [{**row, "n": n} for row, n in zip(bins(0.5, 0.5, segment="x"), (cases - 10, 10), strict=True)]
    chart = charts.distribution(answer("wait_minutes", *bins(0.5, 0.5, segment="without_appointment"), *few))
    assert chart.data["series"].nunique() == lines


def test_the_longest_hundredth_is_not_drawn():
    rows = [*bins(0.5, 0.495), {"bin_over": 599.0, "bin_to": 600.0, "n": 1, "value": 0.005}]
    assert charts.distribution(answer("wait_minutes", *rows)).data["length"].max() == 1


# Words


def alt(chart):
    return plain(chart.alt)


def test_a_trend_says_where_it_begins_and_ends_and_its_extremes():
    assert alt(charts.trend(answered(0.5, 0.8, 0.4, 0.6))) == (
        "Wie viele Anrufe werden angenommen? Anteil: von 50,0 % (Januar 2024) auf 60,0 % (April 2024); "
        "Höchstwert 80,0 % (Februar 2024), Tiefstwert 40,0 % (März 2024)."
    )


def test_the_words_of_a_chart_follow_the_language():
    language.use("en")
    assert "from 50.0% (January 2024) to 60.0% (February 2024)" in alt(charts.trend(answered(0.5, 0.6)))


def test_a_chart_without_any_figure_says_so():
    assert "durchweg zu wenige Fälle" in alt(charts.trend(answered(0.5, 0.6, n=10)))


def test_a_distribution_says_the_middle_and_nine_in_ten():
    text = alt(charts.distribution(answer("wait_minutes", *bins(0.2, 0.3, 0.3, 0.1, 0.1))))
    assert text.endswith(
        "In der Hälfte der Fälle waren es höchstens 1 Minute, in neun von zehn Fällen höchstens 3 Minuten."
    )


def test_a_life_table_says_what_is_open_at_the_promise():
    rows = [{"age": float(age), "at_risk": 100, "ended": 1, "still_open": 1 - age / 40} for age in range(31)]
    assert "35,0 % (Alter: 26 Tage)" not in alt(charts.still_open(answer("days_to_closed", *rows)))
    assert "65,0 % (Alter: 14 Tage)" in alt(charts.still_open(answer("days_to_closed", *rows)))


# Colours


def _luminance(colour):
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one, other):
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colour", style.COLOURS)
def test_every_line_stands_out_from_white(colour):
    assert _contrast(colour, "#ffffff") >= 3


@pytest.mark.parametrize("ground", ["#ffffff", *style.SEQUENCE])
def test_text_is_readable_on_every_ground(ground):
    ink = "#000000" if ground in style.SEQUENCE else style.INK
    assert _contrast(ink, ground) >= 4.5


def test_every_line_differs_in_colour_dash_and_shape():
    assert {len(set(looks)) for looks in (style.COLOURS, style.DASHES, style.SHAPES)} == {len(style.COLOURS)}


def test_six_ways_to_a_settled_concern_can_be_told_apart():
    ways = ("phone", "email", "messenger", "portal", "post", "referral")
    rows = [{"age": 0.0, "at_risk": 100, "ended": 1, "still_open": 0.9, "segment": way} for way in ways]
    spec = charts.still_open(answer("days_to_settled", *rows)).spec
    (scale,) = {
        tuple(layer["encoding"]["color"]["scale"]["range"]) for layer in spec["layer"] if "color" in layer["encoding"]
    }
    assert len(set(scale)) == len(ways)
