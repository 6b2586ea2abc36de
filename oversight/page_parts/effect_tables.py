"""The figures behind the pictures of a change: for readers in words, for spreadsheets as they are."""

from collections.abc import Mapping

import pandas as pd

from oversight import units
from oversight.charts import changes
from oversight.effects.effect import Effect
from oversight.language import translate as _

Sites = Mapping[str, str]


def course(effect: Effect, sites: Sites) -> pd.DataFrame:
    seen = effect.course
    if seen is None:
        return pd.DataFrame()
    return pd.DataFrame(
        {
            "month": seen.months,
            "observed": seen.observed,
            "expected_without": seen.without,
            "low": seen.low,
            "high": seen.high,
            "left_out": ["yes" if is_out else "no" for is_out in seen.left_out],
        }
    )


def site_courses(effect: Effect, sites: Sites) -> pd.DataFrame:
    months = effect.course.months if effect.course else ()
    rows = [
        (line.site, sites.get(line.site, line.site), line.start, month, observed, without)
        for line in effect.sites
        for month, observed, without in zip(months, line.observed, line.without, strict=True)
    ]
    return pd.DataFrame(rows, columns=["site", "site_name", "introduced", "month", "observed", "expected_without"])


def event_study(effect: Effect, sites: Sites) -> pd.DataFrame:
    study = effect.study
    if study is None:
        return pd.DataFrame()
    return pd.DataFrame(
        {
            "months_since_introduction": study.event_months,
            "change": study.change,
            "low": study.low,
            "high": study.high,
            "sites": study.sites,
        }
    )


def fake_dates(effect: Effect, sites: Sites) -> pd.DataFrame:
    rows = [
        (fake.month, fake.change.estimate, fake.change.low, fake.change.high, "yes" if fake.is_significant else "no")
        for fake in effect.fakes
    ]
    return pd.DataFrame(rows, columns=["month", "change", "low", "high", "would_be_reported"])


def left_out(effect: Effect, sites: Sites) -> pd.DataFrame:
    rows = [(left.site, sites.get(left.site, left.site), left.change) for left in effect.left_out]
    return pd.DataFrame(rows, columns=["site", "site_name", "change"])


def readable(effect: Effect, frame: pd.DataFrame) -> pd.DataFrame:
    """The same in words: months, figures and changes as they are written on the page."""
    unit = units.label(effect.unit)
    heads = {
        "site_name": _("Site"),
        "introduced": _("Introduction"),
        "month": _("Month"),
        "months_since_introduction": _("Months since the introduction"),
        "observed": _("Observed ({unit})").format(unit=unit),
        "expected_without": _("To be expected without ({unit})").format(unit=unit),
        "change": _("Change"),
        "low": _("Lower end"),
        "high": _("Upper end"),
        "sites": _("Number of sites"),
        "left_out": _("Transition, left out"),
        "would_be_reported": _("Would have been reported"),
    }
    return pd.DataFrame(
        {heads[name]: [_written(effect, frame, name, cell) for cell in frame[name]] for name in frame if name in heads}
    )


def _written(effect: Effect, frame: pd.DataFrame, name: str, cell: object) -> str:
    if cell is None or cell != cell:
        return units.NO_VALUE
    if name in ("month", "introduced"):
        return units.show_month(cell)  # type: ignore[arg-type]
    if name in ("observed", "expected_without") or (name in ("low", "high") and "observed" in frame):
        return units.show_number(cell, effect.unit)  # type: ignore[arg-type]
    if name in ("change", "low", "high"):
        return changes.show(float(cell), effect)  # type: ignore[arg-type]
    words = {"yes": _("yes"), "no": _("no")}
    return words.get(str(cell), str(cell).replace("-", "−"))
