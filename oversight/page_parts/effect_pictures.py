"""The pictures of a change: each with its finding, its figures as a table and as CSV, and its address."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd
import streamlit as st

from oversight import charts, facts, measures
from oversight.charts import Chart, courses_in_words
from oversight.effects import Effect
from oversight.language import current, message
from oversight.language import translate as _
from oversight.page_parts import address, downloads, effect_tables, pictures, tables, verdicts
from oversight.page_parts.effect_tables import Sites
from oversight.page_parts.look import Look

# charts, each with its finding
Drawn = tuple[tuple[Chart, str], ...]
# so many of the smaller pictures stand beside each other
BESIDE = 2
# more small pictures would not be looked at, and each takes its time
MOST_SITES = 12


@dataclass(frozen=True)
class Picture:
    """One kind: its name in addresses and files, its heading, when there is one, how it is drawn, and its figures."""

    name: str
    heading: str
    is_there: Callable[[Effect], bool]
    draw: Callable[[Effect, Sites], Drawn]
    rows: Callable[[Effect, Sites], pd.DataFrame]


def _course(effect: Effect, sites: Sites) -> Drawn:
    return ((charts.course(effect, sites=sites), courses_in_words.of_all(effect)),)


def _sites(effect: Effect, sites: Sites) -> Drawn:
    return tuple(
        (chart, _finding(effect, chart))
        for chart in (charts.site_course(effect, line.site, sites=sites) for line in effect.sites[:MOST_SITES])
    )


def _event_study(effect: Effect, sites: Sites) -> Drawn:
    chart = charts.event_study(effect)
    return ((chart, _finding(effect, chart)),)


def _fake_dates(effect: Effect, sites: Sites) -> Drawn:
    chart = charts.fake_dates(effect)
    return ((chart, _finding(effect, chart)),)


def _left_out(effect: Effect, sites: Sites) -> Drawn:
    chart = charts.left_out(effect, sites=sites)
    return ((chart, _finding(effect, chart)),)


def _finding(effect: Effect, chart: Chart) -> str:
    """What the picture says, without the question that stands above it."""
    return chart.alt.removeprefix(_(measures.find(effect.question.measure).question)).strip()


COURSE = Picture(
    "course",
    message("What was observed, and what was to be expected without the introduction"),
    lambda effect: effect.course is not None,
    _course,
    effect_tables.course,
)
SITES = Picture(
    "sites",
    message("Each site by itself"),
    lambda effect: len(effect.sites) > 1 and effect.course is not None,
    _sites,
    effect_tables.site_courses,
)
EVENT_STUDY = Picture(
    "event_study",
    message("Month by month since each site's own introduction"),
    lambda effect: effect.study is not None,
    _event_study,
    effect_tables.event_study,
)
FAKE_DATES = Picture(
    "fake_dates",
    message("The same calculation on dates on which nothing began"),
    lambda effect: len(effect.fakes) > 0,
    _fake_dates,
    effect_tables.fake_dates,
)
LEFT_OUT = Picture(
    "left_out",
    message("The same calculation without one of the sites"),
    lambda effect: any(left.change == left.change for left in effect.left_out),
    _left_out,
    effect_tables.left_out,
)


def show(effect: Effect, look: Look, *kinds: Picture) -> None:
    """These pictures, one below the other; those for which the effect holds nothing are left out."""
    sites = facts.site_names(look.snapshot)
    for kind in kinds:
        if kind.is_there(effect):
            with st.container(key=f"picture-{kind.name}"):
                st.subheader(_(kind.heading), anchor=kind.name)
                _show(effect, kind, sites)
                _details(effect, look, kind, sites)


def _show(effect: Effect, kind: Picture, sites: Sites) -> None:
    drawn = _drawn(effect, kind, tuple(sites.items()), current())
    found = [text for _spec, _alt, text in drawn]
    with st.container(key=f"finding-{kind.name}"):
        st.markdown(found[0] if len(found) == 1 else "\n".join(f"- {text}" for text in found))
    st.caption(_caption(effect, kind))
    beside = 1 if len(drawn) == 1 else BESIDE
    for row in range(0, len(drawn), beside):
        places = st.columns(beside) if beside > 1 else [st.container()]
        for number, (place, (spec, alt, _text)) in enumerate(zip(places, drawn[row : row + beside], strict=False)):
            place.vega_lite_chart(spec=spec, alt=alt, theme=None, key=f"chart-{kind.name}-{row + number}")


def _caption(effect: Effect, kind: Picture) -> str:
    """Which measure it is, and of a line that is nobody's own figure, what it is."""
    mean = courses_in_words.of_the_mean(effect) if kind is COURSE else ""
    return f"{verdicts.name(effect.question)}. {mean}" if mean else verdicts.name(effect.question)


@lru_cache(maxsize=256)
def _drawn(
    effect: Effect, kind: Picture, sites: tuple[tuple[str, str], ...], _language: str
) -> tuple[tuple[dict[str, Any], str, str], ...]:
    """Per chart: its specification as it is sent, its text alternative, its finding."""
    drawn = kind.draw(effect, dict(sites))
    return tuple((pictures.packed(chart), chart.alt, found) for chart, found in drawn)


def _details(effect: Effect, look: Look, kind: Picture, sites: Sites) -> None:
    """The closed box below a picture: its figures, the download, the address to cite."""
    box = st.expander(_("Figures and address"), key=f"details-{kind.name}", on_change="rerun")
    if box.open:
        with box:
            rows = kind.rows(effect, sites)
            tables.show(effect_tables.readable(effect, rows), kind.name, _(kind.heading))
            st.download_button(
                _("Download these figures (CSV)"),
                downloads.csv_of(look, lambda: rows),
                downloads.file_name_of(look, f"{effect.question.measure}_{kind.name}"),
                downloads.MIME,
                key=f"csv-{kind.name}",
                on_click="ignore",
            )
            st.markdown(f"**{_('Address of this view')}**")
            st.code(f"{address.of_this_page(st.query_params.to_dict())}#{kind.name}", language=None, wrap_lines=True)
