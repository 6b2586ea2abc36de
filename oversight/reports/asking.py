"""A question as blocks of a paper: the sentences of its page, its picture with its figures, and what to mind."""

from dataclasses import replace

import pandas as pd

from oversight import charts, protected, units
from oversight.charts import Chart, backgrounds
from oversight.charts.labels import unwrapped
from oversight.language import current
from oversight.language import translate as _
from oversight.questions import release_lines, telling
from oversight.questions.asked import Asked
from oversight.questions.drawing import Draw, drawn, says_something, subtitle
from oversight.reports import drawings
from oversight.reports.blocks import Block, Finding, Heading, Note, Picture, Table

# a part of fewer could be single people
FEWEST_IN_A_PART = 5


def question(asked: Asked, *draws: Draw) -> list[Block]:
    """The question with these pictures; nothing where its figures are not for the readers of this paper."""
    if not asked.may_be_shown:
        return []
    heading = Heading(_(asked.measure.question), level=2)
    found = [Finding(text, asked) for text in telling.sentences(asked, draws[0] if draws else charts.trend)]
    reservations = asked.reservations()
    blocks: list[Block] = [heading, *found, *([Note(" ".join(reservations))] if reservations else [])]
    if not asked.now.is_ok:
        return blocks
    pictures = [drawing for draw in draws if (drawing := picture(asked, draw, events_apart=True))]
    left_out = [Note(_small_parts())] if charts.parts in draws and _has_small_parts(asked) else []
    held = protected.published(asked.measure)
    less = [*release_lines.less_fine(asked, held), *release_lines.notes(asked)] if held else []
    minded = [Note(" ".join([telling.caveats(asked, current()), *less]))]
    return [*blocks, *pictures, *left_out, *minded]


def picture(asked: Asked, draw: Draw, *, events_apart: bool = False) -> Picture | None:
    """The picture as the page draws it, without parts of a few cases; None where nothing can be drawn.

    `events_apart`: what happened meanwhile is numbered in the picture and told outside of it.
    """
    chart = _drawn(asked, draw) if says_something(asked, draw) else None
    if chart is None or chart.data.empty:
        return None
    caption = subtitle(asked, draw, current())
    titled = f"{_(asked.measure.question)} {caption}"
    bare, events = backgrounds.apart(chart) if events_apart else (chart, ())
    return Picture(drawings.svg(bare), chart.alt, caption, _figures(chart, titled, asked), asked, draw, events)


def _drawn(asked: Asked, draw: Draw) -> Chart | None:
    if draw is not charts.parts or not _has_small_parts(asked):
        return drawn(asked, draw)
    frame = asked.now.frame
    kept = frame[frame["n"] >= FEWEST_IN_A_PART]
    return charts.parts(replace(asked.now, frame=kept)) if len(kept) else None


def _has_small_parts(asked: Asked) -> bool:
    return asked.now.is_ok and bool((asked.now.frame["n"] < FEWEST_IN_A_PART).any())


def _small_parts() -> str:
    return _("Parts of fewer than {n} cases are not shown.").format(n=units.show_count(FEWEST_IN_A_PART))


def _figures(chart: Chart, caption: str, asked: Asked) -> Table:
    """The figures of a chart as they are written in it."""
    rows = chart.data
    if "when" in rows:
        return _over_time(rows, caption, asked)
    return _bars(rows, caption, asked)


def _over_time(rows: pd.DataFrame, caption: str, asked: Asked) -> Table:
    """A row per period, a column per line."""
    names = list(dict.fromkeys(rows["series"]))
    lines = [rows.loc[rows["series"] == name, "shown"].tolist() for name in names]
    periods = list(dict.fromkeys(rows["when"]))
    heads = (_("Period"), *(name or _("Figure") for name in names))
    return Table(caption, heads, tuple(zip(periods, *lines, strict=True)), asked=(asked,))


def _bars(rows: pd.DataFrame, caption: str, asked: Asked) -> Table:
    has_groups = (rows["series"] != "").any()
    kept = ["name", *(["series"] if has_groups else []), "shown", "cases"]
    heads = (_("Part"), *([_("Group")] if has_groups else []), _("Figure"), _("Cases"))
    written = rows[kept].astype({"name": object}).assign(name=[unwrapped(name) for name in rows["name"]])
    return Table(caption, heads, tuple(written.itertuples(index=False, name=None)), asked=(asked,))
