"""The same calculation on earlier dates on which nothing began: what it would have reported, beside the real one."""

from datetime import date
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import measures, units
from oversight.charts import changes, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.looks import looks
from oversight.charts.trends import step_of_months, time_axis
from oversight.effects.effect import Effect, Interval
from oversight.language import current
from oversight.language import translate as _

HEIGHT = 260


def fake_dates(effect: Effect) -> Chart:
    """A dot with its interval per date on which nothing began, and one for the real date.

    Raises ValueError for an effect without such dates.
    """
    if not effect.fakes:
        raise ValueError(f"{effect.question.measure}: no earlier date on which nothing began was tried")
    rows = _rows(effect)
    first, last = rows["period"].min(), rows["period"].max()
    step = step_of_months((last.year - first.year) * 12 + last.month - first.month + 1)
    return chart_of(
        measures.find(effect.question.measure), _spec(current(), changes.title(effect), step), rows, in_words(effect)
    )


def in_words(effect: Effect) -> str:
    """On how many dates a change would have been reported, the largest of them, and that of the real date."""
    largest = max((fake.change.estimate for fake in effect.fakes), key=abs)
    told = [
        _("On {n} of {all} earlier dates on which nothing began, a change would have been reported too.").format(
            n=units.show_count(sum(fake.is_significant for fake in effect.fakes)),
            all=units.show_count(len(effect.fakes)),
        ),
        _("The largest of them: {change}.").format(change=changes.show(largest, effect)),
    ]
    if effect.change is not None:
        told.append(_("On the real date: {change}.").format(change=changes.show(effect.change.estimate, effect)))
    return " ".join(told)


def _rows(effect: Effect) -> pd.DataFrame:
    fake, real = _("date on which nothing began"), _("real date")
    dates: list[tuple[date, Interval, str]] = [(tried.month, tried.change, fake) for tried in effect.fakes]
    starts = [day for _site, day in effect.design.starts if day is not None]
    if effect.change is not None and starts:
        dates.append((min(starts), effect.change, real))
    return pd.DataFrame(
        {
            "period": pd.to_datetime(pd.Series([month for month, *_rest in dates])).astype("datetime64[ms]"),
            "series": [name for *_rest, name in dates],
            "change": changes.drawn([change.estimate for _month, change, _name in dates], effect),
            "low": changes.drawn([change.low for _month, change, _name in dates], effect),
            "high": changes.drawn([change.high for _month, change, _name in dates], effect),
            "when": [units.show_month(month) for month, *_rest in dates],
            "shown": [changes.show(change.estimate, effect) for _month, change, _name in dates],
            "range": [changes.show_range(change.low, change.high, effect) for _month, change, _name in dates],
        }
    )


@lru_cache(maxsize=32)
def _spec(language: str, title: str, step: int) -> dict[str, Any]:
    names = (_("date on which nothing began"), _("real date"))
    x = alt.X("period:T", axis=time_axis(step, "month"), scale=alt.Scale(padding=12))
    y = alt.Y("change:Q", axis=changes.axis(title), scale=alt.Scale(padding=changes.ROOM, nice=False))
    colour, _dash, shape = looks(names)
    key = style.key(names, "circle")
    colour, shape = colour.legend(key), shape.legend(key)
    tooltip = [
        alt.Tooltip("when:N", title=_("Month")),
        alt.Tooltip("series:N", title=_("Series")),
        alt.Tooltip("shown:N", title=title),
        alt.Tooltip("range:N", title=_("95% range")),
    ]
    ranges = alt.Chart().mark_rule(strokeWidth=1.6).encode(x=x, y=alt.Y("low:Q"), y2="high:Q", color=colour)
    dots = alt.Chart().mark_point(filled=True, size=70, opacity=1)
    layers = [
        changes.nothing_changed("y"),
        ranges,
        dots.encode(x=x, y=y, color=colour, shape=shape, tooltip=tooltip),
    ]
    return style.finished(alt.layer(*layers), title, height=HEIGHT)
