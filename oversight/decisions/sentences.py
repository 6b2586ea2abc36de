"""What became of a point, in words: what is, since when, and what is missing. Never why."""

from collections.abc import Iterable, Sequence
from datetime import date

from oversight import columns, measures, units
from oversight.decisions import states, targets
from oversight.decisions.decision import Document, Point
from oversight.decisions.documents import NEEDED
from oversight.decisions.evidence import Evidence
from oversight.findings.finding import capital
from oversight.findings.states import recorders
from oversight.language import translate as _
from oversight.quality import table_name
from oversight.signals import Signal, said, standing


def joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)


def answered(point: Point, document: Document, found: Sequence[Evidence]) -> str:
    """Which document, from when, and what the counts say beside it."""
    words = _("{day}: {title} (source: {source}).").format(
        day=units.show_day(document.day), title=str(document.title), source=document.source
    )
    late = ""
    if point.due and document.day > point.due:
        late = _("It was due by {day}.").format(day=units.show_day(point.due))
    return joined([words, late, *untold(found)])


def overdue(point: Point, due: date, found: Sequence[Evidence]) -> str:
    """What was owed by when; the figures that such a report would hold stand with the evidence."""
    words = _("Due by {day} ({words}): no document is recorded that answers it.").format(
        day=units.show_day(due), words=str(point.due_words) or units.show_day(due)
    )
    figures = _("The figures for it are there.") if any(one.state == "ok" for one in found) else ""
    return joined([words, figures, *untold(found)])


def nothing_recorded(due: date | None) -> str:
    words = _("Nothing recorded: no document and no event names this point.")
    return joined([words, _("It is due by {day}.").format(day=units.show_day(due)) if due else ""])


def documents_not_recorded() -> str:
    """Whether there is a document cannot be known where nobody records events with their source."""
    missing = ".".join(NEEDED)
    return not_measurable([_lacking((missing,))])


def measured(point: Point, state: str, found: Sequence[Evidence], pending: str) -> str:
    """The signals where there are any, else the first finding; the target if one is pending; what is missing."""
    told = [_signal(one) for one in found if one.is_striking] if state == states.MOVING else _told(found)[:1]
    target = pending or (_("No target decided.") if point.target is None else "")
    return joined([*told, target, *untold(found)])


def withheld(found: Sequence[Evidence]) -> str:
    """What this release does not hold."""
    subjects = ", ".join(_subject(one) for one in found)
    return _("Not published: this release does not hold {subjects}.").format(subjects=subjects)


def untold(found: Sequence[Evidence]) -> list[str]:
    """What is not measurable yet, each column once; and what a release withholds, where other figures are there."""
    lacking = [one for one in found if one.state in ("missing", "sums_only")]
    missing = tuple(dict.fromkeys(name for one in lacking for name in one.missing))
    parts = [_lacking(missing)] if missing else []
    # why sums cannot stand in, and what no column can explain
    parts += [one.finding for one in lacking if one.state == "sums_only" or not one.missing]
    hidden = [one for one in found if one.state == "withheld"]
    return [*([not_measurable(parts)] if parts else []), *([withheld(hidden)] if hidden else [])]


def not_measurable(parts: Sequence[str]) -> str:
    return joined([_("Not measurable yet:"), *parts])


def _lacking(missing: tuple[str, ...]) -> str:
    """Which columns of which tables are missing, and who could record them."""
    by_table: dict[str, list[str]] = {}
    for name in missing:
        table, column = name.split(".")
        meaning = _("“{meaning}”").format(meaning=columns.meaning(table, column))
        by_table.setdefault(table, []).append(f"{meaning} ({name})")
    lists = "; ".join(
        _("{table}, {columns}").format(table=table_name(table), columns=", ".join(named))
        for table, named in by_table.items()
    )
    return joined([_("missing is {lists}.").format(lists=lists), recorders(missing)])


def _told(found: Sequence[Evidence]) -> list[str]:
    return [f"{one.period}: {one.finding}" if one.period else one.finding for one in found if one.is_told]


def _signal(one: Evidence) -> str:
    """What stands out: measure, part, month and rule; the measure is named once."""
    told = [_of_part(signal) for signal in one.signals if signal.is_striking]
    return f"{capital(_subject(one))}: {' '.join(told)}"


def _of_part(signal: Signal) -> str:
    part = standing(signal)
    return f"{capital(part)}: {said(signal)}" if part else said(signal)


def _subject(one: Evidence) -> str:
    return _(measures.find(one.measure).subject)


def target(point: Point) -> str:
    """The target of a point in words, or that none was decided."""
    return targets.told(point)
