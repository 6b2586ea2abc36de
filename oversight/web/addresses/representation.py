"""One thing at an address, answered as HTTP asks: whole, in part, compressed, or 'you have it already'."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from oversight.web.addresses import media

FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"
# shorter is not worth it; longer would hold the server up, and memory
_LEAST, _MOST = 500, 32_000_000


@dataclass(frozen=True)
class Representation:
    """A file, or bytes made for this address, with its checksum and what its headers say."""

    content: Path | bytes
    sha256: str
    media_type: str
    cache_control: str
    modified: datetime | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return len(self.content) if isinstance(self.content, bytes) else self.content.stat().st_size


def of_text(text: str, media_type: str, headers: Mapping[str, str] | None = None) -> Representation:
    """Something that may be another the next time."""
    content = text.encode("utf-8")
    return Representation(content, hashlib.sha256(content).hexdigest(), media_type, ASK_AGAIN, headers=headers or {})


def answer(request: Request, one: Representation) -> Response:
    """What this request gets of it."""
    is_compressed = _is_compressed(request, one)
    tag = _tag(one, is_compressed=is_compressed)
    headers = _headers(one)
    if known := _known(request, one, tag):
        return Response(status_code=304, headers={**headers, "etag": known})
    headers["etag"] = tag
    if is_compressed:
        return _whole(request, _compressed(one), one.media_type, {**headers, "content-encoding": "gzip"})
    if isinstance(one.content, bytes):
        return _whole(request, one.content, one.media_type, headers)
    return FileResponse(one.content, headers=headers, media_type=one.media_type, stat_result=one.content.stat())


def _headers(one: Representation) -> dict[str, str]:
    headers = {"cache-control": one.cache_control, **one.headers}
    if media.is_text(one.media_type):
        headers["vary"] = ", ".join(filter(None, [one.headers.get("vary"), "Accept-Encoding"]))
    if one.modified:
        headers["last-modified"] = format_datetime(one.modified.astimezone(UTC), usegmt=True)
    return headers


def _whole(request: Request, body: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    length = {"content-length": str(len(body))}
    return Response(b"" if request.method == "HEAD" else body, headers={**headers, **length}, media_type=media_type)


def _tag(one: Representation, *, is_compressed: bool) -> str:
    """Bytes that differ bear tags that differ, or a part of one could be joined to a part of the other."""
    return f'"{one.sha256}-gzip"' if is_compressed else f'"{one.sha256}"'


def _known(request: Request, one: Representation, tag: str) -> str | None:
    """The tag of the copy that the client holds and may go on using."""
    asked = request.headers.get("if-none-match")
    if asked is None:
        return tag if _is_unchanged_since(request.headers.get("if-modified-since"), one.modified) else None
    if asked.strip() == "*":
        return tag
    held = [part.strip().removeprefix("W/") for part in asked.split(",")]
    return next(
        (own for own in (tag, _tag(one, is_compressed=False), _tag(one, is_compressed=True)) if own in held), None
    )


def _is_unchanged_since(asked: str | None, modified: datetime | None) -> bool:
    if not asked or not modified:
        return False
    try:
        since = parsedate_to_datetime(asked)
    except ValueError:
        return False
    # a date without a zone is meant as GMT
    return modified.replace(microsecond=0) <= (since if since.tzinfo else since.replace(tzinfo=UTC))


def _is_compressed(request: Request, one: Representation) -> bool:
    """A part is asked of the file as it is."""
    is_worth_it = media.is_text(one.media_type) and _LEAST <= one.size <= _MOST
    return is_worth_it and "range" not in request.headers and accepts_gzip(request.headers.get("accept-encoding", ""))


def accepts_gzip(asked: str) -> bool:
    """Whether gzip is named, or anything, and not with weight 0."""
    weights = {
        name.strip().lower(): _weight(rest) for name, _mark, rest in (one.partition(";") for one in asked.split(","))
    }
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _weight(text: str) -> float:
    name, _sign, value = text.replace(" ", "").partition("=")
    try:
        return float(value) if name.lower() == "q" else 1.0
    except ValueError:
        return 0.0


def _compressed(one: Representation) -> bytes:
    if isinstance(one.content, bytes):
        return gzip.compress(one.content, 6, mtime=0)
    return _compressed_file(one.content, one.sha256)


@lru_cache(maxsize=16)
def _compressed_file(path: Path, _sha256: str) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)
