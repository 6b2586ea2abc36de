"""A jobcenter that introduced appointments: telephone calls month by month, of which more are answered from then on."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from oversight.statistics import critical
from tests.jobcenter import Jobcenter

# nothing happened in the whole country in these years
FIRST = 2012 * 12
MONTHS = 48
STAGGERED = {"mitte": 25, "nord": 28, "ost": None, "sued": 31, "west": 34}


def month(n: int) -> date:
    """The first day of the n-th month, counted from 0."""
    return date((FIRST + n) // 12, (FIRST + n) % 12 + 1, 1)


def city(
    folder: Path,
    starts: Mapping[str, int | None],
    *,
    rise: float = 0.2,
    months: int = MONTHS,
    control: float = 0.0,
    calls: int = 400,
    missing: Collection[tuple[str, int]] = (),
) -> Jobcenter:
    """Sites by their first month with appointments (None: never); `control` is by how much applications rise too."""
    folder.mkdir(parents=True, exist_ok=True)
    jobcenter, random = Jobcenter(folder), np.random.default_rng(1)
    telephone, caseload = [], []
    for site, start in starts.items():
        for n in range(months):
            begun = start is not None and n >= start
            share = 0.6 + 0.03 * random.standard_normal() + rise * begun
            applications = 200 * np.exp(0.1 * random.standard_normal() + control * begun)
            caseload.append((month(n), site, 5000, round(applications)))
            if (site, n) not in missing:
                answered = round(calls * min(max(share, 0.0), 1.0))
                telephone += [(site, n, "answered", answered), (site, n, "abandoned", calls - answered)]
        if start is not None:
            jobcenter.event(site=site, date_from=month(start))
    jobcenter.add_frame("contacts", _contacts(telephone))
    jobcenter.add_frame("caseload", pd.DataFrame(caseload, columns=["month", "site", "households", "new_applications"]))
    return jobcenter


def _contacts(telephone: list[tuple[str, int, str, int]]) -> pd.DataFrame:
    frame = pd.DataFrame(telephone, columns=["site", "n", "outcome", "times"])
    moments = [f"{month(n):%Y-%m}-15 10:00:00" for n in frame["n"]]
    return frame.drop(columns="n").assign(contact_at=pd.to_datetime(moments), channel="phone")


@contextmanager
def fewer_draws() -> Iterator[None]:
    """Critical values from 250 series instead of 2,500: the effects of these tests are far from them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(critical, "DRAWS", 250)
        critical._simulate.cache_clear()
        yield
    critical._simulate.cache_clear()
