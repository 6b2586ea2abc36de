"""`report`: a paper for the council as PDF or Word, or the graphs of a newsletter."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from oversight.commands import stores
from oversight.language import translate as _

if TYPE_CHECKING:
    from oversight.reports.order import Order
    from oversight.reports.source import Source
    from oversight.store import Store

NAME = "report"


def help() -> str:
    return _("write a paper for the council")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("kind", metavar=_("KIND"), help=_("ombuds, information, followup, answer or newsletter"))
    add("--year", type=_year, required=True, metavar="2025", help=_("the year that the paper speaks of"))
    add("--site", default="", metavar="S", help=_("only this site"))
    add("--decision", default="", metavar="D", help=_("the decision that an answer is about"))
    add("--point", default="", metavar="P", help=_("one point of it, such as S3"))
    add(
        "--settings",
        type=Path,
        metavar=_("FILE"),
        help=_("settings of the town; usually papers.toml beside releases"),
    )
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--public", action="store_true", help=_("from the newest release (usual)"))
    whose.add_argument("--internal", action="store_true", help=_("from the exact figures, not for publication"))
    add("-o", "--output", type=Path, required=True, metavar=_("FILE"), help=_("PDF, DOCX; of graphs ZIP"))


def run(args: argparse.Namespace) -> int:
    from oversight.intake import Refused
    from oversight.reports import order as orders
    from oversight.reports import settings

    store = stores.to_read(args)
    source = _source(args, store)
    if source is None:
        return 0
    try:
        own = settings.beside(_releases(args), is_synthetic=source.is_synthetic)
        given = settings.read_given(args.settings) if args.settings else own
        order = orders.Order(args.kind, args.year, source, given, args.site, args.decision, args.point)
        _refuse_unknown_site(order)
        _write(order, args.output)
    except (orders.Refused, settings.RefusedSettings) as error:
        raise Refused(str(error)) from None
    return 0


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1990 <= int(text) <= 2100):
        raise argparse.ArgumentTypeError(_("“{text}” is no year such as 2025").format(text=text))
    return int(text)


def _source(args: argparse.Namespace, store: "Store") -> "Source | None":
    """The newest release, or with --internal the snapshot. Raises Refused where nothing was released yet."""
    from oversight.intake import Refused
    from oversight.reports import source

    if args.internal:
        snapshot = stores.snapshot(store)
        return source.of_snapshot(snapshot) if snapshot else None
    found = source.newest_release(_releases(args))
    if found is None:
        raise Refused(
            _("Nothing has been released yet. With --internal the exact figures are used, for the house only.")
        )
    return found


def _releases(args: argparse.Namespace) -> Path:
    from oversight import releases

    return stores.to_read(args).releases if args.store else releases.folder()


def _refuse_unknown_site(order: "Order") -> None:
    from oversight import facts
    from oversight.intake import Refused, nearest

    known = list(facts.site_names(order.source.database))
    if order.site and order.site not in known:
        problem = _("There is no site “{site}”.").format(site=order.site)
        raise Refused(f"{problem} {nearest.sentence(order.site, known)}" if known else problem)


def _write(order: "Order", path: Path) -> None:
    from oversight.reports import formats, newsletter

    if order.kind == newsletter.NAME and not path.suffix:
        path.mkdir(parents=True, exist_ok=True)
        for name, content in newsletter.files(order, _say).items():
            (path / name).write_bytes(content)
    else:
        content = formats.written(order, path.suffix, _say)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(_("Written: {file}").format(file=path))


def _say(done: float, what: str) -> None:
    print(f"{done:4.0%} {what}", file=sys.stderr)
