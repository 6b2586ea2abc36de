"""What a column of the contract holds, in words."""

import re

from oversight import places, sql_file
from oversight.language import translate as _


def meaning(table: str, column: str) -> str:
    """What the contract says of a column, up to the first semicolon; the column's name if it says nothing."""
    statement = sql_file.read(places.DATA / "contract" / f"{table}.sql").statement
    found = re.search(rf"^\s+{column}\s.*?-- (.+)$", statement, re.MULTILINE)
    return _(found[1].strip()).split(";")[0] if found else column
