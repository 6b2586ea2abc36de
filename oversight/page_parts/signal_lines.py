"""Signals on pages: a line with an icon per group, and below it the control chart for those who want to see it."""

from collections.abc import Mapping
from functools import lru_cache
from html import escape

import pandas as pd
import streamlit as st

from oversight import charts, facts, language, units
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import pictures, tables, watched
from oversight.page_parts.signal_icons import icon
from oversight.questions import comparison
from oversight.questions.asked import Asked
from oversight.signals import Signal, assured, behind, named, rule, said, standing, variation_words, watched_figure


def motto() -> str:
    return _("Striking means: ask. It says nothing about the reason.")


def show(asked: Asked) -> None:
    """The signals of a question, below its line over time."""
    if refused := watched.refusal():
        st.warning(refused)
        return
    found = watched.of(asked)
    if not found:
        return
    st.html(_lines(asked, current(), watched.version()))
    box = st.expander(_("Control chart: limits and striking months"), key=f"control-{asked.name}", on_change="rerun")
    if box.open:
        with box:
            for number, signal in enumerate(found):
                _control(asked, number, signal)
            for reservation in comparison.other_sites(asked.look, asked.name, watched.scope(asked)):
                st.caption(reservation)


def short(signal: Signal) -> str:
    """Icon and words, for a line of the overview; of another figure than the one above, its name as well."""
    other = f" ({watched_figure(signal)})" if signal.is_striking and watched_figure(signal) else ""
    return f'<span class="signal-line">{icon(signal)} {escape(variation_words(signal) + other)}</span>'


@lru_cache(maxsize=512)
def _lines(asked: Asked, _language: str, _decisions: int) -> str:
    names = facts.site_names(asked.look.snapshot)
    lines = "".join(f"<li>{_line(signal, names)}</li>" for signal in watched.of(asked))
    return f'<div class="signals"><ul>{lines}</ul><p>{escape(motto())}</p></div>'


def _line(signal: Signal, names: Mapping[str, str]) -> str:
    words = [f"<strong>{escape(variation_words(signal))}</strong>"]
    if standing(signal, names):
        words.append(escape(standing(signal, names)))
    told = said(signal) + (f" {_('The limits are provisional.')}" if signal.is_provisional else "")
    return f"{icon(signal)} {' · '.join([*words, escape(told)])}"


def _control(asked: Asked, number: int, signal: Signal) -> None:
    names = facts.site_names(asked.look.snapshot)
    chart = charts.control(signal, sites=names)
    st.markdown(f"**{named(signal, names)}**")
    st.vega_lite_chart(
        spec=pictures.packed(chart),
        alt=chart.alt,
        theme=None,
        key=f"control-chart-{asked.name}-{number}-{language.current()}",
    )
    st.caption(" ".join(filter(None, [behind(signal), assured(signal), _("The axis need not begin at 0.")])))
    if signal.flagged:
        tables.show(flagged(signal), f"control-{asked.name}-{number}", _("Striking months"))


def flagged(signal: Signal) -> pd.DataFrame:
    """The striking months, newest first, each with its rule in words."""
    unit, measured = units.label(signal.series.unit), signal.series.values
    rows = [
        {
            _("Month"): units.show_month(signal.series.months[place]),
            _("Which rule"): rule(signal.chart.causes[place]),
            _("Figure ({unit})").format(unit=unit): units.show_number(float(measured[place]), signal.series.unit),
            **_adjusted(signal, place, unit),
        }
        for place in reversed(signal.flagged)
    ]
    return pd.DataFrame(rows)


def _adjusted(signal: Signal, place: int, unit: str) -> dict[str, str]:
    if not signal.is_seasonal:
        return {}
    head = _("Without the year's rhythm ({unit})").format(unit=unit)
    return {head: units.show_number(float(signal.watched[place]), signal.series.unit)}
