"""A resolution as its points: its numbered items where they are clearly numbered, else the whole."""

import re
from dataclasses import dataclass

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_MARK = re.compile(
    rf"(?P<indent>[ \t]*)(?:Ziffer |Nr\. ?)?\(?(?P<number>\d{{1,2}})[.):]\)?\s+(?!(?:{_MONTHS})\b)(?P<words>\S.*)"
)
_ROMAN = re.compile(r"(?P<indent>[ \t]*)(?P<number>[IVX]{1,5})[.)]\s+(?P<words>\S.*)")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


@dataclass(frozen=True)
class Items:
    """`before`: what stands above the first item, as "Der Stadtrat beschließt:"."""

    words: tuple[str, ...]
    before: str = ""


def items(text: str) -> Items:
    """The items in their own words."""
    lines = text.split("\n")
    for mark, numbers in ((_MARK, [str(n) for n in range(1, 100)]), (_ROMAN, list(_ROMANS))):
        found = [(place, match) for place, line in enumerate(lines) if (match := mark.match(line))]
        outer = _outermost(found)
        if len(outer) > 1 and [match["number"] for _place, match in outer] == numbers[: len(outer)]:
            return _split(lines, outer)
    return Items((text,))


def _outermost(found: list[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """Items of items stand further in; where they do not, nobody can tell them apart."""
    least = min((len(match["indent"].expandtabs()) for _place, match in found), default=0)
    return [(place, match) for place, match in found if len(match["indent"].expandtabs()) == least]


def _split(lines: list[str], outer: list[tuple[int, re.Match[str]]]) -> Items:
    ends = [*(place for place, _match in outer[1:]), len(lines)]
    words = tuple(
        "\n".join([match["words"], *lines[place + 1 : end]]) for (place, match), end in zip(outer, ends, strict=True)
    )
    return Items(words, "\n".join(lines[: outer[0][0]]))
