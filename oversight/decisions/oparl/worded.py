"""The words of a decision: title, body, source and points, as the source has them."""

import re
from typing import Any
from urllib.parse import urlsplit

from babel.dates import format_date

from oversight.decisions.oparl import items, naming, plain_text
from oversight.decisions.oparl.collected import Thing
from oversight.decisions.oparl.deciding import Deciding, text_of
from oversight.decisions.oparl.remarks import LeftOut
from oversight.decisions.oparl.taken import Taken
from oversight.decisions.oparl.ways import Ways
from oversight.language import translate as _

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
LONGEST_KEY = 60
# what nobody has rendered into English yet
IN_GERMAN = "In German: "


def of(ways: Ways, paper: Thing | None, found: Deciding, town: str, *, is_checked: bool) -> Taken:
    """Raises LeftOut where somebody has to look for names first."""
    notes = list(found.notes)
    thing = paper or found.item
    title = plain_text.one_line(thing.texts.get("name") or found.item.texts.get("name") or "")
    points = _points(found.item, title, notes)
    town = town or _town(ways, thing, notes)
    entry = _entry(ways, paper, found, town, title)
    if not is_checked and naming.seems_to_name_a_person(
        *texts(entry), *(text for one in points for text in texts(one))
    ):
        raise looks_like_a_name(thing)
    return Taken(
        thing,
        key_of(entry.get("reference") or thing.address),
        entry,
        points,
        also=(found.item.address,),
        notes=tuple(notes),
    )


def looks_like_a_name(thing: Thing) -> LeftOut:
    remedy = _("Read it. If all of it may be shown, import it with --checked {name}")
    name = thing.texts.get("reference") or thing.address
    return LeftOut(_("a text of it may name a person"), remedy.format(name=name))


def words(text: str) -> dict[str, str]:
    """The words of the source; in English it says whose they are."""
    return {"de": text, "en": f"{IN_GERMAN}{text}"}


def texts(entry: dict[str, Any]) -> list[str]:
    """All texts of an entry, however deep."""
    parts = [part if isinstance(part, list) else [part] for part in entry.values()]
    flat = [one for part in parts for one in part]
    return [text for one in flat for text in (texts(one) if isinstance(one, dict) else [one]) if isinstance(text, str)]


def key_of(name: str) -> str:
    """The name of a decision out of its number."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower().translate(_LETTERS)).strip("-")[-LONGEST_KEY:].strip("-")
    return plain if re.match("[a-z]", plain) else f"paper-{plain}".strip("-")


def _points(item: Thing, title: str, notes: list[str]) -> list[dict[str, Any]]:
    text = plain_text.plain(text_of(item))
    if not text:
        if not title:
            raise LeftOut(_("it has neither a wording nor a title"))
        notes.append(_("the files hold no wording of what was decided: its title stands for it"))
        return [{"words": words(title)}]
    split = items.items(text)
    found: list[dict[str, Any]] = [{"words": words(plain_text.one_line(one))} for one in split.words]
    if split.before:
        before = plain_text.one_line(split.before)
        found[0]["note"] = {
            "de": f"Davor steht im Beschluss: „{before}“",
            "en": f"{IN_GERMAN}“{before}” stands before it.",
        }
    return found


def _entry(ways: Ways, paper: Thing | None, found: Deciding, town: str, title: str) -> dict[str, Any]:
    reference = plain_text.one_line(paper.texts.get("reference", "")) if paper else ""
    kind = [paper.texts.get("paperType", "") if paper else "", found.item.texts.get("result", "")]
    entry = {
        "town": town,
        "date": found.day,
        "title": words(title or reference or found.item.address),
        "body": _body(ways, found),
        "kind": ", ".join(plain_text.one_line(part) for part in kind if part),
        "reference": reference,
        "source": _source(town, reference or title, found),
        "url": _address(ways, paper, found.item),
        "oparl": (paper or found.item).address,
    }
    for key in ("body", "kind"):
        entry[key] = words(str(entry[key])) if entry[key] else ""
    return {key: value for key, value in entry.items() if value}


def _body(ways: Ways, found: Deciding) -> str:
    """Who decided: the organisations of the meeting, else those of the consultation."""
    for thing in (found.meeting, found.consultation):
        if thing is not None:
            named = ways.collection.linked(thing, "organization", "Organization")
            if names := [plain_text.one_line(one.texts["name"]) for one in named if "name" in one.texts]:
                return ", ".join(dict.fromkeys(names))
    return ""


def _source(town: str, name: str, found: Deciding) -> str:
    day = format_date(found.day, format="long", locale="de")
    meeting = found.meeting.texts.get("name", "") if found.meeting else ""
    number = found.item.texts.get("number", "")
    parts = [
        town,
        name,
        plain_text.one_line(meeting),
        f"Beschluss vom {day}",
        f"TOP {number}" if number else "",
        "OParl",
    ]
    return ", ".join(part for part in parts if part)


def _address(ways: Ways, paper: Thing | None, item: Thing) -> str:
    """A page that people can read, else the paper itself."""
    files = [*(ways.collection.linked(paper, "mainFile", "File") if paper else [])]
    files += ways.collection.linked(item, "resolutionFile", "File")
    offered = [
        paper.texts.get("web", "") if paper else "",
        item.texts.get("web", ""),
        *(one.texts.get("accessUrl", "") for one in files),
    ]
    return next((one for one in offered if re.fullmatch(r"https?://\S+", one)), "")


def _town(ways: Ways, thing: Thing, notes: list[str]) -> str:
    """The body of the paper by its name, else where the files come from."""
    bodies = [*ways.collection.linked(thing, "body", "Body"), *ways.collection.of_kind("Body")]
    names = list(dict.fromkeys(one.texts["name"] for one in bodies if "name" in one.texts))
    if names and (len(names) == 1 or thing.links.get("body")):
        return plain_text.one_line(names[0])
    host = urlsplit(thing.address).hostname or thing.file
    notes.append(_("the files do not name the town: {host} stands for it, or give --town").format(host=host))
    return host
