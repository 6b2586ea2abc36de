"""Takes decisions out of collected objects: along paper, deciding consultation, agenda item and meeting."""

from collections.abc import Collection as Names
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oversight.decisions.oparl import deciding, ours, worded
from oversight.decisions.oparl.collected import Collection, Thing
from oversight.decisions.oparl.remarks import LeftOut, RefusedOparl, Remark
from oversight.decisions.oparl.taken import Taken
from oversight.decisions.oparl.ways import Ways
from oversight.language import translate as _


@dataclass(frozen=True)
class Wish:
    """What is asked for. `papers`: only these, by number or address; `checked`: somebody has read them for names."""

    on: date
    town: str = ""
    papers: Names[str] = ()
    checked: Names[str] = ()


def take(collection: Collection, wish: Wish) -> tuple[list[Taken], list[Remark]]:
    """All decisions, and why others are none."""
    ways, taken, remarks = Ways(collection), [], [*collection.remarks]
    remarks += [one.remark(_("it is marked as deleted")) for one in collection.things.values() if one.is_deleted]
    for thing in _asked_for(collection, ways, wish):
        try:
            one = _of(ways, thing, wish)
        except LeftOut as left:
            reason = _("left out: {reason}").format(reason=left.reason)
            remarks.append(thing.remark(reason, left.remedy))
            continue
        taken.append(one)
        remarks += [thing.remark(note) for note in one.notes]
    remarks += _without_paper(collection, ways)
    return taken, remarks


def refuse_if_none(taken: list[Taken], remarks: list[Remark], files: str) -> None:
    """Nothing came in: what was remarked is why. Raises RefusedOparl."""
    if not taken:
        remedy = _("A decision needs Paper, Consultation, AgendaItem and Meeting")
        raise RefusedOparl(*remarks, Remark(files, "$", _("no decision was found"), remedy))


def _of(ways: Ways, thing: Thing, wish: Wish) -> Taken:
    is_checked = _is_named(thing, wish.checked)
    if thing.own:
        return ours.of(thing, is_checked=is_checked)
    if thing.kind == "Paper":
        return worded.of(ways, thing, deciding.of(ways, thing, wish.on), wish.town, is_checked=is_checked)
    found = deciding.on_agenda(ways, thing, None, wish.on)
    found.notes.append(_("no paper belongs to this agenda item: it stands for itself"))
    return worded.of(ways, None, found, wish.town, is_checked=is_checked)


def _asked_for(collection: Collection, ways: Ways, wish: Wish) -> Iterator[Thing]:
    """Papers, and agenda items with a wording to which no consultation belongs."""
    papers = [one for one in collection.of_kind("Paper") if not one.is_deleted]
    items = [one for one in collection.of_kind("AgendaItem") if not one.is_deleted and deciding.text_of(one)]
    alone = [one for one in items if not ways.has_consultation(one)]
    for thing in (*papers, *alone):
        if not wish.papers or _is_named(thing, wish.papers):
            yield thing


def _without_paper(collection: Collection, ways: Ways) -> Iterator[Remark]:
    papers = [one for one in collection.of_kind("Paper") if not one.is_deleted]
    reached = {one.address for paper in papers for one in ways.consultations(paper)}
    for one in collection.of_kind("Consultation"):
        if one.address not in reached and not one.is_deleted:
            yield one.remark(
                _("the paper of this consultation is not in the files, or deleted"), deciding.save_too("Paper")
            )


def _is_named(thing: Thing, names: Names[str]) -> bool:
    return thing.address in names or thing.texts.get("reference", thing.address) in names
