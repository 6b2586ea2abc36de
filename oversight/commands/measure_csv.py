"""Answers for programs: commas, decimal points, ISO dates, one header; nothing else on the standard output."""

import sys
from pathlib import Path

import pandas as pd

from oversight import facts, findings
from oversight.answers import Answer
from oversight.commands import measure_rows
from oversight.language import translate as _


def write(snapshot: Path, answers: list[Answer]) -> None:
    """The shape's columns and whether the cases are enough, with the definition in front if there are several.

    Sentences go to the error output.
    """
    frame = pd.concat([_with_variant(answer, len(answers) > 1) for answer in answers], ignore_index=True)
    if facts.about(snapshot).is_synthetic:
        print(_("SYNTHETIC DEMO DATA"), file=sys.stderr)
        frame.insert(0, "notice", _("SYNTHETIC DEMO DATA"))
    for answer in answers:
        if not answer.is_ok:
            print(findings.compare(answer)[0].text, file=sys.stderr)
    print(frame.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n"), end="")


def _with_variant(answer: Answer, several: bool) -> pd.DataFrame:
    frame = measure_rows.rows(answer)
    frame[measure_rows.ENOUGH] = frame[measure_rows.ENOUGH].map({True: "yes", False: "no"})
    if several:
        frame.insert(0, "variant", answer.variant)
    return frame
