"""Publish: from the newest snapshot to a release that stands in its place, or to a refusal that says why."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from oversight import releases
from oversight.language import translate as _
from oversight.publication import kept_cells, locking, making, placing, settings, summary, versions
from oversight.publication.making import Making
from oversight.publication.order import Order
from oversight.publication.refusal import NotPublished
from oversight.releases import Release
from oversight.store import Store

Say = Callable[[str], None]


def publish(
    store: Store, version: str, *, dry_run: bool = False, now: datetime | None = None, say: Say = lambda line: None
) -> Release:
    """Publish the newest snapshot under this version. Raises NotPublished, and then nothing has changed.

    With `dry_run` everything is done but the last step, and nothing stays but the card that comes back.
    """
    snapshot = store.current_snapshot()
    if snapshot is None:
        raise NotPublished(_("Nothing has been brought in yet, so there is nothing to publish."))
    versions.parts(version)
    with locking.locked(store):
        settled(store, say)
        order = _order(store, snapshot, version, now, dry_run, say)
        made = making.make(order)
        release = _tried(store, made) if dry_run else _placed(store, made, say)
        for line in summary.lines(release, made.content):
            say(line)
        return release


def _order(store: Store, snapshot: Path, version: str, now: datetime | None, dry_run: bool, say: Say) -> Order:
    """All that is known before any table is touched. Raises NotPublished."""
    earlier = releases.all_releases(store.releases)
    versions.check_new(version, tuple(one.version for one in earlier))
    last = max(earlier, key=lambda one: versions.parts(one.version), default=None)
    _refuse_without_key(store, last)
    created = (now or datetime.now()).astimezone().replace(microsecond=0)
    is_synthetic = making.is_synthetic(snapshot)
    own = settings.read(store, is_synthetic=is_synthetic)
    return Order(store, snapshot, version, created, own, is_synthetic, last, dry_run, say)


def _refuse_without_key(store: Store, last: Release | None) -> None:
    """Another key would round what is published in another way, and two roundings tell more than one."""
    if last is not None and not (store.publication / "key").exists():
        text = _(
            "The key of the rounding is missing in {folder}. Put it back from a backup: "
            "a new one would give cases away."
        )
        raise NotPublished(text.format(folder=store.publication))


def _placed(store: Store, made: Making, say: Say) -> Release:
    say(_("The files are being written."))
    kept_cells.write(store, made.content.version, made.rounded)
    return placing.place(store.releases, made.content)


def _tried(store: Store, made: Making) -> Release:
    existed = store.releases.exists()
    release = placing.tried(store.releases, made.content)
    if not existed:
        store.releases.rmdir()
    return release


def settled(store: Store, say: Say) -> None:
    """What a killed attempt left is put in order."""
    found = placing.settle(store.releases)
    if found is not None:
        say(_("Release {version} is shown from now on.").format(version=found.version))
