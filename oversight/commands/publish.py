"""`publish`: make the newest snapshot a release that anyone may have."""

import argparse

from oversight.commands import refusals, stores
from oversight.language import translate as _

NAME = "publish"


def help() -> str:
    return _("round the counts, audit them, and publish them as a release that anyone may have")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--version", required=True, metavar="2026.10.0", help=_("year, month, number of the correction")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("do everything but publish, and leave nothing behind"))


def run(args: argparse.Namespace) -> int:
    return refusals.or_refused(lambda: _publish(args))


def _publish(args: argparse.Namespace) -> int:
    from oversight.decisions import books
    from oversight.publication import publish

    store = stores.to_write(args)
    snapshot = stores.snapshot(store)
    if snapshot is None:
        return refusals.REFUSED
    # a release never changes: what the public cannot follow must not go into it
    books.of(snapshot)
    release = publish.publish(store, args.version, dry_run=args.dry_run, say=_say)
    if args.dry_run:
        _say(_("Dry run: nothing was published."))
    else:
        _say(_("Published: {folder}").format(folder=release.folder))
    return 0


def _say(line: str) -> None:
    print(line, flush=True)
