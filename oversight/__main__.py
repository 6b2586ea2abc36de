"""`python -m oversight COMMAND`: finds the command among the modules of oversight/commands and runs it."""

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from oversight import commands, language
from oversight.language import translate as _

REFUSED = 2


class Command(Protocol):
    """What a module of oversight/commands offers."""

    NAME: str

    def help(self) -> str: ...
    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...
    def run(self, args: argparse.Namespace) -> int: ...


def all_commands() -> list[Command]:
    """Every command, by name."""
    modules = (
        importlib.import_module(f"oversight.commands.{found.name}") for found in pkgutil.iter_modules(commands.__path__)
    )
    found = [cast(Command, module) for module in modules if hasattr(module, "NAME")]
    return sorted(found, key=lambda command: command.NAME)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code: 0 done, 2 refused or misunderstood, others as the command says."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language.use(_language(given))
    args = _parser().parse_args(given)
    language.use(args.language)
    try:
        return int(args.run(args))
    except BrokenPipeError:
        # the reader of our output (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print(_("Interrupted. Nothing was changed."), file=sys.stderr)
        return 130
    except Exception as error:  # noqa: BLE001 - no traceback in front of a reader; --debug shows it
        return _failed(error, debug=args.debug)


def _failed(error: Exception, *, debug: bool) -> int:
    from oversight.intake import Refused

    if debug:
        raise error
    if isinstance(error, Refused):
        print(error, file=sys.stderr)
        return REFUSED
    message = _(
        "Something unexpected happened: {error}. Nothing was changed. Run again with --debug and send the output to whoever looks after the program."
    )
    print(message.format(error=" ".join(str(error).split()) or type(error).__name__), file=sys.stderr)
    return 1


def _language(given: Sequence[str]) -> str:
    """The language is needed before the arguments are read, for the help itself."""
    first = argparse.ArgumentParser(add_help=False)
    first.add_argument("--language", choices=language.LANGUAGES, default="de")
    known, _rest = first.parse_known_args(given)
    return str(known.language)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m oversight", description=_("What became of a council's decisions about its jobcenter.")
    )
    shared = _shared_arguments()
    choices = parser.add_subparsers(metavar=_("COMMAND"), required=True)
    for command in all_commands():
        own = choices.add_parser(command.NAME, help=command.help(), description=command.help(), parents=[shared])
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser


def _shared_arguments() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--store", type=Path, metavar="DIR", help=_("folder of the store"))
    shared.add_argument("--language", choices=language.LANGUAGES, default="de", help=_("language of the output"))
    shared.add_argument("--debug", action="store_true", help=_("show where an unexpected error came from"))
    return shared


if __name__ == "__main__":
    sys.exit(main())
