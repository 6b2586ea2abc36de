"""Words of others as they are: no sign of them becomes formatting, a formula, a picture or a link."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>$~|#])")


def literal(text: str) -> str:
    """The text for a place that reads Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def link(text: str, address: str) -> str:
    """A link whose words and address come from others."""
    return f"[{literal(text)}]({address.replace('(', '%28').replace(')', '%29')})"
