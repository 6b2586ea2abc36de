"""Texts without their markup. No word of the source is changed."""

import re
from html import unescape
from html.parser import HTMLParser

_TAGS = (
    "p|br|div|span|ol|ul|li|b|i|u|s|strong|em|table|thead|tbody|tr|td|th|h[1-6]|font|a|sup|sub"
    "|html|head|body|style|script"
)
_MARKUP = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_BLOCKS = re.compile(r"p|br|div|ol|ul|li|table|tr|h[1-6]")
_UNSEEN = {"style", "script", "head"}
# what a text may hold besides letters: line ends and tabs
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def plain(text: str) -> str:
    """Lines of words, without tags, control characters and blank lines."""
    if _MARKUP.search(text):
        text = _without_tags(text)
    elif _ENTITY.search(text):
        text = unescape(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").split("\n")
    cleaned = (_CONTROL.sub("", line).rstrip() for line in lines)
    return "\n".join(line for line in cleaned if line.strip()).strip()


def one_line(text: str) -> str:
    return " ".join(plain(text).split())


def _without_tags(text: str) -> str:
    """Only what is surely a tag goes: “less than <5” stays."""
    has_blocks = any(_BLOCKS.fullmatch(tag.strip("</> ").split()[0].lower()) for tag in _MARKUP.findall(text))
    reader = _Reader(keeps_lines=not has_blocks)
    place = 0
    for tag in _MARKUP.finditer(text):
        reader.words(text[place : tag.start()])
        reader.feed(tag[0])
        place = tag.end()
    reader.words(text[place:])
    return "".join(reader.found)


class _Reader(HTMLParser):
    """Words between tags; an ordered list keeps its numbers."""

    def __init__(self, *, keeps_lines: bool) -> None:
        super().__init__()
        self.keeps_lines = keeps_lines
        self.found: list[str] = []
        self.lists: list[int | None] = []
        self.unseen = 0

    def words(self, text: str) -> None:
        if self.unseen or not text:
            return
        words = unescape(text) if self.keeps_lines else re.sub(r"\s+", " ", unescape(text))
        begins_a_line = not self.keeps_lines and (not self.found or self.found[-1].endswith("\n"))
        self.found.append(words.lstrip() if begins_a_line else words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in _UNSEEN
        if _BLOCKS.fullmatch(tag):
            self.found.append("\n")
        if tag in ("ol", "ul"):
            self.lists.append(0 if tag == "ol" else None)
        if tag == "li":
            self.found.append(self._mark())

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in _UNSEEN))
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        if _BLOCKS.fullmatch(tag) or tag in ("td", "th"):
            self.found.append("\n" if _BLOCKS.fullmatch(tag) else " ")

    def _mark(self) -> str:
        """What a reader of the page sees before an entry; deeper ones stand further in."""
        indent = "   " * max(0, len(self.lists) - 1)
        if not self.lists or self.lists[-1] is None:
            return f"{indent}- "
        self.lists[-1] += 1
        return f"{indent}{self.lists[-1]}. "
