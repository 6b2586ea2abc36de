"""`python -m oversight COMMAND`: finds the command among the modules of oversight/commands and runs it."""

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from typing import NoReturn, Protocol, cast

from oversight import commands, language
from oversight.commands import argument_words, shared_arguments
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
    names = (f"{commands.__name__}.{found.name}" for found in pkgutil.iter_modules(commands.__path__))
    modules = map(importlib.import_module, names)
    return sorted((cast(Command, module) for module in modules if hasattr(module, "NAME")), key=lambda one: one.NAME)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code: 0 done, 1 unexpected, 2 refused or misunderstood, others as the command says."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language.use(_language(given))
    args = _parser().parse_args(given)
    try:
        return int(args.run(args))
    except BrokenPipeError:
        # whoever reads our output (head, less) has seen enough; nothing more may be written at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print(_("Interrupted. What was not finished has not changed anything."), file=sys.stderr)
        return 130
    except Exception as error:
        if args.debug:
            raise
        return _failed(error)


def _failed(error: Exception) -> int:
    """One line instead of a traceback."""
    from oversight.intake import Refused

    if isinstance(error, Refused):
        print(error, file=sys.stderr)
        return REFUSED
    message = _(
        "Something unexpected happened: {error}. What was not finished has not changed anything. "
        "Run it again with --debug and send the output to whoever looks after this program."
    )
    print(message.format(error=" ".join(str(error).split()) or type(error).__name__), file=sys.stderr)
    return 1


class _Parser(argparse.ArgumentParser):
    """Speaks the reader's language, also about mistakes."""

    def error(self, message: str) -> NoReturn:
        hint = _("“{program} --help” explains the command.").format(program=self.prog)
        self.exit(REFUSED, f"{message}\n{hint}\n")


def _language(given: Sequence[str]) -> str:
    """The language is needed before the arguments are read, for the help itself."""
    first = _Parser(add_help=False, allow_abbrev=False)
    first.add_argument("--language", default="de", nargs="?")
    known, _rest = first.parse_known_args(given)
    # an unknown one is refused by the command's own parser, in words
    return known.language if known.language in language.LANGUAGES else "de"


def _parser() -> argparse.ArgumentParser:
    argument_words.translate_them()
    description = _("What became of a council's decisions about its jobcenter.")
    parser = _Parser(prog="python -m oversight", description=description, parents=[_shared_arguments()])
    parser.set_defaults(store=None, debug=False)
    choices = parser.add_subparsers(metavar=_("COMMAND"), required=True, parser_class=_Parser)
    for command in all_commands():
        words = command.help()
        own = choices.add_parser(command.NAME, help=words, description=words, parents=[_shared_arguments()])
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser


def _shared_arguments() -> _Parser:
    """What every command understands, before or after its name."""
    shared = _Parser(add_help=False)
    shared_arguments.add(shared)
    return shared


if __name__ == "__main__":
    sys.exit(main())
