"""What stands behind the lines: numbered events, and a value to compare with."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.charts import style
from oversight.charts.chart import Chart, Reference
from oversight.charts.labels import name
from oversight.charts.quantities import Quantity, drawn
from oversight.language import translate as _


def numbered(
    events: pd.DataFrame | None, first: pd.Timestamp, end: pd.Timestamp, sites: Mapping[str, str] | None
) -> pd.DataFrame:
    """The events from `first` up to but not including `end`, in order and with a number each."""
    if events is None or events.empty:
        return pd.DataFrame({"day": [], "number": [], "numbers": [], "what": []})
    days = pd.to_datetime(events["date_from"]).astype("datetime64[ms]")
    happened = (days >= first) & (days < end)
    where = events["site"] if "site" in events else pd.Series("all", index=events.index)
    words = [_told(*event, sites) for event in zip(days, where, events["description"], strict=True)]
    named = pd.DataFrame({"day": days, "what": words})[happened]
    found: pd.DataFrame = named.drop_duplicates().sort_values("day", kind="stable").reset_index(drop=True)
    found["number"] = [str(position + 1) for position in found.index]
    # what begins on one day has one line, and its numbers would lie upon each other
    same_day = found.groupby("day")["number"]
    found["numbers"] = same_day.transform(", ".join).where(same_day.cumcount() == 0, "")
    return found


def with_named(
    spec: dict[str, Any], events: pd.DataFrame, reference: Reference | None, what: Quantity
) -> dict[str, Any]:
    """The kept specification with what belongs to this one picture: events and a value to compare with."""
    datasets: dict[str, pd.DataFrame] = {}
    title = spec["title"]
    if len(events):
        datasets["events"] = events
        title = {**title, "subtitle": told(events)}
    if reference is not None:
        value = drawn(pd.Series([reference.value]) * what.times, what.unit)
        datasets["reference"] = pd.DataFrame({"value": value, "label": [reference.label]})
    return {**spec, "title": title, "datasets": datasets} if datasets else spec


def told(events: pd.DataFrame) -> list[str]:
    """The lines that stand above a picture for the numbers in it."""
    return list("(" + events["number"] + ") " + events["what"])


def apart(chart: Chart) -> tuple[Chart, tuple[str, ...]]:
    """The chart without the lines on its events, and these lines: of several pictures they are told once."""
    spec = chart.spec
    if "events" not in spec.get("datasets", {}):
        return chart, ()
    title = {key: value for key, value in spec["title"].items() if key != "subtitle"}
    return replace(chart, spec={**spec, "title": title}), tuple(spec["title"]["subtitle"])


def _told(day: pd.Timestamp, site: str, what: str, sites: Mapping[str, str] | None) -> str:
    where = "" if site == "all" else f", {name(site, sites)}"
    return f"{units.show_day(day)}{where}: {what}"


def event_layers(has_events: bool) -> list[alt.Chart]:
    if not has_events:
        return []
    data = alt.NamedData(name="events")
    tooltip = alt.Tooltip("what:N", title=_("Event"))
    rules = alt.Chart(data).mark_rule(color=style.BEHIND, strokeDash=[3, 3]).encode(x="day:T", tooltip=tooltip)
    numbers = (
        alt.Chart(data)
        .mark_text(baseline="bottom", dy=-3, fontSize=style.SMALL_FONT_SIZE, aria=False)
        .encode(x="day:T", y=alt.value(0), text="numbers:N")
    )
    return [rules, numbers]


def reference_layers(has_reference: bool) -> list[alt.Chart]:
    if not has_reference:
        return []
    data = alt.NamedData(name="reference")
    rule = alt.Chart(data).mark_rule(color=style.BEHIND, strokeDash=[6, 2]).encode(y="value:Q")
    words = (
        alt.Chart(data)
        .mark_text(align="left", baseline="bottom", dy=-3, fontSize=style.SMALL_FONT_SIZE)
        .encode(y="value:Q", x=alt.value(2), text="label:N")
    )
    return [rule, words]
