"""What every request to a stable address passes: how much its client may have, what it may do, who else may read."""

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oversight.web.addresses import catalogues, refusals
from oversight.web.addresses.routes import ROUTER
from oversight.web.asked_language import language_of
from oversight.web.clients import client_of
from oversight.web.headers import security_headers
from oversight.web.rate_limits import Limits

# scripts of other pages may read here, and see these headers
_FOR_ALL = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "Accept-Ranges, Content-Disposition, Content-Encoding, Content-Length, "
    "Content-Range, ETag, Last-Modified, Link, Release-Withdrawn, Retry-After",
    "cross-origin-resource-policy": "cross-origin",
}
_MAY_ASK = {
    "access-control-allow-methods": refusals.METHODS,
    "access-control-allow-headers": "Accept, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, "
    "If-Unmodified-Since, Range",
    "access-control-max-age": "86400",
    "allow": refusals.METHODS,
}


class _TooMuch(Exception):
    """This answer is more than the client may have now."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Door:
    """Answers the stable addresses before Streamlit sees them: it would compress the files and change the pages."""

    def __init__(self, app: ASGIApp, limits: Limits | None = None) -> None:
        self.app = app
        self.limits = limits or Limits()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _is_stable(scope["path"]):
            await self._pass(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        client = client_of(scope)
        try:
            if seconds := self.limits.ask(client):
                raise _TooMuch(seconds)
            await _answering(scope)(scope, receive, self._counted(scope, send, client))
        except _TooMuch as refused:
            await refusals.too_many(language_of(scope), refused.seconds)(scope, receive, _dressed(send))

    def _counted(self, scope: Scope, send: Send, client: str) -> Send:
        """Count what is about to be sent, or stop it before its first byte."""
        dressed = _dressed(send)

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start" and scope["method"] != "HEAD":
                length = int(MutableHeaders(raw=message["headers"]).get("content-length", 0))
                if seconds := self.limits.send(client, length):
                    raise _TooMuch(seconds)
            await dressed(message)

        return counted


def _is_stable(path: str) -> bool:
    return path == "/data" or path.startswith("/data/") or path in catalogues.ADDRESSES


def _answering(scope: Scope) -> ASGIApp:
    if scope["method"] == "OPTIONS":
        return Response(status_code=204, headers=_MAY_ASK)
    if scope["method"] not in ("GET", "HEAD"):
        return refusals.not_allowed(language_of(scope))
    # a line break would end the pattern of a route, and no name here has one
    return ROUTER if scope["path"].isprintable() else refusals.not_found(language_of(scope))


def _dressed(send: Send) -> Send:
    """With the headers that every answer here bears."""

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(raw=message["headers"]).update({**security_headers(), **_FOR_ALL})
        await send(message)

    return dressed
