"""`decisions export`: all decisions with the state of their points as OParl 1.1, for council information systems."""

import argparse
import json
import re
import sys
from datetime import date
from pathlib import Path

from oversight.commands import decisions_list, stores
from oversight.language import translate as _

PART = "export"
REFUSED = 2


def help() -> str:
    return _("write all decisions with the state of each point as OParl 1.1")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from oversight.decisions.oparl.exporting import BASE

    add = parser.add_argument
    add("-o", "--output", type=Path, metavar="oparl.json", help=_("where to write; without it, to the screen"))
    add("--base", type=_address, default=BASE, metavar="https://…", help=_("what the ids of all objects begin with"))
    add("--on", type=decisions_list.day, metavar="2025-12-31", default=date.today(), help=_("as it stood on this day"))


def run(args: argparse.Namespace) -> int:
    from oversight import decisions, facts
    from oversight.decisions.oparl import exporting, writing

    snapshot = stores.snapshot(stores.to_read(args))
    if snapshot is None:
        return REFUSED
    try:
        found = decisions.follow_up(snapshot, args.on)
    except decisions.RefusedDecisions as refused:
        print(refused, file=sys.stderr)
        return REFUSED
    is_synthetic = facts.about(snapshot).is_synthetic
    document = exporting.document(snapshot, found, args.on, args.base, is_synthetic=is_synthetic)
    if is_synthetic:
        print(_("SYNTHETIC DEMO DATA"), file=sys.stderr)
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    if args.output is None:
        print(text, end="")
        return 0
    writing.put(args.output, text)
    print(_("Written to {file}.").format(file=args.output))
    return 0


def _address(text: str) -> str:
    if re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", text):
        return text
    raise argparse.ArgumentTypeError(_("“{text}” is no address that begins with https://").format(text=text))
