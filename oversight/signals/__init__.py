"""Signals: which month of a measure stands out from its own ordinary ups and downs. A reason to ask, never a cause."""

from oversight.signals.signal import Limits, Signal, signals
from oversight.signals.words import assured, behind, named, rule, said, standing, variation_words, watched_figure

__all__ = [
    "Limits",
    "Signal",
    "assured",
    "behind",
    "named",
    "rule",
    "said",
    "signals",
    "standing",
    "variation_words",
    "watched_figure",
]
