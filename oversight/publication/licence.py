"""Data licence Germany, attribution, version 2.0: its names and addresses, and the line by which a release is cited."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from oversight.language import translate as _
from oversight.units import show_day

IDENTIFIER = "DL-DE-BY-2.0"
SHORT = "dl-de/by-2-0"
TITLE = "Datenlizenz Deutschland – Namensnennung – Version 2.0"
LINK = "https://www.govdata.de/dl-de/by-2-0"
DCAT = "http://dcat-ap.de/def/licenses/dl-by-de/2.0"


def citation(card: Mapping[str, Any]) -> str:
    """How to cite, as the licence asks: who provides, the licence with its address, and where the data stand."""
    text = _("{publisher}, {jobcenter}: contacts, waiting times and complaints, version {version}, as of {day}")
    said = text.format(
        publisher=card["publisher"]["name"],
        jobcenter=card["jobcenter"],
        version=card["version"],
        day=show_day(datetime.fromisoformat(card["created"]).date()),
    )
    return f"{said}, {SHORT} ({LINK}), {card['address']}"


def text(card: Mapping[str, Any]) -> str:
    """The licence as LICENSE.txt has it, in the language at hand."""
    lines = [
        TITLE,
        LINK,
        "",
        _("The data may be used for any purpose, also commercially, if these are named:"),
        "1. " + _("the provider: {publisher}").format(publisher=card["publisher"]["name"]),
        f"2. „{TITLE}“ / „{SHORT}“, {LINK}",
        "3. " + _("the address of the data: {address}").format(address=card["address"]),
        _("Whoever changes the data says so."),
        "",
        _("Text for citing:"),
        citation(card),
    ]
    return "\n".join(lines)
