"""A jobcenter for one test: rows go in by builders with defaults, a measure's answer comes out."""

import shutil
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from oversight import answers, measures, places, sql_file
from oversight.answers import Answer, Scope

BEGINNING, END = datetime(1990, 1, 1), datetime(2100, 1, 1)
COUNTS = places.QUERIES / "counts"
# what a snapshot holds beside counts
COPIED = (
    ("contract", "sites"),
    ("contract", "events"),
    ("register", "imports"),
    ("register", "import_notes"),
    ("register", "delivered"),
    ("register", "truth"),
)


class Jobcenter:
    """A register in memory and its snapshot. Every column that a builder is given counts as delivered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._register = duckdb.connect()
        self._register.execute(register_tables())
        self._snapshots = 0
        self._imports = 0
        self.new_import()

    def new_import(
        self, observed_until: str = "2024-12-31 23:59", first_day: str | None = None, last_day: str | None = None
    ) -> None:
        """What is built from here on comes from one more file, which speaks of days up to `observed_until`."""
        self._imports += 1
        self._delivered: set[tuple[str, str]] = set()
        values = [
            "2025-01-01",
            "file.csv",
            "0",
            "format",
            "contacts",
            0,
            0,
            0,
            0,
            0,
            0,
            first_day,
            last_day,
            observed_until,
            True,
        ]
        marks = ", ".join("?" * (len(values) + 1))
        self._register.execute(f"INSERT INTO imports VALUES ({marks})", [self._imports, *values])

    def visit(self, times: int = 1, **columns: Any) -> None:
        """An appointment kept, unless said otherwise."""
        self.add(
            "visits",
            times,
            {"outcome": "attended", "appointment_at": "2024-03-11 09:00", "has_appointment": True} | columns,
        )

    def walk_in(self, times: int = 1, **columns: Any) -> None:
        """A person who came without an appointment and was seen, unless said otherwise."""
        self.add(
            "visits",
            times,
            {"outcome": "attended", "arrived_at": "2024-03-11 09:00", "has_appointment": False} | columns,
        )

    def call(self, times: int = 1, **columns: Any) -> None:
        """A call answered at once, unless said otherwise."""
        self.contact(times, **{"wait_seconds": 0} | columns)

    def contact(self, times: int = 1, **columns: Any) -> None:
        """A contact answered, by telephone unless said otherwise."""
        self.add(
            "contacts", times, {"contact_at": "2024-03-11 09:00", "channel": "phone", "outcome": "answered"} | columns
        )

    def phone_interval(self, times: int = 1, **columns: Any) -> None:
        self.add(
            "phone_intervals", times, {"interval_at": "2024-03-11 09:00", "offered_n": 10, "answered_n": 8} | columns
        )

    def office_hour(self, times: int = 1, **columns: Any) -> None:
        self.add("wait_intervals", times, {"hour_at": "2024-03-11 09:00"} | columns)

    def slots(self, times: int = 1, **columns: Any) -> None:
        """A look at a calendar on a Monday."""
        self.add("slot_supply", times, {"observed_at": "2024-03-11 09:00", "calendar": "advice"} | columns)

    def reaction(self, times: int = 1, **columns: Any) -> None:
        self.add("complaints", times, {"received_at": "2024-03-11 09:00", "kind": "criticism"} | columns)

    def remedy(self, times: int = 1, **columns: Any) -> None:
        """An objection, unless said otherwise."""
        self.add("remedies", times, {"received_at": "2024-03-11 09:00", "kind": "objection"} | columns)

    def measure_taken(self, times: int = 1, **columns: Any) -> None:
        """A new letter for all sites, unless said otherwise."""
        self.add(
            "measures_taken",
            times,
            {"taken_on": "2024-03-11", "site": "all", "concern": "payment", "kind": "letter"} | columns,
        )

    def callback(self, times: int = 1, **columns: Any) -> None:
        """A callback promised on a Monday, nothing more unless said otherwise."""
        self.add("callbacks", times, {"promised_at": "2024-03-11 09:00"} | columns)

    def incident(self, times: int = 1, **columns: Any) -> None:
        self.add("incidents", times, {"occurred_at": "2024-03-11 09:00", "kind": "threat"} | columns)

    def feedback(self, times: int = 1, **columns: Any) -> None:
        """Ten answers to one question, eight of them favourable, unless said otherwise."""
        self.add(
            "visitor_feedback",
            times,
            {"given_on": "2024-03-11", "question": "overall", "favourable_n": 8, "answers_n": 10} | columns,
        )

    def caseload(self, **columns: Any) -> None:
        self.add("caseload", 1, {"month": "2024-03-01", "households": 1000} | columns)

    def staff_share(self, **columns: Any) -> None:
        """The counter of a site, widely spread, unless said otherwise."""
        usual = {"month": "2024-03-01", "function": "counter", "contributing_n": 9}
        self.add("staff_shares", 1, usual | {"largest_share": 0.2, "two_largest_share": 0.35} | columns)

    def event(self, **columns: Any) -> None:
        """Appointments introduced, unless said otherwise."""
        self.add("events", 1, {"kind": "appointment_system", "description": "Terminpraxis eingeführt"} | columns)

    def add(self, table: str, times: int, columns: dict[str, Any]) -> None:
        """The same row, `times` times, into a contract table."""
        columns = {"site": "mitte"} | columns
        self._deliver({(table, column) for column in columns})
        names = [*columns, "import_id"]
        values = ", ".join(f"${name}" for name in names)
        self._register.execute(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM range({times})",
            columns | {"import_id": self._imports},
        )

    def see_again(self, table: str, fingerprint: int) -> None:
        """The file of now shows this record of an earlier one once more, unchanged."""
        self._register.execute("INSERT INTO seen_again VALUES (?, ?, ?)", [self._imports, table, fingerprint])

    def _deliver(self, columns: set[tuple[str, str]]) -> None:
        new = sorted(columns - self._delivered)
        if new:
            self._register.executemany(
                "INSERT INTO delivered VALUES (?, ?, ?)", [[self._imports, *pair] for pair in new]
            )
            self._delivered |= columns

    def add_frame(self, table: str, frame: pd.DataFrame) -> None:
        """Many rows at once; those with a column `times` as often as it says."""
        times = "times" if "times" in frame else "1"
        columns = ", ".join(name for name in frame.columns if name != "times")
        self.add(table, 0, dict.fromkeys(columns.split(", ")))
        self._register.register("given", frame)
        self._register.execute(
            f"INSERT INTO {table} ({columns}, import_id) SELECT {columns}, {self._imports} FROM given, range({times})"
        )

    def counts(self, table: str, start: datetime = BEGINNING, end: datetime = END) -> pd.DataFrame:
        """The rows of one counts table, ordered, over all time unless said otherwise."""
        file = sql_file.read(COUNTS / f"{table}.sql")
        return self._register.execute(f"FROM ({file.statement}) ORDER BY ALL", _period(file, start, end)).df()

    def count(self, table: str, **dimensions: Any) -> int:
        """The n of all rows of a counts table with these values."""
        rows = self.counts(table)
        for name, value in dimensions.items():
            rows = rows[rows[name].isna() if value is None else rows[name] == value]
        return int(rows["n"].sum())

    def snapshot(self, for_statement: str = "") -> Path:
        """A snapshot of what has been built so far; for one statement, only of the counts that it reads."""
        needed = f"coverage {for_statement}"
        self._snapshots += 1
        path = self._folder / f"snap-{self._snapshots:06}.duckdb"
        shutil.copy(empty_snapshot(self._folder), path)
        self._register.execute(f"ATTACH '{path}' AS snapshot")
        for file in (file for file in sql_file.read_folder(COUNTS) if not for_statement or file.name in needed):
            self._register.execute(f"INSERT INTO snapshot.{file.name} BY NAME {file.statement}", _period(file))
        for table in ("delivered", "imports"):
            self._register.execute(f"INSERT INTO snapshot.{table} BY NAME FROM {table}")
        self._register.execute(
            "INSERT INTO snapshot.events BY NAME SELECT * EXCLUDE (import_id, fingerprint) FROM events"
        )
        self._register.execute("DETACH snapshot")
        return path

    def ask(self, name: str, scope: Scope = Scope(), **options: Any) -> Answer:
        """A measure's answer over all months together, unless said otherwise."""
        snapshot = self.snapshot(for_statement=measures.find(name).file.statement)
        return answers.ask(snapshot, name, scope, **{"grain": "all"} | options)

    def measure(self, name: str, *, segment: str | None = None, figure: str = "value", **options: Any) -> Any:
        """One figure of a measure over all months and sites together; None where there is none."""
        frame = self.ask(name, **options).frame
        if segment is not None:
            frame = frame[frame["segment"] == segment]
        if frame.empty or pd.isna(frame[figure].iloc[0]):
            return None
        assert len(frame) == 1, f"{name} has {len(frame)} segments: name one"
        return frame[figure].iloc[0]

    def share(self, name: str, category: str) -> Any:
        """The share of one category of a breakdown over all months and sites together."""
        frame = self.ask(name).frame.set_index("category")
        return frame["value"].get(category)


