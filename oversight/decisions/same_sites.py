"""Whether the sites behind a measure are the same from one month to another: else a change may be one of sites."""

from datetime import date
from pathlib import Path

from oversight import facts
from oversight.measures import Measure

# a site that would have so many cases in the months that it lacks is missing from them
FEWEST_MISSED = 10


def are_throughout(snapshot: Path, measure: Measure, start: date, end: date) -> bool:
    """Whether every site has records of what the measure needs from the first to the last of these months."""
    tables = {table for alternative in measure.needs for table, _column in alternative}
    rows = facts.ask(snapshot, "coverage_by_source")
    rows = rows[rows["table_name"].isin(tables)]
    # a release does not say how many: then every month counts that a site lacks
    usual = (rows["n"] / rows["months"]).fillna(FEWEST_MISSED).astype(float)
    spans = zip(rows["first_month"], rows["last_month"], usual, strict=True)
    return not any(_misses(first.date(), last.date(), usual, start, end) for first, last, usual in spans)


def _misses(first: date, last: date, usual: float, start: date, end: date) -> bool:
    """Whether records begin or end within these months, and not by chance of few cases."""
    if last < start or first >= end:
        return False
    late, early = _months(start, first), _months(last, end) - 1
    return max(late, early) * usual >= FEWEST_MISSED and max(late, early) > 0


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
