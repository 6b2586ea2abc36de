"""Papers for tests: of a small jobcenter, from its snapshot or from a release made of it."""

import shutil
from functools import cache
from pathlib import Path

import duckdb

from benchmarks import invented_jobcenter
from oversight import language
from oversight.reports import settings, source
from oversight.reports.blocks import Block, Paper
from oversight.reports.compose import compose
from oversight.reports.order import Order
from oversight.reports.source import Source
from oversight.store import Store
from tests import released

YEAR = 2024
HASH = released.HASH
HOSTILE = ('#import "x": *', "*x* _y_ $z$", 'quote" \\ [bracket] @ref <label> ‮日\x07')


@cache
def snapshot(folder: Path) -> Path:
    """Two years of a jobcenter with three sites; made once for a folder."""
    return invented_jobcenter.build(Store(folder / "small"), contacts=8_000, months=24)


def changed(folder: Path, name: str, *statements: str) -> Path:
    """A copy of the snapshot on which these statements were run."""
    path = folder / f"{name}.duckdb"
    shutil.copy(snapshot(folder), path)
    with duckdb.connect(path) as copy:
        for statement in statements:
            copy.execute(statement)
    return path


def release(folder: Path) -> Path:
    """A folder of releases with one, made of the snapshot."""
    where = folder / "releases"
    if not where.exists():
        released.publish(snapshot(folder), where)
    return where


def internal(path: Path) -> Source:
    return source.of_snapshot(path)


def public(folder: Path) -> Source:
    found = source.newest_release(release(folder))
    assert found is not None
    return found


def order(kind: str, given: Source, **more: object) -> Order:
    """One order for the year with all records, with the example's settings."""
    values = {"year": YEAR, "settings": settings.read(settings.EXAMPLE)} | more
    return Order(kind, source=given, **values)  # type: ignore[arg-type]


def paper(wanted: Order, spoken: str = "de") -> Paper:
    language.use(spoken)
    return compose(wanted)


def of_kind(found: Paper, kind: type) -> list[Block]:
    return [block for block in found.blocks if isinstance(block, kind)]


def texts(found: Paper) -> str:
    """All that a paper says."""
    parts = [found.title, found.subtitle]
    for block in found.blocks:
        parts += [str(getattr(block, name)) for name in ("text", "caption", "alt") if hasattr(block, name)]
        parts += [cell for row in getattr(block, "rows", ()) for cell in row]
        parts += list(getattr(block, "items", ()))
    return "\n".join(parts)
