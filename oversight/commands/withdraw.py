"""`withdraw`: take a release back."""

import argparse

from oversight.commands import refusals, stores
from oversight.language import translate as _

NAME = "withdraw"


def help() -> str:
    return _("take a release back: its files stay and are marked, the public sees the one before")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", metavar=_("VERSION"), help=_("version of the release, as “releases” lists it"))
    parser.add_argument("--reason-de", required=True, metavar="TEXT", help=_("why, in German"))
    parser.add_argument("--reason-en", required=True, metavar="TEXT", help=_("why, in English"))


def run(args: argparse.Namespace) -> int:
    return refusals.or_refused(lambda: _withdraw(args))


def _withdraw(args: argparse.Namespace) -> int:
    from datetime import date

    from oversight.publication import withdrawing

    shown = withdrawing.withdraw(stores.to_read(args), args.release, args.reason_de, args.reason_en, date.today())
    print(_("Release {version} is withdrawn. Its files stay and are marked.").format(version=args.release))
    if shown is None:
        print(_("There is no other release: the public sees none from now on."))
    else:
        print(_("Release {version} is shown from now on.").format(version=shown.version))
    return 0
