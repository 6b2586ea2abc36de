"""Answers for programs: commas, decimal points, ISO dates, one header; nothing else on the standard output."""

import sys
from pathlib import Path

import pandas as pd

from oversight import facts, findings
from oversight.answers import Answer
from oversight.language import translate as _


def write(snapshot: Path, answers: list[Answer]) -> None:
    """The shape's columns, with the definition in front if there are several; sentences go to the error output."""
    frame = pd.concat([_with_variant(answer, len(answers) > 1) for answer in answers], ignore_index=True)
    if facts.about(snapshot).is_synthetic:
        print(_("SYNTHETIC DEMO DATA"), file=sys.stderr)
        frame.insert(0, "notice", _("SYNTHETIC DEMO DATA"))
    for answer in answers:
        if not answer.is_ok:
            print(findings.compare(answer)[0].text, file=sys.stderr)
    print(frame.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n"), end="")


def _with_variant(answer: Answer, several: bool) -> pd.DataFrame:
    frame = answer.frame.copy()
    if several:
        frame.insert(0, "variant", answer.variant)
    return frame
