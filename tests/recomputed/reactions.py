"""What reactions say: who sends them, what they are about, how long they take, and what comes of them."""

import numpy as np
import pandas as pd

from tests.recomputed import cases
from tests.recomputed.rows import Tables, day, days_between, is_, last_day, month, quarter, ripe, whole_months

Rows = pd.DataFrame
CONCERNS = ["concern_1", "concern_2", "concern_3"]
VIEWS = {"client": "clients", "relative": "clients", "advice_centre": "experts", "staff": "experts"}
SIX_MONTHS = pd.DateOffset(months=6)


def received(tables: Tables) -> Rows:
    rows = tables["complaints"]
    return rows.assign(period=month(rows["received_at"]))


def reactions_n(tables: Tables) -> Rows:
    rows = received(tables)
    return cases.of(rows, rows["period"], n=1)


def _said(tables: Tables, column: str) -> Rows:
    """Reactions of which the source says this."""
    return received(tables).dropna(subset=column)


def _share(tables: Tables, column: str) -> Rows:
    rows = _said(tables, column)
    return cases.share(rows, rows["received_at"], is_(rows[column], True))


def _parts(tables: Tables, column: str) -> Rows:
    rows = _said(tables, column)
    return cases.of(rows, rows["period"], category=rows[column])


def answered_in_time_share(tables: Tables) -> Rows:
    return _share(tables, "answered_in_time")


def disputed_share(tables: Tables) -> Rows:
    return _share(tables, "was_disputed")


def municipal_benefits_share(tables: Tables) -> Rows:
    return _share(tables, "municipal_benefit")


def reaction_channel_share(tables: Tables) -> Rows:
    return _parts(tables, "channel")


def reaction_kind_share(tables: Tables) -> Rows:
    return _parts(tables, "kind")


def reaction_submitter_share(tables: Tables) -> Rows:
    return _parts(tables, "submitter")


def direct_lane_share(tables: Tables) -> Rows:
    rows = _said(tables, "to_site_manager")[lambda every: every["submitter"] == "advice_centre"]
    return cases.share(rows, rows["received_at"], is_(rows["to_site_manager"], True))


def reaction_concern_share(tables: Tables) -> Rows:
    named = _concerns(tables)
    return cases.of(named, quarter(named["received_at"]), category=named["concern"])


def client_and_expert_concern_share(tables: Tables) -> Rows:
    named = _concerns(tables)[lambda every: is_(every["submitter"], *VIEWS)]
    return cases.of(named, quarter(named["received_at"]), named["submitter"].map(VIEWS), category=named["concern"])


def _concerns(tables: Tables) -> Rows:
    rows = tables["complaints"]
    kept = ["received_at", "site", "submitter"]
    return rows.melt(kept, CONCERNS, value_name="concern").dropna(subset="concern")


def _closed(tables: Tables) -> Rows:
    """All but praise, closed with a recorded outcome."""
    rows = tables["complaints"]
    return rows[(rows["kind"] != "praise") & rows["closed_at"].notna() & rows["outcome"].notna()]


def remedied_share(tables: Tables) -> Rows:
    rows = _closed(tables)
    return cases.share(rows, rows["closed_at"], is_(rows["outcome"], "remedied", "partly_remedied"))


def reaction_outcome_share(tables: Tables) -> Rows:
    rows = _closed(tables)
    return cases.of(rows, month(rows["closed_at"]), category=rows["outcome"])


def days_to_closed(tables: Tables, variant: str) -> Rows:
    rows = tables["complaints"]
    if variant == "all":
        return _followed(tables, rows, "closed_at")
    closed = rows.dropna(subset="closed_at")
    age = days_between(closed["received_at"], closed["closed_at"])
    return cases.cohort(closed, month(closed["closed_at"]), age, closed["closed_at"].notna())


def days_to_first_answer(tables: Tables) -> Rows:
    return _followed(tables, tables["complaints"], "answered_at", "closed_at")


