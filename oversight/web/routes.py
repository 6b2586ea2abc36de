"""Addresses besides the pages: is the server ready, and our own script, style and icon."""

from pathlib import Path

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from oversight import facts
from oversight.database import NotASnapshot
from oversight.store import store_to_show

FILES = Path(__file__).parent / "files"


async def health(request: Request) -> JSONResponse:
    """200 with the number of the snapshot shown (null before the first import), 503 if it cannot be read."""
    try:
        return JSONResponse({"status": "ok", "snapshot": await anyio.to_thread.run_sync(_snapshot_number)})
    except NotASnapshot:
        return JSONResponse({"status": "snapshot cannot be read"}, 503)


def _snapshot_number() -> int | None:
    snapshot = store_to_show().current_snapshot()
    return facts.about(snapshot).number if snapshot else None


ROUTES = (
    Route("/health", health),
    Mount("/web", StaticFiles(directory=FILES)),
)
