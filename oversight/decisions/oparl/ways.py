"""How papers, consultations, agenda items and meetings hang together, from whichever side a file says it."""

from collections import defaultdict
from collections.abc import Iterable

from oversight.decisions.oparl.collected import Collection, Thing


class Ways:
    """Links are followed in both directions; what is deleted or not in the files is no way."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._consultations = self._back("Consultation", "paper")
        self._items = self._back("AgendaItem", "consultation")
        self._meetings = self._back("Meeting", "agendaItem")
        self._with_item = set(self._back("Consultation", "agendaItem"))

    def consultations(self, paper: Thing) -> list[Thing]:
        linked = self.collection.linked(paper, "consultation", "Consultation")
        return _present([*linked, *self._consultations[paper.address]])

    def items(self, consultation: Thing) -> list[Thing]:
        linked = self.collection.linked(consultation, "agendaItem", "AgendaItem")
        return _present([*linked, *self._items[consultation.address]])

    def meetings(self, item: Thing, consultation: Thing | None) -> list[Thing]:
        """Those that the agenda item names come first: it was there."""
        of_item = [*self.collection.linked(item, "meeting", "Meeting"), *self._meetings[item.address]]
        others = self.collection.linked(consultation, "meeting", "Meeting") if consultation else []
        return _present([*of_item, *others])

    def has_consultation(self, item: Thing) -> bool:
        """Also one that is deleted: what belongs to it does not stand for itself."""
        named = self.collection.linked(item, "consultation", "Consultation")
        return bool(named) or item.address in self._with_item

    def _back(self, kind: str, key: str) -> dict[str, list[Thing]]:
        found: dict[str, list[Thing]] = defaultdict(list)
        for thing in self.collection.of_kind(kind):
            for address in thing.links.get(key, ()):
                found[address].append(thing)
        return found


def _present(things: Iterable[Thing]) -> list[Thing]:
    by_address = {thing.address: thing for thing in things if not thing.is_deleted}
    return list(by_address.values())
