"""The tables of a release as a database that answers, without what else belongs to a release."""

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from oversight import places
from oversight.protected import BASE
from oversight.publication import assemble
from oversight.publication.coarsen import Prepared
from oversight.publication.tables import Rounded
from tests.jobcenter import empty_snapshot

Publish = Callable[[np.ndarray], np.ndarray]


def exact(true: np.ndarray) -> np.ndarray:
    """Every cell as it is: only to see what coarseness alone does."""
    return true


def nearest(true: np.ndarray) -> np.ndarray:
    """Every cell to the next multiple of five: enough to look at the tables, not to publish them."""
    return (true + BASE // 2) // BASE * BASE


def tables(prepared: Prepared, publish: Publish = nearest) -> dict[str, pd.DataFrame]:
    return assemble.tables(prepared, [Rounded(cells, publish(cells.true)) for cells in prepared.cells])


def write(folder: Path, name: str, found: dict[str, pd.DataFrame]) -> Path:
    path = folder / f"{name}.duckdb"
    shutil.copy(empty_snapshot(folder), path)
    with duckdb.connect(path) as connection:
        # a release says how far it deviates; what is exact does not
        connection.execute(
            "CREATE TABLE rounding (table_name VARCHAR, cells_n BIGINT, mean DOUBLE, p95 DOUBLE, largest DOUBLE)"
        )
        known = {table for (table,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        for table, frame in found.items():
            connection.register("given", frame)
            insert = f"INSERT INTO {table} BY NAME" if table in known else f"CREATE TABLE {table} AS"
            if table == "imports":
                connection.execute("CREATE OR REPLACE TABLE imports AS FROM imports")
            connection.execute(f"{insert} FROM given")
    return path


def demo(folder: Path) -> Path:
    """The counts of the prepared demo as a snapshot."""
    path = folder / "demo.duckdb"
    shutil.copy(empty_snapshot(folder), path)
    with duckdb.connect(path) as connection:
        for file in sorted((places.DATA / "demo").glob("*.parquet")):
            connection.execute(f"INSERT INTO {file.stem} BY NAME FROM '{file}'")
    return path
