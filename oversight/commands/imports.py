"""`imports`: what came in, and whether each balance adds up."""

import argparse

from oversight.commands import stores, tables
from oversight.language import translate as _

NAME = "imports"


def help() -> str:
    return _("list the imports with their balance")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(args: argparse.Namespace) -> int:
    from oversight import facts, units

    snapshot = stores.snapshot(stores.to_read(args))
    if snapshot is None:
        return 0
    if facts.about(snapshot).is_synthetic:
        print(_("SYNTHETIC DEMO DATA"))
    frame = facts.ask(snapshot, "imports")
    heads = [_("No."), _("file"), _("format"), _("read"), _("accepted"), _("set aside"), _("quarantined")]
    heads += [_("duplicate"), _("first day"), _("last day")]
    counts = ("read_n", "accepted_n", "set_aside_n", "quarantined_n", "duplicate_n")
    rows = [
        [
            str(row["import_id"]),
            row["file"],
            row["format"],
            *(units.show_count(row[name]) for name in counts),
            *(_day(row[name]) for name in ("first_day", "last_day")),
        ]
        for row in frame.to_dict("records")
    ]
    print(tables.text(heads, rows, [True, False, False, True, True, True, True, True, False, False]))
    return 0


def _day(day: object) -> str:
    import pandas as pd

    from oversight import units

    return units.show_day(day) if isinstance(day, pd.Timestamp) and not pd.isna(day) else units.NO_VALUE
