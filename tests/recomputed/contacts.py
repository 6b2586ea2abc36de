"""What contacts by any channel say: how they were handled, answered in writing, and settled."""

import numpy as np
import pandas as pd

from tests.recomputed import cases
from tests.recomputed.rows import HOUR, Tables, days_between, is_, last_moment, month, ripe, started

Rows = pd.DataFrame
WRITTEN = ("email", "messenger", "portal", "post", "fax")
GROUPS = dict.fromkeys(WRITTEN, "written") | {"phone": "phone", "in_person": "in_person"}


def answered(tables: Tables) -> Rows:
    contacts = tables["contacts"]
    return contacts[contacts["outcome"] == "answered"]


def channel_share(tables: Tables) -> Rows:
    contacts = tables["contacts"]
    return cases.of(contacts, month(contacts["contact_at"]), category=contacts["channel"])


def documented_share(tables: Tables) -> Rows:
    rows = answered(tables)
    group = rows["channel"].map(GROUPS).fillna("other")
    return cases.share(rows, rows["contact_at"], rows["concern"].notna(), group)


def forwarded_share(tables: Tables) -> Rows:
    rows = answered(tables)[lambda contacts: contacts["forwarded_n"].notna()]
    return cases.share(rows, rows["contact_at"], rows["forwarded_n"] > 0)


def own_caseworker_share(tables: Tables, variant: str) -> Rows:
    contacts = tables["contacts"]
    asked = contacts[is_(contacts["asked_for_own_caseworker"], True) & contacts["reached_own_caseworker"].notna()]
    reached, when = is_(asked["reached_own_caseworker"], True), asked["contact_at"]
    if variant == "together":
        return cases.share(asked, when, reached)
    passed_on = (asked["forwarded_n"] > 0).fillna(False)
    directly = cases.share(asked, when, reached & ~passed_on, "reached_directly")
    return pd.concat([directly, cases.share(asked, when, reached & passed_on, "reached_after_forwarding")])


def solved_at_first_contact_share(tables: Tables) -> Rows:
    known = answered(tables)[lambda contacts: contacts["repeated_within_7_days"].notna()]
    share = cases.share(known, known["contact_at"], is_(known["repeated_within_7_days"], False))
    return ripe(share, 7, tables["contacts"])


def written_answer_hours(tables: Tables) -> Rows:
    contacts = tables["contacts"]
    is_open = contacts["outcome"] == "open"
    rows = contacts[is_(contacts["channel"], *WRITTEN) & (is_open | contacts["answered_at"].notna())]
    hours = started(rows["answered_at"] - rows["contact_at"], HOUR)
    followed = np.floor((last_moment(contacts) - rows["contact_at"]) / HOUR)
    return _cohort(rows, hours, followed, 14 * 24, rows["channel"])


def days_to_settled(tables: Tables) -> Rows:
    rows = _met_an_office(tables["contacts"])
    return _settled(tables, rows, rows["channel"])


def forwarded_days_to_settled(tables: Tables) -> Rows:
    rows = answered(tables)[lambda contacts: (contacts["channel"] == "phone") & contacts["forwarded_n"].notna()]
    way = (rows["forwarded_n"] > 0).map({True: "forwarded", False: "not_forwarded"})
    return _settled(tables, rows, way)


def _met_an_office(contacts: Rows) -> Rows:
    """Calls that nobody answered are left out."""
    return contacts[~is_(contacts["outcome"], "abandoned", "busy", "closed")]


def _settled(tables: Tables, rows: Rows, segment: pd.Series) -> Rows:
    days = days_between(rows["contact_at"], rows["settled_at"])
    last = pd.Series(last_moment(tables["contacts"]), index=rows.index)
    return _cohort(rows, days, days_between(rows["contact_at"], last), 90, segment)


def _cohort(rows: Rows, age: pd.Series, followed: pd.Series, longest: int, segment: pd.Series) -> Rows:
    """Followed until it ended, or until the records end, but never longer than the longest."""
    ended = age <= longest
    last_age = age.where(ended, followed.clip(upper=longest))
    return cases.cohort(rows, month(rows["contact_at"]), last_age, ended, segment)
