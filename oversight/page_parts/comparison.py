"""Whether two spans of months can be compared: both must be held whole, and by the same sites where it matters."""

from datetime import date
from functools import lru_cache

import pandas as pd

from oversight import answers, codes, facts, measures, observed, protected, units
from oversight.answers import Answer, Scope
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts.cases import cases_of_rows
from oversight.page_parts.look import Look
from oversight.page_parts.periods import month_of, shift

MONTHS = {"month": 1, "quarter": 3, "year": 12}
# months without a case say that nothing was recorded if so many cases were to be expected in them
FEWEST_MISSED = 10


def recorded(look: Look, name: str, scope: Scope) -> "pd.Series[float]":
    """The cases of each period, site and segment of a measure, as a series with these three as its index."""
    answer = answers.ask(look.snapshot, name, scope, grain="month", by_site=True)
    frame = answer.frame.assign(period=[month_of(day) for day in answer.frame["period"]], cases=_cases(answer))
    return frame.fillna({"segment": "", "site": ""}).groupby(["period", "site", "segment"])["cases"].sum()


def is_whole(look: Look, name: str) -> bool:
    """Whether the measure's own records reach over both spans."""
    return look.before is None or _is_of_single_acts(name) or not _reason(look, name, current())


def sentences(look: Look, name: str) -> list[str]:
    """What keeps the chosen months from being compared, or from being compared as they are. Empty: nothing."""
    return [] if _is_of_single_acts(name) else list(_sentences(look, name, current()))


@lru_cache(maxsize=1024)
def _sentences(look: Look, name: str, language: str) -> tuple[str, ...]:
    reason = _reason(look, name, language)
    scope = look.now if reason else look.trend
    return (*([reason] if reason else []), *other_sites(look, name, scope), *_cut_months(look, name))


def _is_of_single_acts(name: str) -> bool:
    """Whether one case is enough for a figure: then a month without any is usual, and says nothing of the records."""
    return measures.find(name).minimum_n == 1


def _cases(answer: Answer) -> "pd.Series[float]":
    """The cases of each row; of the parts of a whole, an equal part of it, so that their sum is the whole."""
    cases = cases_of_rows(answer)
    if answer.measure.shape != "breakdown" or answer.frame.empty:
        return cases
    return cases / answer.frame.groupby(["period", "site", "segment"], dropna=False)["n"].transform("size")


@lru_cache(maxsize=1024)
def _reason(look: Look, name: str, _language: str) -> str:
    """Why there is no comparison."""
    if look.before is None:
        return ""
    cases = recorded(look, name, look.trend).groupby("period").sum()
    if cases.empty:
        return ""
    grain = _grain(look, name)
    fewest = _fewest_missed(look, name)
    missing = [_missing(cases, scope.whole(grain), MONTHS[grain], fewest) for scope in (look.before, look.now)]
    say = _unpublished if protected.is_release(look.snapshot) else _no_comparison
    return next((say(cases, month) for month in missing if month), "")


def _missing(cases: "pd.Series[float]", scope: Scope, step: int, fewest: float) -> date | None:
    """The first or last period of a span, if records are missing from there on; periods are `step` months long."""
    if scope.start is None or scope.end is None or scope.start >= scope.end:
        return None
    held = [day for day in cases.index if scope.start <= day < scope.end]
    last, usual = shift(scope.end, -step), cases.mean() / step
    if not held or _apart(scope.start, held[0]) * usual >= fewest:
        return scope.start
    return last if _apart(held[-1], last) * usual >= fewest else None


def _no_comparison(cases: "pd.Series[float]", missing: date) -> str:
    if missing < cases.index.min():
        words, month = _("No comparison: for this figure there are records only from {month} on."), cases.index.min()
    elif missing > cases.index.max():
        words, month = _("No comparison: for this figure there are records only until {month}."), cases.index.max()
    else:
        words, month = _("No comparison: for this figure there are no records of {month}."), missing
    return words.format(month=units.show_month(month))


def _unpublished(_cases: "pd.Series[float]", missing: date) -> str:
    """Of a release nobody can tell whether nothing was recorded or too little to be published."""
    words = _("No comparison: for this figure nothing, or too little, is published of {month}.")
    return words.format(month=units.show_month(missing))


def other_sites(look: Look, name: str, scope: Scope) -> list[str]:
    """Sites that begin or end within what is shown: figures before and after are not of the same sites."""
    cases = recorded(look, name, scope)
    if cases.empty:
        return []
    names, told = facts.site_names(look.snapshot), list[str]()
    step, fewest = MONTHS[_grain(look, name)], _fewest_missed(look, name)
    for site, own in cases.groupby(level="site"):
        # a release may tell of all sites together only
        if not site:
            continue
        called = names.get(str(site), str(site))
        # what is true of the whole site need not be said of each of its groups
        told += _edges(called, own, cases, step, fewest) or [
            edge
            for segment, part in own.groupby(level="segment")
            for edge in _edges(f"{called} ({codes.label(str(segment))})", part, cases, step, fewest)
        ]
    return [_("Not the same sites throughout: {sites}.").format(sites=", ".join(told))] if told else []


def _edges(called: str, own: "pd.Series[float]", cases: "pd.Series[float]", step: int, fewest: float) -> list[str]:
    """Where the records of a site begin later, or end earlier, than those of all. Of a few cases nobody can tell."""
    months = cases.index.get_level_values("period")
    by_period = own.groupby(level="period").sum()
    first, last, usual = by_period.index.min(), by_period.index.max(), _usual(by_period, step)
    if by_period.sum() < fewest:
        return []
    edges = []
    if _apart(months.min(), first) * usual >= fewest:
        edges.append(_("{site} only from {month} on").format(site=called, month=units.show_month(first)))
    if _apart(last, months.max()) * usual >= fewest:
        edges.append(_("{site} only until {month}").format(site=called, month=units.show_month(shift(last, step - 1))))
    return edges


def _usual(by_period: "pd.Series[float]", step: int) -> float:
    """Cases in a month from the first to the last with any; those between without one count as well."""
    return float(by_period.sum() / (_apart(by_period.index.min(), by_period.index.max()) + step))


def _fewest_missed(look: Look, name: str) -> float:
    """So many cases that their absence is no chance, nor the rounding of a release."""
    return FEWEST_MISSED + 2 * protected.measure(look.snapshot, name).deviation


def _grain(look: Look, name: str) -> str:
    """The finest period of the measure in what is looked at."""
    return protected.measure(look.snapshot, name).finest_grain


def _cut_months(look: Look, name: str) -> list[str]:
    """Records that begin or end in the midst of a month that is shown: it is not a whole month."""
    start, end = look.trend.start, look.trend.end
    reached = observed.days(look.snapshot, name)
    if reached is None or start is None or end is None:
        return []
    first, last = reached
    begins_cut = start <= first < end and observed.begins_cut(first)
    ends_cut = start <= last < end and observed.ends_cut(last)
    if not (begins_cut or ends_cut):
        return []
    return [
        _("Records only from {first} to {last}: not every month is whole.").format(
            first=units.show_day(first), last=units.show_day(last)
        )
    ]


def _apart(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
