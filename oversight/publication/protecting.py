"""Coarser, rounded, attacked; and coarser still where the attack came too close to single cases, a few times over."""

import secrets
from dataclasses import dataclass
from typing import Any

from oversight.language import translate as _
from oversight.publication import closer, coarsen, declaration, gates, kept_cells, keys, refusing, rounding
from oversight.publication.before import AnotherGrain
from oversight.publication.coarsen import Prepared
from oversight.publication.order import Order
from oversight.publication.refusal import NotPublished
from oversight.publication.rounding import Outcome, Previous

# attacks on one release: what no coarsening mends by then is refused
ATTEMPTS = 5


@dataclass(frozen=True)
class Protected:
    """What may be published, and the report of the attack that it withstood."""

    prepared: Prepared
    outcome: Outcome
    report: dict[str, Any]


def protected(order: Order) -> Protected:
    """Raises NotPublished if an audit gate is not passed, and nothing that was published keeps it from being mended."""
    key = _key(order)
    before = kept_cells.previous(order.store, order.last.version) if order.last else None
    further: closer.Further = {}
    for _attempt in range(ATTEMPTS):
        prepared, outcome = _rounded(order, key, before, further)
        order.say(_("The audit tries to recover single cases. This can take a minute."))
        found = gates.examined(order.store, order.snapshot, order.settings, outcome.rounded, thorough=False)
        if found.passed:
            report = {**found.report, "coarser_after_attack": closer.described(further)}
            return Protected(prepared, outcome, report)
        more = closer.coarser(prepared, found.narrow, further)
        if more == further or not refusing.is_mended_by_coarseness(found.report):
            break
        further = more
        order.say(
            _("The attack came too close to single cases. They are made coarser: {tables}").format(
                tables=", ".join(sorted(found.narrow))
            )
        )
    raise NotPublished(refusing.refusal(found.report, is_first=order.last is None))


def _rounded(order: Order, key: bytes, before: Previous | None, further: closer.Further) -> tuple[Prepared, Outcome]:
    order.say(_("The counts are being made coarser where that is declared."))
    last = order.last.database if order.last else None
    prepared = coarsen.prepare(order.snapshot, declaration.read(), last, further)
    if not prepared.cells:
        text = _(
            "No counts table has {thinnest} cases in a year over whole months, so there is nothing that may be "
            "published. Bring in more months, and then try again."
        )
        raise NotPublished(text.format(thinnest=prepared.declaration.thinnest))
    order.say(_("The counts are being rounded."))
    try:
        return prepared, rounding.round_tables(prepared.cells, key, before)
    except AnotherGrain as other:
        text = _(
            "This version of the program publishes {table} by other columns than release {version} did. Rounded once "
            "more, its figures would give cases away: nothing is published. Ask those who look after this program."
        )
        version = order.last.version if order.last else ""
        raise NotPublished(text.format(table=other.table, version=version)) from None


def _key(order: Order) -> bytes:
    """A trial leaves nothing behind, so it does not make the key: without one it draws its own."""
    if order.is_trial and not (order.store.publication / "key").exists():
        return secrets.token_bytes(keys.BYTES)
    try:
        return keys.key(order.store)
    except keys.DamagedKey as error:
        raise NotPublished(str(error)) from None
