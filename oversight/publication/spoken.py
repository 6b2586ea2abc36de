"""Texts of a release in both languages, whatever language the command speaks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from oversight import language


@contextmanager
def spoken(chosen: str) -> Iterator[None]:
    """Speak this language for a while."""
    before = language.current()
    language.use(chosen)
    try:
        yield
    finally:
        language.use(before)


def in_both(text: Callable[[], str]) -> dict[str, str]:
    """What is said, by language."""
    said = {}
    for chosen in language.LANGUAGES:
        with spoken(chosen):
            said[chosen] = text()
    return said


def of_message(message: str) -> dict[str, str]:
    """One message, by language."""
    return in_both(lambda: language.translate(message))
