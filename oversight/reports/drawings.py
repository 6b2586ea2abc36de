"""Charts as drawings for paper: of a fixed width, in the font that ships with the project."""

import re
from functools import lru_cache

import vl_convert

from oversight import charts
from oversight.charts import Chart
from oversight.reports import letters

WIDTH = 720
# of one picture in a Word file or on a screen: twice as many points as drawn
SCALE = 2
# the drawing numbers its own parts by how many were drawn before it
_COUNTED = re.compile(r"\b(clip|gradient_)(\d+)\b")


def svg(chart: Chart) -> str:
    """The drawing; the same chart gives the same bytes."""
    _know_the_font()
    specification = {**charts.with_data(chart), "width": WIDTH}
    specification["config"] = {**specification["config"], "font": letters.FONT}
    return letters.shown_in_drawing(_counted_anew(vl_convert.vegalite_to_svg(specification)))


def png(drawing: str) -> bytes:
    """The drawing in points."""
    _know_the_font()
    return bytes(vl_convert.svg_to_png(drawing, scale=SCALE))


def _counted_anew(drawing: str) -> str:
    names: dict[str, str] = {}
    return _COUNTED.sub(lambda found: names.setdefault(found[0], f"{found[1]}{len(names)}"), drawing)


@lru_cache(maxsize=1)
def _know_the_font() -> None:
    vl_convert.register_font_directory(str(letters.FONTS))
