"""What a telephone log says, from its single calls."""

import numpy as np
import pandas as pd

from tests.recomputed import cases
from tests.recomputed.rows import Tables, is_, last_day, month, whole_months

Rows = pd.DataFrame


def calls(tables: Tables) -> Rows:
    contacts = tables["contacts"]
    return contacts[contacts["channel"] == "phone"]


def accepted(calls: Rows) -> Rows:
    """Calls that met neither a busy line nor a closed office."""
    return calls[~is_(calls["outcome"], "busy", "closed")]


def _abandoned_under(calls: Rows, seconds: int) -> pd.Series:
    """In the queue, after less than so many seconds."""
    return is_(calls["outcome"], "abandoned") & (calls["wait_seconds"] < seconds).fillna(False)


def answered_share(tables: Tables, variant: str) -> Rows:
    every = calls(tables)
    queued = every[is_(every["was_queued"], True)]
    offered = {
        "A": every,
        "B": accepted(every),
        "C": queued,
        "D5": queued[~_abandoned_under(queued, 5)],
        "D20": queued[~_abandoned_under(queued, 20)],
        "E": every[every["outcome"] != "closed"],
    }[variant]
    return cases.share(offered, offered["contact_at"], is_(offered["outcome"], "answered"))


def abandoned_share(tables: Tables, variant: str) -> Rows:
    offered = accepted(calls(tables))
    abandoned = is_(offered["outcome"], "abandoned")
    late = abandoned & (offered["wait_seconds"] >= 5).fillna(False)
    counted = {"all": abandoned, "after_5s": late, "under_5s": abandoned & ~late}[variant]
    return cases.share(offered, offered["contact_at"], counted)


def answered_within_20s_share(tables: Tables, variant: str) -> Rows:
    basis, seconds = variant[0], int(variant[1:])
    offered = accepted(calls(tables))
    offered = offered[~is_(offered["outcome"], "answered") | offered["wait_seconds"].notna()]
    in_time = (offered["wait_seconds"] <= seconds).fillna(False)
    answered, abandoned = (is_(offered["outcome"], outcome) for outcome in ("answered", "abandoned"))
    queued = is_(offered["was_queued"], True)
    every = pd.Series(True, index=offered.index)
    below = {
        "a": every,
        "b": answered,
        "c": ~(abandoned & in_time),
        "q": queued,
        "e": queued & ~_abandoned_under(offered, 5),
        "f": every,
    }[basis]
    counted = in_time & (answered | abandoned if basis == "f" else answered)
    return cases.share(offered[below], offered["contact_at"][below], counted[below])


def call_hours_answered_share(tables: Tables) -> Rows:
    offered = accepted(calls(tables))
    at = offered["contact_at"]
    hour = (at.dt.day_of_week + 1).astype(str) + "-" + at.dt.hour.astype(str).str.zfill(2)
    return cases.share(offered, at, is_(offered["outcome"], "answered"), hour)


def call_wait_mean_seconds(tables: Tables) -> Rows:
    every = calls(tables)
    known = every[is_(every["outcome"], "answered") & every["wait_seconds"].notna()]
    return cases.of(known, month(known["contact_at"]), numerator=known["wait_seconds"], denominator=1)


def call_wait_minutes(tables: Tables) -> Rows:
    """To the second up to ten minutes, beyond in started ten seconds."""
    every = calls(tables)
    known = every[every["wait_seconds"].notna() & is_(every["outcome"], "answered", "abandoned")]
    seconds = known["wait_seconds"].astype(float)
    shown = seconds.where(seconds <= 600, np.ceil(seconds / 10) * 10)
    return cases.of(known, month(known["contact_at"]), known["outcome"], duration=shown / 60)


def calls_per_1000_households(tables: Tables, variant: str) -> Rows:
    every = calls(tables)
    when = month(every["contact_at"])
    first = every.groupby("site")["contact_at"].min()
    covered = {site: whole_months(moment, last_day(tables["contacts"])) for site, moment in first.items()}
    seen = set(zip(every["site"], when, strict=True))
    places = [(site, at) for site, months in covered.items() for at in months if (site, at) in seen]
    basis = (
        tables["caseload"].rename(columns={"month": "period"}).merge(pd.DataFrame(places, columns=["site", "period"]))
    )
    counted = every.assign(period=when)
    return cases.per(counted if variant == "attempts" else accepted(counted), basis, "households")


def toll_free_share(tables: Tables) -> Rows:
    every = calls(tables)
    known = every[every["toll_free"].notna() & every["line"].notna()]
    return cases.share(known, known["contact_at"], is_(known["toll_free"], True), known["line"])


def first_attempt_share(tables: Tables) -> Rows:
    callers = calls(tables)[lambda every: is_(every["is_first_attempt"], True)]
    return cases.share(callers, callers["contact_at"], is_(callers["outcome"], "answered"))


def reached_person_share(tables: Tables) -> Rows:
    callers = calls(tables)[lambda every: is_(every["is_first_attempt"], True)]
    return cases.share(callers, callers["contact_at"], is_(callers["reached_same_day"], True))
