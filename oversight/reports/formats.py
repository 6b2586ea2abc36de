"""An order as a file: PDF, Word, or the graphs of a newsletter, by the name that the file gets."""

import re

from oversight import measures
from oversight.language import translate as _
from oversight.reports import newsletter
from oversight.reports.compose import AFTER_CHAPTERS, Say, compose, silent
from oversight.reports.kinds import KINDS
from oversight.reports.order import Order, Refused

MIME = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".zip": "application/zip",
}
PAPERS = (".pdf", ".docx")


def names() -> tuple[str, ...]:
    """Every kind of paper that can be ordered."""
    return (*KINDS, newsletter.NAME)


def endings(kind: str) -> tuple[str, ...]:
    """As what a kind of paper can be written."""
    return (".zip",) if kind == newsletter.NAME else PAPERS


def words(kind: str) -> str:
    """What a kind of paper is for: 'jährlicher Bericht der Ombudsstelle'."""
    return _("four graphs for a newsletter") if kind == newsletter.NAME else _(KINDS[kind].words)


def headings(kind: str) -> tuple[str, ...]:
    """The chapters of a kind of paper; of the graphs, their questions."""
    if kind == newsletter.NAME:
        return tuple(_(measures.find(name).question) for name, _draw in newsletter.GRAPHS)
    return tuple(_(chapter.heading) for chapter in KINDS[kind].chapters)


def written(order: Order, ending: str, say: Say = silent) -> bytes:
    """The file. Raises Refused where there is no such paper, or none of this kind of file."""
    if order.kind not in names():
        words = _("There is no paper “{name}”. There are: {known}.")
        raise Refused(words.format(name=order.kind, known=", ".join(names())))
    if ending not in endings(order.kind):
        words = _("This paper is written as {known}, not as “{ending}”.")
        raise Refused(words.format(known=", ".join(endings(order.kind)), ending=ending))
    if order.kind == newsletter.NAME:
        return newsletter.packed(newsletter.files(order, say))
    paper = compose(order, say)
    say(AFTER_CHAPTERS, _("Setting the paper"))
    # each brings libraries of its own
    if ending == ".pdf":
        from oversight.reports import pdf

        return pdf.write(paper)
    from oversight.reports import word

    return word.write(paper)


def file_name(order: Order, ending: str) -> str:
    """'ombuds_2025.pdf', and in front of it the warning if the figures are invented, behind it whom it is for."""
    warning = _("SYNTHETIC DEMO DATA").replace(" ", "-") + "_" if order.source.is_synthetic else ""
    whose = "" if order.is_public else _("internal")
    parts = [order.kind, order.decision, order.point, str(order.year), order.site, whose]
    named = "_".join(re.sub(r"[^\w-]+", "-", part) for part in parts if part)
    return f"{warning}{named}{ending}"
