"""The icon of a signal: a shape of its own for each meaning, so that colour never stands alone."""

from base64 import b64encode

from oversight.signals import Signal
from oversight.statistics import spc_icons

_NO_SIGNAL = '<circle cx="10" cy="10" r="8" fill="none" stroke="#595959" stroke-dasharray="2 3" stroke-width="1.5"/>'
_DRAWINGS = {
    # a filled disc with a tick
    spc_icons.IMPROVEMENT: '<circle cx="10" cy="10" r="9" fill="#0072B2"/>'
    '<path d="M5.5 10.5l3 3 6-7" fill="none" stroke="#fff" stroke-width="2.2"/>',
    # a diamond with an exclamation mark
    spc_icons.CONCERN: '<path d="M10 0l10 10-10 10L0 10z" fill="#A84300"/>'
    '<path d="M10 4.5v6.5M10 13v2.3" stroke="#fff" stroke-width="2.2"/>',
    # squares with an arrow up or down
    spc_icons.NEUTRAL_HIGH: '<path d="M1 1h18v18H1z" fill="#333"/>'
    '<path d="M10 16V5M5.5 9.5L10 5l4.5 4.5" fill="none" stroke="#fff" stroke-width="2.2"/>',
    spc_icons.NEUTRAL_LOW: '<path d="M1 1h18v18H1z" fill="#333"/>'
    '<path d="M10 4v11M5.5 10.5L10 15l4.5-4.5" fill="none" stroke="#fff" stroke-width="2.2"/>',
    # an empty ring with a wave
    spc_icons.COMMON: '<circle cx="10" cy="10" r="8" fill="none" stroke="#595959" stroke-width="1.5"/>'
    '<path d="M5 11q2.5-5 5-1t5-1" fill="none" stroke="#595959" stroke-width="1.5"/>',
}


def icon(signal: Signal) -> str:
    """The icon as an image for HTML, without words of its own: they stand beside it."""
    drawing = _DRAWINGS[signal.variation] if signal.speaks else _NO_SIGNAL
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{drawing}</svg>'
    return f'<img class="signal" src="data:image/svg+xml;base64,{b64encode(picture.encode()).decode()}" alt="">'
