"""Where something was introduced: its day at each site, the hatched months of transition, and what cannot be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.charts import style
from oversight.effects.effect import Effect, Kind
from oversight.language import translate as _

# strokes of the hatching per month of transition
STROKES = 2
# a month's figure is drawn at its first day: half a month before it the month's room begins
HALF_A_MONTH = pd.Timedelta(days=15)


@dataclass(frozen=True)
class Marks:
    """The rows of each kind of mark (a kind without rows is left out), and what stands for them below the title."""

    rows: dict[str, pd.DataFrame]
    told: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(self.rows)


def of_all(effect: Effect, end: pd.Timestamp, sites: Mapping[str, str] | None) -> Marks:
    """The introductions of an effect in a picture that ends at `end`, its transition, and what cannot be told."""
    starts = [(site, day) for site, day in effect.design.starts if day is not None]
    rows = {
        "introduced": _introduced([day for _site, day in starts]),
        "transition": _strokes(effect),
        "untold": _untold(effect.design.last_judged, end) if effect.design.kind is Kind.STAGGERED else pd.DataFrame(),
    }
    held = {kind: frame for kind, frame in rows.items() if len(frame)}
    return Marks(held, (*_told(starts, sites or {}), *_key(held)))


def of_one(start: date | None) -> Marks:
    """The introduction at one site."""
    return Marks({"introduced": _introduced([start])} if start else {})


def with_marks(spec: dict[str, Any], marks: Marks) -> dict[str, Any]:
    """The specification with the rows of its marks, and with words for them below its title."""
    if not marks.rows:
        return spec
    told = [*marks.told, *spec["title"].get("subtitle", [])]
    title = {**spec["title"], "subtitle": told} if told else spec["title"]
    return {**spec, "title": title, "datasets": {**spec.get("datasets", {}), **marks.rows}}


def layers(kinds: tuple[str, ...], height: int) -> list[alt.Chart]:
    """What is drawn behind the figures for each kind of mark that there is."""
    drawn = {"untold": _grey, "transition": _hatching, "introduced": _triangles}
    return [layer for kind, draw in drawn.items() if kind in kinds for layer in draw(height)]


def _introduced(days: list[date]) -> pd.DataFrame:
    frame = pd.DataFrame({"day": _dates(days), "told": [units.show_month(day) for day in days]})
    return frame.drop_duplicates(ignore_index=True)


def _told(starts: list[tuple[str, date]], sites: Mapping[str, str]) -> list[str]:
    """A line per month in which some site began."""
    by_month: dict[date, list[str]] = {}
    for site, day in starts:
        by_month.setdefault(day, []).append(sites.get(site, site))
    if len(by_month) == 1:
        return [_("▼  introduced: {month}").format(month=units.show_month(day)) for day in by_month]
    return [f"▼  {units.show_month(day)}: {', '.join(names)}" for day, names in sorted(by_month.items())]


def _key(rows: dict[str, pd.DataFrame]) -> list[str]:
    words = {
        "transition": _("hatched: transition, left out"),
        "untold": _("grey: no site left to compare with"),
    }
    return [text for kind, text in words.items() if kind in rows]


def _strokes(effect: Effect) -> pd.DataFrame:
    """Slanting strokes over the months of transition."""
    seen = effect.course
    months = [month for month, is_out in zip(seen.months, seen.left_out, strict=True) if is_out] if seen else []
    width = pd.Timedelta(days=30) / STROKES
    begins = [pd.Timestamp(month) - HALF_A_MONTH + n * width for month in months for n in range(STROKES)]
    return pd.DataFrame({"begin": _dates(begins), "end": _dates([begin + width for begin in begins])})


def _untold(last_judged: date | None, end: pd.Timestamp) -> pd.DataFrame:
    if last_judged is None:
        return pd.DataFrame()
    begin, last = pd.Timestamp(last_judged) + pd.DateOffset(months=1) - HALF_A_MONTH, end - HALF_A_MONTH
    return pd.DataFrame({"begin": _dates([begin]), "end": _dates([last])}) if begin < last else pd.DataFrame()


def _dates(days: list[Any]) -> "pd.Series[pd.Timestamp]":
    return pd.to_datetime(pd.Series(days, dtype="datetime64[ms]"))


def _grey(height: int) -> list[alt.Chart]:
    data = alt.NamedData(name="untold")
    return [alt.Chart(data).mark_rect(color=style.FAINT, opacity=0.9).encode(x="begin:T", x2="end:T")]


def _hatching(height: int) -> list[alt.Chart]:
    strokes = alt.Chart(alt.NamedData(name="transition")).mark_rule(color=style.BEHIND, strokeWidth=0.8, opacity=0.6)
    return [strokes.encode(x="begin:T", x2="end:T", y=alt.value(height), y2=alt.value(0))]


def _triangles(height: int) -> list[alt.Chart]:
    data = alt.NamedData(name="introduced")
    tooltip = alt.Tooltip("told:N", title=_("Introduction"))
    rule = alt.Chart(data).mark_rule(color=style.INK, strokeWidth=1.6).encode(x="day:T", tooltip=tooltip)
    triangle = (
        alt.Chart(data)
        .mark_point(shape="triangle-down", filled=True, size=90, color=style.INK, opacity=1, yOffset=-6, aria=False)
        .encode(x="day:T", y=alt.value(0))
    )
    return [rule, triangle]
