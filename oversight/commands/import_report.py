"""A report on an import, in words."""

from babel.dates import format_date
from babel.numbers import format_decimal

from oversight import language
from oversight.intake.report import Note, Report
from oversight.language import translate as _

_KINDS = {
    "set_aside": "set aside",
    "quarantined": "quarantined",
    "doubted": "emptied because doubtful",
    "dropped": "dropped, never stored",
}


def text(report: Report) -> str:
    """The balance, the quality notes and the times, one line each."""
    return "\n".join(
        [
            _headline(report),
            _balance(report),
            *_period(report),
            *map(_note, report.notes),
            *_files(report),
            _times(report),
        ]
    )


def number(n: float) -> str:
    return format_decimal(n, locale=language.current())


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
    return _(
        "  {read} records read = {accepted} accepted + {set_aside} set aside + {quarantined} quarantined + {duplicate} duplicates"
    ).format(
        read=number(counts.read),
        accepted=number(counts.accepted),
        set_aside=number(counts.set_aside),
        quarantined=number(counts.quarantined),
        duplicate=number(counts.duplicate),
    )


def _period(report: Report) -> list[str]:
    lines = []
    if report.first_day and report.last_day:
        first, last = (
            format_date(day, "medium", locale=language.current()) for day in (report.first_day, report.last_day)
        )
        lines.append(_("  from {first} to {last}").format(first=first, last=last))
    if report.counts.replaced:
        lines.append(
            _("  {n} of the accepted records replace an earlier state").format(n=number(report.counts.replaced))
        )
    if report.is_synthetic:
        lines.append("  SYNTHETISCHE DEMODATEN")
    return lines


def _note(note: Note) -> str:
    column = f"{note.column}: " if note.column else ""
    line = _("  {n} {kind}: {column}{reason}").format(
        n=number(note.n), kind=_(_KINDS[note.kind]), column=column, reason=_(note.reason)
    )
    if note.records:
        line += _(" (for example record {records})").format(records=", ".join(map(str, note.records)))
    return line


def _files(report: Report) -> list[str]:
    return [_("  quarantine: {file}").format(file=report.quarantine)] if report.quarantine else []


def _times(report: Report) -> str:
    importing, counting = (
        format_decimal(round(seconds, 1), locale=language.current())
        for seconds in (report.seconds_importing, report.seconds_counting)
    )
    return _("  {importing} s importing, {counting} s counting").format(importing=importing, counting=counting)
