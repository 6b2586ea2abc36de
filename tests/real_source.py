"""A real file brought in from an empty store by the way that everybody takes, and the answers read from it."""

from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from oversight import answers, intake
from oversight.answers import Answer
from oversight.store import Store


class RealSource:
    """One file in a store of its own. The format is recognised, not named."""

    def __init__(self, file: Path, folder: Path) -> None:
        self.store = Store(folder)
        (self.report,) = intake.bring_in([file], self.store)
        snapshot = self.store.current_snapshot()
        assert snapshot is not None
        self.snapshot: Path = snapshot

    def ask(self, name: str, **options: Any) -> Answer:
        """A measure's answer over the whole period, unless said otherwise."""
        return answers.ask(self.snapshot, name, **{"grain": "all"} | options)

    def percent(self, name: str, *, variant: str | None = None, segment: str | None = None, digits: int = 2) -> float:
        """A share in per cent, to 0.01 points unless said otherwise."""
        frame = self.ask(name, variant=variant).frame
        if segment is not None:
            frame = frame[frame["segment"] == segment]
        assert len(frame) == 1
        return round(float(frame["value"].iloc[0]) * 100, digits)

    def mix(self, name: str) -> dict[str, float]:
        """The shares of a breakdown in per cent, to 0.1 points."""
        frame = self.ask(name).frame
        return dict(zip(frame["category"], (frame["value"] * 100).round(1), strict=True))

    def rows(self, table: str) -> pd.DataFrame:
        """A contract table of the register."""
        with duckdb.connect(self.store.register, read_only=True) as register:
            return register.execute(f"FROM {table}").df()
