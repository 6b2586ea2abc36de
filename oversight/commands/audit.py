"""`audit`: check a release once more, its files and what they could give away."""

import argparse

from oversight.commands import refusals, stores
from oversight.language import translate as _

NAME = "audit"


def help() -> str:
    return _("check a published release: checksums, that its files agree, and the audit once more")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", metavar=_("RELEASE"), help=_("version of a release, or the folder of one"))


def run(args: argparse.Namespace) -> int:
    return refusals.or_refused(lambda: _audit(args))


def _audit(args: argparse.Namespace) -> int:
    """0: all is well; 1: something is not."""
    from pathlib import Path

    from oversight.publication import recheck

    faults = recheck.faults(stores.to_read(args), args.release, Path(args.release), say=_say)
    for fault in faults:
        _say(fault)
    _say(_("Faults: {n}").format(n=len(faults)) if faults else _("All checks are passed."))
    return 1 if faults else 0


def _say(line: str) -> None:
    print(line, flush=True)
