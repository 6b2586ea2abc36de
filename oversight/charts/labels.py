"""Words at the marks: names of series, and labels that keep clear of each other."""

import textwrap
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pandas as pd

from oversight.answers import Answer
from oversight.codes import label

LETTERS_PER_LINE = 16
# zero-width space
_INSIDE_A_WORD = "\u200b"


def name(code: object, sites: Mapping[str, str] | None = None) -> str:
    """What readers see for a code: a site's name, or the word for it."""
    return sites[str(code)] if sites and str(code) in sites else label(str(code), sites)


def series(frame: pd.DataFrame, columns: Sequence[str], sites: Mapping[str, str] | None = None) -> "pd.Series[str]":
    """The name of each row's line: its site, segment or category; empty where nothing tells rows apart."""
    rows = frame[list(columns)].astype(object).to_numpy()
    names = [", ".join(name(code, sites) for code in row if not pd.isna(code)) for row in rows]
    return pd.Series(names, index=frame.index, dtype=object)


def in_order(answer: Answer, columns: Sequence[str]) -> pd.DataFrame:
    """The rows of an answer by these columns; segments as the measure's header orders them, others by their codes."""
    measure, frame = answer.measure, answer.frame
    if not columns:
        return frame
    return frame.sort_values(
        list(columns),
        kind="stable",
        key=lambda codes: codes.map(measure.place, na_action="ignore") if codes.name == "segment" else codes,
    )


def wrapped(text: str, letters: int = LETTERS_PER_LINE) -> str:
    """In lines; inside a word an invisible sign stands before the break."""
    lines, place = textwrap.wrap(text, letters), 0
    for number, line in enumerate(lines[:-1]):
        place = text.index(line, place) + len(line)
        if not text[place].isspace():
            lines[number] = f"{line}{_INSIDE_A_WORD}"
    return "\n".join(lines) or text


def unwrapped(text: str) -> str:
    """The text as it was before it was wrapped: for whoever hears it, and for tables."""
    return text.replace(f"{_INSIDE_A_WORD}\n", "").replace("\n", " ")


def apart(positions: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """The positions, moved as little as needed so that each keeps its gap to its neighbours; their order stays."""
    order = sorted(range(len(positions)), key=lambda index: positions[index])
    up, down = list(positions), list(positions)
    for below, above in pairwise(order):
        up[above] = max(up[above], up[below] + (gaps[below] + gaps[above]) / 2)
    for above, below in pairwise(reversed(order)):
        down[below] = min(down[below], down[above] - (gaps[below] + gaps[above]) / 2)
    # the middle between pushing up and pushing down keeps all gaps as well
    return [(high + low) / 2 for high, low in zip(up, down, strict=True)]
