"""An office that brings files in: its store, its files, and a format of its own for one test."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from oversight.intake import Refused, Report, bring_in, formats
from oversight.store import Store

CALL = {"contact_at": "2024-03-01 09:00:00", "site": "nord", "channel": "phone", "outcome": "answered"}
MONTH = {"month": "2024-03-01", "site": "nord", "households": "1000"}


def table(*records: dict[str, Any], delimiter: str = ";") -> str:
    """CSV of these records; the columns are those of the first."""
    columns = list(records[0])
    lines = [delimiter.join(str(record.get(column, "")) for column in columns) for record in records]
    return "\n".join([delimiter.join(columns), *lines]) + "\n"


def calls(*differences: dict[str, Any]) -> str:
    """CSV of calls that differ from an ordinary one in this."""
    columns = dict.fromkeys(key for one in (CALL, *differences) for key in one)
    return table(*({**dict.fromkeys(columns, ""), **CALL, **one} for one in differences))


def months(*differences: dict[str, Any]) -> str:
    """CSV of a caseload whose months differ from an ordinary one in this."""
    return table(*({**MONTH, **one} for one in differences))


class Office:
    """A store in a folder, files beside it, and the formats that the test gives it besides the ordinary ones."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.store, self._monkeypatch = folder, Store(folder / "store"), monkeypatch

    def file(self, content: str, name: str = "export.csv") -> Path:
        path = self.folder / name
        path.write_text(content, "utf-8")
        return path

    def bring_in(self, content: str, name: str = "export.csv", **options: Any) -> Report:
        (report,) = bring_in([self.file(content, name)], self.store, **options)
        return report

    def refusal(self, content: str, name: str = "export.csv", **options: Any) -> str:
        with pytest.raises(Refused) as refused:
            self.bring_in(content, name, **options)
        return str(refused.value)

    def format(self, toml: str, name: str = "own") -> None:
        """Use this format, and no other."""
        folder = self.folder / "formats"
        folder.mkdir(exist_ok=True)
        head = 'title = "Own"\nsource = "A test"\n'
        (folder / f"{name}.toml").write_text(head + toml, "utf-8")
        self._monkeypatch.setattr(formats, "FOLDER", folder)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What the register says."""
        with duckdb.connect(self.store.register, read_only=True) as register:
            return register.execute(query).fetchall()

    def column(self, name: str, of: str = "contacts") -> list[Any]:
        """The values of a delivered column, in the order in which they came in."""
        return [value for (value,) in self.rows(f"SELECT {name} FROM {of}_rows ORDER BY rowid")]

    def shown(self, query: str) -> list[tuple[Any, ...]]:
        """What readers see: the newest snapshot."""
        snapshot = self.store.current_snapshot()
        assert snapshot is not None
        with duckdb.connect(snapshot, read_only=True) as connection:
            return connection.execute(query).fetchall()

    def quarantined(self, report: Report) -> list[list[str]]:
        """The lines of the quarantine below its head."""
        assert report.quarantine is not None
        lines = report.quarantine.read_text("utf-8-sig").splitlines()
        return [line.split(";") for line in lines[1:]]
