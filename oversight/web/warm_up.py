"""What is done once when the server starts, so that the first reader does not wait for it."""

import contextlib
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import anyio.to_thread

from oversight import answers, decisions, effects, facts, measures
from oversight.database import NotASnapshot
from oversight.store import store_to_show


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[dict[str, Any]]:
    """Warm up, then take everything loaded so far out of the garbage collector's rounds.

    Streamlit collects after every run; with pandas and Altair loaded that is most of a run's time.
    """
    await anyio.to_thread.run_sync(warm_up)
    gc.collect()
    gc.freeze()
    yield {}


def warm_up() -> None:
    """Load what pages need, open the snapshot, ask every measure once."""
    from oversight import charts, page_parts  # noqa: F401  (loading them is the point)

    snapshot = store_to_show().current_snapshot()
    with contextlib.suppress(NotASnapshot):
        if snapshot is not None:
            facts.about(snapshot)
            for measure in measures.all_measures():
                answers.ask(snapshot, measure.name)
            effects.all_headlines(snapshot)
            with contextlib.suppress(decisions.RefusedDecisions):
                _follow_up(snapshot)


def _follow_up(snapshot: Path) -> None:
    """The decisions as readers see them first, with their past."""
    for one in decisions.follow_up(snapshot, date.today()):
        for point in one.points:
            _ = point.history
