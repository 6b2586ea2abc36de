"""What visits and appointments say of lead times, and of appointments that came to nothing."""

import numpy as np
import pandas as pd

from tests.recomputed import cases
from tests.recomputed.office import came, visits
from tests.recomputed.rows import DAY, Tables, day, days_between, is_, month

Rows = pd.DataFrame
KEPT = ("attended", "left_before_called")
DUE = (*KEPT, "no_show")
LATE = "cancelled_short_notice"
CANCELLED = ("cancelled_in_time", LATE, "cancelled_by_office")
LEADS = {"lead_00": 0, "lead_01": 1, "lead_02_07": 7, "lead_08_14": 14, "lead_15_30": 30, "lead_31_on": np.inf}


def appointments(tables: Tables) -> Rows:
    rows = visits(tables)[lambda every: every["has_appointment"]]
    return rows.assign(lead=days_between(rows["booked_at"], rows["appointment_at"]))


def _with_lead(tables: Tables, *outcomes: str) -> Rows:
    return appointments(tables)[lambda rows: rows["lead"].notna() & is_(rows["outcome"], *outcomes)]


def appointment_lead_days(tables: Tables, variant: str) -> Rows:
    rows = _with_lead(tables, *(KEPT if variant == "kept" else DUE))
    return cases.of(rows, month(rows["at"]), duration=rows["lead"])


def appointment_within_a_week_share(tables: Tables) -> Rows:
    rows = _with_lead(tables, *KEPT)
    return cases.share(rows, rows["at"], rows["lead"] <= 7)


def no_show_by_lead_share(tables: Tables) -> Rows:
    rows = _with_lead(tables, *DUE)
    upper = list(LEADS.values())
    segment = pd.Series([list(LEADS)[np.searchsorted(upper, lead)] for lead in rows["lead"]], index=rows.index)
    share = cases.share(rows, rows["at"], rows["outcome"] == "no_show", segment)
    return cases.since_known(share, _known(tables, "no_show"))


def no_show_share(tables: Tables, variant: str) -> Rows:
    rows = appointments(tables)
    missed = {"late_as_missed": ("no_show", LATE), "come_to_nothing": ("no_show", *CANCELLED)}.get(
        variant, ("no_show",)
    )
    not_counted = {
        "due": CANCELLED,
        "with_late": (CANCELLED[0], CANCELLED[2]),
        "late_as_missed": (CANCELLED[0], CANCELLED[2]),
        "not_by_office": (CANCELLED[2],),
    }.get(variant, ())
    rows = rows[~is_(rows["outcome"], *not_counted)]
    share = cases.share(rows, rows["at"], is_(rows["outcome"], *missed))
    share = cases.since_known(share, _known(tables, "no_show"))
    return share if variant == "due" else cases.since_known(share, _known(tables, *CANCELLED))


def _known(tables: Tables, *outcomes: str) -> Rows:
    """The months in which the records know one of these outcomes."""
    rows = appointments(tables)[lambda every: is_(every["outcome"], *outcomes)]
    return cases.of(rows, month(rows["at"]))


def cancelled_share(tables: Tables) -> Rows:
    rows = appointments(tables)
    shares = [(kind, cases.share(rows, rows["at"], rows["outcome"] == kind, kind)) for kind in CANCELLED]
    return pd.concat([cases.since_known(share, _known(tables, kind)) for kind, share in shares])


def cancelled_by_phone_n(tables: Tables) -> Rows:
    """Months in which it is documented of at least one cancellation how it came; those without a call are 0."""
    rows = appointments(tables)[lambda every: every["cancelled_through"].notna()]
    return pd.concat([_by_phone(rows, kind) for kind in CANCELLED[:2]])


def _by_phone(rows: Rows, kind: str) -> Rows:
    counted = (rows["outcome"] == kind) & (rows["cancelled_through"] == "phone")
    return cases.of(rows, month(rows["at"]), kind, n=counted.astype(int))


def total_access_days(tables: Tables) -> Rows:
    """Months that know both kinds of visit, and the booking of at least 95 % of the appointments kept."""
    rows = came(tables)
    rows = rows[is_(rows["outcome"], "attended") | rows["has_appointment"]].assign(period=month(rows["at"]))
    lead = days_between(rows["booked_at"], rows["appointment_at"]).where(rows["has_appointment"], 0.0)
    known = lead.notna().where(rows["has_appointment"]).astype(float)
    of_appointments = known.groupby([rows["site"], rows["period"]]).transform("mean").fillna(1)
    shown = lead.notna() & (of_appointments >= 0.95)
    return cases.of(rows[shown], rows["period"][shown], duration=lead[shown])


def first_free_slot_days(tables: Tables) -> Rows:
    looks = tables["slot_supply"]
    return pd.concat([_working_days(looks, looks[f"{which}_free_at"], which) for which in ("first", "third")])


def _working_days(looks: Rows, free: pd.Series, which: str) -> Rows:
    """Monday to Friday after the day of the look, up to and with the day of the free slot."""
    offered = free.notna()
    days = pd.Series(np.inf, index=looks.index)
    begin, end = (day(moments[offered]) + DAY for moments in (looks["observed_at"], free))
    days[offered] = np.busday_count(begin.to_numpy("datetime64[D]"), end.to_numpy("datetime64[D]"))
    return cases.of(looks, month(looks["observed_at"]), which, duration=days)


def free_slot_within_4_days_share(tables: Tables) -> Rows:
    return _free(tables, [f"free_d{days}" for days in range(5)])


def free_slot_by_next_week_end_share(tables: Tables) -> Rows:
    return _free(tables, ["free_w0", "free_w1"])


def _free(tables: Tables, columns: list[str]) -> Rows:
    looks = tables["slot_supply"].dropna(subset=columns)
    calendar = looks["site"] + "/" + looks["calendar"]
    segment = calendar.where(looks["calendar"] != "general", cases.NONE)
    return cases.share(looks, looks["observed_at"], (looks[columns] > 0).any(axis="columns"), segment)
