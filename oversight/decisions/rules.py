"""What must hold between the entries of a file of decisions; everything that is wrong, one Fault each."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from oversight import measures
from oversight.decisions import figures, values
from oversight.decisions.refusal import Fault
from oversight.decisions.values import Check
from oversight.language import translate as _

_CODE = re.compile(r"[A-Z]{1,6}-?[0-9]{1,3}")
_KEY = re.compile(r"[a-z][a-z0-9_-]*")
_TOP = {"decisions", "points", "opposites", "only_own"}
_DECISION: dict[str, Check] = {
    "town": values.text,
    "date": values.past_day,
    "title": values.words,
    "source": values.text,
    "dated": values.words,
    "body": values.words,
    "kind": values.words,
    "reference": values.text,
    "url": values.address,
    "oparl": values.text,
    "way": values.words,
}
_POINT: dict[str, Check] = {
    "decision": values.text,
    "words": values.words,
    "note": values.words,
    "contradiction": values.words,
    "measures": values.ties,
    "comparison": values.comparison,
    "target": lambda value: _no_table(value, {"by", "source"}, _TARGET),
    "due": values.day,
    "due_words": values.words,
    "every": values.every,
    "kinds": values.kinds,
    "documents": lambda value: _no_documents(value),
}
_TARGET: dict[str, Check] = {
    "by": values.day,
    "source": values.text,
    "value": values.number,
    "against": values.day,
    "period": values.period,
}
_DOCUMENT: dict[str, Check] = {
    "date": values.day,
    "title": values.words,
    "source": values.text,
    "url": values.address,
}


def faults(table: dict[str, Any], taken: Collection[str] = (), others: Collection[str] = ()) -> Iterator[Fault]:
    """The mistakes of a whole file.

    `others`: decisions that stand beside those of this file, `taken`: the codes of their points.
    """
    for key in sorted(set(table) - _TOP):
        yield Fault((), key, _("this key is not known here"), _known(_TOP))
    if not isinstance(table.get("only_own", False), bool):
        yield Fault((), "only_own", _("this is neither true nor false"), _("Write true or false"))
    decisions, points = _tables(table, "decisions"), _tables(table, "points")
    yield from _wrong_tables(table)
    for key, entry in decisions.items():
        yield from _decision(key, entry, points)
    for code, entry in points.items():
        yield from _point(code, entry, decisions, taken)
    yield from _opposites(table, {*decisions, *others})


def _tables(table: dict[str, Any], key: str) -> dict[str, dict[str, Any]]:
    found = table.get(key, {})
    return {name: entry for name, entry in found.items() if isinstance(entry, dict)} if isinstance(found, dict) else {}


def _wrong_tables(table: dict[str, Any]) -> Iterator[Fault]:
    if not _tables(table, "decisions") and table.get("only_own") is not True:
        yield Fault((), "decisions", _("there is no decision"), _("Begin one with [decisions.name]"))
    for key in ("decisions", "points"):
        found = table.get(key, {})
        if not isinstance(found, dict):
            yield Fault((), key, _("this is no table"), _("Begin an entry with [{key}.name]").format(key=key))
            continue
        for name in set(found) - set(_tables(table, key)):
            yield Fault((key,), name, _("this is no table"), _("Begin an entry with [{key}.name]").format(key=key))


def _decision(key: str, entry: dict[str, Any], points: dict[str, dict[str, Any]]) -> Iterator[Fault]:
    where = ("decisions", key)
    if not _KEY.fullmatch(key):
        yield Fault(where, "", _("this is no name for a decision"), _("Use small letters without umlauts, as dresden"))
    yield from _keys(where, entry, {"town", "date", "title", "source"}, _DECISION)
    if not any(point.get("decision") == key for point in points.values()):
        yield Fault(
            where, "", _("this decision has no point"), _("Add a point with decision = “{key}”").format(key=key)
        )


def _point(code: str, entry: dict[str, Any], decisions: Collection[str], taken: Collection[str]) -> Iterator[Fault]:
    where = ("points", code)
    if not _CODE.fullmatch(code):
        yield Fault(where, "", _("this is no code of a point"), _("Use capital letters and a number, as K1"))
    if code in taken:
        yield Fault(where, "", _("another decision has a point of this code"), _("Choose a code that is still free"))
    wrong = list(_keys(where, entry, {"decision", "words"}, _POINT))
    yield from wrong
    if isinstance(entry.get("decision"), str) and entry["decision"] not in decisions:
        yield Fault(
            where,
            "decision",
            _("this file has no decision “{key}”").format(key=entry["decision"]),
            _("A point belongs to a decision of the same file, which is given whole"),
        )
    # what belongs together can only be judged where each part is right
    if not wrong:
        yield from _together(where, entry)


def _together(where: tuple[str, ...], entry: dict[str, Any]) -> Iterator[Fault]:
    if ("measures" in entry) != ("comparison" in entry):
        key = "measures" if "measures" in entry else "comparison"
        yield Fault(where, key, _("measures and comparison belong together"), _("Give both or neither"))
    if "due" in entry and "every" in entry:
        yield Fault(where, "every", _("due and every exclude each other"), _("Keep one of them"))
    if "target" in entry:
        yield from (Fault(where, "target", *wrong) for wrong in [_target(entry)] if wrong is not None)


def _target(entry: dict[str, Any]) -> tuple[str, str] | None:
    """Whether comparison, measure and target can be held against each other."""
    if "measures" not in entry:
        return _("a target needs a measure"), _("Give measures and comparison, or leave the target out")
    target, comparison = entry["target"], entry["comparison"]
    wants = {"falls": {"against"}, "rises": {"against"}, "exists": set()}.get(comparison, {"value"})
    given = {"value", "against"} & set(target)
    if given != wants:
        return (
            _("with comparison {comparison} a target has {wants}").format(
                comparison=comparison, wants=", ".join(sorted(wants)) or _("neither value nor against")
            ),
            _("value is for at_least, at_most and share_within; against is for falls and rises"),
        )
    if "against" in target and target["against"] >= target["by"]:
        return _("against does not lie before by"), _("Give a day of the earlier period that is compared with")
    return _measured(entry["measures"][0], comparison, target)


def _measured(tie: str, comparison: str, target: dict[str, Any]) -> tuple[str, str] | None:
    name, _colon, segment = tie.partition(":")
    measure = measures.find(name)
    if comparison == "share_within" and measure.over is None and measure.within is None:
        return _("{name} has no threshold").format(name=name), _(
            "share_within is for durations with a threshold; use at_least or at_most"
        )
    if comparison in ("falls", "rises") and measure.shape == "breakdown":
        return _("{name} has parts of a whole").format(name=name), _(
            "A part is held against a value: at_least, at_most"
        )
    parts = [column.meaning for column in measure.file.columns() if column.name == "segment"]
    is_split = measure.shape == "breakdown" or parts != ["not split"]
    if comparison != "exists" and is_split and not segment:
        return _("{name} is split into parts").format(name=name), _(
            "Name the part that the target is for behind a colon, as “{name}:part”"
        ).format(name=name)
    is_share = figures.unit_of(measure, within=comparison == "share_within") == "share"
    if is_share and target.get("value", 0) > 1:
        return _("a share lies between 0 and 1"), _("Write 0.8 for 80%")
    return None


def _keys(
    where: tuple[str, ...], entry: dict[str, Any], required: set[str], known: dict[str, Check]
) -> Iterator[Fault]:
    for key in sorted(required - set(entry)):
        yield Fault(where, "", _("the key “{key}” is missing").format(key=key), _("Add it"))
    for key, value in entry.items():
        if key not in known:
            yield Fault(where, key, _("this key is not known here"), _known(known))
        elif wrong := known[key](value):
            yield Fault(where, key, *wrong)


def _known(keys: Collection[str]) -> str:
    return _("Known are: {known}").format(known=", ".join(sorted(keys)))


def _no_table(value: Any, required: set[str], known: dict[str, Check]) -> tuple[str, str] | None:
    """What is wrong with an inner table, named with its own key."""
    if not isinstance(value, dict):
        return _("this is no table"), _("Write it in braces, as { key = “value” }")
    wrong = next(_keys((), value, required, known), None)
    if wrong is None:
        return None
    return (f"{wrong.key}: {wrong.reason}" if wrong.key else wrong.reason), wrong.remedy


def _no_documents(value: Any) -> tuple[str, str] | None:
    if not isinstance(value, list) or not value:
        return _("this is no list"), _("Write a list of tables in square brackets")
    checked = (_no_table(entry, {"date", "title", "source"}, _DOCUMENT) for entry in value)
    return next((wrong for wrong in checked if wrong), None)


def _opposites(table: dict[str, Any], there: Collection[str]) -> Iterator[Fault]:
    entries = table.get("opposites", [])
    if not isinstance(entries, list):
        yield Fault((), "opposites", _("this is no list"), _("Begin an entry with [[opposites]]"))
        return
    for place, entry in enumerate(entries):
        known: dict[str, Check] = {"decisions": _two_texts, "about": values.words}
        if wrong := _no_table(entry, set(known), known):
            yield Fault(("opposites", str(place)), "", *wrong)
        elif missing := [key for key in entry["decisions"] if key not in there]:
            yield Fault(
                ("opposites", str(place)),
                "decisions",
                _("there is no decision “{key}”").format(key=missing[0]),
                _("Name decisions that are followed up"),
            )


def _two_texts(value: Any) -> tuple[str, str] | None:
    if isinstance(value, list) and len(value) == 2 and not any(map(values.text, value)):
        return None
    return _("these are not two decisions"), _('Write the names of two decisions, as ["dresden", "hamburg"]')
