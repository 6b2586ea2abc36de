"""What a reader may see: the newest release, and inside the office the snapshot. Nothing else decides it."""

from dataclasses import dataclass
from pathlib import Path

from oversight import releases
from oversight.releases import Release
from oversight.store import is_internal, store_to_show

# the view of those who run the office
MANAGEMENT = "management"


class Unreadable(Exception):
    """There are releases, but they cannot be read."""


@dataclass(frozen=True)
class Shown:
    """The database that a reader sees, and the release that it belongs to; None: a snapshot."""

    database: Path
    release: Release | None


def to(view: str) -> Shown | None:
    """What readers of this view see; None: nothing is there yet. Raises Unreadable.

    A public process knows releases and nothing else. In an internal one the management sees the snapshot, the others
    what the public sees, or before the first release what it would be made of.
    """
    if is_internal() and view == MANAGEMENT:
        return _snapshot()
    return _release() or (_snapshot() if is_internal() else None)


def _release() -> Shown | None:
    try:
        newest = releases.newest(releases.folder())
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise Unreadable(str(error)) from error
    return Shown(newest.database, newest) if newest else None


def _snapshot() -> Shown | None:
    path = store_to_show().current_snapshot()
    return Shown(path, None) if path else None


def withdrawn() -> dict[str, dict[str, str]]:
    """The releases taken back, by version, with day and reason; none where that cannot be read."""
    try:
        return releases.withdrawn(releases.folder())
    except (OSError, ValueError):
        return {}
