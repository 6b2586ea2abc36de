"""A report on an import, in words."""

from collections.abc import Sequence

from babel.numbers import format_decimal

from oversight import language, quality
from oversight.intake.report import Note, Report
from oversight.language import message
from oversight.language import translate as _
from oversight.store import Store
from oversight.units import LOCALES, show_count, show_day

_KINDS = {
    "set_aside": message("set aside"),
    "quarantined": message("quarantined"),
    "doubted": message("emptied because doubtful"),
    "dropped": message("dropped, never stored"),
}


def text(report: Report) -> str:
    """The balance, the quality notes and the times, one line each."""
    return "\n".join(
        [
            _headline(report),
            _balance(report),
            *_period(report),
            *map(_note, (note for note in report.notes if note.kind != "dropped")),
            *_dropped(report.notes),
            *_files(report),
            _times(report),
        ]
    )


def findings(store: Store, reports: Sequence[Report]) -> list[str]:
    """What stands out now in the records of the days that these imports brought."""
    brought = [report for report in reports if report.import_id is not None]
    snapshot = store.current_snapshot() if brought else None
    if snapshot is None:
        return []
    found = [
        f"  {finding.text}"
        for finding in quality.findings(snapshot)
        if any(finding.touches(report.table, report.first_day, report.last_day) for report in brought)
    ]
    return [_("What the records of these days show:"), *found] if found else []


def _headline(report: Report) -> str:
    if report.counts.accepted == 0 and report.known_as is not None:
        return _("{file}: already brought in as import {number}, nothing new").format(
            file=report.file, number=report.known_as
        )
    place = {"file": report.file, "format": report.format, "table": report.table}
    if report.import_id is None:
        return _("{file}: would come in as {format} into “{table}”; nothing was written").format(**place)
    return _("{file}: import {number}, as {format} into “{table}”").format(number=report.import_id, **place)


def _balance(report: Report) -> str:
    counts = report.counts
    message = _(
        "  {read} records read = {accepted} accepted + {set_aside} set aside "
        "+ {quarantined} quarantined + {duplicate} duplicates"
    )
    return message.format(
        read=show_count(counts.read),
        accepted=show_count(counts.accepted),
        set_aside=show_count(counts.set_aside),
        quarantined=show_count(counts.quarantined),
        duplicate=show_count(counts.duplicate),
    )


def _period(report: Report) -> list[str]:
    lines = []
    if report.first_day and report.last_day:
        days = {"first": show_day(report.first_day), "last": show_day(report.last_day)}
        lines.append(_("  from {first} to {last}").format(**days))
    if report.counts.replaced:
        replaced = show_count(report.counts.replaced)
        lines.append(_("  {n} of the accepted records replace an earlier state").format(n=replaced))
    if report.is_synthetic:
        lines.append("  " + _("SYNTHETIC DEMO DATA"))
    return lines


def _note(note: Note) -> str:
    column = f"{note.column}: " if note.column else ""
    line = f"  {show_count(note.n)} {_(_KINDS[note.kind])}: {column}{_(note.reason)}"
    if note.records:
        line += " " + _("(for example record {records})").format(records=", ".join(map(str, note.records)))
    return line


def _dropped(notes: Sequence[Note]) -> list[str]:
    """Columns that are never stored, one line for each reason."""
    reasons = dict.fromkeys(note.reason for note in notes if note.kind == "dropped")
    columns = {
        why: [str(note.column) for note in notes if (note.kind, note.reason) == ("dropped", why)] for why in reasons
    }
    line = "  {kind}: {columns} ({reason})"
    return [
        line.format(kind=_(_KINDS["dropped"]), columns=", ".join(names), reason=_(why))
        for why, names in columns.items()
    ]


def _files(report: Report) -> list[str]:
    return [_("  quarantine: {file}").format(file=report.quarantine)] if report.quarantine else []


def _times(report: Report) -> str:
    times = {"importing": _seconds(report.seconds_importing), "counting": _seconds(report.seconds_counting)}
    return _("  {importing} s importing, {counting} s counting").format(**times)


def _seconds(seconds: float) -> str:
    return format_decimal(round(seconds, 1), format="0.0", locale=LOCALES[language.current()])
