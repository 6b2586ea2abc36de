"""From a snapshot to the content of a release: coarser, rounded, audited. An audit that is not passed ends here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import facts
from oversight.publication import assemble, deviations, protecting, release
from oversight.publication.coarsen import Prepared
from oversight.publication.content import Content
from oversight.publication.order import Order
from oversight.publication.rounding import Outcome
from oversight.publication.tables import Rounded
from oversight.store import Store


@dataclass(frozen=True)
class Making:
    """The content of a release, and the cells from which it was made: these stay private."""

    content: Content
    rounded: tuple[Rounded, ...]


def is_synthetic(snapshot: Path) -> bool:
    return facts.about(snapshot).is_synthetic


def make(order: Order) -> Making:
    """Raises NotPublished if an audit gate is not passed."""
    made = protecting.protected(order)
    return Making(_content(order, made.prepared, made.outcome, made.report), made.outcome.rounded)


def _content(order: Order, prepared: Prepared, outcome: Outcome, report: dict[str, Any]) -> Content:
    about = facts.about(order.snapshot)
    tables = assemble.tables(prepared, outcome.rounded)
    first, last = _span(prepared, tables)
    return Content(
        version=order.version,
        number=1 + (int(order.last.card["number"]) if order.last else 0),
        created=order.created,
        is_synthetic=order.is_synthetic,
        first_month=first,
        last_month=last,
        settings=order.settings,
        tables=tables,
        until=_until(outcome.rounded),
        report=report,
        deviations=deviations.deviations(outcome.rounded),
        corrections=outcome.corrections,
        previous=order.last,
        world="without_appointments" if about.is_paired_world else None,
        decisions=_decisions(order.store),
    )


def _decisions(store: Store) -> bytes | None:
    """The town's own decisions: what the office follows up, the public may."""
    own = store.publication / release.DECISIONS
    return own.read_bytes() if own.exists() else None


def _span(prepared: Prepared, tables: dict[str, pd.DataFrame]) -> tuple[date, date]:
    """The months that the release covers."""
    card = dict(zip(tables["about"]["key"], tables["about"]["value"], strict=True))
    return date.fromisoformat(card["first_month"][:10]), date.fromisoformat(card["last_month"][:10])


def _until(rounded: Sequence[Rounded]) -> dict[str, date]:
    """The last time of each table that was rounded, also where all of its cells show 0."""
    known = (one.cells for one in rounded if len(one.cells.frame))
    return {cells.name: pd.Timestamp(cells.frame[cells.time].max()).date() for cells in known}
