"""Which store a command means, and what it shows."""

import argparse
import sys
from pathlib import Path

from oversight.language import translate as _
from oversight.store import Store, default_store, store_to_show


def to_write(args: argparse.Namespace) -> Store:
    """Where imports go: --store, else the default."""
    return Store(args.store) if args.store else default_store()


def to_read(args: argparse.Namespace) -> Store:
    """What is shown: --store, else the default store, else the demo."""
    return Store(args.store) if args.store else store_to_show()


def snapshot(store: Store) -> Path | None:
    """The newest snapshot, made up for if a killed import could not publish it; a sentence if there is none."""
    from oversight.intake import publish_missing

    publish_missing(store)
    path = store.current_snapshot()
    if path is None:
        print(_("Nothing has been brought in yet. Begin with: python -m oversight import FILE"), file=sys.stderr)
        if Store(store.folder / "demo").current_snapshot() is not None:
            hint = _("The demo stands beside it: --store {folder}").format(folder=store.folder / "demo")
            print(hint, file=sys.stderr)
    return path


def prepare(store: Store) -> None:
    """What does not depend on the reader is worked out now, so that nobody waits for it later."""
    from oversight import effects

    if (path := store.current_snapshot()) is not None:
        effects.prepare(path)
