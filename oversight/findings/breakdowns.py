"""Findings of the parts of a whole: the largest part, and the one that changed most."""

import pandas as pd

from oversight import units
from oversight.codes import label
from oversight.findings import rounding
from oversight.findings.finding import Finding, Row, Shape, is_small
from oversight.language import translate as _
from oversight.statistics import intervals


def _alone(row: Row) -> str:
    largest = row.parts.iloc[0]
    message = _("The largest part was “{name}” with {share}.")
    return message.format(name=label(str(largest["category"])), share=units.show(largest["value"], "share"))


def _against(now: Row, before: Row) -> Finding:
    both = _both(now, before)
    # in a release, what was counted under "other" in only one of the years has not moved from 0
    both = both[~both["category"].isin(now.measure.blurred(now.years | before.years))]
    reach = rounding.of_share(now, now["total"]) + rounding.of_share(before, before["total"])
    moved = _most_moved(both, (now["total"], before["total"]), reach)
    if moved is None:
        return Finding(f"{_alone(now)} {_none_moved(both, reach)}", "same")
    rose = moved["value"] > moved["value_before"]
    message = (
        _("Most changed “{name}”: it rose from {before} to {now}.")
        if rose
        else _("Most changed “{name}”: it fell from {before} to {now}.")
    )
    text = message.format(
        name=label(str(moved["category"])),
        before=units.show(moved["value_before"], "share"),
        now=units.show(moved["value"], "share"),
    )
    return Finding(f"{_alone(now)} {text}", "changed")


def _both(now: Row, before: Row) -> pd.DataFrame:
    """One row per category, with the figures of both sides; a category that one side lacks has none there."""
    columns = ["category", "n", "value"]
    both = now.parts[columns].merge(before.parts[columns], on="category", how="outer", suffixes=("", "_before"))
    return both.fillna({"n": 0, "value": 0.0, "n_before": 0, "value_before": 0.0})


def _none_moved(both: pd.DataFrame, reach: float) -> str:
    if all(_is_alike(now, before, reach) for now, before in zip(both["value"], both["value_before"], strict=True)):
        return _("The parts stayed about the same.")
    return _("How the parts differ from before may be chance.")


def _is_alike(now: float, before: float, reach: float) -> bool:
    """Whether two shares hardly differ, or by no more than the rounding of a release may bring."""
    return is_small(now, before, "share") or abs(now - before) <= reach


def _most_moved(both: pd.DataFrame, totals: tuple[float, float], reach: float) -> "pd.Series[float] | None":
    total, total_before = totals
    # several looks, one claim: the confidence is shared among the categories (Bonferroni)
    confidence = 1 - 0.05 / max(1, len(both))
    sure = [
        row
        for _index, row in both.iterrows()
        if not _is_alike(row["value"], row["value_before"], reach)
        and not intervals.holds_zero(
            intervals.newcombe_difference(row["n"], total, row["n_before"], total_before, confidence)
        )
    ]
    return max(sure, key=lambda row: abs(row["value"] - row["value_before"]), default=None)


BREAKDOWN = Shape(alone=_alone, against=_against)
