"""README.md and LICENSE.txt of a release."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from oversight import language
from oversight.language import translate as _
from oversight.publication import licence, reckoning, said, spoken

NAME, LICENCE_NAME = "README.md", "LICENSE.txt"


def text(card: Mapping[str, Any], deviations: pd.DataFrame, *, has_decisions: bool = False) -> str:
    """What this is, in both languages."""
    parts = []
    for chosen in language.LANGUAGES:
        with spoken.spoken(chosen):
            parts.append(_part(card, deviations, has_decisions))
    return "\n\n".join(parts) + "\n"


def _part(card: Mapping[str, Any], deviations: pd.DataFrame, has_decisions: bool) -> str:
    lines = [
        f"# {said.title(card)}",
        said.description(card),
        f"## {_('What the numbers mean')}",
        said.rounded(),
        said.deviating(deviations),
        said.exceptions(),
        _("A text that begins with =, +, -, @ or ' has an apostrophe before it in CSV, so that no program runs it."),
        f"## {_('Working figures out again')}",
        "\n".join(f"- {line}" for line in reckoning.lines()),
        f"## {_('Files')}",
        "\n".join(f"- {line}" for line in said.files(has_decisions=has_decisions)),
        f"## {_('Citing')}",
        f"> {licence.citation(card)}",
        _("Hash of the counts (LC_ALL=C; cat counts/*.csv | sha256sum): {hash}").format(hash=card["data_hash"]),
    ]
    return "\n\n".join(lines)


def licence_text(card: Mapping[str, Any]) -> str:
    """The licence in both languages, with the text for citing."""
    texts = spoken.in_both(lambda: "\n".join([*said.synthetic(card), licence.text(card)]))
    return "\n\n".join(texts.values()) + "\n"
