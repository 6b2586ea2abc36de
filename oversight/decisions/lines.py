"""In which line of a TOML file a table begins or a key stands: the reader of TOML does not say."""

import re

_HEAD = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_LONG = re.compile(r'"""|' + "'''")


def line_of(text: str, table: tuple[str, ...], key: str) -> int:
    """The line of a key of a table, else where the table begins, else the first."""
    wanted = (*table, key) if key else table
    places = _places(text)
    for length in range(len(wanted), 0, -1):
        if wanted[:length] in places:
            return places[wanted[:length]]
    return 1


def _places(text: str) -> dict[tuple[str, ...], int]:
    """The first line of every table and key, by its path; the entries of a list of tables count from 0."""
    found: dict[tuple[str, ...], int] = {}
    counted: dict[tuple[str, ...], int] = {}
    here: tuple[str, ...] = ()
    is_inside_long_text = False
    for number, line in enumerate(text.splitlines(), 1):
        was_inside = is_inside_long_text
        is_inside_long_text ^= len(_LONG.findall(line)) % 2 == 1
        if was_inside:
            continue
        if head := _HEAD.fullmatch(line):
            here = _parts(head[1])
            if line.strip().startswith("[["):
                counted[here] = counted.get(here, -1) + 1
                here = (*here, str(counted[here]))
            _note(found, here, number)
        elif name := _KEY.match(line):
            _note(found, (*here, *_parts(name[1])), number)
    return found


def _note(found: dict[tuple[str, ...], int], path: tuple[str, ...], line: int) -> None:
    """Also for what lies around it: a table may only be there by its parts."""
    for length in range(1, len(path) + 1):
        found.setdefault(path[:length], line)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(name))
