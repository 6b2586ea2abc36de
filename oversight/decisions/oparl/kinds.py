"""Which fields of which OParl objects are kept. Whatever is not named here is left in the file, without complaint."""

import re
from dataclasses import dataclass

TYPE = re.compile(r"https?://(?:www\.)?(?:schema\.oparl\.org|oparl\.org/schema)/(?P<version>[\d.]+)/(?P<kind>\w+)/?")
VERSIONS = ("1.0", "1.1")
# in files that this program wrote
OWN_DECISION, OWN_POINTS = "erreichbar:decision", "erreichbar:points"


@dataclass(frozen=True)
class Kind:
    """`links`: other objects, by key the kind that stands there; they may be there whole, or only as their address."""

    texts: tuple[str, ...] = ()
    truths: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


KINDS = {
    "Paper": Kind(
        ("name", "reference", "date", "paperType", "web"),
        (),
        (("consultation", "Consultation"), ("mainFile", "File"), ("body", "Body")),
    ),
    "Consultation": Kind(
        ("role",),
        ("authoritative",),
        (
            ("paper", "Paper"),
            ("agendaItem", "AgendaItem"),
            ("meeting", "Meeting"),
            ("organization", "Organization"),
        ),
    ),
    "AgendaItem": Kind(
        ("name", "number", "result", "resolutionText", "resolution", "start", "web"),
        ("public",),
        (("meeting", "Meeting"), ("consultation", "Consultation"), ("resolutionFile", "File")),
    ),
    "Meeting": Kind(
        ("name", "meetingState", "start"),
        ("cancelled",),
        (("organization", "Organization"), ("agendaItem", "AgendaItem")),
    ),
    "Organization": Kind(("name",)),
    "Body": Kind(("name",)),
    "File": Kind(("name", "accessUrl")),
}
# the kind of an object that does not say it, by the key under which it stands
BY_KEY = {key: kind for one in KINDS.values() for key, kind in one.links}
