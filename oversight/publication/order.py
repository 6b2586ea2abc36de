"""What is to be published, how, and who is told about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from oversight.publication.settings import Settings
from oversight.releases import Release
from oversight.store import Store


@dataclass(frozen=True)
class Order:
    """All that is known before any table is touched. `last`: the release before, withdrawn or not."""

    store: Store
    snapshot: Path
    version: str
    created: datetime
    settings: Settings
    is_synthetic: bool
    last: Release | None
    is_trial: bool
    say: Callable[[str], None]
