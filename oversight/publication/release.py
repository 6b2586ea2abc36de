"""The folder that anyone may have: every file of a release, written from its tables."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import releases
from oversight.publication import (
    catalogue,
    changelog,
    checksums,
    content,
    counts_files,
    csv_metadata,
    database_file,
    datapackage,
    dictionary,
    disk,
    distributions,
    readme,
    table_facts,
    verdicts,
    workbook,
)
from oversight.publication.content import Content
from oversight.publication.table_facts import TableFacts

_AUDIT, _QUALITY = "audit.json", "quality.json"
# beside the database, where the pages look for it
DECISIONS = "decisions.toml"


def write(folder: Path, given: Content) -> dict[str, Any]:
    """Fill an empty folder. Returns the card. The list of checksums comes last: with it the folder is whole."""
    tables = {**given.tables, "about": content.about(given), "rounding": given.deviations}
    if given.decisions is not None:
        (folder / DECISIONS).write_bytes(given.decisions)
    database_file.write(folder / releases.DATABASE, tables)
    published = tables["published_measures"]
    names = set(published.loc[published["is_published"].astype(bool), "measure"])
    with verdicts.begun(folder / releases.DATABASE, names, is_synthetic=given.is_synthetic) as judged:
        counts_files.write(folder, is_synthetic=given.is_synthetic)
        facts = table_facts.of_release(folder)
        counts = [counts_files.path(one.table, "csv") for one in facts]
        card = content.card(given, facts, checksums.over(folder, counts))
        workbook.write(folder, card, facts, published, given.deviations)
        _describe(folder, given, card, facts, published)
        _put(folder, verdicts.NAME, judged())
    _put(folder, releases.CARD, disk.as_json(card))
    checksums.write(folder)
    return card


def _describe(
    folder: Path, given: Content, card: dict[str, Any], facts: Sequence[TableFacts], published: pd.DataFrame
) -> None:
    """The texts for people and machines around the data."""
    files = {path: checksums.of(folder, path) for path in checksums.paths(folder)}
    graph = catalogue.of_one(card, distributions.among(files))
    _put(folder, datapackage.NAME, disk.as_json(datapackage.document(card, facts, files)))
    _put(folder, csv_metadata.NAME, disk.as_json(csv_metadata.document(card, facts)))
    _put(folder, catalogue.TURTLE, catalogue.turtle(graph))
    _put(folder, catalogue.JSON_LD, catalogue.json_ld(graph))
    _put(folder, dictionary.NAME, dictionary.page(card, facts, published, given.deviations))
    _put(folder, _AUDIT, disk.as_json(_marked(given, dict(given.report))))
    _put(folder, _QUALITY, disk.as_json(_marked(given, {"rounding": _records(given.deviations)})))
    _put(folder, changelog.NAME, changelog.text(card, given.corrections, given.previous))
    _put(folder, readme.NAME, readme.text(card, given.deviations, has_decisions=given.decisions is not None))
    _put(folder, readme.LICENCE_NAME, readme.licence_text(card))


def _marked(given: Content, document: dict[str, Any]) -> dict[str, Any]:
    return {counts_files.NOTICE_COLUMN: counts_files.NOTICE, **document} if given.is_synthetic else document


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as JSON has them: what is missing is null."""
    ordered = frame.sort_values("table_name").astype(object)
    return ordered.where(ordered.notna(), None).to_dict("records")  # type: ignore[return-value]


def _put(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8", newline="\n")
