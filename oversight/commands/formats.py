"""`formats`: which exports can be read."""

import argparse

from oversight.commands import tables
from oversight.language import translate as _

NAME = "formats"


def help() -> str:
    return _("list the formats that files may have")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(args: argparse.Namespace) -> int:
    from oversight.intake.formats import all_formats

    rows = [[layout.name, layout.contract.name, _(layout.title)] for layout in all_formats()]
    print(tables.text([_("format"), _("table"), _("title")], rows, [False, False, False]))
    return 0
