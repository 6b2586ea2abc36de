"""Which client sends a request: the far end of the connection, or whom a proxy names that was said to be one."""

import ipaddress
import os

from starlette.datastructures import Headers
from starlette.types import Scope

# uvicorn reads it: addresses of the proxies whose X-Forwarded-For is believed
PROXIES = "FORWARDED_ALLOW_IPS"
_UNKNOWN, _LOOPBACK = "unknown", "127.0.0.1"


def client_of(scope: Scope) -> str:
    """The address by which requests are counted; of IPv6 the network that one connection gets."""
    host = scope["client"][0] if scope.get("client") else _UNKNOWN
    if not os.environ.get(PROXIES) and _is_named_by_stranger(host, Headers(scope=scope).getlist("x-forwarded-for")):
        host = _LOOPBACK
    return _network(host)


def _is_named_by_stranger(host: str, forwarded: list[str]) -> bool:
    """Whether uvicorn took the address from a header: unless told otherwise, it believes all on this machine."""
    named = [_without_port(part) for line in forwarded for part in line.split(",")]
    return host == next((name for name in reversed(named) if name not in (_LOOPBACK, "::1")), None)


def _without_port(text: str) -> str:
    text = text.strip()
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text.partition(":")[0] if text.count(":") == 1 else text


def _network(host: str) -> str:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host[:64]
    if isinstance(address, ipaddress.IPv6Address):
        return str(address.ipv4_mapped or ipaddress.ip_network((int(address), 64), strict=False))
    return str(address)
