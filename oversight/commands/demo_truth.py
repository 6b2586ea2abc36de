"""`demo --truth`: the same city without appointments, brought in beside it, and what every measure is in both."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from oversight.language import translate as _
from oversight.store import Store


def tell(store: Store, args: argparse.Namespace, kept: Path | None) -> None:
    """Write the truth into a store that holds the simulated city, and as CSV into the folder of kept files."""
    from oversight.intake import write_truth
    from oversight.simulation import truth

    _say(_("The same city without appointments is being simulated."))
    with TemporaryDirectory() as folder:
        found = truth.compare(_snapshot(store), _snapshot(_paired(Path(folder), args)))
    write_truth(store, found)
    if kept is not None:
        truth.write_csv(found, kept)
    _say(_("The truth is told: {n} figures.").format(n=len(found)))


def _paired(folder: Path, args: argparse.Namespace) -> Store:
    """A store that holds the paired world, brought in like anybody's records."""
    from oversight.intake import bring_in
    from oversight.simulation import files

    paired = Store(folder / "store")
    size = {"months": args.months, "scale": args.scale}
    bring_in(files.write(folder / "files", args.seed, treated=False, report=_say, **size), paired)
    return paired


def _snapshot(store: Store) -> Path:
    snapshot = store.current_snapshot()
    if snapshot is None:
        raise FileNotFoundError(store.pointer)
    return snapshot


def _say(line: str) -> None:
    print(line, flush=True)
