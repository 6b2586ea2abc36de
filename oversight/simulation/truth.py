"""What every measure is in the simulated city, and what it would be without appointments."""

from pathlib import Path

import pandas as pd

from oversight import answers, measures
from oversight.measures import Measure
from oversight.simulation.files import MARK, PREFIX

NAME = f"{PREFIX}truth.csv"
# the figures of each shape, and on how many cases each rests
FIGURES = {
    "rate": {"value": "denominator"},
    "count": {"n": "n"},
    "histogram": {"median": "n", "p90": "n", "share_over": "n"},
    "lifetable": {"median": "n", "share_within": "n"},
}
_KEYS = ["segment", "figure", "month", "site"]


def compare(snapshot: Path, without: Path) -> pd.DataFrame:
    """Every figure of every measure by site and month in both worlds; columns as in data/register/truth.sql."""
    return pd.concat([_of(measure, snapshot, without) for measure in measures.all_measures()], ignore_index=True)


def write_csv(truth: pd.DataFrame, folder: Path) -> Path:
    """The same rows as a file, marked as synthetic like all others."""
    path = folder / NAME
    truth.assign(**{MARK: ""}).to_csv(path, index=False)
    return path


def _of(measure: Measure, snapshot: Path, without: Path) -> pd.DataFrame:
    worlds = [answers.ask(world, measure.name, by_site=True).frame for world in (snapshot, without)]
    if measure.shape == "breakdown":
        categories = pd.concat(worlds)["category"].drop_duplicates().to_frame()
        figures = [_shares(frame, categories) for frame in worlds]
    else:
        figures = [_figures(frame, FIGURES[measure.shape]) for frame in worlds]
    both = figures[0].merge(figures[1], on=_KEYS, how="outer", suffixes=("", "_without"))
    both.insert(0, "measure", measure.name)
    return both.dropna(subset=["value", "value_without"], how="all")


def _figures(frame: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """One row per figure instead of one column."""
    return pd.concat([_told(frame, pd.Series(figure, frame.index), frame[figure], n) for figure, n in names.items()])


def _shares(frame: pd.DataFrame, categories: pd.DataFrame) -> pd.DataFrame:
    """One row per part of each whole: a part that nobody belongs to is zero, for the whole is known."""
    whole = frame[["period", "site", "segment", "total"]].drop_duplicates()
    every = whole.merge(categories, how="cross").merge(frame.drop(columns="n"), how="left")
    return _told(every, every["category"], every["value"].fillna(0.0), "total")


def _told(frame: pd.DataFrame, figure: pd.Series, value: pd.Series, n: str) -> pd.DataFrame:
    rows = {"segment": frame["segment"], "figure": figure, "month": frame["period"], "site": frame["site"]}
    return pd.DataFrame(rows | {"value": value.astype(float), "n": frame[n].astype(float)})
