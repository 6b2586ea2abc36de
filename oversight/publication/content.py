"""All that a release is made of, before it becomes files; and the card that stands on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from oversight.publication import counts_files, licence
from oversight.publication.settings import Settings
from oversight.publication.table_facts import TableFacts
from oversight.releases import Release


@dataclass(frozen=True)
class Content:
    """What publishing hands over.

    `tables`: the tables as they are published, the describing ones too. `until`: last time (first day of a month or
    quarter) up to which a table was rounded; its later zeros have no rows. `report`: of the audit. `corrections`:
    table_name, time, cell, old, new. `is_synthetic`: the figures are invented. `world`: which invented world.
    `decisions`: the town's own file of decisions as it is; None: it has none.
    """

    version: str
    number: int
    created: datetime
    is_synthetic: bool
    first_month: date
    last_month: date
    settings: Settings
    tables: Mapping[str, pd.DataFrame]
    until: Mapping[str, date]
    report: Mapping[str, Any]
    deviations: pd.DataFrame
    corrections: pd.DataFrame
    previous: Release | None = None
    world: str | None = None
    decisions: bytes | None = None


def about(content: Content) -> pd.DataFrame:
    """The card as it stands in the database, under the names of a snapshot's card."""
    card = {
        "kind": "release",
        "version": content.version,
        "number": str(content.number),
        "made_at": content.created.replace(tzinfo=None).isoformat(sep=" ", timespec="seconds"),
        "is_synthetic": "yes" if content.is_synthetic else "no",
        "first_month": content.first_month.isoformat(),
        "last_month": content.last_month.isoformat(),
    }
    if content.world:
        card["world"] = content.world
    if content.is_synthetic:
        card[counts_files.NOTICE_COLUMN] = counts_files.NOTICE
    return pd.DataFrame(list(card.items()), columns=["key", "value"])


def card(content: Content, facts: Sequence[TableFacts], data_hash: str) -> dict[str, Any]:
    """release.json: enough to name, cite and list the release without opening anything else."""
    notice = {counts_files.NOTICE_COLUMN: counts_files.NOTICE} if content.is_synthetic else {}
    settings = content.settings
    return {
        **notice,
        "version": content.version,
        "created": content.created.isoformat(timespec="seconds"),
        "number": content.number,
        "is_synthetic": content.is_synthetic,
        "jobcenter": settings.jobcenter,
        "first_month": content.first_month.isoformat(),
        "last_month": content.last_month.isoformat(),
        "data_hash": data_hash,
        "previous": content.previous.version if content.previous else None,
        "base_address": settings.base_address,
        "address": f"{settings.base_address}/data/{content.version}/",
        "publisher": {
            "name": settings.publisher,
            "type": settings.publisher_type,
            "contact": settings.contact,
            "spatial": settings.spatial,
            "contributor_id": settings.contributor_id,
        },
        "licence": {"id": licence.IDENTIFIER, "title": licence.TITLE, "address": licence.LINK},
        "tables": {one.table.name: _table(one, content.until.get(one.table.name)) for one in facts},
    }


def _table(facts: TableFacts, until: date | None) -> dict[str, Any]:
    last = max(filter(None, (facts.last_time, until.isoformat() if until else None)), default=None)
    return {"rows": facts.rows, "first_time": facts.first_time, "last_time": last}
