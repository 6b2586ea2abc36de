"""`measures`: which questions can be answered, and whether the data for them are there."""

import argparse

from oversight.commands import stores, tables
from oversight.language import translate as _

NAME = "measures"


def help() -> str:
    return _("list the measures: name, question, unit and whether the data are there")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(args: argparse.Namespace) -> int:
    from oversight import answers, units
    from oversight.measures import all_measures

    snapshot = stores.snapshot(stores.to_read(args))
    words = {
        "ok": _("recorded"),
        "empty": _("nothing recorded yet"),
        "not_recorded": _("not recorded"),
        "sums_only": _("only sums are recorded"),
    }
    rows = []
    for measure in all_measures():
        state = answers.ask(snapshot, measure.name, grain="all").state if snapshot else "not_recorded"
        rows.append([measure.name, _(measure.question), units.label(measure.unit), words[state]])
    print(tables.text([_("measure"), _("question"), _("unit"), _("state")], rows, [False] * 4))
    return 0
