"""The catalogue of all releases for data portals, written again only when a release is added or taken back."""

import json
from functools import lru_cache
from pathlib import Path

from oversight import releases
from oversight.publication import catalogue
from oversight.web.addresses import media
from oversight.web.addresses.representation import Representation, of_text

ADDRESSES = ("/catalog.ttl", "/catalog.jsonld")


def at(where: Path, address: str) -> Representation:
    """Raises releases.NoSuchRelease before the first."""
    turtle, json_ld = _written(where, _state(where))
    return of_text(turtle, media.TURTLE) if address == ADDRESSES[0] else of_text(json_ld, media.JSON_LD)


def _state(where: Path) -> str:
    """What the catalogue is made of: releases never change, so their versions and hashes are enough."""
    found = [(one.version, one.card["created"], one.data_hash) for one in releases.all_releases(where)]
    return json.dumps([found, releases.withdrawn(where)])


@lru_cache(maxsize=4)
def _written(where: Path, _state: str) -> tuple[str, str]:
    graph = catalogue.of(where)
    return catalogue.turtle(graph), catalogue.json_ld(graph)
