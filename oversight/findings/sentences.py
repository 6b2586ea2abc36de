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
    """The figure differs by no more than chance may."""
    if units.rounded(now, unit) == units.rounded(before, unit):
        return Finding(_filled(_("The {subject} stayed about the same ({now})."), row, now, before, unit), "same")
    message = _("The {subject} stayed about the same ({now}; before: {before}).")
    return Finding(_filled(message, row, now, before, unit), "same")


def median_stayed(row: Row, now: float, before: float, unit: str) -> Finding:
    """The median differs by no more than chance may."""
    if units.rounded(now, unit) == units.rounded(before, unit):
        return Finding(
            _filled(_("The median {subject} stayed about the same ({now})."), row, now, before, unit), "same"
        )
    message = _("The median {subject} stayed about the same ({now}; before: {before}).")
    return Finding(_filled(message, row, now, before, unit), "same")


def _filled(message: str, row: Row, now: float, before: float, unit: str) -> str:
    shown = {"now": units.show(now, unit), "before": units.show_beside(before, now, unit)}
    return capital(message.format(subject=row.subject, **shown))
