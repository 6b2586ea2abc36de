"""The measures that the office took in the chosen months, as a table on a page."""

from oversight.language import translate as _
from oversight.page_parts import tables
from oversight.questions.look import Look
from oversight.questions.measures_taken import listed


def show_list(look: Look) -> None:
    """A row per measure; nothing where there is none."""
    rows = listed(look)
    if not rows.empty:
        tables.show(rows, "measures-taken", _("Which measures were taken, when and where?"))
