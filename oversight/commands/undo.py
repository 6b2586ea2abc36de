"""`undo`: take an import out again."""

import argparse

from oversight.commands import stores
from oversight.language import translate as _

NAME = "undo"


def help() -> str:
    return _("take an import out again, with all its records")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "number", type=_number, metavar=_("IMPORT"), help=_("number of the import, as “imports” lists it")
    )


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(_("“{text}” is not the number of an import").format(text=text))
    return int(text)


def run(args: argparse.Namespace) -> int:
    from oversight.intake import undo
    from oversight.units import show_count

    store = stores.to_write(args)
    undone = undo(store, args.number)
    print(
        _("Import {number} ({file}) is undone: {gone} records are out, {back} earlier ones stand again.").format(
            number=args.number, file=undone.file, gone=show_count(undone.removed), back=show_count(undone.restored)
        )
    )
    for number in undone.incomplete:
        message = _(
            "Import {number} left out records that this one held already. "
            "Undo it and bring its file in again to have them."
        )
        print(message.format(number=number))
    stores.prepare(store)
    return 0
