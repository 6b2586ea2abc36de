"""Which papers there are, and the chapters of each in their order."""

from collections.abc import Callable
from dataclasses import dataclass

from oversight.language import message
from oversight.language import translate as _
from oversight.reports import followup, information, ombuds, verdicts
from oversight.reports.blocks import Block
from oversight.reports.order import Order


@dataclass(frozen=True)
class Chapter:
    """A heading and what writes the blocks below it; a chapter without blocks is left out."""

    heading: str
    write: Callable[[Order], list[Block]]


@dataclass(frozen=True)
class Kind:
    """One paper: its title with {year}, and its chapters. `words`: what it is for, in a list of papers.

    `is_short`: what ends every paper is told in a few lines, without pictures' figures in a table.
    """

    name: str
    title: str
    words: str
    chapters: tuple[Chapter, ...]
    is_short: bool = False

    def titled(self, order: Order) -> str:
        return _(self.title).format(year=order.year)


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "ombuds",
            message("Report of the ombuds office {year}"),
            message("yearly report of the ombuds office"),
            (
                Chapter(message("Mandate and independence"), ombuds.mandate),
                Chapter(message("Numbers, and ways in"), ombuds.numbers),
                Chapter(message("Frequent problems and conflicts"), ombuds.problems),
                Chapter(message("Municipal benefits"), ombuds.municipal),
                Chapter(message("The view of those concerned and of the experts"), ombuds.views),
                Chapter(message("How soon, and with what outcome"), ombuds.times_and_outcomes),
                Chapter(message("Proposals, and what became of those of the year before"), ombuds.proposals),
                Chapter(message("Posts and reach"), ombuds.posts_and_reach),
                Chapter(message("How the jobcenter could be reached"), ombuds.surroundings),
            ),
        ),
        Kind(
            "information",
            message("Information paper: how the jobcenter can be reached, {year}"),
            message("information paper for a committee"),
            (
                Chapter(message("Head and way through the committees"), information.head),
                Chapter(message("The facts"), information.situation),
                Chapter(message("Introduction of appointments"), verdicts.headlines),
                Chapter(message("Earlier decisions"), information.references),
                Chapter(message("Financial effects"), information.finance),
                Chapter(message("Attachments and signatures"), information.attachments),
            ),
        ),
        Kind(
            "followup",
            message("Decision follow-up {year}"),
            message("decision follow-up for the council"),
            (
                Chapter(message("What this is about"), followup.head),
                Chapter(message("The decisions and their state"), followup.points),
            ),
        ),
        Kind(
            "answer",
            message("Answer to a motion, {year}"),
            message("answer to a motion, on one page"),
            (Chapter(message("What became of it"), followup.answer),),
            is_short=True,
        ),
    )
}
