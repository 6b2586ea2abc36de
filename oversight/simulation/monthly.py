"""What is fixed for a city and its months: caseload, sites, events and measures taken."""

import numpy as np
import pandas as pd

from oversight.simulation import city, days
from oversight.simulation.parameters import number
from oversight.simulation.world import World

_STREAM = 7
_OMBUDS = city.OMBUDS_FROM


def caseload(world: World) -> pd.DataFrame:
    """Official figures by month. New applications are drawn apart: appointments cannot move them."""
    return pd.DataFrame([_month(world, month) for month in range(world.months)])


def _month(world: World, month: int) -> dict[str, object]:
    start = days.month_start(month)
    random = np.random.default_rng([world.seed, world.index, _STREAM, month])
    households = round(world.demand.households(days.number(start)))
    season = 1 + number("application_season") * np.cos(2 * np.pi * (start.month - 1) / 12)
    spread = number("posts_spread")
    ombuds = number("ombuds_posts") / len(city.SITES) if start >= _OMBUDS else 0.0
    return {
        "month": start.isoformat(),
        "site": world.site.code,
        "households": households,
        "posts": round(households / number("households_per_post") * random.uniform(1 - spread, 1 + spread), 1),
        "ombuds_posts": ombuds,
        "decisions_sent": int(random.poisson(number("decisions_sent") * households)),
        "new_applications": int(random.poisson(number("new_applications") * households * season)),
    }


def sites() -> pd.DataFrame:
    return pd.DataFrame({"site": site.code, "name": site.name, "opened_on": "2005-01-03"} for site in city.SITES)


def events(months: int, *, treated: bool) -> pd.DataFrame:
    """What changed, as far as the records reach. Without appointments no office introduced them."""
    rows = [(day, "all", kind, german, english, city.SOURCE) for day, kind, german, english in city.CITY_EVENTS]
    rows += [
        (day, "all", "document", german, english, f"{city.SOURCE}, {points}")
        for day, german, english, points in city.DOCUMENTS
    ]
    if treated:
        rows += [
            (site.introduced_on, site.code, "appointment_system", *city.INTRODUCTION, city.SOURCE)
            for site in city.SITES
            if site.introduced_on is not None
        ]
    known = sorted(row for row in rows if row[0] < days.month_start(months))
    return pd.DataFrame(known, columns=["date_from", "site", "kind", "description", "description_en", "source"])


def measures_taken(months: int) -> pd.DataFrame:
    known = [row for row in city.MEASURES_TAKEN if row[0] < days.month_start(months)]
    return pd.DataFrame(known, columns=["taken_on", "site", "concern", "kind", "reference"])
