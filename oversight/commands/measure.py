"""`measure`: one measure in a scope, as a table for people or as CSV for programs."""

import argparse
import re
from datetime import date

from oversight.commands import stores
from oversight.language import translate as _

NAME = "measure"
SUMS_ONLY = 3


def help() -> str:
    return _("answer one measure")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("name", metavar=_("NAME"), help=_("name of the measure, as “measures” lists it"))
    add("--site", action="append", default=[], dest="sites", metavar="S", help=_("only this site; may be repeated"))
    add("--from", dest="first", type=month, metavar="2024-01", help=_("first month"))
    add("--to", dest="last", type=month, metavar="2024-12", help=_("last month, included"))
    add("--grain", choices=["month", "quarter", "year", "all"], default="all", help=_("length of a period"))
    add("--by-site", action="store_true", help=_("one row per site"))
    add("--variant", metavar="V", help=_("one of the usual definitions, or “all” of them"))
    add("--picture", action="store_true", help=_("the whole distribution instead of its figures"))
    add("--csv", action="store_true", help=_("comma-separated, for programs"))


def run(args: argparse.Namespace) -> int:
    from oversight.commands import measure_choice, measure_csv, measure_text

    snapshot = stores.snapshot(stores.to_read(args))
    measure = measure_choice.known_measure(args.name)
    if snapshot is None:
        return 0
    answers = measure_choice.ask(snapshot, measure, args)
    write = measure_csv.write if args.csv else measure_text.write
    write(snapshot, answers)
    return SUMS_ONLY if any(answer.state == "sums_only" for answer in answers) else 0


def month(text: str) -> date:
    """A month as it is written here: 2024-01."""
    match = re.fullmatch(r"(\d{4})-(\d{1,2})", text)
    if match is None or not 1 <= int(match[2]) <= 12 or not 1 <= int(match[1]) <= 9998:
        raise argparse.ArgumentTypeError(_("“{text}” is no month such as 2024-01").format(text=text))
    return date(int(match[1]), int(match[2]), 1)
