"""Finds the objects in a document: one alone, lists, lists of OParl with their pages, and objects inside others."""

from typing import Any

from oversight.decisions.oparl import kinds, values
from oversight.decisions.oparl.collected import Collection, Thing
from oversight.decisions.oparl.files import refused
from oversight.decisions.oparl.remarks import Remark
from oversight.language import translate as _

DEEPEST = 60


def collect(into: Collection, file: str, document: Any) -> None:
    """Everything in a document. Raises RefusedOparl where it cannot be OParl at all."""
    if not isinstance(document, dict | list):
        remedy = _("Save an OParl object or a list of them")
        raise refused(file, _("this is no object and no list"), remedy)
    _Walk(into, file).any(document, "$", "")


class _Walk:
    """Goes through one document."""

    def __init__(self, into: Collection, file: str) -> None:
        self.into, self.file = into, file

    def any(self, value: Any, place: str, hint: str, depth: int = 0) -> None:
        if depth > DEEPEST:
            raise refused(self.file, _("this is nested too deep"), _("Save the objects in a list"), place)
        if isinstance(value, list):
            for n, one in enumerate(value):
                self.any(one, f"{place}[{n}]", hint, depth + 1)
        elif isinstance(value, dict):
            self.one(value, place, hint, depth)

    def one(self, value: dict[str, Any], place: str, hint: str, depth: int) -> str | None:
        """One object; its address, if it is one that is kept."""
        kind = self._kind(value, place, hint)
        if kind not in kinds.KINDS:
            self._inside(value, place, depth)
            return None
        thing = Thing(kind, self._address(value, place, kind), self.file, place)
        if not thing.address:
            return None
        thing.is_deleted = value.get("deleted") is True
        thing.modified = value["modified"] if isinstance(value.get("modified"), str) else ""
        self._fields(thing, value, place, depth)
        self.into.add(thing)
        return thing.address

    def remark(self, place: str, reason: str, remedy: str = "") -> None:
        self.into.remarks.append(Remark(self.file, place, reason, remedy))

    def _kind(self, value: dict[str, Any], place: str, hint: str) -> str:
        given = value.get("type")
        if given is None and (hint or "id" not in value):
            return hint
        found = kinds.TYPE.fullmatch(given) if isinstance(given, str) else None
        if found is None:
            reason = _("the type is missing") if given is None else _("this type is not one of OParl")
            self.remark(
                f"{place}.type", reason, _("An OParl object says as https://schema.oparl.org/1.1/Paper what it is")
            )
            return ""
        if found["version"] not in kinds.VERSIONS:
            reason = _("OParl {version} is not known here").format(version=found["version"])
            self.remark(f"{place}.type", reason, _("Save the objects as OParl 1.0 or 1.1"))
            return "unknown version"
        return found["kind"]

    def _address(self, value: dict[str, Any], place: str, kind: str) -> str:
        given = value.get("id")
        if isinstance(given, str) and given.strip():
            return given.strip()
        remedy = _("Without it, nobody can tell the object again at the next import")
        self.remark(f"{place}.id", _("the id is missing or no text"), remedy)
        return "" if kind == "Paper" else f"{self.file}#{place}"

    def _inside(self, value: dict[str, Any], place: str, depth: int) -> None:
        """A list of OParl, a system, or a bundle that somebody made: what stands in it counts, its frame does not."""
        if self._is_of_another_version(value):
            return
        for key, one in value.items():
            if isinstance(one, dict | list):
                self.any(one, f"{place}.{key}", kinds.BY_KEY.get(key, ""), depth + 1)

    @staticmethod
    def _is_of_another_version(value: dict[str, Any]) -> bool:
        found = kinds.TYPE.fullmatch(value["type"]) if isinstance(value.get("type"), str) else None
        return found is not None and found["version"] not in kinds.VERSIONS

    def _fields(self, thing: Thing, value: dict[str, Any], place: str, depth: int) -> None:
        kind = kinds.KINDS[thing.kind]
        for key, check, kept in (
            *((key, values.text, thing.texts) for key in kind.texts),
            *((key, values.truth, thing.truths) for key in kind.truths),
        ):
            found, remark = check(value.get(key))
            if remark:
                self.remark(f"{place}.{key}", *remark)
            if found is not None:
                kept[key] = found  # type: ignore[index]
        for key, of_kind in kind.links:
            thing.links[key] = self._linked(value.get(key), f"{place}.{key}", of_kind, depth)
        thing.own = {key: value[key] for key in (kinds.OWN_DECISION, kinds.OWN_POINTS) if key in value}

    def _linked(self, value: Any, place: str, kind: str, depth: int) -> tuple[str, ...]:
        """Addresses, of objects that stand here whole as well; one alone or a list of them."""
        if depth > DEEPEST:
            raise refused(self.file, _("this is nested too deep"), _("Save the objects in a list"), place)
        if isinstance(value, str):
            return (value.strip(),) if value.strip() else ()
        if isinstance(value, list):
            inside = (self._linked(one, f"{place}[{n}]", kind, depth + 1) for n, one in enumerate(value))
            return tuple(address for some in inside for address in some)
        if isinstance(value, dict):
            address = self.one(value, place, kind, depth + 1)
            return (address,) if address else ()
        if value is not None:
            self.remark(place, _("here must stand an address or an object"), _("This link is not followed"))
        return ()
