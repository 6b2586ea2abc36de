"""What is wrong with the translations: lists of lines, one per fault, empty if all is well."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from oversight.translations import in_code, in_sql, in_toml
from oversight.translations.catalogues import Entry
from oversight.translations.message import Message

_PLACEHOLDER = re.compile(r"{(\w*)[^{}]*}")


def all_messages() -> Iterator[Message]:
    """Every text of the project that readers see in their language."""
    for kind in (in_code, in_sql, in_toml):
        for path in kind.files():
            yield from kind.messages(path)


def all_literals() -> frozenset[str]:
    """Every string in code and SQL: what stands in none of them cannot be shown."""
    in_files = [in_code.literals(path) for path in in_code.files()] + [in_sql.literals(path) for path in in_sql.files()]
    return frozenset().union(*in_files)


def untranslated(messages: Iterable[Message], entries: Iterable[Entry]) -> list[str]:
    """Texts without German. A text that is also used as a plural needs both forms."""
    complete = [entry for entry in entries if entry.is_complete]
    known = {(entry.ids[0], entry.ids[1] if len(entry.ids) > 1 else None) for entry in complete}
    singular = {text for text, _ in known}
    missing = (m for m in messages if not ((m.text, m.plural) in known if m.plural else m.text in singular))
    return list({message.text: str(message) for message in missing}.values())


def incomplete(entries: Iterable[Entry]) -> list[str]:
    """Entries that stand in a catalogue without their German, or marked as fuzzy."""
    return [str(entry) for entry in entries if not entry.is_complete]


def contradicting(entries: Iterable[Entry]) -> list[str]:
    """Texts that two catalogues translate differently: which one wins would depend on the names of the files."""
    by_id: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_id[entry.ids[0]].append(entry)
    return [str(same[-1]) for same in by_id.values() if len({entry.german[:1] for entry in same}) > 1]


def differing_placeholders(entries: Iterable[Entry]) -> list[str]:
    """Translations that name other values than the text: `{site}` here, `{standort}` there."""
    pairs = ((entry, zip(entry.ids, entry.german, strict=False)) for entry in entries)
    return [str(entry) for entry, forms in pairs if any(placeholders(a) != placeholders(b) for a, b in forms)]


def unused(messages: Iterable[Message], literals: Iterable[str], entries: Iterable[Entry]) -> list[str]:
    """Entries whose text stands nowhere any more."""
    used = {message.text for message in messages} | set(literals)
    return [str(entry) for entry in entries if entry.ids[0] not in used]


def placeholders(text: str) -> frozenset[str]:
    """The names of the values that are put into a text."""
    return frozenset(_PLACEHOLDER.findall(text))
