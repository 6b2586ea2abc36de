"""The papers and events that answer a point: those of the file of decisions, and events that name the point."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import answers, facts
from oversight.decisions.decision import Document, Point
from oversight.reference import Words

# without it no event can say which point it answers
NEEDED = ("events", "source")


def answering(snapshot: Path, point: Point, on: date) -> tuple[Document, ...]:
    """All that was there on this day, in the order of days.

    An event answers a point if it is of one of its kinds and its source names the code: "Vorlage 17/2025, Punkt S5".
    """
    events = [_document(row) for row in _events(snapshot) if _answers(row, point)]
    there = [one for one in (*point.documents, *events) if one.day <= on]
    return tuple(sorted(there, key=lambda one: one.day))


def are_known(snapshot: Path, point: Point) -> bool:
    """Whether somebody would have recorded a document: else that there is none says nothing."""
    return bool(point.documents) or NEEDED in answers.delivered_columns(snapshot)


def _events(snapshot: Path) -> list[dict[str, Any]]:
    return [dict(row) for row in facts.ask(snapshot, "event_calendar").to_dict("records")]  # type: ignore[arg-type]


def _answers(row: dict[str, Any], point: Point) -> bool:
    names_it = re.search(rf"(?<![\w-]){re.escape(point.code)}(?![\w-])", row["source"])
    return row["kind"] in point.kinds and names_it is not None


def _document(row: dict[str, Any]) -> Document:
    day = pd.Timestamp(row["date_from"]).date()
    return Document(day, Words(row["description"], row["description_en"]), row["source"])
