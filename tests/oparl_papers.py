"""OParl objects of an invented council for one test, and what the import makes of them."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path

from oversight.decisions.oparl import collecting, parsed, taking
from oversight.decisions.oparl.collected import Collection

SAMPLES = Path(__file__).parent / "oparl"
TODAY = date(2026, 1, 15)
HOST = "https://ris.neustadt.example"


def thing(kind, number=1, version="1.1", **fields):
    """One object. A field that is None is left out."""
    document = {"id": f"{HOST}/{kind.lower()}/{number}", "type": f"https://schema.oparl.org/{version}/{kind}", **fields}
    return {key: value for key, value in document.items() if value is not None}


def council(paper=None, consultation=None, item=None, meeting=None):
    """A paper, decided on 18 June 2025, with these changes."""
    fields = {
        "paper": {"name": "Erreichbarkeit", "reference": "V1/25", "consultation": [f"{HOST}/consultation/1"]},
        "consultation": {"authoritative": True, "agendaItem": f"{HOST}/agendaitem/1"},
        "item": {"result": "beschlossen", "resolutionText": "Anrufe annehmen.", "meeting": f"{HOST}/meeting/1"},
        "meeting": {"start": "2025-06-18T17:00:00+02:00"},
    }
    given = {"paper": paper, "consultation": consultation, "item": item, "meeting": meeting}
    kinds = {"paper": "Paper", "consultation": "Consultation", "item": "AgendaItem", "meeting": "Meeting"}
    return [thing(kinds[key], **{**fields[key], **(given[key] or {})}) for key in kinds]


def taken(document, **wish):
    """The decisions of a document, and all remarks as one text."""
    content = document if isinstance(document, bytes) else json.dumps(deepcopy(document)).encode()
    collection = Collection()
    collecting.collect(collection, "oparl.json", parsed.parse("oparl.json", content))
    found, remarks = taking.take(collection, taking.Wish(**{"on": TODAY, "town": "Neustadt", **wish}))
    return found, "\n".join(map(str, remarks))


def decided(document, **wish):
    """The only decision of a document."""
    found, remarks = taken(document, **wish)
    assert len(found) == 1, remarks
    return found[0]


def words(one):
    return [point["words"]["de"] for point in one.points]
