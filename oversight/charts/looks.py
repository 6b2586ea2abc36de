"""Which line looks how: a colour, a dash and a shape each, so that colour never stands alone."""

from typing import Any

import altair as alt

from oversight.charts import style


def looks(
    names: tuple[str, ...], *, legend: bool = False, offset: int = style.KEY_OFFSET
) -> tuple[alt.Color, alt.StrokeDash, alt.Shape]:
    """Up to six lines have a colour, a dash and a shape each; more are alike and told apart by their names alone."""
    many = len(names) > len(style.COLOURS)
    colours = [style.BLUE] * len(names) if many else list(style.COLOURS[: len(names)])
    dashes = [[1, 0]] * len(names) if many else [list(dash) for dash in style.DASHES[: len(names)]]
    shapes = ["circle"] * len(names) if many else list(style.SHAPES[: len(names)])
    domain = list(names)
    key = style.key(names, "stroke", offset) if legend else None
    return (
        alt.Color("series:N", scale=alt.Scale(domain=domain, range=colours), legend=key),
        alt.StrokeDash("series:N", scale=alt.Scale(domain=domain, range=dashes), legend=key),
        alt.Shape("series:N", scale=alt.Scale(domain=domain, range=shapes), legend=None),
    )


def standing_out(names: tuple[str, str]) -> dict[str, Any]:
    """Points of two kinds by the column `kind`: the ordinary as blue discs, those that stand out as black diamonds."""
    key = style.key(names, "circle")

    def scale(*looks: Any) -> alt.Scale:
        return alt.Scale(domain=list(names), range=list(looks))

    return {
        "color": alt.Color("kind:N", scale=scale(style.BLUE, "#000000"), legend=key),
        "shape": alt.Shape("kind:N", scale=scale("circle", "diamond"), legend=key),
        "size": alt.Size("kind:N", scale=scale(50, 130), legend=None),
    }
