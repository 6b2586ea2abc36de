"""Which answer a chart is drawn from, and the drawing of it, kept for the next reader."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from oversight import charts, facts, language, units
from oversight.charts import Chart
from oversight.charts.quantities import as_told, quantity
from oversight.findings.finding import capital
from oversight.language import translate as _
from oversight.questions.asked import Asked
from oversight.questions.cases import enough

Draw = Callable[..., Chart]
OVER_TIME: tuple[Draw, ...] = (charts.trend, charts.parts_over_time)
DURATIONS: tuple[Draw, ...] = (charts.distribution, charts.still_open)


@lru_cache(maxsize=512)
def subtitle(asked: Asked, draw: Draw, _language: str) -> str:
    """What a picture shows, as a statistician would head it: measure, unit, sites, months."""
    names = facts.site_names(asked.look.snapshot)
    scope = (asked.over_time if draw in OVER_TIME else asked.now).scope
    sites = ", ".join(names[site] for site in scope.sites) or _("all sites")
    return _("{subject} ({unit}) · {sites} · {span}").format(
        subject=capital(_(asked.measure.subject)),
        unit=units.label(_unit(asked, draw)),
        sites=_("by site") if draw is charts.bars_by_site else sites,
        span=units.show_span(scope.start, scope.end),
    )


def _unit(asked: Asked, draw: Draw) -> str:
    over_time = asked.over_time if draw is charts.trend else None
    if over_time is None or not over_time.is_ok or not units.UNITS[asked.measure.unit].finer:
        return asked.measure.unit
    return as_told(quantity(over_time), over_time).unit


def drawn(asked: Asked, draw: Draw) -> Chart | None:
    """The chart of a question, in the reader's language; None where there is no figure."""
    return _drawn(asked, draw, language.current())


def says_something(asked: Asked, draw: Draw) -> bool:
    """One site alone is not compared with others, nor is what a release holds of all sites together only."""
    if draw is not charts.bars_by_site:
        return True
    are_apart = asked.by_site.parameters.get("by_site", False)
    return are_apart and len(asked.look.now.sites or facts.site_names(asked.look.snapshot)) > 1


@lru_cache(maxsize=512)
def _drawn(asked: Asked, draw: Draw, _language: str) -> Chart | None:
    answer, options = _ingredients(asked, draw)
    has_lines = draw not in DURATIONS or enough(asked.now).any()
    return draw(answer, **options) if answer.is_ok and has_lines else None


def _ingredients(asked: Asked, draw: Draw) -> tuple[Any, dict[str, Any]]:
    """The answer that a chart is drawn from, and what it needs besides."""
    names = facts.site_names(asked.look.snapshot)
    if draw in OVER_TIME:
        return asked.over_time, {"events": facts.events(asked.look.snapshot, asked.over_time.scope), "sites": names}
    if draw is charts.bars_by_site:
        return asked.by_site, {"sites": names}
    if draw in DURATIONS:
        return asked.picture, {}
    return asked.now, {}
