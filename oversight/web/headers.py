"""Security headers: the browser may talk to this server and to nobody else."""

import base64
import hashlib
import re

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)

_FIXED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}


def security_headers(page: bytes = b"") -> dict[str, str]:
    """The headers for a response; inline scripts of an HTML page are allowed by their hash, and nothing else is."""
    scripts = " ".join(["'self'", *(_hash(script) for script in _INLINE_SCRIPT.findall(page))])
    policy = (
        "default-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'; "
        f"script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; "
        "frame-src 'self'; manifest-src 'self'"
    )
    return {**_FIXED, "content-security-policy": policy}


def _hash(script: bytes) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'"
