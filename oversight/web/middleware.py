"""What every request passes before Streamlit sees it: blocked paths, page language, security headers."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oversight.web.asked_language import language_of
from oversight.web.headers import security_headers
from oversight.web.page_shell import localise

# they tell anybody who asks what the server does and how it is built
BLOCKED = ("/_stcore/metrics", "/_stcore/agent")


class Shell:
    """Wraps the whole server. Everything but an HTML page passes through untouched, with headers added."""

    def __init__(self, app: ASGIApp, first_page: str = "") -> None:
        """`first_page`: the path of the page that Streamlit serves at / only; its own path leads there too."""
        self.app = app
        self.first_page = first_page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["path"].startswith(BLOCKED):
            await PlainTextResponse("Not found", 404, headers=security_headers())(scope, receive, send)
        elif scope["path"] == self.first_page:
            query = scope["query_string"].decode("latin-1")
            await RedirectResponse(f"/?{query}" if query else "/", headers=security_headers())(scope, receive, send)
        else:
            await self.app(_uncompressed(scope), receive, _Answer(send, language_of(scope)).pass_on)


def _uncompressed(scope: Scope) -> Scope:
    """Streamlit compresses pages before we could change them; so a browser that wants HTML asks for plain text."""
    if "text/html" not in Headers(scope=scope).get("accept", ""):
        return scope
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]}


class _Answer:
    """One response on its way out: HTML is collected, changed and sent whole; the rest is passed on as it comes."""

    def __init__(self, send: Send, language: str) -> None:
        self.send = send
        self.language = language
        self.start: Message | None = None
        self.body = b""

    async def pass_on(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self.start)

    async def _begin(self, message: Message) -> None:
        if Headers(raw=message["headers"]).get("content-type", "").startswith("text/html"):
            self.start = message
        else:
            MutableHeaders(raw=message["headers"]).update(security_headers())
            await self.send(message)

    async def _finish(self, start: Message) -> None:
        page = localise(self.body, self.language)
        headers = MutableHeaders(raw=start["headers"])
        headers.update(security_headers(page))
        headers["content-length"] = str(len(page))
        # the page depends on its address, and the file's own tag and date would hide a change of language
        headers["cache-control"] = "no-cache"
        for stale in ("etag", "last-modified"):
            del headers[stale]
        await self.send(start)
        await self.send({"type": "http.response.body", "body": page})
