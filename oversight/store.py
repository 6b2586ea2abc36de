"""The folder that is not in git: the register, its snapshots, the quarantine, and what is published."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from oversight import places

ENVIRONMENT_VARIABLE = "OVERSIGHT_STORE"
# set to 'internal', it opens this process for the office itself; without it a process is public
SHOWS_VARIABLE, INTERNAL = "OVERSIGHT_SHOWS", "internal"


@dataclass(frozen=True)
class Store:
    """One jobcenter's store. Real data and the demo live in stores of their own and never mix."""

    folder: Path

    @property
    def register(self) -> Path:
        return self.folder / "register.duckdb"

    @property
    def snapshots(self) -> Path:
        return self.folder / "snapshots"

    @property
    def pointer(self) -> Path:
        return self.snapshots / "current.json"

    @property
    def quarantine(self) -> Path:
        return self.folder / "quarantine"

    @property
    def releases(self) -> Path:
        """What anybody may have: the only folder that the public process opens."""
        return self.folder / "releases"

    @property
    def publication(self) -> Path:
        """What publishing needs and nobody else may see: the key of the rounding, and the town's own settings."""
        return self.folder / "publication"

    def current_snapshot(self) -> Path | None:
        """The newest snapshot; None before the first import, also where a file stands in the folder's place."""
        try:
            return self.snapshots / str(json.loads(self.pointer.read_text("utf-8"))["snapshot"])
        except (FileNotFoundError, NotADirectoryError):
            return None


def default_store() -> Store:
    """Where imports go: $OVERSIGHT_STORE, else store/ beside the project."""
    return Store(Path(os.environ.get(ENVIRONMENT_VARIABLE) or places.ROOT / "store"))


def demo_store() -> Store:
    """Where the jobcenter that does not exist lives: demo/ inside the default store."""
    return Store(default_store().folder / "demo")


def is_internal() -> bool:
    """Whether this process serves the office itself. Whatever is not said to be internal is public."""
    return os.environ.get(SHOWS_VARIABLE) == INTERNAL


def store_to_show() -> Store:
    """The default store once it holds data, and the demo until then."""
    own = default_store()
    return own if own.pointer.exists() else demo_store()


def published_store() -> Store:
    """The default store once it has a folder for releases, and the demo until then; looks at nothing else of them."""
    own = default_store()
    return own if own.releases.exists() else demo_store()
