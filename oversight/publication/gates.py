"""The audit with all that the store knows: figures printed elsewhere, shares of staff, and who vouches for them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from oversight.language import translate as _
from oversight.publication import database_file, summary
from oversight.publication.audit import Audit, audit, printed
from oversight.publication.refusal import NotPublished
from oversight.publication.settings import Settings
from oversight.publication.tables import Rounded
from oversight.store import Store

_PRINTED, _STAFF = "printed.toml", "staff_share_counts"


def passed(store: Store, snapshot: Path, settings: Settings, rounded: Sequence[Rounded]) -> dict[str, Any]:
    """The report of an audit that is passed. Raises NotPublished, naming the gates, for one that is not."""
    found = examined(store, snapshot, settings, rounded)
    if not found.passed:
        text = _("Nothing is published, for the audit was not passed. Gates that failed: {gates}. Details: {details}")
        failed = summary.failed(found.report)
        raise NotPublished(text.format(gates=", ".join(failed), details=_details(found.report, failed)))
    return found.report


def examined(store: Store, snapshot: Path | None, settings: Settings, rounded: Sequence[Rounded]) -> Audit:
    """Raises NotPublished where a figure printed elsewhere cannot be read or contradicts the data."""
    try:
        known = printed.read(store.publication / _PRINTED)
        return audit(rounded, printed=known, staff=staff(snapshot), attested=settings.attested or None)
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


def _details(report: dict[str, Any], failed: Sequence[str]) -> str:
    found = [gate for gate in report["gates"] if gate["name"] in failed]
    return "; ".join(f"{gate['name']}: {gate.get('code')} {gate.get('detail', '')}" for gate in found)
