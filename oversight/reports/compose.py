"""An order put together into a paper: its chapters, what ends every paper, and the appendix with the long tables."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from oversight import units
from oversight.language import current
from oversight.language import translate as _
from oversight.reports import closing
from oversight.reports.blocks import Block, Heading, Note, PageBreak, Paper, Picture, Table
from oversight.reports.kinds import KINDS, Chapter
from oversight.reports.order import Order, Refused

# how much is done, from 0 to 1, and at what
Say = Callable[[float, str], object]
# what comes after the chapters: setting the paper
AFTER_CHAPTERS = 0.8


def silent(_done: float, _what: str) -> None:
    """For whoever does not watch."""


def compose(order: Order, say: Say = silent) -> Paper:
    """The paper in the language at hand. Raises Refused where it must not or cannot be written."""
    _check(order)
    # as on the pages: out of rounded counts nobody knows a tenth of a per cent
    units.write_shares_whole(order.is_public)
    kind = KINDS[order.kind]
    blocks: list[Block] = []
    for place, chapter in enumerate(kind.chapters):
        say(AFTER_CHAPTERS * place / len(kind.chapters), _(chapter.heading))
        blocks += _chapter(chapter, order)
    paper = Paper(
        kind.titled(order),
        _subtitle(order),
        current(),
        tuple(blocks),
        marks(order),
        _foot(order),
        order.source.made_at,
        kind.is_short,
    )
    return _with_end(paper, order)


def _check(order: Order) -> None:
    if order.site and order.is_public and order.kind == "ombuds":
        raise Refused(_("Outside the house the report of the ombuds office is not split by site. Leave out the site."))


def _chapter(chapter: Chapter, order: Order) -> list[Block]:
    blocks = chapter.write(order)
    return [Heading(_(chapter.heading)), *_with_events_once(blocks)] if blocks else []


def _with_events_once(blocks: list[Block]) -> Iterator[Block]:
    """The blocks of a chapter, and what the numbers in its pictures mean before the first that has them."""
    told: tuple[str, ...] = ()
    for block in blocks:
        if isinstance(block, Picture) and block.events and block.events != told:
            told = block.events
            yield Note(_("Numbers in the pictures from here on: {events}.").format(events="; ".join(told)))
        yield block


def _subtitle(order: Order) -> str:
    now = order.look.now
    return f"{order.words('head.jobcenter')} · {units.show_span(now.start, now.end)}"


def marks(order: Order) -> tuple[str, ...]:
    """What stands on every page."""
    synthetic = [_("SYNTHETIC DEMO DATA")] if order.source.is_synthetic else []
    internal = [] if order.is_public else [_("internal – not for publication")]
    return (*synthetic, *internal)


def _foot(order: Order) -> str:
    return f"{closing.cited(order.source)} · SHA-256 {order.source.data_hash[:16]}"


def _with_end(paper: Paper, order: Order) -> Paper:
    """The paper with method, limits, definitions and origin, and its long tables in an appendix."""
    blocks = [*_warning(order), *paper.blocks]
    if paper.is_compact:
        return replace(paper, blocks=(*blocks, *closing.in_short(order, paper.questions())))
    ends = (
        (_("Method, rounding and gaps"), closing.method(order)),
        (_("What these figures cannot tell"), closing.limits_of_figures()),
        (_("Definitions used"), closing.definitions(paper.questions())),
        (_("Where the figures come from"), closing.provenance(order)),
    )
    for heading, own in ends:
        blocks += [Heading(heading), *own]
    return replace(paper, blocks=(*_with_short_tables(blocks), *_appendix(blocks)))


def _warning(order: Order) -> list[Block]:
    """The marks once more in the text, for whoever hears it instead of seeing the pages."""
    told = []
    if order.source.is_synthetic:
        told.append(_("This jobcenter does not exist. No figure here says anything about a real office."))
    return [Note(" · ".join([*marks(order), *told]))] if marks(order) else []


def _with_short_tables(blocks: list[Block]) -> list[Block]:
    """The blocks, with the figures of each picture below it where they are few."""
    kept: list[Block] = []
    for block in blocks:
        kept.append(block)
        if isinstance(block, Picture):
            kept.append(Note(_in_the_appendix()) if block.table.is_long else block.table)
    return kept


def _in_the_appendix() -> str:
    return _("The figures of this picture stand in the appendix.")


def _appendix(blocks: list[Block]) -> list[Block]:
    long: list[Table] = [block.table for block in blocks if isinstance(block, Picture) and block.table.is_long]
    return [PageBreak(), Heading(_("Appendix: the figures of the pictures")), *long] if long else []
