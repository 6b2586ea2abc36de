"""What a town follows up already: which decisions are known again, and which names and codes are free."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from itertools import count
from typing import Any

from oversight.decisions import books
from oversight.decisions.oparl.taken import Taken


class Known:
    """The decisions of the town's own file and, unless it leaves them out, those of the program."""

    def __init__(self, own: Mapping[str, Any]) -> None:
        self.entries: dict[str, Mapping[str, Any]] = {}
        self.points_of: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        self._prefixes: set[str] = set()
        self._taken_codes: set[str] = set()
        self._by_address: dict[str, str] = {}
        self._by_number: dict[tuple[str, Any], str] = {}
        beside = {} if own.get("only_own") else tomllib.loads(books.SHIPPED.read_text("utf-8"))
        replaced = own.get("decisions", {})
        for table in (beside, own):
            for key, entry in table.get("decisions", {}).items():
                if table is own or key not in replaced:
                    self.add(key, entry, _points(table, key))

    def add(self, key: str, entry: Mapping[str, Any], points: Mapping[str, Mapping[str, Any]]) -> None:
        self.entries[key] = entry
        self.points_of[key] = list(points.values())
        self._taken_codes |= set(points)
        self._prefixes |= {code.rstrip("0123456789").rstrip("-") for code in points}
        if "oparl" in entry:
            self._by_address[entry["oparl"]] = key
        if "reference" in entry:
            self._by_number[entry["reference"], entry["date"]] = key

    def key_of(self, one: Taken) -> str | None:
        """By its address, else by number and day; of a file that this program wrote also by its name."""
        for address in (one.entry.get("oparl", one.thing.address), *one.also):
            if address in self._by_address:
                return self._by_address[address]
        if one.codes and one.key in self.entries:
            return one.key
        number, day = one.entry.get("reference", ""), one.entry["date"]
        key = self._by_number.get((number, day))
        is_of_another_paper = key is not None and "oparl" in self.entries[key] and "oparl" in one.entry
        return None if is_of_another_paper else key

    def free_name(self, key: str) -> str:
        candidates = (key if n == 1 else f"{key}-{n}" for n in count(1))
        return next(one for one in candidates if one not in self.entries)

    def codes(self, one: Taken) -> list[str]:
        """Those it had, if they are free, else letters that no other decision has: PA1, PA2, then PB1."""
        if one.codes and not set(one.codes) & self._taken_codes:
            return list(one.codes)
        prefix = next(letters for n in count() if (letters := f"P{_letters(n)}") not in self._prefixes)
        return [f"{prefix}{n}" for n in range(1, len(one.points) + 1)]


def _points(table: Mapping[str, Any], key: str) -> dict[str, Mapping[str, Any]]:
    return {code: point for code, point in table.get("points", {}).items() if point["decision"] == key}


def _letters(n: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    return (_letters(n // 26 - 1) if n >= 26 else "") + chr(ord("A") + n % 26)
