"""The numbers in the refusal rules, each with what it rests on. They are here to be argued about."""

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, floats

# --- simulated: error rates and power of our own method at these lengths and counts ---
# R1: with less, nothing is told
MONTHS_BEFORE, MONTHS_AFTER = 12, 6
# R2, R3: a figure needs two years' seasons before and one after
MONTHS_BEFORE_FOR_A, MONTHS_AFTER_FOR_A = 24, 12
# R5: below 5 a month a fall by a quarter is seen in 8-18 % of cases, below 10 in 18-38 %
COUNT, COUNT_FOR_A = 5, 10
# R9: more dates on which nothing began may not look like an introduction
FAKE_DATES_ALLOWED = 2
# R12: with fewer distinct orders of the dates the smallest possible p is above 5 %
ORDERS = 20

# --- judgement: no source fixes these ---
# R4: missing months at all, in a row, and more of them on one side
MISSING_SHARE, GAP_MONTHS, MISSING_DIFFERENCE = 0.10, 2, 0.05
# R7: how far another event must lie from the introduction
EVENT_MONTHS = 3
# R14: what one site must contribute on average
JUDGED_MONTHS = 6
# R17: closer to 1 a series has no level of its own; and what the model may leave over
RHO, LEFTOVER_P = 0.8, 0.01
# R19: cells below this are not computed with
SMALLEST_CELL = 3

# --- rule of thumb ---
# R6: cases a month for a quantile, and how many months may have fewer
CASES_FOR_MEDIAN, CASES_FOR_P90, THIN_MONTHS_SHARE = 100, 200, 0.10

# --- convention ---
# R11, R16: what counts as significant, over at most so many headline measures together
ALPHA, HEADLINE_MEASURES = 0.05, 5


def cases_needed(quantile: float) -> int:
    """R6: cases a month without which the quantile is not shown; what lies further out needs more."""
    return CASES_FOR_MEDIAN if 0.25 <= quantile <= 0.75 else CASES_FOR_P90


def suppress_small(counts: ArrayLike) -> Floats:
    """R19: the counts, nan where they are below 3, before anything is computed from an export."""
    values = floats(counts)
    return np.where(values < SMALLEST_CELL, np.nan, values)
