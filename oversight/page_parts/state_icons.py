"""The icon of a point's state: a shape of its own for each, so that colour never stands alone; words stand beside."""

from base64 import b64encode
from functools import lru_cache

from oversight.decisions import states

_DARK, _BLUE, _WARM, _GREY = "#333", "#0072B2", "#A84300", "#595959"
_DRAWINGS = {
    # a filled disc with a tick
    states.KEPT: f'<circle cx="10" cy="10" r="9" fill="{_BLUE}"/>'
    '<path d="M5.5 10.5l3 3 6-7" fill="none" stroke="#fff" stroke-width="2.2"/>',
    # a diamond with a cross
    states.NOT_KEPT: f'<path d="M10 0l10 10-10 10L0 10z" fill="{_WARM}"/>'
    '<path d="M7 7l6 6M13 7l-6 6" stroke="#fff" stroke-width="2.2"/>',
    # a line that leaves its band
    states.MOVING: f'<path d="M1 6h18M1 14h18" stroke="{_GREY}" stroke-dasharray="3 2"/>'
    f'<path d="M1 11l4-2 4 2 4-1 5-8" fill="none" stroke="{_DARK}" stroke-width="2.2"/>',
    # three bars
    states.REPORTED: f'<path d="M2 11h4v7H2zM8 5h4v13H8zM14 8h4v10h-4z" fill="{_DARK}"/>',
    # a sheet of paper
    states.ANSWERED: f'<path d="M3 1h10l4 4v14H3z" fill="#fff" stroke="{_BLUE}" stroke-width="2"/>'
    f'<path d="M6 9h8M6 12h8M6 15h5" stroke="{_BLUE}" stroke-width="1.6"/>',
    # an empty sheet
    states.NOTHING_RECORDED: f'<path d="M3 1h10l4 4v14H3z" fill="none" stroke="{_GREY}" stroke-dasharray="3 2" '
    'stroke-width="1.8"/>',
    # a square with a question mark
    states.NOT_MEASURABLE: f'<path d="M1.5 1.5h17v17h-17z" fill="none" stroke="{_GREY}" stroke-width="1.8"/>'
    f'<path d="M7 7.5q.3-3 3-3t3 2.6q0 1.6-1.7 2.5-1.3.8-1.3 2.4M10 14v2" fill="none" stroke="{_GREY}" '
    'stroke-width="2"/>',
    # a padlock
    states.WITHHELD: f'<path d="M3 9h14v10H3z" fill="{_GREY}"/>'
    f'<path d="M6 9V6q0-4 4-4t4 4v3" fill="none" stroke="{_GREY}" stroke-width="2.2"/>',
    # a clock
    states.OVERDUE: f'<circle cx="10" cy="10" r="8.6" fill="#fff" stroke="{_WARM}" stroke-width="2.4"/>'
    f'<path d="M10 4.5V10l4 2.5" fill="none" stroke="{_WARM}" stroke-width="2.2"/>',
}


@lru_cache(maxsize=32)
def icon(state: str) -> str:
    """The icon as an image for HTML, without words of its own."""
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{_DRAWINGS[state]}</svg>'
    return f'<img class="signal" src="data:image/svg+xml;base64,{b64encode(picture.encode()).decode()}" alt="">'
