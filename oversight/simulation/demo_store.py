"""The store of the jobcenter that does not exist: built beside the old one, then put in its place."""

import shutil
from pathlib import Path

from oversight.simulation import prepared
from oversight.store import Store


def beside(store: Store) -> Store:
    """An empty store beside this one. It goes on counting the snapshots: a path is used only once."""
    unfinished = Store(store.folder.with_name(f"{store.folder.name}.unfinished"))
    shutil.rmtree(unfinished.folder, ignore_errors=True)
    unfinished.snapshots.mkdir(parents=True)
    if store.pointer.exists():
        shutil.copy(store.pointer, unfinished.pointer)
    return unfinished


def put_in_place(unfinished: Store, store: Store) -> Path:
    """Move a finished store to where readers look. The pointer moves last: they see the old demo or the new one.

    Returns the snapshot they see now. What the old store held beside its last snapshot is gone.
    """
    built = unfinished.current_snapshot()
    if built is None:
        raise FileNotFoundError(unfinished.pointer)
    shown = store.current_snapshot()
    store.snapshots.mkdir(parents=True, exist_ok=True)
    snapshot = store.snapshots / built.name
    built.replace(snapshot)
    _remove_all_but(store, {store.snapshots})
    for path in unfinished.folder.iterdir():
        if path != unfinished.snapshots:
            path.replace(store.folder / path.name)
    prepared.point_to(store, snapshot)
    for path in store.snapshots.glob("snap-*.duckdb"):
        if path not in (snapshot, shown):
            path.unlink()
    shutil.rmtree(unfinished.folder)
    return snapshot


def _remove_all_but(store: Store, kept: set[Path]) -> None:
    """Also a write-ahead log that a killed import left: DuckDB would replay it into the new register."""
    for path in set(store.folder.iterdir()) - kept:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
