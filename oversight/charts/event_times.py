"""The change by months since each site's own introduction, and before it: was there something already before?"""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import measures, units
from oversight.charts import changes, style
from oversight.charts.chart import Chart, chart_of
from oversight.effects.effect import Effect, Study
from oversight.language import current, translate_plural
from oversight.language import translate as _

HEIGHT = 280


def event_study(effect: Effect) -> Chart:
    """A point per month since the introduction, with the range that other orders of the dates show.

    From the last month that can be told to the end it is grey. Raises ValueError for an effect without a study.
    """
    if effect.study is None:
        raise ValueError(f"{effect.question.measure}: only many dates have months since their own introduction")
    rows = _rows(effect.study, effect)
    untold = _untold(rows)
    spec = _spec(current(), changes.title(effect), changes.tells_chance(effect), len(untold) > 0)
    named = {"counted": _counted(rows), **({"untold": untold} if len(untold) else {})}
    words = in_words(effect.study, effect)
    return chart_of(measures.find(effect.question.measure), {**spec, "datasets": named}, rows, words)


def in_words(study: Study, effect: Effect) -> str:
    """How large the deviations were before, and how many months after lie outside what chance shows."""
    months = list(zip(study.event_months, study.change, study.low, study.high, strict=True))
    known = [month for month in months if month[1] == month[1]]
    before, after = [month for month in known if month[0] < 0], [month for month in known if month[0] >= 0]
    told = [] if known else [_("For no month can be told by how much it differs.")]
    if before:
        month, change, *_range = max(before, key=lambda month: abs(month[1]))
        words = _("Before the introduction the largest deviation was {change} ({when}).")
        told.append(words.format(change=changes.show(change, effect), when=_when(month)))
    if after and not changes.tells_chance(effect):
        words = _("The dates allow too few orders ({n}) to say which months lie outside what chance shows.")
        told.append(words.format(n=units.show_count(effect.evidence.orders)))
    elif after:
        outside = sum(not low <= change <= high for _month, change, low, high in after)
        words = _("Outside the range that 95% of the exchanged dates show, afterwards: {n} of {all} months.")
        told.append(words.format(n=units.show_count(outside), all=units.show_count(len(after))))
    return " ".join(told)


def _rows(study: Study, effect: Effect) -> pd.DataFrame:
    nothing = (float("nan"),) * len(study.event_months)
    low, high = (study.low, study.high) if changes.tells_chance(effect) else (nothing, nothing)
    ranges = zip(low, high, strict=True)
    return pd.DataFrame(
        {
            "month": [float(month) for month in study.event_months],
            "change": changes.drawn(study.change, effect),
            "low": changes.drawn(low, effect),
            "high": changes.drawn(high, effect),
            "when": [_when(month) for month in study.event_months],
            "shown": [changes.show(change, effect) for change in study.change],
            "range": [changes.show_range(*ends, effect) for ends in ranges],
            "sites": [units.show_count(n) for n in study.sites],
            "is_one": [n == 1 for n in study.sites],
        }
    )


def _when(month: int) -> str:
    n = abs(month)
    if month < 0:
        return translate_plural("{n} month before", "{n} months before", n).format(n=n)
    return translate_plural("{n} month after", "{n} months after", n).format(n=n)


def _untold(rows: pd.DataFrame) -> pd.DataFrame:
    """From the month after the last that can be told to the end."""
    known = rows.loc[rows["change"].notna(), "month"]
    end, last = rows["month"].max(), known.max() if len(known) else -1.0
    return pd.DataFrame({"begin": [last + 0.5], "end": [end + 0.5]}) if last < end else pd.DataFrame()


def _counted(rows: pd.DataFrame) -> pd.DataFrame:
    """The number of sites, where it begins and wherever it changes."""
    known = rows[rows["change"].notna()]
    return known.loc[known["sites"] != known["sites"].shift(), ["month", "sites"]].reset_index(drop=True)


@lru_cache(maxsize=32)
def _spec(language: str, title: str, has_range: bool, has_untold: bool) -> dict[str, Any]:
    across = _("Months since the introduction at the own site")
    axis = alt.Axis(title=across, description=across, grid=False, tickCount=8, format="+d", tickMinStep=3)
    axis.labelExpr = changes.WITHOUT_SIGN_AT_ZERO
    x = alt.X("month:Q", axis=axis, scale=alt.Scale(nice=False, padding=8))
    y = alt.Y("change:Q", axis=changes.axis(title), scale=alt.Scale(padding=changes.ROOM, nice=False))
    layers = [
        *(_grey() if has_untold else []),
        *([_range(x)] if has_range else []),
        changes.nothing_changed("y"),
        _introduction(),
        *_points(x, y, title),
        _sites(),
    ]
    finished = style.finished(alt.layer(*layers), title, height=HEIGHT, above=10)
    return {**finished, "title": {**finished["title"], "subtitle": _key(has_range, has_untold)}}


def _key(has_range: bool, has_untold: bool) -> list[str]:
    return [
        *([_("coloured: the range of 95% of the exchanged dates")] if has_range else []),
        _("hollow: one site alone · below: number of sites"),
        *([_("grey: cannot be determined")] if has_untold else []),
    ]


def _grey() -> list[alt.Chart]:
    data = alt.NamedData(name="untold")
    return [alt.Chart(data).mark_rect(color=style.FAINT, opacity=0.9).encode(x="begin:Q", x2="end:Q")]


def _range(x: alt.X) -> alt.Chart:
    band = alt.Chart().transform_filter("isValid(datum.low) && isValid(datum.high)")
    area = band.mark_area(color=style.COLOURS[1], opacity=0.18)
    drawn: alt.Chart = area.encode(x=x, y=alt.Y("low:Q"), y2="high:Q")
    return drawn


def _introduction() -> alt.Chart:
    rule = alt.Chart().mark_rule(color=style.INK, strokeDash=[4, 3], aria=False)
    drawn: alt.Chart = rule.encode(x=alt.datum(-0.5))
    return drawn


def _points(x: alt.X, y: alt.Y, title: str) -> list[alt.Chart]:
    tooltip = [
        alt.Tooltip("when:N", title=_("Month")),
        alt.Tooltip("shown:N", title=title),
        alt.Tooltip("range:N", title=_("Range of the exchanged dates")),
        alt.Tooltip("sites:N", title=_("Number of sites")),
    ]
    return [
        alt.Chart()
        .transform_filter(f"isValid(datum.change) && {condition}")
        .mark_point(filled=True, size=46, opacity=1, stroke=style.BLUE, strokeWidth=1.6, fill=fill)
        .encode(x=x, y=y, tooltip=tooltip)
        for condition, fill in (("datum.is_one", "#ffffff"), ("!datum.is_one", style.BLUE))
    ]


def _sites() -> alt.Chart:
    text = alt.Chart(alt.NamedData(name="counted")).mark_text(
        baseline="bottom", fontSize=style.SMALL_FONT_SIZE, aria=False
    )
    drawn: alt.Chart = text.encode(x="month:Q", y=alt.value(HEIGHT - 2), text="sites:N")
    return drawn
