"""A town's own decisions for one test: a file of them, and what became of them on a jobcenter built row by row."""

from datetime import date
from pathlib import Path

import duckdb

from oversight import decisions, measures
from oversight.decisions import PointState
from oversight.store import Store
from tests.jobcenter import Jobcenter

DECISION = """
[decisions.town]
town = "Neustadt"
date = 2023-06-01
title = { de = "Beschluss zur Erreichbarkeit", en = "Decision on reachability" }
source = "Neustadt, Drucksache 1/2023"
"""
WORDS = '\ndecision = "town"\nwords = { de = "Anrufe annehmen", en = "Answer calls" }\n'


def text(point: str = "", top: str = "only_own = true\n", code: str = "K1", decision: str = DECISION) -> str:
    """A file with one decision and one point, to which these lines belong."""
    return f"{top}{decision}\n[points.{code}]{WORDS}{point}"


def store_of(snapshot: Path, file: str) -> Path:
    """The same snapshot in a store whose town has this file of decisions."""
    folder = snapshot.parent / f"{snapshot.stem}-store"
    there = folder / "snapshots" / snapshot.name
    there.parent.mkdir(parents=True, exist_ok=True)
    snapshot.rename(there)
    _give_card(there)
    publication = Store(folder).publication
    publication.mkdir()
    (publication / "decisions.toml").write_text(file, "utf-8")
    return there


def _give_card(snapshot: Path) -> None:
    """What a snapshot says of itself: from which to which month it holds records."""
    with duckdb.connect(snapshot) as connection:
        connection.execute(
            "INSERT INTO about VALUES ('number', '1'), ('made_at', '2025-01-01'), ('is_synthetic', 'yes'); "
            "INSERT INTO about SELECT unnest(['first_month', 'last_month']), "
            "unnest([min(month)::VARCHAR, max(month)::VARCHAR]) FROM coverage HAVING count(*) > 0"
        )


def became(jobcenter: Jobcenter, point: str, on: date) -> PointState:
    """What became of the one point of a town's own file, by the counts that its measures read."""
    named = [measure for measure in measures.all_measures() if f'"{measure.name}' in point]
    snapshot = jobcenter.snapshot(" ".join(["coverage", *(measure.file.statement for measure in named)]))
    return decisions.follow_up(store_of(snapshot, text(point)), on)[0].points[0]


def target(comparison="at_least", lines="value = 0.8", by="2024-03-31", measure="answered_share"):
    """The lines of a point with a target, or without one."""
    given = f'target = {{ {lines}, by = {by}, source = "Rat" }}\n' if lines else ""
    return f'measures = ["{measure}"]\ncomparison = "{comparison}"\n{given}'
