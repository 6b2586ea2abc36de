"""The cells of each release with their true counts, kept in the private folder: for the next release, and for audits.

A release says nothing of cells that it shows as 0, and holds tables in another form than they were rounded in.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from oversight.language import translate as _
from oversight.publication import disk
from oversight.publication.refusal import NotPublished
from oversight.publication.rounding import Previous
from oversight.publication.tables import Cells, Link, Rounded, SameRows
from oversight.store import Store

_FOLDER, _LIST = "cells", "cells.json"
_PUBLISHED = "published"


def folder(store: Store, version: str) -> Path:
    return store.publication / _FOLDER / version


def write(store: Store, version: str, rounded: Sequence[Rounded]) -> None:
    """Keep them, in the place of what a killed attempt at the same version may have left."""
    where = folder(store, version)
    disk.remove(where)
    where.mkdir(mode=0o700, parents=True)
    for one in rounded:
        frame = one.cells.frame.assign(**{_PUBLISHED: one.published})
        pq.write_table(pa.Table.from_pandas(frame, preserve_index=False), where / f"{one.cells.name}.parquet")
    (where / _LIST).write_text(disk.as_json([_described(one.cells) for one in rounded]), "utf-8")
    disk.sync_all(where)


def read(store: Store, version: str) -> tuple[Rounded, ...]:
    """As they were. Raises NotPublished where they are gone: what was published must not be rounded anew."""
    where = folder(store, version)
    try:
        listed = json.loads((where / _LIST).read_text("utf-8"))
        return tuple(_one(where, entry) for entry in listed)
    except FileNotFoundError:
        text = _(
            "The cells of release {version} are missing in {folder}. Without them its figures would be rounded anew. "
            "Put them back from a backup."
        )
        raise NotPublished(text.format(version=version, folder=where)) from None


def previous(store: Store, version: str) -> Previous:
    """What rounding needs to know of the release before."""
    tables, until = {}, {}
    for one in read(store, version):
        shown = one.cells.frame[[one.cells.time, *one.cells.dimensions]].assign(n=one.published)
        tables[one.cells.name] = shown[shown["n"] > 0].reset_index(drop=True)
        if len(one.cells.frame):
            until[one.cells.name] = pd.Timestamp(one.cells.frame[one.cells.time].max())
    return Previous(tables, until)


def _described(cells: Cells) -> dict[str, Any]:
    link = {"leader": cells.link.leader, "by": list(cells.link.by)} if cells.link else None
    return {
        "name": cells.name,
        "time": cells.time,
        "dimensions": list(cells.dimensions),
        "nodes": [list(node) for node in cells.nodes],
        "known": list(cells.known),
        "link": link,
        "same_rows": [asdict(one) for one in cells.same_rows],
    }


def _one(where: Path, entry: dict[str, Any]) -> Rounded:
    # codes stay objects: a whole number that may be missing is no fraction
    frame = pq.read_table(where / f"{entry['name']}.parquet").to_pandas(integer_object_nulls=True)
    published = frame.pop(_PUBLISHED).to_numpy(np.int64)
    frame = frame.astype({name: object for name in frame.columns if name not in (entry["time"], "n")})
    link = Link(entry["link"]["leader"], tuple(entry["link"]["by"])) if entry["link"] else None
    nodes = tuple(tuple(node) for node in entry["nodes"])
    cells = Cells(
        entry["name"],
        _gaps(frame),
        entry["time"],
        tuple(entry["dimensions"]),
        nodes,
        tuple(entry["known"]),
        link,
        # releases made before these were reckoned with have none
        tuple(_same_rows(one) for one in entry.get("same_rows", [])),
    )
    return Rounded(cells, published)


def _same_rows(entry: dict[str, Any]) -> SameRows:
    chosen = {key: {name: tuple(values) for name, values in entry[key].items()} for key in ("where", "where_other")}
    return SameRows(entry["other"], tuple(entry["by"]), **chosen, is_part=entry["is_part"])


def _gaps(frame: pd.DataFrame) -> pd.DataFrame:
    """What is missing is None again, as it was before."""
    objects = frame.select_dtypes("object").columns
    return frame.assign(**{name: frame[name].where(frame[name].notna(), None) for name in objects})
