"""The sentence of a single figure: what it is, and from where to where it moved.

A measure's subject is an English noun without article ('waiting time'); its German translation carries one
('die Wartezeit') and stands in the nominative, in the singular.
"""

from oversight import units
from oversight.findings.finding import Finding, Row, capital, judged
from oversight.language import translate as _


def is_now(row: Row, value: float, unit: str) -> str:
    return capital(_("The {subject} was {now}.").format(subject=row.subject, now=units.show(value, unit)))


def moved(row: Row, now: float, before: float, unit: str) -> Finding:
    """The figure rose or fell for sure."""
    rose = now > before
    message = (
        _("The {subject} rose from {before} to {now}.") if rose else _("The {subject} fell from {before} to {now}.")
    )
    return Finding(_filled(message, row, now, before, unit), judged(rose, row.measure.better))


def median_moved(row: Row, now: float, before: float, unit: str) -> Finding:
    """The median rose or fell for sure."""
    rose = now > before
    message = (
        _("The median {subject} rose from {before} to {now}.")
        if rose
        else _("The median {subject} fell from {before} to {now}.")
    )
    return Finding(_filled(message, row, now, before, unit), judged(rose, row.measure.better))


def stayed(row: Row, now: float, before: float, unit: str) -> Finding:
    """The figure hardly differs."""
    if units.show(now, unit) == units.show(before, unit):
        return Finding(_filled(_("The {subject} stayed about the same ({now})."), row, now, before, unit), "same")
    message = _("The {subject} stayed about the same ({now}; before: {before}).")
    return Finding(_filled(message, row, now, before, unit), "same")


def may_be_chance(row: Row, now: float, before: float, unit: str) -> Finding:
    """The figure differs, but by no more than chance may."""
    message = _("The {subject} was {now} (before: {before}); such a difference may be chance.")
    return Finding(_filled(message, row, now, before, unit), "same")


def median_may_be_chance(row: Row, now: float, before: float, unit: str) -> Finding:
    """The median differs, but by no more than chance or the width of a bin may."""
    message = _("The median {subject} was {now} (before: {before}); such a difference may be chance or rounding.")
    return Finding(_filled(message, row, now, before, unit), "same")


def median_stayed(row: Row, now: float, before: float, unit: str) -> Finding:
    """The median hardly differs."""
    if units.show(now, unit) == units.show(before, unit):
        return Finding(
            _filled(_("The median {subject} stayed about the same ({now})."), row, now, before, unit), "same"
        )
    message = _("The median {subject} stayed about the same ({now}; before: {before}).")
    return Finding(_filled(message, row, now, before, unit), "same")


def _filled(message: str, row: Row, now: float, before: float, unit: str) -> str:
    shown = {"now": units.show(now, unit), "before": units.show_beside(before, now, unit)}
    return capital(message.format(subject=row.subject, **shown))
