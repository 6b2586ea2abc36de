"""The headline measures judged together: of five attempts one succeeds by chance too often."""

from collections.abc import Sequence
from dataclasses import replace

from oversight.effects.effect import Effect
from oversight.statistics.holm import holm


def judged(effects: Sequence[Effect]) -> tuple[Effect, ...]:
    """The same effects, each with its p after Holm over all that have one."""
    p = {place: effect.evidence.p for place, effect in enumerate(effects) if effect.evidence.p is not None}
    if not p:
        return tuple(effects)
    corrected = dict(zip(p, holm(list(p.values())), strict=True))
    return tuple(
        _with(effect, float(corrected[place]), len(p)) if place in corrected else effect
        for place, effect in enumerate(effects)
    )


def _with(effect: Effect, p: float, tested: int) -> Effect:
    return replace(effect, evidence=replace(effect.evidence, p_together=p, tested=tested))
