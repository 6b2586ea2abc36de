"""The audit with all that the store knows: figures printed elsewhere, shares of staff, and who vouches for them."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from oversight.language import translate as _
from oversight.publication import database_file, declaration
from oversight.publication.audit import Audit, audit, printed
from oversight.publication.refusal import NotPublished
from oversight.publication.settings import Settings
from oversight.publication.tables import Rounded
from oversight.store import Store

_PRINTED, _STAFF = "printed.toml", "staff_share_counts"


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
