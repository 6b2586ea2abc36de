"""The language that an address asks for."""

from urllib.parse import parse_qs

from starlette.types import Scope

from oversight.language import LANGUAGES


def language_of(scope: Scope) -> str:
    """German if none or an unknown one is named."""
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0]
    return asked if asked in LANGUAGES else LANGUAGES[0]
