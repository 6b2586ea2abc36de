"""What other sources would add to the simulated records: a display of mean waits, and a list with its own deadline."""

from pathlib import Path

import pandas as pd

from oversight.simulation.files import MARK, PREFIX
from tests.recomputed.office import KINDS, waited
from tests.recomputed.rows import DAY, Tables


def write(folder: Path, tables: Tables) -> list[Path]:
    """Files of these tables and of both, marked as synthetic like those of the simulation."""
    added = {"wait_intervals": display(tables), "complaints": with_deadline(tables)}
    return [_write(folder, name, table) for name, table in sorted((tables | added).items())]


def _write(folder: Path, name: str, table: pd.DataFrame) -> Path:
    path = folder / f"{PREFIX}{name}.csv.gz"
    table.assign(**{MARK: ""}).to_csv(path, index=False)
    return path


def display(tables: Tables) -> pd.DataFrame:
    """Means per hour as a display shows them."""
    people = waited(tables).assign(hour_at=lambda rows: rows["called_at"].dt.floor("h"))
    shown = [_shown(people[people["has_appointment"] == with_one], kind) for with_one, kind in KINDS.items()]
    return pd.concat(shown, axis="columns").reset_index()


def _shown(people: pd.DataFrame, kind: str) -> pd.DataFrame:
    """In tenths of a minute; an hour without anybody shows none."""
    word = kind.removesuffix("_appointment")
    hours = people.groupby(["hour_at", "site"])["minutes"]
    means, sizes = hours.mean().round(1), hours.size().astype("Int64")
    return pd.DataFrame({f"mean_wait_{word}_minutes": means, f"visitors_{word}_n": sizes})


def with_deadline(tables: Tables) -> pd.DataFrame:
    """Reactions, with whether they were answered within a week, of which the source says nothing for praise."""
    reactions = tables["complaints"]
    in_time = (reactions["answered_at"] <= reactions["received_at"] + 7 * DAY).astype("boolean")
    return reactions.assign(answered_in_time=in_time.mask(reactions["kind"] == "praise"))
