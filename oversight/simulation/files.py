"""The simulated records as files, marked as synthetic in name and header, the way a jobcenter would deliver them."""

import gzip
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import duckdb
import pandas as pd

from oversight.intake.formats import PAIRED_WORLD_MARK
from oversight.language import translate as _
from oversight.simulation import jobcenter, one_site
from oversight.simulation.parameters import LONGEST_MONTHS, SEED
from oversight.simulation.world import World

MARK = "SYNTHETISCHE DEMODATEN"
PREFIX = "SYNTHETISCHE-DEMODATEN_"
_COMPRESSION = 1

Report = Callable[[str], None]


def write(
    folder: Path,
    seed: int = SEED,
    *,
    treated: bool = True,
    months: int = LONGEST_MONTHS,
    scale: float = 1.0,
    processes: int = 2,
    report: Report = lambda line: None,
) -> list[Path]:
    """Simulate and write one CSV.gz per contract table that has rows; same seed, same bytes. Returns the files.

    Files of the paired world (`treated=False`) say so in their names. Whatever was simulated into the folder before is
    gone. Every file has one column more than its contract, named "SYNTHETISCHE DEMODATEN" and empty.
    """
    parts = folder / "parts"
    parts.mkdir(parents=True, exist_ok=True)
    sites = jobcenter.worlds(seed, treated, months, scale)
    for world, rows in zip(sites, jobcenter.each_site(partial(_write_site, parts), sites, processes), strict=True):
        line = _("{site}: {contacts} contacts, {visits} visits")
        report(line.format(site=world.site.name, contacts=rows["contacts"], visits=rows["visits"]))
    for name, table in jobcenter.city_tables(months, treated).items():
        _write_part(parts, "city", name, table)
    for old in folder.glob(f"{PREFIX}*.csv*"):
        old.unlink()
    filled = sorted({part.name.split(".")[0] for part in parts.glob("*.header")})
    prefix = PREFIX if treated else f"{PREFIX}{PAIRED_WORLD_MARK}_"
    files = [_join(folder / f"{prefix}{name}.csv.gz", parts, name) for name in filled]
    shutil.rmtree(parts)
    return files


def _write_site(parts: Path, world: World) -> dict[str, int]:
    tables = one_site.run(world)
    for name, table in tables.items():
        _write_part(parts, f"{world.index}", name, table)
    return {name: len(table) for name, table in tables.items()}


def _write_part(parts: Path, which: str, name: str, table: pd.DataFrame) -> None:
    """The rows of one site, compressed as a piece of its own: gzip pieces one after the other are one file."""
    if table.empty:
        return
    marked = table.assign(**{MARK: pd.Series(pd.NA, index=table.index, dtype="str")})
    header = parts / f"{name}.{which}.header"
    header.write_text(",".join(marked.columns) + "\n", encoding="utf-8")
    plain = parts / f"{name}.{which}.csv"
    with duckdb.connect() as connection:
        # a worker's bar would run across the lines of progress
        connection.execute("SET enable_progress_bar = false")
        connection.from_df(marked).write_csv(str(plain), header=False)
    with plain.open("rb") as source, _compressed(parts / f"{name}.{which}.gz") as target:
        shutil.copyfileobj(source, target, 1 << 20)
    plain.unlink()


def _join(joined: Path, parts: Path, name: str) -> Path:
    with _compressed(parts / f"{name}..gz") as target:
        target.write(min(parts.glob(f"{name}.*.header")).read_bytes())
    with joined.open("wb") as target_file:
        for piece in sorted(parts.glob(f"{name}.*.gz")):
            with piece.open("rb") as source:
                shutil.copyfileobj(source, target_file, 1 << 20)
    return joined


@contextmanager
def _compressed(path: Path) -> Iterator[gzip.GzipFile]:
    """Without name and time in it: the same rows give the same bytes."""
    with path.open("wb") as raw, gzip.GzipFile("", "wb", _COMPRESSION, raw, mtime=0) as target:
        yield target
