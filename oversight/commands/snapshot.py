"""`snapshot`: write the next snapshot from the register, where the last one was lost or damaged."""

import argparse

from oversight.commands import stores
from oversight.language import translate as _

NAME = "snapshot"


def help() -> str:
    return _("write the snapshot again from the register, where it was lost or damaged")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing beyond what all commands take."""


def run(args: argparse.Namespace) -> int:
    from oversight.intake import publish_again

    store = stores.to_write(args)
    path = publish_again(store)
    print(_("The dashboard shows {file} from now on.").format(file=path.name))
    stores.prepare(store)
    return 0
