"""How every chart looks: light, dark ink, colours that the colour-blind tell apart, German or English numbers.

Contrast on white: ink 12.5:1, lines at least 3:1 (measured for the Okabe-Ito palette).
"""

from typing import Any

import altair as alt

from oversight.charts.spoken import with_spoken_marks
from oversight.language import current

INK = "#31333f"
FAINT = "#dfe2e8"
# of the reference and the events: behind the figures, yet 7:1
BEHIND = "#595959"
BLUE = "#0072B2"
# with a dash and a shape each, so that colour never stands alone
COLOURS = (BLUE, "#D55E00", "#000000", "#009E73", "#CC79A7", "#6A3D9A")
DASHES = ((1, 0), (7, 3), (2, 2), (9, 3, 2, 3), (4, 2), (12, 3, 2, 3, 2, 3))
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
# one hue, light to dark: more is darker, and black on it is always readable
SEQUENCE = ("#eef5fa", "#3a8fc7")

FONT_SIZE = 13
SMALL_FONT_SIZE = 12
LETTERS_ON_A_TELEPHONE = 42
LETTERS_PER_SYMBOL = 5
# pixels between the key and the plot
KEY_OFFSET = 8

_GERMAN = {
    "number": {
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["", " €"],
        "percent": " %",
        "nan": "–",
        "minus": "−",
    },
    "time": {
        "dateTime": "%A, der %e. %B %Y, %X",
        "date": "%d.%m.%Y",
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
        "shortDays": ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
        "months": [
            *("Januar", "Februar", "März", "April", "Mai", "Juni"),
            *("Juli", "August", "September", "Oktober", "November", "Dezember"),
        ],
        "shortMonths": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."],
    },
}
_ENGLISH = {
    "number": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""], "nan": "–", "minus": "−"},
    "time": {
        "dateTime": "%A, %e %B %Y, %X",
        "date": "%d/%m/%Y",
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        "shortDays": ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        "months": [
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ],
        "shortMonths": ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
    },
}
LOCALES = {"de": _GERMAN, "en": _ENGLISH}


def finished(
    chart: alt.LayerChart | alt.FacetChart, title: str, *, height: int | alt.Step, above: int = 8
) -> dict[str, Any]:
    """The specification in the house style. `title` names what the figures are and stands above, where nobody has
    to turn the head; `above` leaves room for marks over the plot, in pixels."""
    dressed = chart.properties(
        width="container",
        height=height,
        # a screen reader gets the alternative text instead
        title=alt.TitleParams(title, aria=False, offset=above),
        padding=5,
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        usermeta={"embedOptions": {"renderer": "svg", "actions": False}},
    ).configure(**_config())
    return with_spoken_marks(_without_stand_ins(dressed.to_dict()))


def _without_stand_ins(specification: dict[str, Any]) -> dict[str, Any]:
    """Altair gives layers without rows an empty data set; here the rows come later, from above."""
    bare = {key: value for key, value in specification.items() if key not in ("data", "datasets")}
    bare["layer"] = [
        {key: value for key, value in layer.items() if not (key == "data" and value == {"name": "empty"})}
        for layer in bare["layer"]
    ]
    return bare


def _config() -> dict[str, Any]:
    words = {"labelColor": INK, "titleColor": INK, "labelFontSize": FONT_SIZE, "titleFontSize": FONT_SIZE}
    axis = {"gridColor": FAINT, "domain": False, "tickColor": FAINT, "titleFontWeight": "normal", "labelPadding": 6}
    return {
        "locale": LOCALES[current()],
        "background": "#ffffff",
        "font": "Source Sans, Source Sans Pro, Liberation Sans, Arial, sans-serif",
        "view": {"stroke": None},
        "axis": {**words, **axis},
        "legend": {**words, "orient": "top", "title": None, "symbolStrokeWidth": 3, "labelLimit": 300},
        "title": {
            "anchor": "start",
            "frame": "bounds",
            "color": INK,
            "subtitleColor": INK,
            "fontSize": FONT_SIZE,
            "subtitleFontSize": SMALL_FONT_SIZE,
            "fontWeight": "normal",
            "subtitlePadding": 6,
            "limit": {"expr": "containerSize()[0] - 20"},
        },
        "text": {"color": INK, "fontSize": FONT_SIZE},
    }


def value_axis(title: str, format: str, *, whole: bool = False) -> alt.Axis:
    """The upright axis; its title stands above the chart."""
    least = 1 if whole else alt.Undefined
    return alt.Axis(title=None, description=title, format=format, tickCount=5, ticks=False, tickMinStep=least)


def key(names: tuple[str, ...], symbol: str, offset: int = KEY_OFFSET) -> alt.Legend:
    """The key above the plot: in one line if it is short enough for a telephone, else one name per line."""
    is_short = sum(len(name) + LETTERS_PER_SYMBOL for name in names) <= LETTERS_ON_A_TELEPHONE
    return alt.Legend(columns=len(names) if is_short else 1, symbolType=symbol, symbolSize=120, offset=offset)
