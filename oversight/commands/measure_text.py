"""Answers for people: the question, the figures as a table, and all that is needed to understand them."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import codes, facts, findings, units
from oversight.answers import Answer
from oversight.commands import measure_rows, tables
from oversight.language import message
from oversight.language import translate as _

_FIGURES = ("value", "median", "median_low", "median_high", "p90", "share_over", "share_within", "still_open")
_IN_UNIT = ("median", "median_low", "median_high", "p90", "bin_over", "bin_to", "age")
_HEADS = {
    "period": message("period"),
    "site": message("site"),
    "segment": message("part"),
    "category": message("category"),
    "n": message("number"),
    "total": message("whole"),
    "median": message("median"),
    "median_low": message("median, at least"),
    "median_high": message("median, at most"),
    "p90": message("nine in ten at most"),
    "over_n": message("number over {threshold}"),
    "share_over": message("share over {threshold}"),
    "ended": message("ended"),
    "censored": message("still open at the end"),
    "share_within": message("share within {promise}"),
    "bin_over": message("over"),
    "bin_to": message("up to"),
    "age": message("age"),
    "at_risk": message("open before"),
    "still_open": message("share still open"),
}


def write(snapshot: Path, answers: list[Answer]) -> None:
    """Print them one after the other, the definitions of the measure first."""
    if facts.about(snapshot).is_synthetic:
        print(_("SYNTHETIC DEMO DATA"))
    print(_(answers[0].measure.question))
    names = facts.site_names(snapshot)
    for answer in answers:
        print("\n" + _text(answer, names))
    print("\n" + "\n".join(_card(answers[0])))


def _text(answer: Answer, names: dict[str, str]) -> str:
    words = [variant.words for variant in answer.measure.variants if variant.name == answer.variant]
    title = [f"{answer.variant}: {_(words[0])}"] if words else []
    body = _table(answer, names) if answer.is_ok else findings.compare(answer)[0].text
    return "\n".join([*title, body])


def _table(answer: Answer, names: dict[str, str]) -> str:
    frame = measure_rows.rows(answer)
    columns = [column for column in frame.columns if _says_something(answer, frame, column)]
    rows = [[_cell(answer, column, row, names) for column in columns] for row in frame.to_dict("records")]
    numbers = [column not in measure_rows.WORDS for column in columns]
    return tables.text([_head(answer, column) for column in columns], rows, numbers)


def _says_something(answer: Answer, frame: pd.DataFrame, column: str) -> bool:
    """Columns that the question left empty (all sites, no parts, no threshold) are not shown."""
    if column == measure_rows.ENOUGH:
        return False
    empty = frame[column].isna().all() if column in measure_rows.WORDS else answer.frame[column].isna().all()
    return not empty or (column in _FIGURES and not column.startswith("share_"))


def _head(answer: Answer, column: str) -> str:
    measure = answer.measure
    if column == "value":
        return units.label("share" if measure.shape in ("breakdown", "histogram") else measure.unit)
    if column not in _HEADS:
        return next((_(own.meaning) for own in measure.file.columns() if own.name == column), column)
    words = _(_HEADS[column]).format(
        threshold=units.show(measure.over, measure.unit), promise=units.show(measure.within, measure.unit)
    )
    return f"{words} ({units.label(measure.unit)})" if column in _IN_UNIT else words


def _cell(answer: Answer, column: str, row: dict[Any, Any], names: dict[str, str]) -> str:
    value = row[column]
    if column == "period":
        return units.show_period(_day(value), answer.parameters["grain"])
    if column in measure_rows.WORDS:
        return _word(column, value, names)
    if column in _FIGURES and not row[measure_rows.ENOUGH]:
        return _("too few cases")
    return units.show_number(None if pd.isna(value) else value, _unit(answer, column))


def _word(column: str, value: Any, names: dict[str, str]) -> str:
    if not isinstance(value, str):
        return units.NO_VALUE
    return names.get(value, value) if column == "site" else codes.label(value, names)


def _unit(answer: Answer, column: str) -> str:
    measure = answer.measure
    if column.startswith("share_") or column == "still_open" or (column == "value" and measure.shape != "rate"):
        return "share"
    return measure.unit if column in ("value", *_IN_UNIT) else "n"


def _day(value: Any) -> date | None:
    return None if value is None or value != value else value


def _card(answer: Answer) -> list[str]:
    """Definition, unit, source and caveats."""
    measure = answer.measure
    lines = [
        f"{_('Definition')}: {_(measure.definition)}",
        f"{_('Unit')}: {units.label(measure.unit)}",
        _("Fewest cases for a figure: {n}").format(n=units.show_count(measure.minimum_n)),
        f"{_('Source')}: {_(measure.source)}",
    ]
    return lines + [f"{_('Note')}: {_(note)}" for note in measure.notes]
