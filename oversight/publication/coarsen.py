"""From a snapshot to what may be published of it, before rounding: coarser, whole, ripe, and with nothing too thin."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from oversight import database
from oversight.publication import decided, described, grid, merging, publicly, ripe, rows
from oversight.publication.coarseness import Year
from oversight.publication.declaration import Declaration, Table
from oversight.publication.declaration import read as declaration_in_force
from oversight.publication.merging import Earlier
from oversight.publication.tables import Cells

Decided = Mapping[str, Mapping[int, Year]]


@dataclass(frozen=True)
class Prepared:
    """What rounding, audit and release work on.

    `facts` are tables that are published as they are; `measures` says of each measure whether it is published and how
    coarse (published_measures), `notes` what a page should say of it (published_notes). `unripe`: tables with records
    but no whole and ripe month yet. `years`: how coarse each table is in each year; `earlier`: what the last release
    decided.
    """

    cells: tuple[Cells, ...]
    facts: dict[str, pd.DataFrame]
    measures: pd.DataFrame
    notes: pd.DataFrame
    declaration: Declaration = field(default_factory=declaration_in_force)
    unripe: frozenset[str] = frozenset()
    years: Decided = field(default_factory=dict)
    earlier: Mapping[str, Earlier] = field(default_factory=dict)


def prepare(
    snapshot: Path,
    declaration: Declaration | None = None,
    previous: Path | None = None,
    further: Decided | None = None,
) -> Prepared:
    """Everything of a snapshot that may be published.

    `previous` is the database of the last release: what it decided for a year holds, so that no month changes.
    `further`: by table, what must be coarser besides, for an attack has shown it.
    """
    declaration = declaration or declaration_in_force()
    connection = database.open_snapshot(snapshot)
    frames = {table.name: rows.read(connection, table, ripe.span(snapshot, table)) for table in declaration.tables}
    times = {table.name: table.time for table in declaration.tables}
    earlier = decided.read(previous, times) if previous else {}
    years = decide(declaration, frames, earlier, further)
    cells = tuple(_cells(declaration, frames, years))
    return Prepared(
        cells,
        described.facts(snapshot, declaration, cells, years),
        publicly.measures_published(snapshot, declaration, frames, years),
        publicly.notes(declaration, years),
        declaration,
        frozenset(name for name, frame in frames.items() if frame.empty and rows.has_any(connection, name)),
        years,
        earlier,
    )


def decide(
    declaration: Declaration,
    frames: Mapping[str, pd.DataFrame],
    earlier: Mapping[str, Earlier],
    further: Decided | None = None,
) -> dict[str, dict[int, Year]]:
    """By table and year: how coarse it is. Leaders come first, for those that follow merge alike."""
    years: dict[str, dict[int, Year]] = {}
    for table in declaration.tables:
        leader = years.get(table.link.leader) if table.link else None
        frame, name = frames[table.name], table.name
        coarser = (further or {}).get(name)
        years[name] = merging.decide(table, frame, declaration.thinnest, leader, earlier.get(name), coarser)
    return years


def _cells(declaration: Declaration, frames: Mapping[str, pd.DataFrame], years: Decided) -> list[Cells]:
    found: list[Cells] = []
    for table in declaration.tables:
        frame = grid.cells(table, frames[table.name], years[table.name])
        if not frame.empty:
            found.append(_as_cells(table, frame, {cells.name for cells in found}))
    return found


def _as_cells(table: Table, frame: pd.DataFrame, others: set[str]) -> Cells:
    for column, (of, value) in table.equal.items():
        frame[column] = (frame[of] == value).astype(object)
    for column, value in table.constant.items():
        frame[column] = pd.Series(value, frame.index, dtype=object)
    nodes = (("figure",),) if table.is_life_table else table.nodes
    link = table.link if table.link and table.link.leader in others else None
    return Cells(
        table.name, frame, table.time, tuple(rows.dimensions(table)), nodes, table.known, link, table.same_rows
    )
