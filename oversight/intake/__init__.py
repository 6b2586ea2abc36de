"""Intake: a file from outside becomes contract rows, a quality report, and a quarantine."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from oversight.intake.formats import Literal
from oversight.intake.refusal import Refused
from oversight.intake.report import Counts, Note, Report
from oversight.store import Store

if TYPE_CHECKING:
    import pandas as pd

    from oversight.intake.undoing import Undone

__all__ = [
    "Counts",
    "Note",
    "Refused",
    "Report",
    "bring_in",
    "bring_in_each",
    "publish_again",
    "publish_missing",
    "undo",
    "write_truth",
]

TOLERANCE = 0.05


def bring_in_each(
    paths: Iterable[Path],
    store: Store,
    *,
    format: str | None = None,
    constants: Mapping[str, Literal] | None = None,
    dry_run: bool = False,
    tolerance: float = TOLERANCE,
) -> Iterator[Report]:
    """Bring files in one by one, reporting on each. Raises Refused at the first that cannot come in.

    `format`: name of a file in data/formats/, else it is recognised. `constants`: contract column = value for every
    record. `tolerance`: the share of records, 0 to 1, that may be quarantined before a file is refused whole.
    """
    from oversight.intake import engine
    from oversight.intake.visit import Order

    order = Order(store, format, dict(constants or {}), dry_run, tolerance)
    return engine.bring_in_each(map(Path, paths), order)


def bring_in(
    paths: Iterable[Path],
    store: Store,
    *,
    format: str | None = None,
    constants: Mapping[str, Literal] | None = None,
    dry_run: bool = False,
    tolerance: float = TOLERANCE,
) -> list[Report]:
    """Bring files in and publish one snapshot of them. As `bring_in_each`, with all reports at the end."""
    return list(bring_in_each(paths, store, format=format, constants=constants, dry_run=dry_run, tolerance=tolerance))


def undo(store: Store, import_id: int) -> "Undone":
    """Take an import out again, and publish a snapshot without it. Raises Refused if there is none of this number."""
    from oversight.intake import undoing

    return undoing.undo(store, import_id)


def publish_missing(store: Store) -> None:
    """Publish what an import wrote before it was killed; nothing to do in ordinary times. Never waits for an import."""
    from oversight.intake import snapshots

    snapshots.publish_missing(store)


def publish_again(store: Store) -> Path:
    """Publish the register once more, where the last snapshot was lost or damaged. Raises Refused."""
    from oversight.intake import snapshots

    return snapshots.publish_again(store)


def write_truth(store: Store, truth: "pd.DataFrame") -> None:
    """Keep what a simulation knows about its own figures, and publish. Raises Refused where records are real."""
    from oversight.intake import truth as kept

    kept.write(store, truth)
