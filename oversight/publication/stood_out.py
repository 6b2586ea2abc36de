"""What stood out in the records, as every check of queries/quality/ finds it, with its numbers made rough."""

from pathlib import Path

import pandas as pd

from oversight import facts, quality
from oversight.protected import BASE
from oversight.publication.declaration import Declaration
from oversight.sql_file import SqlFile

COLUMNS = ["check_name", "table_name", "site", "first_day", "last_day", "n", "found", "usual", "detail"]
# how roughly found and usual are told, by unit
_STEPS = {"n": BASE, "share": 0.01, "minutes": 1}


def findings(snapshot: Path, declaration: Declaration) -> pd.DataFrame:
    """quality_findings: the rows of every check; n to the next multiple of five, unless it counts no cases."""
    parts = [_of_check(check, snapshot, declaration) for check in quality.checks()]
    found = pd.concat([part for part in parts if not part.empty] or parts[:1], ignore_index=True)
    return found.sort_values(COLUMNS[:4], ignore_index=True)


def _of_check(check: SqlFile, snapshot: Path, declaration: Declaration) -> pd.DataFrame:
    frame = facts.ask(snapshot, f"{quality.FOLDER.name}/{check.name}").copy()
    frame["check_name"] = check.name
    step = _STEPS[check.one("unit")]
    if check.name not in declaration.n_is_no_case:
        frame["n"] = (frame["n"] + BASE // 2) // BASE * BASE
        frame["found"] = _to_the_step(frame["found"], step)
    frame["usual"] = _to_the_step(frame["usual"], step)
    return frame[COLUMNS]


def _to_the_step(values: pd.Series, step: float) -> pd.Series:
    return ((values / step).round() * step).round(2)
