"""The audit with all that the store knows: figures printed elsewhere, shares of staff, and who vouches for them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from oversight.language import message
from oversight.language import translate as _
from oversight.publication import database_file, declaration, summary
from oversight.publication.audit import Audit, audit, printed
from oversight.publication.refusal import NotPublished
from oversight.publication.settings import Settings
from oversight.publication.tables import Rounded
from oversight.store import Store

_PRINTED, _STAFF = "printed.toml", "staff_share_counts"

_WAIT = message(
    "What is new brings figures that were published before too close to single cases. Wait for more months."
)
# what is too narrow can be told more coarsely; all else must be mended by somebody
_MENDED_BY_COARSENESS = frozenset({"cells_narrow", "differences_narrow"})
_REMEDIES = {
    "too_thin": message(
        "Figures that were published before have become too few through a correction: look up what was corrected."
    ),
    "site_dominated": message(
        "A site has too few officials. In the list of sites, join it with another one, and bring its records in anew."
    ),
    "staff_unknown": message(
        "Bring in how many officials contribute at each site (staff_shares), or let the office vouch for it in the "
        "line attested of settings.toml."
    ),
    "figures_wrong": message("Correct the figures printed elsewhere in printed.toml."),
    "cells_narrow": _WAIT,
    "not_examined": message(
        "The attack could not be computed to its end. Try again when the machine has less to do; if it fails again, "
        "send the details to those who look after this program."
    ),
    "differences_narrow": _WAIT,
}


def is_mended_by_coarseness(report: Mapping[str, Any]) -> bool:
    """Whether no gate failed but those that a coarser release may pass."""
    return {gate["code"] for gate in report["gates"] if not gate["passed"]} <= _MENDED_BY_COARSENESS


def refusal(report: Mapping[str, Any]) -> str:
    """Which gates failed, and what can be done about each."""
    text = _("Nothing is published, for the audit was not passed. Gates that failed: {gates}. Details: {details}")
    failed = summary.failed(report)
    remedies = [
        _REMEDIES[gate["code"]] for gate in report["gates"] if gate["name"] in failed and gate["code"] in _REMEDIES
    ]
    said = text.format(gates=", ".join(failed), details=_details(report, failed))
    return " ".join([said, *(_(one) for one in dict.fromkeys(remedies))])


def examined(
    store: Store, snapshot: Path | None, settings: Settings, rounded: Sequence[Rounded], *, thorough: bool = True
) -> Audit:
    """Raises NotPublished where a figure printed elsewhere cannot be read or contradicts the data."""
    try:
        held = {one.cells.name for one in rounded}
        withheld = {table.name for table in declaration.read().tables} - held
        known = [one for one in printed.read(store.publication / _PRINTED) if one.table not in withheld]
        return audit(
            rounded, printed=known, staff=staff(snapshot), attested=settings.attested or None, thorough=thorough
        )
    except printed.WrongFigure as error:
        text = _("A figure printed elsewhere is not understood: {reason}. Correct it in {file}.")
        raise NotPublished(text.format(reason=error, file=store.publication / _PRINTED)) from None


def staff(snapshot: Path | None) -> pd.DataFrame | None:
    """How many officials contributed, by month, site and function; None where nobody delivered it."""
    if snapshot is None:
        return None
    with database_file.open_read_only(snapshot) as connection:
        if _STAFF not in database_file.names(connection):
            return None
        frame = connection.execute(f"FROM {_STAFF}").df()
    return None if frame.empty else frame


def _details(report: Mapping[str, Any], failed: Sequence[str]) -> str:
    found = [gate for gate in report["gates"] if gate["name"] in failed]
    return "; ".join(f"{gate['name']}: {gate.get('code')} {gate.get('detail', '')}" for gate in found)
