"""The decision follow-up and the answer to one motion: wording, state and evidence of each point."""

from collections.abc import Iterable
from datetime import date

from oversight import charts, decisions, measures, units
from oversight.decisions import DecisionState, Evidence, PointState, RefusedDecisions, states
from oversight.language import translate as _
from oversight.reports.asking import picture
from oversight.reports.blocks import Block, Finding, Heading, Note, Paragraph, Table
from oversight.reports.order import Order, Refused
from oversight.reports.source import Source


def followed(order: Order) -> tuple[DecisionState, ...]:
    """The decisions that the paper is about: the one ordered, else the town's own, else all.

    Raises Refused for a decision or point that there is not, and where none was made by then.
    """
    found = _all(order.source, order.year)
    if not found:
        raise Refused(nothing_decided(order.year))
    if order.decision or order.point:
        return (_chosen(order, found),)
    return tuple(one for one in found if one.decision.is_own) or found


def nothing_decided(year: int) -> str:
    return _("By the end of {year} nothing was decided that is followed up here.").format(year=year)


def as_of(source: Source, year: int) -> date:
    """The day whose knowledge counts: the first after the year, or that of the data if it is earlier."""
    return min(source.made_at.date(), date(year + 1, 1, 1))


def on_offer(source: Source, year: int) -> dict[str, str]:
    """What an answer can be about: decisions as 'schwerin', their points as 'schwerin/S3', in words."""
    offered: dict[str, str] = {}
    for state in _all(source, year):
        key, cited = state.decision.key, _cited(state)
        offered[key] = cited
        offered |= {f"{key}/{one.point.code}": f"{one.point.code}: {one.point.words}" for one in state.points}
    return offered


def head(order: Order) -> list[Block]:
    """Whom it is for, which decisions, and when the next report comes."""
    about = "; ".join(_cited(state) for state in followed(order))
    rows = (
        (_("To"), order.words("head.addressees")),
        (_("Decisions"), about),
        (_("As of"), units.show_day(as_of(order.source, order.year))),
        (_("Next report"), order.words("head.next_report")),
        (_("Signature"), order.words("head.signature")),
    )
    return [Table(_("Decision follow-up"), (_("Statement"), _("Content")), rows, widths=(2, 5))]


def points(order: Order) -> list[Block]:
    """Each decision with its points: wording, state, due day, and what can be said."""
    blocks: list[Block] = []
    for state in followed(order):
        blocks += [Heading(f"{state.decision.town}: {state.decision.title}", level=2), Paragraph(_origin(state))]
        blocks += [_states(order, state.points), *_contradictions(state.points), *_evidence(order, state.points)]
    return blocks


def answer(order: Order) -> list[Block]:
    """One decision, or one point of it with its picture, on one page. Raises Refused where none is named."""
    if followed(order) and not (order.decision or order.point):
        raise Refused(_("Which motion is answered? Name a decision or a point: {known}.").format(known=_known(order)))
    (state,) = followed(order)
    blocks: list[Block] = [Paragraph(f"{order.words('head.addressees')} · {_cited(state)}"), Paragraph(_origin(state))]
    if not order.point:
        return [*blocks, _states(order, state.points), *_contradictions(state.points)]
    (point,) = state.points
    told = [Paragraph(_("Point {code}: {words}").format(code=point.point.code, words=point.point.words))]
    sentence = Finding(f"{_capital(states.words(point.state))}. {point.sentence}")
    return [*blocks, *told, sentence, *_contradictions((point,)), *_evidence(order, (point,)), *_picture(order, point)]


def _all(source: Source, year: int) -> tuple[DecisionState, ...]:
    try:
        return decisions.follow_up(source.database, as_of(source, year))
    except RefusedDecisions as error:
        raise Refused(str(error)) from None


def _chosen(order: Order, found: Iterable[DecisionState]) -> DecisionState:
    for state in found:
        kept = tuple(point for point in state.points if order.point in ("", point.point.code))
        if order.decision in ("", state.decision.key) and kept:
            return DecisionState(state.decision, kept)
    asked = " ".join(part for part in (order.decision, order.point) if part)
    words = _("There is no decision or point “{name}”. There are: {known}.")
    raise Refused(words.format(name=asked, known=_known(order)))


def _known(order: Order) -> str:
    known = _all(order.source, order.year)
    return "; ".join(f"{one.decision.key} ({', '.join(point.point.code for point in one.points)})" for one in known)


def _cited(state: DecisionState) -> str:
    decision = state.decision
    reference = f", {decision.reference}" if decision.reference else ""
    return f"{decision.town}, {decision.when}{reference}"


def _origin(state: DecisionState) -> str:
    decision = state.decision
    source = _("Source: {source}").format(source=decision.source)
    parts = [str(decision.kind), str(decision.body), decision.when, source]
    return " · ".join(part for part in parts if part)


def _states(order: Order, told: tuple[PointState, ...]) -> Table:
    """A row per point; what its state rests on is asked for the definitions."""
    asked = tuple(order.ask(evidence.measure) for one in told for evidence in one.evidence)
    heads = (_("Point"), _("Wording"), _("Where it stands"), _("Due"), _("What can be said"))
    rows = tuple(
        (
            one.point.code,
            str(one.point.words),
            states.words(one.state),
            units.show_day(one.due) if one.due else units.NO_VALUE,
            one.sentence,
        )
        for one in told
    )
    return Table(_("The points and their state"), heads, rows, (2, 7, 4, 3, 9), asked)


def _contradictions(told: tuple[PointState, ...]) -> list[Block]:
    """What the source says against itself, or what a later judgment says against it."""
    return [
        Note(f"{one.point.code}: {text}")
        for one in told
        for text in (one.point.contradiction, one.point.note)
        if str(text)
    ]


def _evidence(order: Order, told: tuple[PointState, ...]) -> list[Block]:
    shown = [(one, evidence) for one in told for evidence in one.evidence]
    if not shown:
        return []
    heads = (_("Point"), _("Measure"), _("Figure"), _("Months"), _("Finding"))
    rows = tuple(_row(one, evidence) for one, evidence in shown)
    return [Table(_("The evidence"), heads, rows, widths=(2, 5, 4, 4, 9))]


def _row(told: PointState, evidence: Evidence) -> tuple[str, ...]:
    value, period = evidence.value or units.NO_VALUE, evidence.period or units.NO_VALUE
    subject = _capital(_(measures.find(evidence.measure).subject))
    return told.point.code, subject, value, period, evidence.finding or states.words(states.WITHHELD)


def _picture(order: Order, told: PointState) -> list[Block]:
    """The line over time of the first measure that has one; its figures stand in the words below it."""
    for evidence in told.evidence:
        asked = order.ask(evidence.measure)
        draw = charts.parts if asked.measure.shape == "breakdown" else charts.trend
        drawn = picture(asked, draw) if asked.may_be_shown and asked.now.is_ok else None
        if drawn is not None:
            return [drawn]
    return []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
