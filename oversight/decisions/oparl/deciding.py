"""Which of a paper's consultations decided it: the authoritative one, else the one whose role says so."""

import re
from dataclasses import dataclass, field
from datetime import date

from oversight.decisions.oparl import days, results
from oversight.decisions.oparl.collected import Thing
from oversight.decisions.oparl.remarks import LeftOut
from oversight.decisions.oparl.ways import Ways
from oversight.language import translate as _

_DECIDES = re.compile(r"beschlie|beschlu(?:ss|ß)|entscheid", re.IGNORECASE)
_PREPARES = re.compile(r"empfehl|vorberat|anhörung|kenntnis", re.IGNORECASE)
_OFF = re.compile(r"abgesagt|ausgefallen|entf[aä]ll|abgebrochen", re.IGNORECASE)


@dataclass
class Deciding:
    """Where a paper was decided. `notes`: what was chosen where the source left a choice."""

    item: Thing
    consultation: Thing | None
    meeting: Thing | None
    day: date
    notes: list[str] = field(default_factory=list)


def of(ways: Ways, paper: Thing, on: date) -> Deciding:
    """Raises LeftOut."""
    consultations, notes = ways.consultations(paper), []
    if not consultations:
        raise _without_consultation(paper)
    chosen = [one for one in consultations if one.truths.get("authoritative")]
    if not chosen:
        chosen, note = _unmarked(ways, consultations)
        notes.append(note)
    found, reasons = [], []
    for one in chosen:
        try:
            found.append(at(ways, one, on))
        except LeftOut as left:
            reasons.append(left)
    if not found:
        raise reasons[0]
    if len(found) > 1:
        notes.append(_("{n} consultations are said to decide: the last of them counts").format(n=len(found)))
    last = max(found, key=lambda one: one.day)
    last.notes[:0] = notes
    return last


def at(ways: Ways, consultation: Thing, on: date) -> Deciding:
    """The agenda item and the meeting of a consultation. Raises LeftOut."""
    items = ways.items(consultation)
    if not items:
        raise LeftOut(_("its agenda item is not in the files, or deleted"), save_too("AgendaItem"))
    told = [item for item in items if results.says(item.texts.get("result", "")) or text_of(item)]
    return on_agenda(ways, (told or items)[-1], consultation, on)


def on_agenda(ways: Ways, item: Thing, consultation: Thing | None, on: date) -> Deciding:
    """An agenda item with the day of its meeting, if something was decided there in public. Raises LeftOut."""
    if item.truths.get("public") is False:
        raise LeftOut(_("its agenda item was not public"), _("What is not public is not followed up here"))
    notes = _refuse_undecided(item)
    meetings = [one for one in ways.meetings(item, consultation) if days.day(one.texts.get("start", ""))]
    meeting = _most_likely(meetings, item)
    if len({days.day(one.texts["start"]) for one in meetings}) > 1:
        notes.append(_("several meetings are named: the one with this day counts"))
    day = _day(ways, item, consultation, meeting, on)
    return Deciding(item, consultation, meeting, day, notes)


def text_of(item: Thing) -> str:
    """The wording of what was decided; drafts of OParl called it otherwise."""
    return item.texts.get("resolutionText") or item.texts.get("resolution") or ""


def _unmarked(ways: Ways, consultations: list[Thing]) -> tuple[list[Thing], str]:
    """None is marked as authoritative: the role decides, then a wording, then that there is only one."""
    by_role = [one for one in consultations if _says_it_decides(one) and (_is_open(one) or _has_outcome(ways, one))]
    if by_role:
        return by_role, _("no consultation is marked as authoritative: its role says that it decides")
    unsaid = [one for one in consultations if _is_open(one)]
    if worded := [one for one in unsaid if any(text_of(item) for item in ways.items(one))]:
        return worded, _("no consultation is marked as authoritative: the one with a wording counts")
    if len(consultations) == 1 and unsaid:
        return unsaid, _("no consultation is marked as authoritative: there is only this one")
    raise LeftOut(
        _("no consultation is marked as authoritative"), _("Nobody can tell from the files where it was decided")
    )


def _says_it_decides(consultation: Thing) -> bool:
    role = consultation.texts.get("role", "")
    return _DECIDES.search(role) is not None and _PREPARES.search(role) is None


def _is_open(consultation: Thing) -> bool:
    return "authoritative" not in consultation.truths


def _has_outcome(ways: Ways, consultation: Thing) -> bool:
    return any(text_of(item) and results.says(item.texts.get("result", "")) for item in ways.items(consultation))


def _refuse_undecided(item: Thing) -> list[str]:
    result = item.texts.get("result", "")
    said = results.says(result)
    if said is False:
        raise LeftOut(_("its result says that it was not decided"))
    if said is None and not text_of(item):
        raise LeftOut(_("its agenda item has neither a wording nor a result that says that it was decided"))
    if said is None:
        return [_("no result says that it was decided: it is taken because there is a wording")]
    return [_("its result names several things")] if results.is_mixed(result) else []


def _most_likely(meetings: list[Thing], item: Thing) -> Thing | None:
    """The one that begins on the day of the agenda item, else the first."""
    day = days.day(item.texts.get("start", ""))
    same = [one for one in meetings if days.day(one.texts["start"]) == day]
    return next(iter(same or meetings), None)


def _day(ways: Ways, item: Thing, consultation: Thing | None, meeting: Thing | None, on: date) -> date:
    if meeting is not None and (meeting.truths.get("cancelled") or _OFF.search(meeting.texts.get("meetingState", ""))):
        raise LeftOut(_("its meeting did not take place"))
    day = days.day((meeting or item).texts.get("start", ""))
    if day is None and ways.meetings(item, consultation):
        raise LeftOut(_("nobody can read when its meeting began"), _("A day looks like 2025-06-18T17:00:00+02:00"))
    if day is None:
        raise LeftOut(_("its meeting is not in the files, or deleted: the day is missing"), save_too("Meeting"))
    if day > on:
        raise LeftOut(_("its meeting has not taken place yet"))
    return day


def _without_consultation(paper: Thing) -> LeftOut:
    if paper.links.get("consultation"):
        return LeftOut(_("its consultations are not in the files, or deleted"), save_too("Consultation"))
    return LeftOut(_("it has no consultation, so nothing says that it was decided"), save_too("Consultation"))


def save_too(kind: str) -> str:
    return _("Save the object {kind} too, and give all files, a folder or a zip archive").format(kind=kind)
