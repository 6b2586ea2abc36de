"""`decisions`: what councils decided, and what became of each point; its parts are modules of their own."""

import argparse
from typing import Protocol

from oversight.commands import decisions_export, decisions_import, decisions_list, shared_arguments
from oversight.language import translate as _

NAME = "decisions"


class Part(Protocol):
    """What a module offers that is a part of this command."""

    PART: str

    def help(self) -> str: ...
    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...
    def run(self, args: argparse.Namespace) -> int: ...


# a further part is added here
PARTS: tuple[Part, ...] = (decisions_list, decisions_import, decisions_export)


def help() -> str:
    return _("decisions of councils, and what became of them")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The parts by their names; without a name, all decisions are listed."""
    decisions_list.add_arguments(parser)
    parser.set_defaults(run_part=decisions_list.run)
    choices = parser.add_subparsers(metavar=_("PART"), required=False)
    for part in PARTS:
        own = choices.add_parser(part.PART, help=part.help(), description=part.help())
        shared_arguments.add(own)
        part.add_arguments(own)
        own.set_defaults(run_part=part.run)


def run(args: argparse.Namespace) -> int:
    run_part: int = args.run_part(args)
    return run_part
