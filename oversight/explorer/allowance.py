"""How often one reader may ask: enough for somebody who tries things out, too little for a program."""

from collections.abc import Iterable

QUESTIONS, SECONDS = 20, 60.0


def recent(asked_at: Iterable[float], now: float) -> tuple[float, ...]:
    """Of the moments at which a reader has asked, those that still count."""
    return tuple(moment for moment in asked_at if now - SECONDS < moment <= now)


def may_ask(asked_at: Iterable[float], now: float) -> bool:
    return len(recent(asked_at, now)) < QUESTIONS
