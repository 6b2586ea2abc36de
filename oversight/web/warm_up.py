"""What is done once when the server starts, so that the first reader does not wait for it."""

import contextlib
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import anyio.to_thread

from oversight import answers, decisions, effects, facts, measures, showing
from oversight.database import NotASnapshot


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
    """Load what pages need, open what is shown, ask every measure once."""
    from oversight import charts, page_parts  # noqa: F401  (loading them is the point)

    for view in ("public", showing.MANAGEMENT):
        with contextlib.suppress(NotASnapshot, showing.Unreadable):
            if (shown := showing.to(view)) is not None:
                _ask_everything(shown.database)


def _ask_everything(database: Path) -> None:
    facts.about(database)
    for measure in measures.all_measures():
        answers.ask(database, measure.name)
    effects.all_headlines(database)
    with contextlib.suppress(decisions.RefusedDecisions):
        _follow_up(database)


def _follow_up(database: Path) -> None:
    """The decisions as readers see them first, with their past."""
    for one in decisions.follow_up(database, date.today()):
        for point in one.points:
            _ = point.history
