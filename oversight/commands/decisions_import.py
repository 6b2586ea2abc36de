"""`decisions import`: take decisions out of saved OParl files into the town's own file, and ask for their ties."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oversight.commands import stores
from oversight.language import translate as _
from oversight.language import translate_plural

if TYPE_CHECKING:
    from oversight.decisions.oparl.own_file import Outcome
    from oversight.decisions.oparl.remarks import Remark

PART = "import"
REFUSED = 2
# of one kind, more than these are counted and not named
MOST_ALIKE = 20
MOST_ASKED = 60


def help() -> str:
    return _("take decisions out of saved OParl files (1.0 and 1.1) into the town's own file; no network is used")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar=_("FILE"), help=_("JSON files, folders or zip archives of them"))
    add("--ties", type=Path, metavar="ties.toml", help=_("measures and targets for the points, by their codes"))
    add("--town", default="", metavar=_("NAME"), help=_("name of the town, where the files do not say it"))
    add("--paper", action="append", default=[], metavar=_("NUMBER"), help=_("only this paper, by number or id"))
    add(
        "--checked",
        action="append",
        default=[],
        metavar=_("NUMBER"),
        help=_("this paper may be shown though a text of it may name a person: somebody has read it"),
    )
    add("--dry-run", action="store_true", help=_("show what would come in, and write nothing"))


def run(args: argparse.Namespace) -> int:
    from oversight.decisions import RefusedDecisions, books
    from oversight.decisions.oparl import own_file, ties
    from oversight.decisions.oparl.locking import NotWritable
    from oversight.decisions.oparl.remarks import RefusedOparl

    path = stores.to_write(args).publication / books.NAME
    try:
        taken, remarks = _taken(args)
        outcome = own_file.bring_in(path, taken, ties.read(args.ties), dry_run=args.dry_run)
    except (RefusedOparl, RefusedDecisions, NotWritable) as refused:
        _print_remarks(refused.remarks if isinstance(refused, RefusedOparl) else [refused])
        print(_("Nothing was written."), file=sys.stderr)
        return REFUSED
    _print_remarks([*remarks, *outcome.remarks])
    _report(outcome, path, args)
    return 0


def _taken(args: argparse.Namespace) -> "tuple[list[Any], list[Remark]]":
    from datetime import date

    from oversight.decisions.oparl import collecting, files, parsed, taking
    from oversight.decisions.oparl.collected import Collection

    collection = Collection()
    for name, content in files.contents(args.files):
        collecting.collect(collection, name, parsed.parse(name, content))
    taken, remarks = taking.take(collection, taking.Wish(date.today(), args.town.strip(), args.paper, args.checked))
    taking.refuse_if_none(taken, remarks, ", ".join(path.name for path in args.files))
    return taken, remarks


def _report(outcome: "Outcome", path: Path, args: argparse.Namespace) -> None:
    new = [key for key in outcome.keys if key in outcome.new]
    known = len(outcome.keys) - len(new)
    print(translate_plural("{n} new decision.", "{n} new decisions.", len(new)).format(n=len(new)))
    if known:
        words = translate_plural("{n} decision was there already.", "{n} decisions were there already.", known)
        print(words.format(n=known))
    if outcome.tied:
        print(_("Tied now: {codes}.").format(codes=", ".join(outcome.tied)))
    if args.dry_run:
        print(_("This was a trial: nothing was written."))
    elif new or outcome.tied:
        print(_("Written to {file}.").format(file=path))
    _ask_for_ties(outcome)


def _ask_for_ties(outcome: "Outcome") -> None:
    """Which points nothing answers yet, and what could: a person decides."""
    from oversight.decisions.oparl import serving

    answered = {"measures", "documents", "due", "every", "kinds"}
    points = outcome.table.get("points", {}).items()
    open_ones = [(code, one) for code, one in points if one["decision"] in outcome.keys and not answered & set(one)]
    if not open_ones:
        return
    print(f"\n{_('These points are tied to no measure yet. Which one answers them, only people can decide:')}")
    for code, one in open_ones[:MOST_ASKED]:
        print(f"  {code}  {one['words']['de']}")
        for measure in serving.could_answer(one["words"]["de"]):
            print(f"      {measure.name}: {_(measure.question)}")
        if not serving.could_answer(one["words"]["de"]):
            print(f"      {_('No measure uses these words; “python -m oversight measures” lists them all.')}")
    if (n := len(open_ones) - MOST_ASKED) > 0:
        print(translate_plural("… and {n} more like it", "… and {n} more like it", n).format(n=n))
    print(f"\n{_('Write a file such as ties.toml, and import again with --ties ties.toml:')}")
    print(f'\n    [points.{open_ones[0][0]}]\n    measures = ["…"]\n    comparison = "exists"')


def _print_remarks(remarks: Iterable[object]) -> None:
    """Each one once; very many of one kind are counted."""
    seen: dict[str, list[str]] = {}
    for remark in remarks:
        alike = seen.setdefault(str(getattr(remark, "reason", remark)), [])
        if str(remark) not in alike:
            alike.append(str(remark))
    for alike in seen.values():
        print(*alike[:MOST_ALIKE], sep="\n", file=sys.stderr)
        if (n := len(alike) - MOST_ALIKE) > 0:
            print(translate_plural("… and {n} more like it", "… and {n} more like it", n).format(n=n), file=sys.stderr)
