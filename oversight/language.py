"""German and English: the catalogues in locales/, and which one the reader at hand wants."""

import gettext
import io
from contextvars import ContextVar
from functools import cache

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from oversight import places

LANGUAGES = ("de", "en")
_current: ContextVar[str] = ContextVar("language", default="de")


def use(language: str) -> None:
    """Speak this language from here on, in this thread (a reader's page run, or a command)."""
    if language not in LANGUAGES:
        raise ValueError(f"unknown language {language!r}, known: {', '.join(LANGUAGES)}")
    _current.set(language)


def current() -> str:
    return _current.get()


def translate(message: str) -> str:
    """The message in the current language. English is the message itself."""
    return message if not message else catalogue(current()).gettext(message)


def message(text: str) -> str:
    """The same text: says that it is a message, where it stands in a table and is translated later."""
    return text


def translate_plural(singular: str, plural: str, n: int) -> str:
    """The message in the form that goes with n."""
    return catalogue(current()).ngettext(singular, plural, n)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """All of locales/<language>/*.po together."""
    merged = gettext.NullTranslations()
    for path in sorted((places.LOCALES / language).glob("*.po"), reverse=True):
        part = _load(path.read_bytes())
        part.add_fallback(merged)
        merged = part
    return merged


def _load(po: bytes) -> gettext.GNUTranslations:
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(po)))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
