"""JSON as it is read: one meaning for every key, and nothing about persons."""

import json
import re
from typing import Any

from oversight.decisions.oparl.files import refused
from oversight.language import translate as _

# persons, and what leads to them; the lead of an office may be a person in older systems
PERSONAL = frozenset(
    {"originatorPerson", "participant", "person", "membership", "underDirectionOf", "absentParticipant", "votes"}
)
_PERSON = re.compile(r"(?:^|[/:#])(?:Person|Membership)$")
_HALF_LETTER = re.compile("[\ud800-\udfff]")


class _Twice(ValueError):
    """A key that stands twice in one object."""


def parse(name: str, content: bytes) -> Any:
    """The document of one file. Raises RefusedOparl."""
    text = _text(name, content)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except _Twice as error:
        reason = _("the key “{key}” stands twice in one object").format(key=error)
        raise refused(name, reason, _("Save the object again: which of the two counts, nobody can say")) from error
    except json.JSONDecodeError as error:
        place = _("line {line}, column {column}").format(line=error.lineno, column=error.colno)
        reason, remedy = _("this is no JSON, or it breaks off here"), _("Save the file again, whole")
        raise refused(name, reason, remedy, place) from error
    except RecursionError as error:
        raise refused(name, _("this is nested too deep"), _("Save the objects in a list")) from error
    except ValueError as error:
        raise refused(name, _("this holds a number that is none"), _("Save the file again")) from error


def _text(name: str, content: bytes) -> str:
    if not content.strip():
        raise refused(name, _("the file is empty"), _("Save the file again"))
    try:
        text = content.decode(json.detect_encoding(content))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        place = _("line {line}").format(line=line)
        raise refused(name, _("this is no UTF-8"), _("Save the file as UTF-8"), place) from error
    return text.removeprefix("\ufeff")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | None:
    """An object without its persons; a person itself is none."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [key for key, _value in pairs]
        raise _Twice(next(key for key in names if names.count(key) > 1))
    if isinstance(found.get("type"), str) and _PERSON.search(found["type"]):
        return None
    return {key: _whole(value) for key, value in found.items() if key not in PERSONAL}


def _whole(value: Any) -> Any:
    """A text without halves of letters, which no file can hold: each is shown as not readable."""
    return _HALF_LETTER.sub("\ufffd", value) if isinstance(value, str) else value


def _no_number(_constant: str) -> None:
    raise ValueError
