"""What a client is told that gets nothing: one line in its language."""

from collections.abc import Mapping

from starlette.responses import PlainTextResponse

from oversight.language import translate as _
from oversight.publication.spoken import spoken

METHODS = "GET, HEAD, OPTIONS"
_NEVER_KEPT = {"cache-control": "no-store"}


def not_found(language: str) -> PlainTextResponse:
    with spoken(language):
        return _told(
            404, _("There is nothing at this address. All releases and their files: {index}").format(index="/data/")
        )


def nothing_published(language: str) -> PlainTextResponse:
    with spoken(language):
        return _told(404, _("Nothing has been published yet."))


def unreadable(language: str) -> PlainTextResponse:
    with spoken(language):
        return _told(503, _("This cannot be read at the moment. Tell whoever looks after the server."))


def not_allowed(language: str) -> PlainTextResponse:
    with spoken(language):
        return _told(405, _("Here you can only read."), {"allow": METHODS})


def too_many(language: str, seconds: int) -> PlainTextResponse:
    with spoken(language):
        text = _("Too much in too short a time. Go on in {n} seconds.").format(n=seconds)
        return _told(429, text, {"retry-after": str(seconds)})


def _told(status: int, text: str, headers: Mapping[str, str] | None = None) -> PlainTextResponse:
    return PlainTextResponse(f"{text}\n", status, headers={**_NEVER_KEPT, **(headers or {})})
