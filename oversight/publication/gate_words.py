"""What the gates of the audit are called where people read of them."""

from oversight.language import message
from oversight.language import translate as _

_WORDS = {
    "structure": message("rules of rounding"),
    "minimum": message("enough cases in each year"),
    "staff": message("enough officials at each site"),
    "printed_figures": message("figures printed elsewhere"),
    "small_cells": message("single cases behind small figures"),
    "nested_selections": message("single cases behind differences"),
}


def named(gate: str) -> str:
    """In words, with the name that stands in audit.json."""
    return f"{_(_WORDS[gate])} ({gate})" if gate in _WORDS else gate
