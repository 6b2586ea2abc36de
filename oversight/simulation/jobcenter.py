"""The whole city: every site in a process of its own, the same to the last byte for the same seed."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

import pandas as pd

from oversight.simulation import city, monthly, one_site
from oversight.simulation.parameters import LONGEST_MONTHS, SEED
from oversight.simulation.world import World

Result = TypeVar("Result")

TABLES = (
    "contacts",
    "callbacks",
    "visits",
    "complaints",
    "remedies",
    "incidents",
    "visitor_feedback",
    "slot_supply",
    "caseload",
    "staff_shares",
)


def simulate(
    seed: int = SEED, *, treated: bool = True, months: int = LONGEST_MONTHS, scale: float = 1.0, processes: int = 2
) -> dict[str, pd.DataFrame]:
    """Every contract table of the jobcenter, by name, its rows by site and time.

    `treated=False` is the same city, with the same people and chances, in which no site introduces appointments:
    the paired world. `scale` multiplies households and staff. Raises ValueError for months beyond 1 to 48.
    """
    per_site = list(each_site(one_site.run, worlds(seed, treated, months, scale), processes))
    tables = {name: pd.concat([tables[name] for tables in per_site], ignore_index=True) for name in TABLES}
    return tables | city_tables(months, treated)


def worlds(seed: int, treated: bool, months: int, scale: float) -> list[World]:
    """The five sites, ready to be simulated."""
    return [World(seed, index, treated, months, scale) for index in range(len(city.SITES))]


def city_tables(months: int, treated: bool) -> dict[str, pd.DataFrame]:
    """The tables that are not simulated site by site."""
    return {
        "measures_taken": monthly.measures_taken(months),
        "sites": monthly.sites(),
        "events": monthly.events(months, treated=treated),
    }


def each_site(do: Callable[[World], Result], sites: list[World], processes: int) -> Iterator[Result]:
    """Do it for every site, in the order of the sites; with one process in this one."""
    if processes == 1:
        yield from map(do, sites)
        return
    # a fresh process per worker: threads of DuckDB or of a server must not be forked
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(do, sites)
