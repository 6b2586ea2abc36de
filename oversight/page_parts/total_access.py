"""Total access in one picture: days to the appointment and minutes in the office, over the same months."""

from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from oversight import charts, codes, facts, findings, language, units
from oversight.answers import Answer, Scope
from oversight.charts import Chart, Line, Panel
from oversight.language import translate as _
from oversight.page_parts import council_points, pictures, total_access_figures
from oversight.page_parts.look import Look
from oversight.questions import cases, comparison, periods
from oversight.questions.asked import ask

LEAD, WAIT = "appointment_lead_days", "wait_minutes"
BESIDE = ("appointment_share", "walked_away_share", "calls_per_1000_households")
_GRAINS = ("month", "quarter", "year")


@dataclass(frozen=True)
class Access:
    """Three medians of one span of months; None where there is none, or too few cases for one."""

    days: float | None
    minutes_with: float | None
    minutes_without: float | None


def show_total_access(look: Look) -> None:
    """The finding, the panels, and which of them the records cannot fill."""
    with st.container(key="question-total_access"):
        st.header(_question(), anchor="total_access")
        council_points.show(ask(LEAD, look).measure)
        with st.container(key="finding-total_access"):
            st.markdown(" ".join(sentences(look)))
        chart = drawn(look, language.current())
        if chart is not None:
            names = facts.site_names(look.snapshot)
            sites = ", ".join(names[site] for site in look.now.sites) or _("all sites")
            st.caption(f"{sites} · {units.show_span(look.trend.start, look.trend.end)}")
            st.vega_lite_chart(spec=pictures.packed(chart), alt=chart.alt, theme=None, key="chart-total_access")
        st.caption(f"{untold(look)} {_caveat()}".strip())
        if chart is not None:
            total_access_figures.show(chart, look)


def _question() -> str:
    return _("Where do people wait: in the calendar, in the office or on the telephone?")


def _caveat() -> str:
    return _(
        "The panels show what happened in the same months, not what follows from what. "
        "What each panel counts, and its query, stands below at the question of its own."
    )


def sentences(look: Look) -> list[str]:
    """What people wait for in the chosen months, and in those that they are compared with."""
    now = _access(look, look.now)
    told = [_both(now), _without(now)]
    if look.before is not None and all(comparison.is_whole(look, name) for name in (LEAD, WAIT)):
        told.append(_before(_access(look, look.before), look.before))
    known = [sentence for sentence in told if sentence]
    return known or [findings.compare(ask(LEAD, look).now)[0].text]


def _both(access: Access) -> str:
    if access.days is None or access.minutes_with is None:
        return ""
    days = units.show(access.days, "days")
    if access.minutes_with == 0:
        words = _("With an appointment, half of the people wait at most {days} for it and are then called in at once.")
        return words.format(days=days)
    return _(
        "With an appointment, half of the people wait at most {days} for it and then at most {minutes} in the office."
    ).format(days=days, minutes=units.show(access.minutes_with, "minutes"))


def _without(access: Access) -> str:
    if access.minutes_without is None:
        return ""
    if access.minutes_without == 0:
        return _("Without one, half of them are called in at once.")
    return _("Without one, half of them wait at most {minutes}.").format(
        minutes=units.show(access.minutes_without, "minutes")
    )


def _before(access: Access, scope: Scope) -> str:
    figures = (
        units.show(access.days, "days"),
        units.show(access.minutes_with, "minutes"),
        units.show(access.minutes_without, "minutes"),
    )
    if units.NO_VALUE in figures:
        return ""
    return _("For comparison ({span}): {days}, {with_appointment} and {without}.").format(
        span=units.show_span(scope.start, scope.end),
        days=figures[0],
        with_appointment=figures[1],
        without=figures[2],
    )


def _access(look: Look, scope: Scope) -> Access:
    lead, wait = (ask(name, look).answer(scope, grain="all") for name in (LEAD, WAIT))
    return Access(_median(lead, None), _median(wait, "with_appointment"), _median(wait, "without_appointment"))


def _median(answer: Answer, segment: str | None) -> float | None:
    frame = answer.frame[cases.enough(answer)] if answer.is_ok else answer.frame
    rows = frame if segment is None else frame[frame["segment"] == segment]
    return float(rows["median"].iloc[0]) if len(rows) and rows["median"].notna().iloc[0] else None


@lru_cache(maxsize=128)
def drawn(look: Look, _language: str) -> Chart | None:
    """The panels that the records can fill; None if they fill neither of the two that matter."""
    panels = _panels(look)
    if not any(not panel.is_small for panel in panels):
        return None
    happened = facts.events(look.snapshot, look.trend)
    return charts.panels(panels, title=_question(), events=happened, sites=facts.site_names(look.snapshot))


def _panels(look: Look) -> list[Panel]:
    grain = max((str(ask(name, look).over_time.parameters["grain"]) for name in (LEAD, WAIT)), key=_GRAINS.index)
    lead, wait, together = (
        _over_time(look, name, grain, variant) for name, variant in ((LEAD, None), (WAIT, None), (WAIT, "together"))
    )
    panels = []
    if lead.is_ok:
        lines = (Line(_("half at most"), lead), Line(_("nine in ten at most"), lead, of="p90"))
        panels.append(Panel(_("Days to the appointment"), lines))
    if wait.is_ok:
        groups = [Line(codes.label(code), wait, segment=code) for code in _segments(wait)]
        everybody = [Line(_("all"), together)] if len(groups) > 1 else []
        panels.append(Panel(_("Minutes in the office, half at most"), (*groups, *everybody)))
    return [*panels, *_beside(look, grain)]


def _segments(answer: Answer) -> list[str]:
    """In the order of the measure's header, so that a group has the same colour in every picture."""
    return sorted(answer.frame["segment"].unique(), key=answer.measure.place)


def _beside(look: Look, grain: str) -> list[Panel]:
    """What may rise when a queue falls: few lines high, each from zero."""
    titles = {
        "appointment_share": _("Share of visits by appointment"),
        "walked_away_share": _("Left before being called, of those without appointment"),
        "calls_per_1000_households": _("Calls per 1,000 benefit households and month"),
    }
    answers = {name: _over_time(look, name, grain) for name in BESIDE}
    return [
        Panel(titles[name], (Line("", answer),), is_small=True)
        for name, answer in answers.items()
        if answer.is_ok and cases.enough(answer).any()
    ]


def _over_time(look: Look, name: str, grain: str, variant: str | None = None) -> Answer:
    scope = look.trend
    if grain != "month":
        start, end = periods.whole(scope.start, scope.end, grain)
        scope = Scope(start, end, scope.sites)
    return ask(name, look).answer(scope, grain=grain, variant=variant)


def untold(look: Look) -> str:
    """The figures that these records do not give, so that nobody takes their absence for a good sign."""
    missing = [ask(name, look).measure.subject for name in (LEAD, WAIT, *BESIDE) if not ask(name, look).now.is_ok]
    words = _("These records do not tell, and it is not in the picture: {figures}.")
    return words.format(figures=", ".join(_(subject) for subject in missing)) if missing else ""
