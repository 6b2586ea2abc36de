"""Words at the marks: names of series, and labels that keep clear of each other."""

import textwrap
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pandas as pd

from oversight.codes import label

LETTERS_PER_LINE = 16


def name(code: object, sites: Mapping[str, str] | None = None) -> str:
    """What readers see for a code: a site's name, or the word for it."""
    return sites[str(code)] if sites and str(code) in sites else label(str(code))


def series(frame: pd.DataFrame, columns: Sequence[str], sites: Mapping[str, str] | None = None) -> "pd.Series[str]":
    """The name of each row's line: its site, segment or category; empty where nothing tells rows apart."""
    rows = frame[list(columns)].astype(object).to_numpy()
    names = [", ".join(name(code, sites) for code in row if not pd.isna(code)) for row in rows]
    return pd.Series(names, index=frame.index, dtype=object)


def wrapped(text: str, letters: int = LETTERS_PER_LINE) -> str:
    return "\n".join(textwrap.wrap(text, letters)) or text


def apart(positions: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """The positions, moved up where needed so that each keeps its gap to the one below; their order stays."""
    order = sorted(range(len(positions)), key=lambda index: positions[index])
    moved = list(positions)
    for below, above in pairwise(order):
        moved[above] = max(moved[above], moved[below] + (gaps[below] + gaps[above]) / 2)
    return moved
