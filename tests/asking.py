"""Requests to an ASGI application as they come off the wire, without a server and without a library that tidies up."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware

from oversight.web.addresses.door import Door
from oversight.web.rate_limits import Limits


@dataclass
class Answered:
    """Status, headers and the bytes that were sent."""

    status: int = 0
    headers: Headers = field(default_factory=Headers)
    body: bytes = b""

    @property
    def text(self):
        return self.body.decode("utf-8")


class Client:
    """Somebody who asks. `at`: the address they come from."""

    def __init__(self, app=None, at="203.0.113.9", limits=None):
        # an application of Starlette around it, as there is one around it in the dashboard
        self.app = app or Starlette(middleware=[Middleware(Door, limits=limits or Limits())])
        self.at = at

    def get(self, path, method="GET", at=None, **headers):
        """Headers as keywords, `if_none_match=...`."""
        path, _mark, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
            "client": (at or self.at, 50000),
            "server": ("auenfurt.example", 80),
        }
        # a browser of other tests may hold a loop of its own in this thread
        with ThreadPoolExecutor(1) as apart:
            return apart.submit(asyncio.run, self._ask(scope)).result()

    async def _ask(self, scope):
        answered = Answered()

        async def receive():
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message):
            if message["type"] == "http.response.start":
                assert answered.status == 0, "a second answer was begun"
                answered.status, answered.headers = message["status"], Headers(raw=message["headers"])
            else:
                answered.body += message.get("body", b"")

        await self.app(scope, receive, send)
        return answered
