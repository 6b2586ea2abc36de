"""By which day something is owed: a fixed day, or the end of each year. The day itself is still in time."""

from collections.abc import Sequence
from datetime import date

from oversight.decisions.decision import Decision, Document, Point


def that_counts(decision: Decision, point: Point, on: date) -> date | None:
    """The day that counts: the fixed one, or the end of the last year that is over since the decision."""
    if point.every:
        return date(max(on.year - 1, decision.day.year), 12, 31)
    return point.due


def that_came(point: Point, there: Sequence[Document], due: date) -> Document | None:
    """The document that was owed: of a yearly one the newest since the year began, else the first there is.

    One that came late has come, too: what is owed is the report, and the sentence gives both days.
    """
    if point.every:
        recent = [one for one in there if one.day >= date(due.year, 1, 1)]
        return recent[-1] if recent else None
    return there[0] if there else None
