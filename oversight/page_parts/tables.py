"""Figures as a table that people read: names for codes, German numbers, the unit in the head of its column."""

from collections.abc import Callable
from datetime import date
from itertools import takewhile

import pandas as pd
import streamlit as st

from oversight import codes, facts, protected, units
from oversight.answers import Answer
from oversight.charts.quantities import quantity
from oversight.language import translate as _
from oversight.measures import Variant
from oversight.questions import cases
from oversight.questions.asked import Asked

# a real table up to here; beyond it, one that scrolls in its own box
LONGEST_TABLE = 30
# what is worked out of cases; how many there are is always told
FIGURES = ("value", "median", "p90", "share_over", "share_within", "still_open")


def show(frame: pd.DataFrame, name: str, alt: str) -> None:
    """A table for readers: short ones as a real table with numbers to the right, long ones in a box that scrolls."""
    if len(frame) > LONGEST_TABLE:
        st.dataframe(frame, hide_index=True, alt=alt)
        return
    words = len(frame.columns) - len(list(takewhile(lambda name: _is_numeric(frame[name]), reversed(frame.columns))))
    with st.container(key=f"table-{words}-{name}"):
        st.table(frame, hide_index=True, border="horizontal", alt=alt)


def _is_numeric(column: "pd.Series[str]") -> bool:
    return bool((column.str.fullmatch(r"\(?[<>]?\s?[−–\d.,]+(\s?%)?\)?") | (column == too_few())).all())


def too_few() -> str:
    """What stands instead of a figure that rests on too few cases."""
    return _("too few cases")


def readable(asked: Asked, answer: Answer) -> pd.DataFrame:
    """The rows of an answer in words. Columns that say nothing here (one site, no segment) are left out."""
    names, unit = facts.site_names(asked.look.snapshot), answer.measure.unit
    grain = str(answer.parameters.get("grain", "all"))
    writers = _writers(names, unit, grain)
    heads = _heads(answer)
    kept = [name for name in answer.frame if name in writers and answer.frame[name].notna().any()]
    return pd.DataFrame(
        {
            heads[name]: written if name not in FIGURES else _withheld(written, answer, name)
            for name in kept
            for written in [answer.frame[name].map(writers[name])]
        }
    )


def _withheld(written: "pd.Series[str]", answer: Answer, name: str) -> "pd.Series[str]":
    """The figures that may be shown, in brackets where they are weak; of a release, nine in ten only out of many."""
    may_be_shown = cases.enough(answer)
    if name == "p90" and protected.published(answer.measure):
        may_be_shown &= answer.frame["n"] >= protected.FEWEST_FOR_NINE_IN_TEN
    bracketed = written.where(~cases.is_weak(answer), "(" + written + ")")
    return bracketed.where(may_be_shown, too_few())


def _writers(names: dict[str, str], unit: str, grain: str) -> dict[str, Callable[..., str]]:
    def figure(value: float | None) -> str:
        return units.show_number(value, unit)

    def share(value: float | None) -> str:
        return units.show(value, "share")

    def word(code: str | float | None) -> str:
        return codes.label(code, names) if isinstance(code, str) else units.NO_VALUE

    def site(code: str) -> str:
        return names.get(code, code)

    def period(value: date | None) -> str:
        # "2. Quartal" would be drawn as the second item of a list
        return units.show_period(value, grain).replace(". ", ".\u00a0")

    counts = ("n", "numerator", "denominator", "total", "over_n", "ended", "censored", "at_risk")
    return {
        "period": period,
        "site": site,
        "segment": word,
        "category": word,
        **dict.fromkeys(counts, units.show_count),
        **dict.fromkeys(("value", "median", "p90"), figure),
        **dict.fromkeys(("share_over", "share_within", "still_open"), share),
    }


def _heads(answer: Answer) -> dict[str, str]:
    measure, unit = answer.measure, units.label(answer.measure.unit)
    own = {column.name: _(column.meaning) for column in measure.file.columns()}
    return {
        "period": _("Period"),
        "site": _("Site"),
        "segment": _("Group"),
        "category": _("Part"),
        "numerator": own.get("numerator", ""),
        "denominator": own.get("denominator", ""),
        # some end in a later period than they began in
        "n": _("Begun") if measure.shape == "lifetable" else _("Number"),
        "total": _("Of all together"),
        "value": _("Figure ({unit})").format(unit=unit),
        "median": _("Median ({unit})").format(unit=unit),
        "p90": _("Nine in ten at most ({unit})").format(unit=unit),
        "over_n": _("Number over {threshold}").format(threshold=units.show(measure.over, measure.unit)),
        "share_over": _("Share over {threshold}").format(threshold=units.show(measure.over, measure.unit)),
        "ended": _("Ended"),
        "censored": _("Still open"),
        "share_within": _("Share within {promise}").format(promise=units.show(measure.within, measure.unit)),
    }


def variants(asked: Asked) -> pd.DataFrame:
    """The usual definitions side by side, on the same months and sites; the headline is marked."""
    rows = [_variant_row(asked, number, variant) for number, variant in enumerate(asked.measure.variants)]
    return pd.DataFrame(rows)


def _variant_row(asked: Asked, number: int, variant: Variant) -> dict[str, str]:
    answer = asked.answer(asked.look.now, grain="all", variant=variant.name)
    return {
        _("Definition"): f"{_(variant.words)} – {_('shown above')}" if number == 0 else _(variant.words),
        _("Figure"): ", ".join(_shown(answer)) if answer.is_ok else _("not recorded"),
        "n": ", ".join(units.show_count(n) for n in dict.fromkeys(cases.of_groups(answer).values())) or units.NO_VALUE,
    }


def _shown(answer: Answer) -> list[str]:
    """The figure of each group, in the order of the answer."""
    what = quantity(answer)
    rows = zip(answer.frame[what.column], cases.enough(answer), cases.is_weak(answer), strict=True)
    return [
        cases.in_brackets(units.show(value, what.unit), is_weak) if is_enough else too_few()
        for value, is_enough, is_weak in rows
    ]
