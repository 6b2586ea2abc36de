"""Figures to take away: what a spreadsheet opens without being asked, and what cannot be mistaken for real."""

from collections.abc import Callable

import pandas as pd

from oversight import facts, language
from oversight.answers import Answer
from oversight.language import translate as _
from oversight.page_parts import cases, tables
from oversight.page_parts.asked import Asked

MIME = "text/csv; charset=utf-8"


def file_name(asked: Asked) -> str:
    """'wait_minutes_2025-01_2025-12.csv', and in front of it the warning if the figures are invented."""
    codes = asked.look.codes
    parts = [asked.name, codes.get("from"), codes.get("to")]
    if facts.about(asked.look.snapshot).is_synthetic:
        parts.insert(0, _("SYNTHETIC DEMO DATA").replace(" ", "-"))
    return "_".join(part for part in parts if part) + ".csv"


def csv(asked: Asked, answer: Answer) -> Callable[[], bytes]:
    """The bytes, made when the reader clicks: in German with semicolon and decimal comma.

    The column `enough_cases` says (yes or no) whether a row's figure may be shown; where not, it is left empty.
    """
    spoken = language.current()

    def write() -> bytes:
        # the click is answered in a thread that has heard no language yet
        language.use(spoken)
        return written(asked, withheld(answer))

    return write


def written(asked: Asked, frame: pd.DataFrame) -> bytes:
    """A frame as the reader's spreadsheet opens it."""
    separator, decimal = (";", ",") if language.current() == "de" else (",", ".")
    return marked(asked, frame).to_csv(index=False, sep=separator, decimal=decimal).encode("utf-8-sig")


def withheld(answer: Answer) -> pd.DataFrame:
    """The rows of an answer without the figures that rest on too few cases."""
    is_enough = cases.enough(answer)
    figures = {name: answer.frame[name].where(is_enough) for name in tables.FIGURES if name in answer.frame}
    return answer.frame.assign(**figures, enough_cases=is_enough.map({True: "yes", False: "no"}))


def marked(asked: Asked, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame, with a column that says so in every line if the figures are invented."""
    is_synthetic = facts.about(asked.look.snapshot).is_synthetic
    return frame.assign(notice=_("SYNTHETIC DEMO DATA")) if is_synthetic else frame