def advice_centre_answer_days(tables: Tables) -> Rows:
    rows = _said(tables, "to_site_manager")[lambda every: every["submitter"] == "advice_centre"]
    lane = is_(rows["to_site_manager"], True).map({True: "direct_lane", False: "ordinary_way"})
    return _followed(tables, rows, "answered_at", "closed_at", lane)


def _followed(tables: Tables, rows: Rows, ends: str, until: str = "", segment: pd.Series | str = cases.NONE) -> Rows:
    """Day by day from the day received: to its end, or else for as long as it was followed."""
    last = pd.Series(last_day(tables["complaints"]), index=rows.index)
    seen = rows[until].fillna(last) if until else last
    age = days_between(rows["received_at"], rows[ends].fillna(seen))
    return cases.by_month_of_age(rows, day(rows["received_at"]), age, rows[ends].notna(), segment)


def urgent_within_a_day_share(tables: Tables) -> Rows:
    rows = _said(tables, "is_urgent")[lambda every: is_(every["is_urgent"], True)]
    due = pd.to_datetime(np.busday_offset(day(rows["received_at"]).to_numpy("datetime64[D]"), 1, roll="backward"))
    due = pd.Series(due, index=rows.index)
    is_over = due < last_day(tables["complaints"])
    acted = day(rows["acted_at"]) <= due
    return cases.share(rows[is_over], rows["received_at"][is_over], acted[is_over])


def _six_months_on(tables: Tables) -> Rows:
    """Reactions whose six months are over, with what followed the reaction in them."""
    rows = tables["complaints"]
    term = day(rows["received_at"]) + SIX_MONTHS
    followed = {name: _in_term(rows["received_at"], rows[name], term) for name in ("objection_at", "lawsuit_at")}
    return rows.assign(**followed)[term < last_day(rows)]


def _in_term(begins: pd.Series, moment: pd.Series, term: pd.Series) -> pd.Series:
    return (day(moment) >= day(begins)) & (day(moment) <= term)


def mediated_without_lawsuit_share(tables: Tables) -> Rows:
    rows = _six_months_on(tables)[lambda every: is_(every["was_mediated"], True)]
    quiet = ~rows["objection_at"] & ~rows["lawsuit_at"]
    return ripe(cases.share(rows, rows["received_at"], quiet), 184, tables["complaints"])


def reaction_followed_share(tables: Tables) -> Rows:
    rows = _six_months_on(tables)[lambda every: every["kind"] == "criticism"]
    what = np.select([rows["lawsuit_at"], rows["objection_at"]], ["lawsuit", "objection"], "nothing")
    return ripe(cases.of(rows, month(rows["received_at"]), category=what), 184, tables["complaints"])


def _covered(tables: Tables) -> pd.DatetimeIndex:
    """Months of which the records of reactions speak wholly, all sites together."""
    rows = tables["complaints"]
    return whole_months(rows["received_at"].min(), last_day(rows))


def _basis(tables: Tables) -> Rows:
    caseload = tables["caseload"].rename(columns={"month": "period"})
    return caseload[caseload["period"].isin(_covered(tables))]


def reactions_per_1000_households(tables: Tables) -> Rows:
    return cases.per(received(tables), _basis(tables), "households")


def reactions_by_kind_per_1000_households(tables: Tables) -> Rows:
    rows, basis = received(tables), _basis(tables)
    first = rows.groupby("kind")["period"].min()
    per_kind = {
        kind: cases.per(rows[rows["kind"] == kind], basis[basis["period"] >= at], "households")
        for kind, at in first.items()
    }
    return pd.concat([part.assign(segment=kind) for kind, part in per_kind.items()])


def reactions_per_post(tables: Tables) -> Rows:
    basis = _basis(tables)
    return cases.per(received(tables), basis[basis["ombuds_posts"] > 0], "ombuds_posts")
