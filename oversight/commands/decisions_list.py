"""`decisions list`: every decision with the state of its points, for people, as CSV or as JSON for programs."""

import argparse
import csv
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from oversight.commands import stores
from oversight.language import translate as _

if TYPE_CHECKING:
    from oversight import decisions

PART = "list"
REFUSED = 2


def help() -> str:
    return _("list all decisions with the state of each point")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--on", type=day, metavar="2025-12-31", default=argparse.SUPPRESS, help=_("as it stood on this day"))
    shape = parser.add_mutually_exclusive_group()
    for name, words in (("--csv", _("comma-separated, for programs")), ("--json", _("JSON, for programs"))):
        shape.add_argument(name, action="store_true", default=argparse.SUPPRESS, help=words)


def run(args: argparse.Namespace) -> int:
    from oversight import decisions

    snapshot = stores.snapshot(stores.to_read(args))
    if snapshot is None:
        return 0
    try:
        found = decisions.follow_up(snapshot, getattr(args, "on", date.today()))
    except decisions.RefusedDecisions as refused:
        print(refused, file=sys.stderr)
        return REFUSED
    write = _json if getattr(args, "json", False) else _csv if getattr(args, "csv", False) else _text
    write(snapshot, found)
    return 0


def _text(snapshot: Path, found: "tuple[decisions.DecisionState, ...]") -> None:
    from oversight.decisions import states
    from oversight.decisions.follow_up import summary

    if _is_synthetic(snapshot):
        print(_("SYNTHETIC DEMO DATA"))
    for one in found:
        kind = f" ({one.decision.kind})" if str(one.decision.kind) else ""
        print(f"\n{one.decision.town}, {one.decision.when}: {one.decision.title}{kind}")
        for state in one.points:
            print(f"  {state.point.code:<4} {states.words(state.state)}: {state.point.words}")
            for line in (state.sentence, str(state.point.contradiction), str(state.point.note)):
                if line:
                    print(f"       {line}")
    print(f"\n{summary(found)}")


def _csv(snapshot: Path, found: "tuple[decisions.DecisionState, ...]") -> None:
    from oversight.decisions import plain

    rows = plain.rows(found)
    if _is_synthetic(snapshot):
        print(_("SYNTHETIC DEMO DATA"), file=sys.stderr)
        rows = [{"notice": _("SYNTHETIC DEMO DATA"), **row} for row in rows]
    writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _json(snapshot: Path, found: "tuple[decisions.DecisionState, ...]") -> None:
    from oversight.decisions import plain

    document = {"synthetic": _is_synthetic(snapshot), "decisions": plain.document(found)}
    print(json.dumps(document, ensure_ascii=False, indent=2))


def _is_synthetic(snapshot: Path) -> bool:
    from oversight import facts

    return facts.about(snapshot).is_synthetic


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("“{text}” is no day such as 2025-12-31").format(text=text)) from error
