"""A release made of any snapshot as publishing makes it: coarser, rounded, with all its files.

Without the audit and the verdicts: each takes a minute, and neither changes a figure.
"""

from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

import pandas as pd

from oversight import facts
from oversight.publication import assemble, coarsen, declaration, deviations, placing, rounding, table_texts
from oversight.publication.content import Content
from oversight.publication.settings import DEMO
from oversight.releases import Release
from tests import publishing

# the card and the rounding are written with the release
_OF_A_RELEASE = set(table_texts.all_tables()) - {"about", "rounding"}
NOTHING_CORRECTED = pd.DataFrame(columns=["table_name", "time", "cell", "old", "new"])


def publish(
    snapshot: Path, where: Path, version: str = "2026.10.0", created: str = "2026-10-15T10:00:00+02:00"
) -> Release:
    """The release in `where`/`version`, which the pointer then names."""
    about = facts.about(snapshot)
    tables, rounded = _made(snapshot)
    content = Content(
        version=version,
        number=1,
        created=datetime.fromisoformat(created),
        is_synthetic=about.is_synthetic,
        first_month=about.first_month or date.min,
        last_month=about.last_month or date.min,
        settings=DEMO,
        tables=tables,
        until={one.cells.name: one.cells.frame[one.cells.time].max().date() for one in rounded if len(one.cells.frame)},
        report={"method": "none: made for a test"},
        deviations=deviations.deviations(rounded),
        corrections=NOTHING_CORRECTED,
    )
    with publishing.without_verdicts():
        return placing.place(where, content)


@lru_cache(maxsize=4)
def _made(snapshot: Path):
    """Its tables, coarsened and rounded once for all versions."""
    prepared = coarsen.prepare(snapshot, declaration.read())
    outcome = rounding.round_tables(prepared.cells, bytes(32))
    tables = assemble.tables(prepared, outcome.rounded)
    return {name: frame[_declared(name)] for name, frame in tables.items() if name in _OF_A_RELEASE}, outcome.rounded


def _declared(name: str) -> list[str]:
    return [column.name for column in table_texts.all_tables()[name].columns]
