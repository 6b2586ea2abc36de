"""The objects of all files by their kind and address, wherever they stood."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from oversight.decisions.oparl.remarks import Remark
from oversight.language import translate as _


@dataclass
class Thing:
    """One object with the fields that are kept. `links` holds addresses, by key."""

    kind: str
    address: str
    file: str
    place: str
    texts: dict[str, str] = field(default_factory=dict)
    truths: dict[str, bool] = field(default_factory=dict)
    links: dict[str, tuple[str, ...]] = field(default_factory=dict)
    own: dict[str, Any] = field(default_factory=dict)
    modified: str = ""
    is_deleted: bool = False

    def remark(self, reason: str, remedy: str = "") -> Remark:
        return Remark(self.file, self.place, reason, remedy)


@dataclass
class Collection:
    """Everything that came in, and what there is to say about it."""

    things: dict[tuple[str, str], Thing] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def add(self, thing: Thing) -> None:
        """An object may stand in several places: what each of them says of it goes together, the newer one leads."""
        known = self.things.get((thing.kind, thing.address))
        if known is None:
            self.things[thing.kind, thing.address] = thing
            return
        older, newer = sorted((known, thing), key=lambda one: one.modified)
        if any(older.texts[key] != newer.texts[key] for key in set(older.texts) & set(newer.texts)):
            reason = _(
                "this object stands in the files twice, with different words: {place} of {file} is the older one"
            )
            remedy = _("The newer one counts")
            self.remarks.append(newer.remark(reason.format(place=older.place, file=older.file), remedy))
        _put_under(newer, older)
        self.things[thing.kind, thing.address] = newer

    def of_kind(self, kind: str) -> Iterator[Thing]:
        return (thing for (its_kind, _address), thing in self.things.items() if its_kind == kind)

    def linked(self, thing: Thing, key: str, kind: str) -> list[Thing]:
        """The objects that a link leads to, as far as they are in the files."""
        found = (self.things.get((kind, address)) for address in thing.links.get(key, ()))
        return [one for one in found if one is not None]


def _put_under(newer: Thing, older: Thing) -> None:
    newer.texts = {**older.texts, **newer.texts}
    newer.truths = {**older.truths, **newer.truths}
    newer.own = {**older.own, **newer.own}
    keys = {**older.links, **newer.links}
    newer.links = {key: newer.links.get(key) or older.links.get(key, ()) for key in keys}
