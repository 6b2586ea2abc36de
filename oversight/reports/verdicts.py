"""The verdicts on the introduction of appointments, as the page has them: a figure at level A and nowhere else."""

from oversight import effects
from oversight.effects import sentences
from oversight.language import translate as _
from oversight.questions.effect_names import judged_instead, name
from oversight.reports.blocks import Block, Finding, Heading, Note
from oversight.reports.order import Order


def headlines(order: Order) -> list[Block]:
    """A verdict per measure fixed in advance, with what holds it down most. They are about all months and sites."""
    blocks: list[Block] = [
        Note(_("These verdicts are about all months and all sites of the data, not about the year."))
    ]
    for effect in effects.all_headlines(order.source.database):
        blocks.append(Heading(name(effect.question), level=2))
        blocks.append(Finding(f"{sentences.headline(effect)}. {sentences.verdict(effect)}", effect=effect))
        beside = [judged_instead(effect), *sentences.reasons(effect)[:1]]
        blocks.extend(Note(words) for words in beside if words)
    return blocks
