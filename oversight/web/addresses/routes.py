"""What stands at which stable address. Every request looks anew at which releases there are."""

import json
import logging
from collections.abc import Callable
from functools import wraps
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from oversight import releases
from oversight.publication.spoken import spoken
from oversight.releases import Release
from oversight.web.addresses import catalogues, files, index_pages, indexes, media, refusals
from oversight.web.addresses.representation import ASK_AGAIN, answer, of_text
from oversight.web.asked_language import language_of

LATEST = "latest"
_log = logging.getLogger(__name__)


def _answered(endpoint: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """What is not there or cannot be read is said so, and never how it looks inside."""

    @wraps(endpoint)
    def answered(request: Request) -> Response:
        try:
            return endpoint(request)
        except (releases.NoSuchRelease, files.NoSuchFile):
            return refusals.not_found(language_of(request.scope))
        except (OSError, ValueError, LookupError, TypeError, files.Damaged) as error:
            _log.error("a stable address could not be answered", exc_info=error)
            return refusals.unreadable(language_of(request.scope))

    return answered


@_answered
def _all(request: Request) -> Response:
    where = releases.folder()
    return _index(request, lambda: indexes.of_all(where), lambda: index_pages.of_all(where))


@_answered
def _one(request: Request) -> Response:
    release, notice = _asked(request)
    headers = files.withdrawn_headers(notice)
    return _index(
        request, lambda: indexes.of_one(release, notice), lambda: index_pages.of_one(release, notice), headers
    )


@_answered
def _file(request: Request) -> Response:
    release, notice = _asked(request)
    return answer(request, files.of(release, request.path_params["path"], notice))


@_answered
def _latest(request: Request) -> Response:
    """The version itself stands in the address that a reader is sent to, so that it can be cited."""
    newest, path = releases.newest(releases.folder()), request.path_params.get("path", "")
    if newest is None:
        return refusals.nothing_published(language_of(request.scope))
    if path and path not in files.listed(newest):
        raise files.NoSuchFile(path)
    return _sent_on(request, files.address(newest.version, path))


@_answered
def _without_slash(request: Request) -> Response:
    """An address within the index begins at its slash."""
    version = request.path_params.get("version")
    return _sent_on(request, files.address(_asked(request)[0].version) if version else "/data/")


@_answered
def _catalogue(request: Request) -> Response:
    try:
        return answer(request, catalogues.at(releases.folder(), request.url.path))
    except releases.NoSuchRelease:
        return refusals.nothing_published(language_of(request.scope))


def _asked(request: Request) -> tuple[Release, dict[str, str] | None]:
    """The release that the address names, and why it was taken back."""
    where = releases.folder()
    release = releases.find(where, request.path_params["version"])
    return release, releases.withdrawn(where).get(release.version)


def _index(
    request: Request, data: Callable[[], object], page: Callable[[], str], headers: dict[str, str] | None = None
) -> Response:
    """As JSON, or as a page for whoever comes with a browser or asks for one."""
    asked = request.query_params.get("format") or request.headers.get("accept", "")
    headers = {**(headers or {}), "vary": "Accept"}
    if "html" not in asked:
        text = json.dumps(data(), ensure_ascii=False, indent=2) + "\n"
        return answer(request, of_text(text, media.JSON, headers))
    with spoken(language_of(request.scope)):
        return answer(request, of_text(page(), media.HTML, headers))


def _sent_on(request: Request, address: str) -> Response:
    query = request.url.query
    return RedirectResponse(
        f"{quote(address)}?{query}" if query else quote(address), 302, headers={"cache-control": ASK_AGAIN}
    )


async def _nowhere(scope: Scope, receive: Receive, send: Send) -> None:
    await refusals.not_found(language_of(scope))(scope, receive, send)


ROUTER = Router(
    [
        Route("/data", _without_slash),
        Route("/data/", _all),
        Route(f"/data/{LATEST}", _latest),
        Route(f"/data/{LATEST}/{{path:path}}", _latest),
        Route("/data/{version}", _without_slash),
        Route("/data/{version}/", _one),
        Route("/data/{version}/{path:path}", _file),
        *(Route(address, _catalogue) for address in catalogues.ADDRESSES),
    ],
    redirect_slashes=False,
    default=_nowhere,
)
