"""Statements to begin with: questions of journalists, and each public measure's own query with its values put in."""

import re
from collections.abc import Iterable
from pathlib import Path

from oversight import answers, facts, measures, places, protected, sql_file
from oversight.answers import Answer
from oversight.explorer.literals import filled_in
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.sql_file import SqlFile


def written(database: Path) -> tuple[SqlFile, ...]:
    """The written examples that this release can answer."""
    files = sql_file.read_folder(places.QUERIES / "examples")
    return tuple(file for file in files if is_there(database, file.statement))


def measured(database: Path) -> tuple[Measure, ...]:
    """The public measures that this release holds, as finely as it holds them."""
    offered = (protected.measure(database, one.name) for one in measures.all_measures() if one.is_public)
    return tuple(one for one in offered if _is_held(one) and is_there(database, one.file.statement))


def _is_held(measure: Measure) -> bool:
    held = protected.published(measure)
    return held is None or held.is_published


def is_there(database: Path, statement: str) -> bool:
    """Whether the release has all counts tables that a statement names."""
    counts = {path.stem for path in (places.QUERIES / "counts").glob("*.sql")}
    return (set(re.findall(r"\w+", statement)) & counts) <= set(tables(database))


def tables(database: Path) -> tuple[str, ...]:
    """The tables of a release, by name."""
    return tuple(facts.ask(database, "tables_there")["table_name"])


def of_file(file: SqlFile) -> str:
    """A written example, headed by its question."""
    return headed([file.one("question")], file.statement)


def of_measure(database: Path, measure: Measure) -> str:
    """A measure's own query over all months and sites, in the finest periods that are counted."""
    return of_answer(answers.ask(database, measure.name, grain=measure.finest_grain))


def of_answer(answer: Answer) -> str:
    """The query of an answer with the values that it was asked with, headed by its question and definition."""
    measure = answer.measure
    return headed([measure.question, measure.definition], filled_in(answer.query, answer.parameters))


def headed(texts: Iterable[str], statement: str) -> str:
    comments = (f"-- {_(text)}" for text in texts)
    return "\n".join([*comments, statement])
