"""The complaints table of a site: reactions collected as contacts lead to them."""

from typing import Any

import numpy as np
import pandas as pd

from oversight.simulation import aftermath, reactions
from oversight.simulation.parameters import number
from oversight.simulation.reactions import CHANNELS, CONCERNS, KINDS, OUTCOMES, SUBMITTERS
from oversight.simulation.rows import Array, codes, flags, moments, site_column
from oversight.simulation.world import World

_WORDS = {
    "kind": KINDS,
    "channel": CHANNELS,
    "submitter": SUBMITTERS,
    **dict.fromkeys(("concern_1", "concern_2", "concern_3"), CONCERNS),
    "outcome": OUTCOMES,
}
_COLUMNS = (
    *("kind", "channel", "submitter", "concern_1", "concern_2", "concern_3"),
    *("about_conduct", "municipal_benefit", "is_urgent", "acted_at", "answered_at", "closed_at"),
    *("outcome", "was_mediated", "was_disputed", "to_site_manager", "objection_at", "lawsuit_at"),
)
_HIGHEST_CHANCE = number("reaction_per_contact") + max(
    number("reaction_per_lost_call"), number("reaction_per_long_wait")
)


class ReactionList:
    """All reactions of a site."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._rows: list[dict[str, Any]] = []

    def add(
        self, day: int, chances: Array, *, lost_call: Array | bool = False, long_wait: Array | bool = False
    ) -> None:
        """The reactions that the contacts of a day lead to, from each person's own chance; almost nobody has one."""
        lost, waited = np.broadcast_to(lost_call, chances.shape), np.broadcast_to(long_wait, chances.shape)
        for person in np.flatnonzero(chances < _HIGHEST_CHANCE).tolist():
            chance = float(chances[person])
            what = reactions.cause(chance, lost_call=bool(lost[person]), long_wait=bool(waited[person]))
            if what is not None:
                self._rows.append(reactions.reaction(self._world, day, what, chance))

    def table(self, objections: dict[str, Array]) -> pd.DataFrame:
        """The contract table, in the order of time; what was received after the records end is not in it."""
        known = sorted((row for row in self._rows if row["received_at"] < self._world.ends), key=_received_at)
        known = aftermath.with_remedies(known, objections, self._world.ends)
        received, site = _column(known, "received_at"), site_column(self._world.site.code, len(known))
        frame = pd.DataFrame({"received_at": moments(received), "site": site})
        for name in _COLUMNS:
            frame[name] = _converted(name, _column(known, name))
        return frame


def _received_at(row: dict[str, Any]) -> int:
    return int(row["received_at"])


def _column(rows: list[dict[str, Any]], name: str) -> Array:
    return np.array([row[name] for row in rows], np.int64)


def _converted(name: str, column: Array) -> Any:
    if name in _WORDS:
        return codes(column, _WORDS[name])
    return moments(column) if name.endswith("_at") else flags(column)
