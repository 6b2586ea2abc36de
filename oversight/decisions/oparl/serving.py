"""Which measures could answer a point, by the words that both use. A suggestion to a person, never a tie."""

import math
import re
from collections import Counter
from functools import lru_cache

from oversight import language, measures
from oversight.language import translate as _
from oversight.measures import Measure

MOST = 4
_NOUN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{3,}")
_WORD = re.compile(r"[a-zäöüß]{4,}")
# words of every council, which say nothing about the matter
_EMPTY = re.compile(
    r"jobcenter|stadt|wird|werden|soll|sollen|sind|eine|einen|einer|eines|nicht|oder|auch|mehr|beim|nach|über|unter"
    r"|dass|damit|durch|sowie|verwaltung|beauftragt|alle|allen|aller|diese|dieser|dieses|haben|hatte|höchstens"
    r"|mindestens|prozent|anteil|jahr|jahre|monat|monate|bericht|berichtet|berichten"
    r"|beschluss|antrag|stadtrat|kreistag|ausschuss|vorlage"
)
_STEM = 5


def could_answer(text: str) -> tuple[Measure, ...]:
    """The public measures whose texts share the rarest word stems with the point, a noun among them; best first."""
    wanted, nouns = stems(text), stems(" ".join(_NOUN.findall(text)))
    weights = _weights()
    scored = [(sum(weights[stem] for stem in wanted & own), measure) for measure, own in _texts() if nouns & own]
    found = sorted((one for one in scored if one[0] > 0), key=lambda one: (-one[0], one[1].name))
    return tuple(measure for _score, measure in found[:MOST])


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words, so that Anruf and Anrufe are one."""
    words = {word for word in _WORD.findall(text.lower()) if not _EMPTY.fullmatch(word)}
    return frozenset(word[:_STEM] for word in words)


@lru_cache(maxsize=1)
def _texts() -> tuple[tuple[Measure, frozenset[str]], ...]:
    """In German: so are the decisions."""
    before = language.current()
    language.use("de")
    try:
        public = [measure for measure in measures.all_measures() if measure.is_public]
        return tuple((one, stems(" ".join(map(_, (one.subject, one.question, one.definition))))) for one in public)
    finally:
        language.use(before)


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    counted = Counter(stem for _measure, own in _texts() for stem in own)
    return {stem: math.log(len(_texts()) / n) for stem, n in counted.items()}
