"""The records of simulated files while faults are put in: read as they are written, changed, and written again."""

import gzip
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from oversight import places, sql_file
from oversight.simulation.faults.fault import Fault
from oversight.simulation.files import PREFIX

# a copy of a record takes the free number behind it
_STEP = 2


class Records:
    """Every file as a table of texts. A record is known by its `key` until it is written and has a number again."""

    def __init__(self, files: Sequence[Path], months: int) -> None:
        self.months = months
        self.faults: list[Fault] = []
        self._paths = {path.name.removeprefix(PREFIX).removesuffix(".csv.gz"): path for path in files}
        self._touched: dict[str, list[int]] = {}
        # in a file: millions of texts would fill the memory
        self._file = files[0].parent / ".faults.duckdb"
        self._file.unlink(missing_ok=True)
        self._connection = duckdb.connect(self._file)
        self._connection.execute("SET enable_progress_bar = false")
        self._connection.execute("SET memory_limit = '1GB'")
        for name, path in self._paths.items():
            self._connection.execute(
                f"CREATE TABLE {name} AS SELECT *, {_STEP} * row_number() OVER () AS key "
                "FROM read_csv($path, all_varchar = true, header = true)",
                {"path": str(path)},
            )

    @property
    def tables(self) -> tuple[str, ...]:
        return tuple(self._paths)

    def time(self, table: str) -> str:
        """What dates a record, as SQL; a month or a day is the moment it begins."""
        return sql_file.read(places.DATA / "contract" / f"{table}.sql").one("time", "")

    def all(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, values).fetchall()

    def change(self, statement: str, **values: Any) -> int:
        """Run one UPDATE, INSERT or DELETE. Returns how many records it was about."""
        row = self._connection.execute(statement, values).fetchone()
        return int(row[0]) if row else 0

    def number(self, table: str) -> None:
        """Give every record a number of its own, as a source does that keeps one."""
        self._connection.execute(f"ALTER TABLE {table} ADD COLUMN record_number VARCHAR")
        self._connection.execute(f"UPDATE {table} SET record_number = (key // {_STEP})::VARCHAR")

    def pick(self, draw: np.random.Generator, table: str, share: float, condition: str) -> list[int]:
        """The keys of so large a share of the records, drawn among those of which the condition is true.

        A record is picked once only, whatever for.
        """
        keys = [key for (key,) in self.all(f"SELECT key FROM {table} WHERE {condition} ORDER BY key")]
        n = round(share * len(keys))
        free = np.setdiff1d(keys, self._touched.get(table, []))
        picked = sorted(draw.choice(free, min(n, len(free)), replace=False).tolist())
        self._touched.setdefault(table, []).extend(picked)
        return picked

    def tell(self, fault: Fault) -> None:
        self.faults.append(fault)

    def tell_each(self, kind: str, table: str, keys: list[int], what: str) -> None:
        """One line of truth per record, with its moment as it stands in the file."""
        for site, moment, key in self.all(
            f"SELECT site, {self.time(table)}, key FROM {table} WHERE key IN $keys ORDER BY key", keys=keys
        ):
            self.tell(Fault(kind, table, site, moment, moment, what, key))

    def write(self) -> None:
        """The files again, each record in its place; then a record's number in its file is known."""
        for name, path in self._paths.items():
            plain = path.with_suffix("")
            self._connection.execute(
                f"COPY (SELECT * EXCLUDE (key) FROM {name} ORDER BY key) TO {_quoted(plain)} (FORMAT csv, HEADER true)"
            )
            # without name and time in it: the same records give the same bytes
            with plain.open("rb") as source, path.open("wb") as raw, gzip.GzipFile("", "wb", 1, raw, mtime=0) as target:
                shutil.copyfileobj(source, target, 1 << 20)
            plain.unlink()

    def places(self) -> dict[tuple[str, int], int]:
        """The number of a record in its file, from 1, by table and key."""
        return {
            (table, key): place
            for table in sorted({fault.table for fault in self.faults if fault.key is not None})
            for key, place in self.all(f"SELECT key, row_number() OVER (ORDER BY key) FROM {table}")
        }

    def close(self) -> None:
        self._connection.close()
        self._file.unlink()


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
