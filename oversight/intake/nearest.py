"""What somebody may have meant who wrote a name that there is not."""

from collections.abc import Iterable
from difflib import get_close_matches

from oversight.language import translate as _


def near(name: str, known: Iterable[str]) -> str:
    """The nearest names in a sentence; empty if none is near."""
    names = sorted(known)
    found = get_close_matches(name, names, n=3, cutoff=0.5) or [one for one in names if name.lower() in one.lower()]
    return _("Perhaps: {names}.").format(names=", ".join(found)) if found else ""


def sentence(name: str, known: Iterable[str]) -> str:
    """The nearest names, or all of them if none is near."""
    names = sorted(known)
    return near(name, names) or _("There are: {names}.").format(names=", ".join(names))
