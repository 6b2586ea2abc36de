"""What somebody may have meant who wrote a name that there is not."""

from collections.abc import Iterable
from difflib import get_close_matches

from oversight.language import translate as _


def sentence(name: str, known: Iterable[str]) -> str:
    """The nearest names, or all of them if none is near."""
    names = sorted(known)
    near = get_close_matches(name, names, n=3, cutoff=0.5) or [one for one in names if name.lower() in one.lower()]
    if near:
        return _("Perhaps: {names}.").format(names=", ".join(near))
    return _("There are: {names}.").format(names=", ".join(names))
