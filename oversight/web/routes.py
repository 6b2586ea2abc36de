"""Addresses besides the pages: is the server ready, and our own script, style and icon."""

from pathlib import Path

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from oversight import facts, showing
from oversight.database import NotASnapshot
from oversight.store import is_internal

FILES = Path(__file__).parent / "files"


async def health(request: Request) -> JSONResponse:
    """200 with the release that is shown, in an internal process the snapshot (null: none yet); 503: unreadable."""
    kind = "internal" if is_internal() else "public"
    try:
        return _told(200, {"status": "ok", "kind": kind, **await anyio.to_thread.run_sync(_shown)})
    except (NotASnapshot, showing.Unreadable, OSError, ValueError, LookupError, TypeError):
        what = "snapshot" if is_internal() else "release"
        return _told(503, {"status": f"{what} cannot be read", "kind": kind})


def _told(status: int, what: dict[str, str | int | None]) -> JSONResponse:
    return JSONResponse(what, status, headers={"cache-control": "no-store"})


def _shown() -> dict[str, str | int | None]:
    shown = showing.to(showing.MANAGEMENT)
    number = facts.about(shown.database).number if shown else None
    if is_internal():
        return {"snapshot": number}
    return {"release": shown.release.version if shown and shown.release else None}


ROUTES = (
    Route("/health", health),
    Mount("/web", StaticFiles(directory=FILES)),
)