def _period(file: sql_file.SqlFile, start: datetime = BEGINNING, end: datetime = END) -> dict[str, datetime]:
    return {name: value for name, value in {"from": start, "to": end}.items() if name in file.parameters}


@cache
def register_tables() -> str:
    """The tables of a register, as intake makes them: contract columns and the import that brought the row."""
    contract = (sql_file.read(path) for path in sorted((places.DATA / "contract").glob("*.sql")))
    bookkeeping = (sql_file.read(path) for path in sorted((places.DATA / "register").glob("*.sql")))
    with_import = (
        f"{file.statement.rstrip().removesuffix(';').removesuffix(')')}, import_id INTEGER, fingerprint UBIGINT);"
        for file in contract
    )
    return "\n".join([*with_import, *(file.statement.rstrip(";") + ";" for file in bookkeeping)])


def empty_snapshot(folder: Path) -> Path:
    """A snapshot without a single row, made once for all tests of a run."""
    return _empty_snapshot(folder.parent)


@cache
def _empty_snapshot(folder: Path) -> Path:
    path = folder / "empty.duckdb"
    with duckdb.connect(path) as snapshot:
        for file in sql_file.read_folder(COUNTS):
            columns = ", ".join(f"{column.name} {column.type}" for column in file.columns())
            snapshot.execute(f"CREATE TABLE {file.name} ({columns})")
        for folder, table in COPIED:
            snapshot.execute(sql_file.read(places.DATA / folder / f"{table}.sql").statement)
        snapshot.execute("CREATE TABLE about (key VARCHAR, value VARCHAR)")
    return path
