"""Topics that come back more often than is usual for them: where, how often, what was done, and the level since."""

from typing import Any

import pandas as pd

from oversight import codes, facts, units
from oversight.language import translate as _
from oversight.questions.asked import ask, told
from oversight.questions.look import Look
from oversight.questions.periods import shift

NAME = "recurring_conflicts"
# the twelve months looked at, and as many before them as tell what is usual
MONTHS_NEEDED = 24


def found(look: Look) -> pd.DataFrame:
    return facts.ask(look.snapshot, NAME, to=look.now.end, sites=look.now.sites or None)


def why_not(look: Look) -> str:
    """Why nothing is told; empty: it is."""
    if look.view != "management":
        return _(
            "Which topics come back is judged by month and site. That is finer than what is published; the management "
            "sees it. What the topics are stands above, by quarter."
        )
    topics = ask("reaction_concern_share", look)
    if topics.now.state == "not_recorded":
        return told(topics)[0].text
    if _months_recorded(look) < MONTHS_NEEDED:
        return _("Not known yet: what is usual for a topic shows only after two years of records.")
    return ""


def _months_recorded(look: Look) -> int:
    """Months from the first reaction to the end of the choice."""
    coverage = facts.ask(look.snapshot, "coverage_by_source")
    months = coverage.loc[coverage["table_name"] == "complaints", ["first_month", "last_month"]]
    if months.empty:
        return 0
    first, end = months["first_month"].min(), look.now.end or shift(months["last_month"].max(), 1)
    return int((end.year - first.year) * 12 + end.month - first.month)


def sentence(look: Look, found: pd.DataFrame) -> str:
    if found.empty:
        return _("In the last twelve months no topic came up more often than is usual for it.")
    topics = ", ".join(dict.fromkeys(_("“{meaning}”").format(meaning=codes.label(code)) for code in found["concern"]))
    last_month = found["last_month"].iloc[0]
    message = _("In the twelve months to {month} these topics came up more often than is usual for them: {topics}.")
    return message.format(month=units.show_month(last_month), topics=topics)


def reservation() -> str:
    return _("That a level changed after a measure does not say that the measure was the reason.")


def no_list(look: Look) -> str:
    """What is said where no list of measures is recorded at all."""
    measures = ask("measures_taken_n", look)
    return told(measures)[0].text if measures.now.state == "not_recorded" else ""


def readable(look: Look, found: pd.DataFrame) -> pd.DataFrame:
    names = facts.site_names(look.snapshot)
    return pd.DataFrame([_row(row, names) for row in found.itertuples()])


def _row(row: Any, names: dict[str, str]) -> dict[str, str]:
    return {
        _("Topic"): codes.label(row.concern),
        _("Where"): names.get(row.site) or codes.label(row.site),
        _("Months above usual"): _months_above(row),
        _("Measure taken"): _measure(row),
        _("Named in twelve months"): units.show_count(row.seen),
        _("Usual in twelve months"): units.show_count(row.usual),
        _("Before it, per month"): units.show_number(row.level_before, "per_month"),
        _("Since, per month"): units.show_number(row.level_since, "per_month"),
    }


def _months_above(row: Any) -> str:
    if not row.is_year_above:
        return _("{months} of 12").format(months=row.months_above)
    return _("{months} of 12, and the year as a whole").format(months=row.months_above)


def _measure(row: Any) -> str:
    if pd.isna(row.taken_on):
        return _("none recorded")
    number = f", {row.reference}" if isinstance(row.reference, str) else ""
    return f"{codes.label(row.kind)}, {units.show_day(row.taken_on.date())}{number}"
