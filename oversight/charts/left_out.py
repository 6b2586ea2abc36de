"""The estimate with each site left out in turn: does it rest on one of them?"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import measures
from oversight.charts import changes, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.labels import wrapped
from oversight.effects.effect import Effect
from oversight.language import current
from oversight.language import translate as _

ROW = 30
LETTERS = 22


def left_out(effect: Effect, *, sites: Mapping[str, str] | None = None) -> Chart:
    """A dot per site left out, in the range of all. Raises ValueError for an effect of which no site was left out."""
    if not effect.left_out:
        raise ValueError(f"{effect.question.measure}: no site was left out")
    rows = _rows(effect, sites or {})
    whole = changes.drawn([effect.change.low, effect.change.high] if effect.change else [], effect).dropna()
    named = {"whole": pd.DataFrame({"low": whole[:1], "high": whole[-1:].to_numpy()})} if len(whole) == 2 else {}
    spec = _spec(current(), changes.title(effect), tuple(rows["name"]), len(named) > 0)
    words = in_words(effect, sites or {})
    return chart_of(measures.find(effect.question.measure), {**spec, "datasets": named}, rows, words)


def in_words(effect: Effect, sites: Mapping[str, str]) -> str:
    """Between which values the estimate lies without one of the sites, and with all of them."""
    known = [left.change for left in effect.left_out if left.change == left.change]
    told = []
    if effect.change is not None:
        told.append(_("With all sites: {change}.").format(change=changes.show(effect.change.estimate, effect)))
    if known:
        words = _("With one site left out in turn: {low} to {high}.")
        told.append(words.format(low=changes.show(min(known), effect), high=changes.show(max(known), effect)))
    missing = [sites.get(left.site, left.site) for left in effect.left_out if left.change != left.change]
    if missing:
        told.append(_("Nothing can be told without: {sites}.").format(sites=", ".join(missing)))
    return " ".join(told)


def _rows(effect: Effect, sites: Mapping[str, str]) -> pd.DataFrame:
    whole = [(_("all sites"), effect.change.estimate, True)] if effect.change else []
    named = [
        (_("without {site}").format(site=sites.get(left.site, left.site)), left.change, False)
        for left in effect.left_out
    ]
    return pd.DataFrame(
        {
            "name": [wrapped(name, LETTERS) for name, _change, _is_whole in (*whole, *named)],
            "change": changes.drawn([change for _name, change, _is_whole in (*whole, *named)], effect),
            "shown": [changes.show(change, effect) for _name, change, _is_whole in (*whole, *named)],
            "is_whole": [is_whole for _name, _change, is_whole in (*whole, *named)],
        }
    )


@lru_cache(maxsize=64)
def _spec(language: str, title: str, names: tuple[str, ...], has_range: bool) -> dict[str, Any]:
    axis = alt.Axis(
        title=None, labelExpr="split(datum.label, '\\n')", labelLimit=200, ticks=False, description=_("Site")
    )
    y = alt.Y("name:N", sort=list(names), axis=axis)
    across = alt.Axis(title=None, description=title, format=changes.FORMAT, tickCount=5)
    across.labelExpr = changes.WITHOUT_SIGN_AT_ZERO
    x = alt.X("change:Q", axis=across, scale=alt.Scale(padding=10))
    tooltip = [alt.Tooltip("name:N", title=_("Estimate")), alt.Tooltip("shown:N", title=title)]
    layers = [
        *(_range() if has_range else []),
        changes.nothing_changed("x"),
        *(_dots(x, y, tooltip)),
    ]
    finished = style.finished(alt.layer(*layers), title, height=alt.Step(ROW), above=10)
    key = [_("coloured: the 95% range of all sites")] if has_range else []
    return {**finished, "title": {**finished["title"], "subtitle": key}}


def _range() -> list[alt.Chart]:
    whole = alt.Chart(alt.NamedData(name="whole")).mark_rect(color=style.COLOURS[1], opacity=0.18)
    return [whole.encode(x=alt.X("low:Q"), x2="high:Q")]


def _dots(x: alt.X, y: alt.Y, tooltip: list[alt.Tooltip]) -> list[alt.Chart]:
    looks = (("datum.is_whole", "square", 110, style.INK), ("!datum.is_whole", "circle", 70, style.BLUE))
    return [
        alt.Chart()
        .transform_filter(condition)
        .mark_point(filled=True, shape=shape, size=size, opacity=1, color=colour, invalid="filter")
        .encode(x=x, y=y, tooltip=tooltip)
        for condition, shape, size, colour in looks
    ]
