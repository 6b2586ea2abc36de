"""Figures to take away: what a spreadsheet opens without being asked, and what cannot be mistaken for real."""

from collections.abc import Callable

import pandas as pd

from oversight import facts, language, releases
from oversight.answers import Answer
from oversight.language import translate as _
from oversight.page_parts import release_lines, tables
from oversight.page_parts.look import Look
from oversight.questions import cases
from oversight.questions.asked import Asked

MIME = "text/csv; charset=utf-8"


def file_name(asked: Asked) -> str:
    """'wait_minutes_2025-01_2025-12.csv', and in front of it the warning if the figures are invented."""
    codes = asked.look.codes
    parts = [asked.name, codes.get("from"), codes.get("to")]
    return file_name_of(asked.look, "_".join(part for part in parts if part))


def file_name_of(look: Look, name: str) -> str:
    """The name of a file of figures, with the warning in front of it if they are invented."""
    warning = _("SYNTHETIC DEMO DATA").replace(" ", "-") + "_" if facts.about(look.snapshot).is_synthetic else ""
    release = releases.of(look.snapshot)
    return f"{warning}{name}_{release.version}.csv" if release else f"{warning}{name}.csv"


def csv(asked: Asked, answer: Answer) -> Callable[[], bytes]:
    """The bytes, made when the reader clicks: in German with semicolon and decimal comma.

    The column `enough_cases` says (yes or no) whether a row's figure may be shown; where not, it is left empty.
    """
    return csv_of(asked.look, lambda: withheld(answer))


def csv_of(look: Look, rows: Callable[[], pd.DataFrame]) -> Callable[[], bytes]:
    """The bytes of any rows, made when the reader clicks."""
    spoken = language.current()

    def write() -> bytes:
        # the click is answered in a thread that has heard no language yet
        language.use(spoken)
        return written(look, rows())

    return write


def written(look: Look, frame: pd.DataFrame) -> bytes:
    """A frame as the reader's spreadsheet opens it."""
    separator, decimal = (";", ",") if language.current() == "de" else (",", ".")
    return marked(look, frame).to_csv(index=False, sep=separator, decimal=decimal).encode("utf-8-sig")


def withheld(answer: Answer) -> pd.DataFrame:
    """The rows of an answer without the figures that rest on too few cases."""
    is_enough = cases.enough(answer)
    figures = {name: answer.frame[name].where(is_enough) for name in tables.FIGURES if name in answer.frame}
    return answer.frame.assign(**figures, enough_cases=is_enough.map({True: "yes", False: "no"}))


def marked(look: Look, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame, with columns that say in every line if the figures are invented, and of which release they are."""
    notice = {"notice": _("SYNTHETIC DEMO DATA")} if facts.about(look.snapshot).is_synthetic else {}
    return frame.assign(**notice, **release_lines.of_files(look.snapshot))
