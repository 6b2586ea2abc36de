"""The contacts table of a site: calls and written contacts, collected day by day."""

import numpy as np
import pandas as pd

from oversight.simulation import shapes
from oversight.simulation.draws import LETTER_KINDS
from oversight.simulation.rows import (
    NEVER,
    UNKNOWN,
    Array,
    Rows,
    capped,
    codes,
    flags,
    moments,
    site_column,
    whole_numbers,
)

CHANNELS = ("phone", *LETTER_KINDS)
PHONE = CHANNELS.index("phone")
OUTCOMES = ("answered", "abandoned", "busy", "closed", "open")
ANSWERED, OPEN = OUTCOMES.index("answered"), OUTCOMES.index("open")
LINES = ("service_centre", "caseworker")
SERVICE_CENTRE, CASEWORKER = range(2)
CONCERNS = (
    "payment",
    "documents",
    "housing_costs",
    "application_status",
    "personal_data",
    "integration",
    "other",
    "appointment",
    "cancellation",
)
_FLAGS = (
    "toll_free",
    "was_queued",
    "asked_for_own_caseworker",
    "reached_own_caseworker",
    "replaced_visit",
    "is_first_attempt",
    "reached_same_day",
    "repeated_within_7_days",
)
_EMPTY = dict.fromkeys(
    ("channel", "outcome", "line", "wait_seconds", "handle_seconds", "forwarded_n", "concern"), UNKNOWN
)
_EMPTY |= dict.fromkeys(_FLAGS, UNKNOWN) | dict.fromkeys(("contact_at", "answered_at", "settled_at"), NEVER)


class Contacts:
    """All contacts of a site. Rows keep their number until the end, so that a callback can settle its call."""

    def __init__(self) -> None:
        self._rows = Rows()
        self.n = 0

    def add(self, columns: dict[str, Array]) -> None:
        """Rows of one day; columns that are not named are empty."""
        n = len(columns["contact_at"])
        self._rows.add(**{name: columns.get(name, np.full(n, empty)) for name, empty in _EMPTY.items()})
        self.n += n

    def table(self, site: str, settled_by_callback: dict[str, Array], ends: int) -> pd.DataFrame:
        """The contract table, in the order of time."""
        column = self._rows.column
        settled = column("settled_at").copy()
        settled[settled_by_callback["contact"]] = settled_by_callback["reached_at"]
        settled = capped(shapes.on_the_clock(settled), ends)
        frame = pd.DataFrame(
            {
                "contact_at": moments(column("contact_at")),
                "site": site_column(site, self.n),
                "channel": codes(column("channel"), CHANNELS),
                "outcome": codes(column("outcome"), OUTCOMES),
                "line": codes(column("line"), LINES),
                "toll_free": flags(column("toll_free")),
                "was_queued": flags(column("was_queued")),
                "wait_seconds": whole_numbers(column("wait_seconds")),
                "handle_seconds": whole_numbers(column("handle_seconds")),
                "asked_for_own_caseworker": flags(column("asked_for_own_caseworker")),
                "reached_own_caseworker": flags(column("reached_own_caseworker")),
                "forwarded_n": whole_numbers(column("forwarded_n")),
                "replaced_visit": flags(column("replaced_visit")),
                "concern": codes(column("concern"), CONCERNS),
                "answered_at": moments(column("answered_at")),
                "settled_at": moments(settled),
                "is_first_attempt": flags(column("is_first_attempt")),
                "reached_same_day": flags(column("reached_same_day")),
                "repeated_within_7_days": flags(column("repeated_within_7_days")),
            }
        )
        return frame.sort_values("contact_at", kind="stable", ignore_index=True)
