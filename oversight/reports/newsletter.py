"""Four graphs for a newsletter: each as SVG and PNG with its finding and its source line, and in words."""

import io
import zipfile
from dataclasses import dataclass

from oversight import charts, units
from oversight.language import translate as _
from oversight.questions import telling
from oversight.questions.asked import Asked
from oversight.questions.drawing import Draw
from oversight.reports import closing, drawings, framed
from oversight.reports.asking import picture
from oversight.reports.compose import Say, marks, silent
from oversight.reports.order import Order
from oversight.reports.word import EARLIEST

NAME = "newsletter"
GRAPHS: tuple[tuple[str, Draw], ...] = (
    ("answered_share", charts.trend),
    ("wait_minutes", charts.trend),
    ("reactions_per_1000_households", charts.trend),
    ("reaction_concern_share", charts.parts),
)
# more findings than this do not fit above a picture
MOST_FINDINGS = 3


@dataclass(frozen=True)
class Graph:
    """One graph. `svg` is empty where there are no figures: then the finding says why."""

    asked: Asked
    finding: str
    source: str
    alt: str
    svg: str


def graphs(order: Order, say: Say = silent) -> tuple[Graph, ...]:
    """The four graphs of the year."""
    units.write_shares_whole(order.is_public)
    found = []
    for place, (name, draw) in enumerate(GRAPHS):
        asked = order.ask(name)
        say(place / len(GRAPHS), _(asked.measure.question))
        found.append(_graph(order, asked, draw))
    return tuple(found)


def files(order: Order, say: Say = silent) -> dict[str, bytes]:
    """The files by name: a drawing, a picture and a text for each graph."""
    made: dict[str, bytes] = {}
    for number, graph in enumerate(graphs(order, say), 1):
        stem = f"{number}_{graph.asked.name}_{order.year}"
        if graph.svg:
            made[f"{stem}.svg"] = graph.svg.encode()
            made[f"{stem}.png"] = drawings.png(graph.svg)
        made[f"{stem}.txt"] = _text(order, graph).encode()
    return made


def packed(made: dict[str, bytes]) -> bytes:
    """All files in one, dated alike, so that the same graphs have the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in made.items():
            package.writestr(zipfile.ZipInfo(name, EARLIEST), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _graph(order: Order, asked: Asked, draw: Draw) -> Graph:
    sentences = telling.sentences(asked, draw)
    source = _source(order)
    drawn = picture(asked, draw) if asked.may_be_shown else None
    if drawn is None:
        return Graph(asked, " ".join(sentences), source, "", "")
    above = [" · ".join(marks(order)), *sentences[:MOST_FINDINGS]]
    below = [*asked.reservations(), drawn.caption, source]
    return Graph(
        asked,
        " ".join(sentences),
        source,
        drawn.alt,
        framed.framed(drawn.svg, sentences[0], drawn.alt, above, below),
    )


def _source(order: Order) -> str:
    return _("Source: {jobcenter}, {data} of {day}, own counting. SHA-256 {hash}").format(
        jobcenter=order.words("head.jobcenter"),
        data=closing.cited(order.source),
        day=units.show_day(order.source.made_at.date()),
        hash=order.source.data_hash[:16],
    )


def _text(order: Order, graph: Graph) -> str:
    """What stands beside a graph, for whoever puts it on a page."""
    lines = [
        *marks(order),
        f"{_('Question')}: {_(graph.asked.measure.question)}",
        f"{_('Finding')}: {graph.finding}",
        *([f"{_('Text alternative')}: {graph.alt}"] if graph.alt else []),
        f"{_('Definition')}: {_(graph.asked.measure.definition)}",
        *(f"{_('Note')}: {_(note)}" for note in graph.asked.measure.notes),
        graph.source,
    ]
    return "\n".join(lines) + "\n"
