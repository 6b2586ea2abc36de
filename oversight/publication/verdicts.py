"""verdicts.json: what may be said about the introduction of appointments, computed from the protected counts."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from oversight import measures
from oversight.answers import Scope
from oversight.effects import calendar, examine, headlines, plain, prepared, together
from oversight.effects.effect import Effect
from oversight.measures import Measure
from oversight.publication import counts_files

NAME = "verdicts.json"


def text(database: Path, published: Collection[str], *, is_synthetic: bool) -> str:
    """The document that oversight/effects/prepared.py writes beside a snapshot, of the published measures."""
    found = _examined(database, published) if calendar.starts(database) else []
    notice = {counts_files.NOTICE_COLUMN: counts_files.NOTICE} if is_synthetic else {}
    document: dict[str, Any] = {
        **notice,
        "version": prepared.version(),
        "effects": [plain.written(effect) for effect in found],
    }
    # nan and infinity as prepared.read expects them
    return json.dumps(document, separators=(",", ":"), ensure_ascii=False) + "\n"


def _examined(database: Path, published: Collection[str]) -> list[Effect]:
    """As prepared.py does it; a measure that the release withholds has no verdict."""
    fixed = headlines.fixed()
    main = [one.question for one in fixed.headlines if one.question.measure in published]
    names = {headline.question.measure for headline in fixed.headlines}
    others = [one for one in measures.all_measures() if one.name in published and one.name not in names]
    judged = together.judged([examine.examine(database, one, Scope(), fixed.transition) for one in main])
    return [*judged, *(found for one in others if (found := _alone(database, one, fixed.transition)))]


def _alone(database: Path, measure: Measure, transition: int) -> Effect | None:
    """One that cannot be computed holds up no release: whoever asks for it sees what is wrong."""
    try:
        return examine.examine(database, examine.question(database, measure, Scope()), Scope(), transition)
    except (ValueError, LookupError, ArithmeticError):
        return None
