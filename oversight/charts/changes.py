"""How a change is written and drawn: in per cent of what would have been, or in the unit of the measure itself."""

from collections.abc import Iterable
from math import isfinite

import altair as alt
import pandas as pd

from oversight import units
from oversight.charts import style
from oversight.effects import Effect, sentences
from oversight.language import translate as _
from oversight.statistics import thresholds

FORMAT = "+,.2~f"
WITHOUT_SIGN_AT_ZERO = "datum.value === 0 ? '0' : datum.label"
PER_CENT = 100
# pixels above and below the outermost figures
ROOM = 16


def show(amount: float, effect: Effect) -> str:
    """The change with its sign: '−24 %', '+2,4 Prozentpunkte', '−3 Minuten'. A dash if there is none."""
    if amount != amount:
        return units.NO_VALUE
    return sentences.change(effect, amount) if isfinite(amount) else _("without limit")


def show_range(low: float, high: float, effect: Effect) -> str:
    """'−37 % bis −9 %'. A fall by all there is, and a rise without limit, exclude nothing."""
    low = float("-inf") if effect.is_relative and low <= -1 else low
    if not (isfinite(low) or isfinite(high)):
        return _("without limit")
    return _("{low} to {high}").format(low=show(low, effect), high=show(high, effect))


def tells_chance(effect: Effect) -> bool:
    """Whether the dates could have been given to the sites in enough other orders to say what chance shows (R12)."""
    return effect.evidence.orders is None or effect.evidence.orders >= thresholds.ORDERS


def title(effect: Effect) -> str:
    """'Veränderung (Prozentpunkte)'."""
    names = {"share": _("percentage points")}
    unit = _("per cent") if effect.is_relative else names.get(effect.unit) or units.label(effect.unit)
    return _("Change ({unit})").format(unit=unit)


def drawn(amounts: Iterable[float], effect: Effect) -> "pd.Series[float]":
    """The changes as the axis needs them: per cent and percentage points as whole numbers; no limit is no figure."""
    factor = PER_CENT if effect.is_relative else units.UNITS[effect.unit].factor
    return pd.Series([amount * factor if isfinite(amount) else float("nan") for amount in amounts], dtype=float)


def axis(title: str) -> alt.Axis:
    """The upright axis of changes, with a sign at each number."""
    upright = style.value_axis(title, FORMAT)
    upright.labelExpr = WITHOUT_SIGN_AT_ZERO
    return upright


def nothing_changed(direction: str) -> alt.Chart:
    """The line at which nothing changed, across (y) or upright (x)."""
    rule = alt.Chart().mark_rule(color=style.INK, strokeWidth=1.2, aria=False)
    line: alt.Chart = rule.encode(**{direction: alt.datum(0)})
    return line
