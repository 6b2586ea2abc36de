"""A row per point of a decision: what was asked for, the state, and all that it rests on."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby
from urllib.parse import urlencode

import pandas as pd

from oversight import codes, measures, units
from oversight.charts import Chart
from oversight.decisions import DecisionState, Document, Evidence, PointState, courses, states, targets
from oversight.decisions.decision import Tie
from oversight.findings.finding import capital
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import small_lines, state_icons
from oversight.page_parts.signal_icons import icon
from oversight.questions import periods
from oversight.signals import variation_words

# by topic of the measure: the page that shows it in full, as a part of an address
Pages = tuple[tuple[str, str], ...]


@lru_cache(maxsize=64)
def rows(one: DecisionState, pages: Pages, language: str) -> str:
    """All points of a decision as one list."""
    return f'<ul class="point-rows">{"".join(_row(state, dict(pages), language) for state in one.points)}</ul>'


def badge(state: str) -> str:
    """Icon and words of a state."""
    return f'<span class="state state-{state}">{state_icons.icon(state)} {escape(states.words(state))}</span>'


def _row(state: PointState, pages: Mapping[str, str], language: str) -> str:
    due = _due(state)
    head = f"<div>{badge(state.state)}{f'<span>{escape(due)}</span>' if due else ''}{_history(state)}</div>"
    body = "".join([_wording(state), _sentence(state), _evidence(state, pages, language), _documents(state)])
    return f'<li id="point-{state.point.code}">{head}<div>{body}</div></li>'


def _due(state: PointState) -> str:
    return _("Due: {day}").format(day=units.show_day(state.due)) if state.due else ""


def _wording(state: PointState) -> str:
    """The words of the source; beside the English rendering in the language that they were written in."""
    point = state.point
    title = f"<h3><strong>{point.code}</strong> {escape(str(point.words))}</h3>"
    original = f'<p class="original" lang="de">{escape(point.words.de)}</p>' if current() != "de" else ""
    contradiction = _paragraph("contradiction", f"{_('Contradiction:')} {point.contradiction}", point.contradiction.de)
    return f"{title}{original}{contradiction}{_paragraph('note', str(point.note), point.note.de)}"


def _sentence(state: PointState) -> str:
    return _paragraph("said", state.sentence, state.sentence)


def _evidence(state: PointState, pages: Mapping[str, str], language: str) -> str:
    ties = zip(state.point.ties, state.evidence, strict=True)
    lines = "".join(_line(state, tie, one, pages, language) for tie, one in ties if one.is_told)
    target = capital(f"{targets.told(state.point)}.") if state.point.ties else ""
    is_said = target.rstrip(".").lower() in state.sentence.lower()
    return f"{f'<ul>{lines}</ul>' if lines else ''}{'' if is_said else _paragraph('note', target, target)}"


def _line(state: PointState, tie: Tie, one: Evidence, pages: Mapping[str, str], language: str) -> str:
    measure = measures.find(one.measure)
    part = f", {codes.label(tie.segment)}" if tie.segment else ""
    name = escape(capital(_(measure.subject)) + part)
    page = pages.get(measure.topic)
    linked = f'<a href="{escape(_address(page, one, language))}" target="_self">{name}</a>' if page else name
    value = f": <strong>{escape(one.value)}</strong>" if one.value else ""
    # what the sentence of the point says already is not said again
    finding = "" if one.finding in state.sentence else f"<br>{escape(one.finding)}"
    period = f" <span>({escape(one.period)})</span>" if one.period else ""
    return f"<li><div>{linked}{value}{finding}{period}{_signals(one)}</div>{_picture(state, tie, one)}</li>"


def _address(page: str, one: Evidence, language: str) -> str:
    """The page that shows the measure, with the months of the figure."""
    start, end = one.scope.start, one.scope.end
    months = {"from": periods.code(start), "to": periods.code(periods.shift(end, -1))} if start and end else {}
    return f"{page}?{urlencode({'lang': language, **months})}#{one.measure}"


def _signals(one: Evidence) -> str:
    told = [
        f"{icon(signal)} {escape(_of_part(signal.series.segment, variation_words(signal)))}"
        for signal in one.signals
        if signal.is_striking
    ]
    return "".join(f'<br><span class="signal-line">{words}</span>' for words in told)


def _of_part(segment: str | None, words: str) -> str:
    return f"{codes.label(segment)}: {words}" if segment else words


def _picture(state: PointState, tie: Tie, one: Evidence) -> str:
    if state.source is None:
        return ""
    frame = courses.of(state.source.snapshot, tie, state.source.on)
    return small_lines.picture(Chart({}, frame, _alternative(one, frame))) if len(frame) > 1 else ""


def _alternative(one: Evidence, frame: pd.DataFrame) -> str:
    """What the small line shows, for those who do not see it."""
    subject = capital(_(measures.find(one.measure).subject))
    first, last = frame["period"].min().date(), frame["period"].max().date()
    words = _("{subject}, month by month, {first} to {last}. Last twelve months: {value}.")
    return words.format(
        subject=subject, first=units.show_month(first), last=units.show_month(last), value=one.value or one.finding
    )


def _documents(state: PointState) -> str:
    lines = "".join(f"<li><div>{_document(one)}</div></li>" for one in state.documents)
    return f'<p class="note">{escape(_("Documents and events"))}:</p><ul>{lines}</ul>' if lines else ""


def _document(one: Document) -> str:
    title = escape(str(one.title))
    linked = f'<a href="{escape(one.url)}">{title}</a>' if one.url else title
    return f"{escape(units.show_day(one.day))}: {linked} <span>({escape(one.source)})</span>"


def _history(state: PointState) -> str:
    """What the state would have been at the end of earlier years; years of one state stand together."""
    past = "".join(
        f"<li>{_years([one.year for one in same])}: {state_icons.icon(code)} {escape(states.words(code))}</li>"
        for code, same in ((code, list(group)) for code, group in groupby(state.history, key=lambda one: one.state))
    )
    return f'<p>{escape(_("State at the end of"))}</p><ol class="past">{past}</ol>' if past else ""


def _years(years: Sequence[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _paragraph(name: str, text: str, given: str) -> str:
    return f'<p class="{name}">{escape(text)}</p>' if given else ""
