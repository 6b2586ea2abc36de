"""Attack a release before anybody else does: what fails a gate, or cannot be examined, is not published.

docs/decisions/0024 says what is proved, and against whom.
"""

from collections.abc import Sequence

import pandas as pd

from oversight.publication.audit.examination import Examination
from oversight.publication.audit.printed import Printed, WrongFigure
from oversight.publication.audit.report import Audit, audit_of
from oversight.publication.audit.selections import PAIRS
from oversight.publication.tables import Rounded

__all__ = ["Audit", "Printed", "WrongFigure", "audit"]

SEED = 20_240_214


def audit(
    rounded: Sequence[Rounded],
    *,
    printed: Sequence[Printed] = (),
    staff: pd.DataFrame | None = None,
    attested: str | None = None,
    seed: int = SEED,
    pairs: int = PAIRS,
    thorough: bool = True,
) -> Audit:
    """All gates over all tables jointly.

    `staff` holds rows of staff_share_counts, `attested` who vouches in their place. Unless it is `thorough`, an audit
    that is not passed does not look at every cell of a table and year once some of it are narrow.
    """
    examination = Examination(rounded, printed, seed, pairs, thorough)
    gates = examination.gates(staff, attested)
    examined = next(gate for gate in gates if gate.name == "small_cells").code != "not_examined"
    if not examined:
        return audit_of(gates, (), {}, {})
    return audit_of(gates, examination.by_table(), examination.work(), examination.narrow())
