"""The measures that the office took in the chosen months, one by one, with day and number."""

from typing import Any

import pandas as pd

from oversight import codes, facts, units
from oversight.language import translate as _
from oversight.questions.look import Look


def listed(look: Look) -> pd.DataFrame:
    """The measures of the chosen months, at the chosen sites or at all, in words."""
    scope, names = look.now, facts.site_names(look.snapshot)
    values = {"from": scope.start, "to": scope.end, "sites": scope.sites or None}
    found = facts.ask(look.snapshot, "measures_taken", **values)
    return pd.DataFrame([_row(row, names) for row in found.itertuples()])


def _row(row: Any, names: dict[str, str]) -> dict[str, str]:
    return {
        _("Since when"): units.show_day(row.taken_on.date()),
        _("Where"): names.get(row.site) or codes.label(row.site),
        _("Topic"): codes.label(row.concern),
        _("Measure taken"): codes.label(row.kind),
        _("Document"): row.reference if isinstance(row.reference, str) else units.NO_VALUE,
    }
