"""`import`: bring files in."""

import argparse
from pathlib import Path

from oversight.language import translate as _

NAME = "import"


def help() -> str:
    return _("bring files into the register")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar=_("FILE"), help=_("CSV, XLSX, Parquet, JSON, or gz and zip of these")
    )
    parser.add_argument("--format", metavar="NAME", help=_("format of the file; otherwise it is recognised"))
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar=_("column=value"),
        type=_assignment,
        help=_("value of a contract column for every record"),
    )
    parser.add_argument("--dry-run", action="store_true", help=_("show what would come in, and write nothing"))
    parser.add_argument(
        "--tolerance",
        type=_share,
        default=0.05,
        metavar=_("SHARE"),
        help=_("share of records that may be quarantined, 0 to 1; default 0.05"),
    )


def run(args: argparse.Namespace) -> int:
    from oversight.commands import import_report, stores
    from oversight.intake import bring_in_each
    from oversight.store import Store, default_store

    store = Store(args.store) if args.store else default_store()
    reports = bring_in_each(
        args.files, store, format=args.format, constants=dict(args.set), dry_run=args.dry_run, tolerance=args.tolerance
    )
    done = []
    for report in reports:
        print(import_report.text(report), flush=True)
        done.append(report)
    for line in import_report.findings(store, done):
        print(line, flush=True)
    if not args.dry_run:
        stores.prepare(store)
    return 0


def _assignment(text: str) -> tuple[str, str]:
    column, equals, value = text.partition("=")
    if not equals or not column.strip():
        raise argparse.ArgumentTypeError(_("“{text}” is not of the form column=value").format(text=text))
    return column.strip(), value.strip()


def _share(text: str) -> float:
    try:
        share = float(text.replace(",", "."))
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(_("“{text}” is no share between 0 and 1").format(text=text))
    return share
