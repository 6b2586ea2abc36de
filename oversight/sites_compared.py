"""Sites side by side: each against all together, within the limits that chance draws for its size. No ranks."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from oversight.answers import Answer
from oversight.measures import Measure
from oversight.statistics import funnel_curves, funnels, intervals
from oversight.statistics.funnels import ALARM, UNITS_FOR_OVERDISPERSION, WARNING, Funnel

# two sites alone would each be held against the other
FEWEST_SITES = 3
# of more groups than these nobody reads the funnels
MOST_GROUPS = 3
POINTS_OF_A_CURVE = 60
# the curves reach a little beyond the smallest and the largest site
ROOM = 0.12

_PLACES = {
    funnels.HIGH_ALARM: "above",
    funnels.LOW_ALARM: "below",
    funnels.HIGH_WARNING: "high",
    funnels.LOW_WARNING: "low",
    funnels.WITHIN: "within",
}


@dataclass(frozen=True, eq=False)
class Compared:
    """One measure (of one segment) by site. `rows`: a row per site with cases, in the order of names.

    Columns: site, name, numerator, denominator, value, low and high (its interval at 95 %), place (within, above or
    below the 99.8 % limits; among many sites also high or low, beyond 95 %), is_shown (enough cases).
    `curves`: size, low_95, high_95, low_998, high_998. `average` is that of all sites together.
    """

    measure: Measure
    segment: str | None
    rows: pd.DataFrame
    average: float
    curves: pd.DataFrame
    accounts_for_differences: bool

    @property
    def outside(self) -> tuple[str, ...]:
        """The names of the sites beyond the 99.8 % limits."""
        shown = self.rows[self.rows["is_shown"]]
        return tuple(shown.loc[shown["place"].isin(["above", "below"]), "name"])

    @property
    def is_alike(self) -> bool:
        """Whether all that is counted is the same everywhere, none or all of it: then there is nothing to draw."""
        return self.measure.unit == "share" and self.average in (0.0, 1.0)

    @property
    def not_shown(self) -> tuple[str, ...]:
        """The names of the sites that count in the whole but have too few cases to be shown."""
        return tuple(self.rows.loc[~self.rows["is_shown"], "name"])


def can_be_compared(measure: Measure) -> bool:
    """Whether chance draws limits for it: a share or a rate, not a mean out of sums."""
    return measure.shape == "rate" and (measure.unit == "share" or measure.unit.startswith("per_"))


def compared(answer: Answer, names: Mapping[str, str]) -> tuple[Compared, ...]:
    """A comparison per segment of an answer asked with grain='all' and by_site=True, where enough sites have cases.

    Calendars of single sites have nothing to be compared with, and drop out here.
    """
    if not (can_be_compared(answer.measure) and answer.is_ok):
        return ()
    frame = answer.frame
    segments = dict.fromkeys(frame["segment"].astype(object).where(frame["segment"].notna(), None))
    found = (_compared(answer, segment, names) for segment in segments)
    return tuple(one for one in found if one is not None)


def _compared(answer: Answer, segment: str | None, names: Mapping[str, str]) -> Compared | None:
    rows = _rows(answer, segment, names)
    if rows["is_shown"].sum() < FEWEST_SITES or rows["numerator"].sum() == 0:
        return None
    is_share = answer.measure.unit == "share"
    x, n = rows["numerator"].to_numpy(dtype=float), rows["denominator"].to_numpy(dtype=float)
    funnel = funnels.funnel_of_shares(x, n) if is_share else funnels.funnel_of_rates(x, n)
    rows["place"] = [_PLACES[label] for label in funnel.labels]
    if answer.measure.deviation:
        rows["place"] = _beyond_rounding(rows, funnel, answer.measure.deviation)
    shown = rows.loc[rows["is_shown"], "denominator"]
    sizes = np.linspace(shown.min() * (1 - ROOM), shown.max() * (1 + ROOM), POINTS_OF_A_CURVE)
    draw = funnel_curves.of_shares if is_share else funnel_curves.of_rates
    (low, high), (lowest, highest) = draw(funnel, sizes, WARNING), draw(funnel, sizes, ALARM)
    curves = pd.DataFrame({"size": sizes, "low_95": low, "high_95": high, "low_998": lowest, "high_998": highest})
    return Compared(answer.measure, segment, rows, funnel.average, curves, len(rows) >= UNITS_FOR_OVERDISPERSION)


def _beyond_rounding(rows: pd.DataFrame, funnel: Funnel, deviation: float) -> list[str]:
    """The places of the sites that they keep however a release was rounded: a sum may lie `deviation` from the true."""
    limits = {"below": funnel.low_998, "low": funnel.low_95, "high": funnel.high_95, "above": funnel.high_998}
    reach = (deviation / rows["denominator"]).to_numpy(dtype=float)
    return [
        "within" if place in limits and abs(value - limits[place][row]) <= reach[row] else place
        for row, (place, value) in enumerate(zip(rows["place"], rows["value"], strict=True))
    ]


def _rows(answer: Answer, segment: str | None, names: Mapping[str, str]) -> pd.DataFrame:
    frame, measure = answer.frame, answer.measure
    own = frame[frame["segment"].isna() if segment is None else frame["segment"] == segment]
    own = own[own["denominator"] > 0]
    interval = intervals.wilson if measure.unit == "share" else intervals.rate
    limits = [interval(x, n) for x, n in zip(own["numerator"], own["denominator"], strict=True)]
    rows = pd.DataFrame(
        {
            "site": own["site"],
            "name": [names.get(site, site) for site in own["site"]],
            "numerator": own["numerator"],
            "denominator": own["denominator"],
            "value": own["value"],
            "low": [limit.low for limit in limits],
            "high": [limit.high for limit in limits],
            "is_shown": own[measure.cases] >= measure.minimum_n,
        }
    )
    return rows.sort_values("name", kind="stable").reset_index(drop=True)
