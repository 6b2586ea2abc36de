"""The points of the five towns, shown where they are answered."""

from functools import lru_cache
from html import escape

import streamlit as st

from oversight import council
from oversight.council import Point
from oversight.language import current
from oversight.language import translate as _
from oversight.measures import Measure


def show(measure: Measure) -> None:
    """A line of small labels: number, town and year of each point; pointing at one shows its words."""
    show_codes(measure.serves)


def show_codes(codes: tuple[str, ...]) -> None:
    """The same for what is no measure: the points of these codes. Raises LookupError for a code that no point has."""
    if codes:
        st.html(_labels(codes, current()))


@lru_cache(maxsize=128)
def _labels(codes: tuple[str, ...], _language: str) -> str:
    labels = "".join(_label(council.point(code)) for code in codes)
    return f'<ul class="points" aria-label="{escape(_("Council points answered here"))}">{labels}</ul>'


def _label(point: Point) -> str:
    spoken = f"{escape(point.town)} {point.day.year}"
    return f'<li title="{escape(f"{point.cited}: {point.words}")}"><strong>{point.code}</strong> {spoken}</li>'
