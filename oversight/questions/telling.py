"""A question told in sentences: what is found, on how many cases it rests, and what to mind."""

from functools import lru_cache

from oversight import codes, units
from oversight.language import translate as _
from oversight.questions import cases
from oversight.questions.asked import Asked, told
from oversight.questions.drawing import Draw, drawn

# a list of more would not be read
MOST_SENTENCES = 8


def sentences(asked: Asked, draw: Draw) -> list[str]:
    """The findings: one sentence per group that is shown apart; of very many groups, what their picture says."""
    texts = [finding.text for finding in told(asked)]
    if len(texts) > MOST_SENTENCES:
        chart = drawn(asked, draw)
        texts = [chart.alt.removeprefix(_(asked.measure.question)).strip()] if chart else texts
    return texts


@lru_cache(maxsize=512)
def caveats(asked: Asked, _language: str) -> str:
    """On how many cases the figure rests, and what to mind."""
    return " ".join([_counted(asked), *(_(note) for note in asked.measure.notes)])


def _counted(asked: Asked) -> str:
    """'Gezählt von Januar 2025 bis Dezember 2025: 1.234 Anrufe.' Groups that share their cases are not added up."""
    counted, scope = cases.of_groups(asked.now), asked.now.scope
    span, noun = units.show_span(scope.start, scope.end), cases.noun(asked.now)
    if len(counted) > MOST_SENTENCES or len(set(counted.values())) == 1 or asked.measure.shape == "count":
        share_their_cases = len(set(counted.values())) == 1 and asked.measure.shape != "count"
        n = next(iter(counted.values())) if share_their_cases else sum(counted.values())
        return _("Counted ({span}): {n} {noun}.").format(span=span, n=units.show_count(n), noun=noun)
    groups = ", ".join(f"{codes.label(group or '')} {units.show_count(n)}" for group, n in counted.items())
    return _("Counted ({span}), {noun}: {groups}.").format(span=span, noun=noun, groups=groups)
