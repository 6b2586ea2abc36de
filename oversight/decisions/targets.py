"""Whether a target was reached, by the last whole period that ends on or after its day. Before that nobody can say."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from babel.numbers import format_decimal

from oversight import answers, findings, measures, units
from oversight.answers import Answer, Scope
from oversight.decisions import figures, windows
from oversight.decisions.decision import Point, Target, Tie
from oversight.decisions.figures import Figure
from oversight.language import current
from oversight.language import translate as _

# figures are compared as they are counted, and 1 - 0.9 is not quite 0.1
_NEARLY = 1e-9


@dataclass(frozen=True)
class Judgement:
    """`kept` is None while nobody can say; `is_waiting`: because its day has not passed, not for want of data."""

    kept: bool | None
    sentence: str
    is_waiting: bool = False


def judge(snapshot: Path, point: Point, target: Target, on: date) -> Judgement:
    """The target of a point, as it stood on a day."""
    if on <= target.by:
        words = _("Target: {target}. Its day has not passed yet.")
        return Judgement(None, words.format(target=told(point)), is_waiting=True)
    tie, grain = point.ties[0], _grain(point)
    window = windows.of(snapshot, tie.measure, on)
    start = window.last(grain)
    if start is None or windows.shift(start, windows.LENGTHS[grain]) - timedelta(days=1) < target.by:
        words = _("Target: {target}. The records do not reach a whole period that ends after this day.")
        return Judgement(None, words.format(target=told(point)))
    return _held_against(snapshot, point, target, start)


def told(point: Point) -> str:
    """'mindestens 80,0 % bis 31.12.2025 (Quelle: …)'"""
    target = point.target
    if target is None:
        return _("no target decided")
    words = _("{what} by {day} (source: {source})")
    return words.format(what=_what(point, target), day=units.show_day(target.by), source=target.source)


def _what(point: Point, target: Target) -> str:
    measure, within = measures.find(point.ties[0].measure), point.comparison == "share_within"
    shown = units.show(target.value, figures.unit_of(measure, within=within)) if target.value is not None else ""
    against = units.show_period(_start(point, target.against), _grain(point)) if target.against else ""
    words = {
        "at_least": _("at least {shown}"),
        "at_most": _("at most {shown}"),
        "share_within": _("at least {shown} within {threshold}"),
        "falls": _("lower than in {against}"),
        "rises": _("higher than in {against}"),
        "exists": _("there is any"),
    }[point.comparison]
    threshold = units.show(measure.over if measure.over is not None else measure.within, measure.unit)
    return words.format(shown=shown, threshold=threshold, against=against)


def _held_against(snapshot: Path, point: Point, target: Target, start: date) -> Judgement:
    now = _answer(snapshot, point.ties[0], start, _grain(point))
    if point.comparison == "exists":
        return _whether_any(point, now, start)
    found = figures.figures(now, point.ties[0], within=point.comparison == "share_within")
    if len(found) != 1 or found[0].value is None:
        words = _("Target: {target}. In {period} there is no figure, or too few cases are behind it.")
        return Judgement(None, words.format(target=told(point), period=_period(point, start)))
    if target.against is not None:
        return _moved(snapshot, point, target, now, found[0], start)
    assert target.value is not None and found[0].value is not None
    kept = is_kept(point.comparison, found[0].value, target.value)
    return _judged(point, kept, _shown(found[0], target.value), start)


def is_kept(comparison: str, value: float, target: float) -> bool:
    """Both sides of the border: what is exactly reached is kept."""
    return value <= target + _NEARLY if comparison == "at_most" else value >= target - _NEARLY


def _whether_any(point: Point, now: Answer, start: date) -> Judgement:
    if now.state in ("not_recorded", "sums_only"):
        return Judgement(None, f"{_('Target: {target}.').format(target=told(point))} {findings.compare(now)[0].text}")
    cases = float(now.frame[now.measure.cases].sum()) if now.is_ok else 0.0
    return _judged(point, cases > 0, _("any") if cases > 0 else _("nothing recorded"), start)


def _moved(snapshot: Path, point: Point, target: Target, now: Answer, figure: Figure, start: date) -> Judgement:
    """Higher or lower than in the earlier period, and by more than chance."""
    assert target.against is not None
    tie, earlier = point.ties[0], _start(point, target.against)
    before = _answer(snapshot, tie, earlier, _grain(point))
    found = figures.figures(before, tie) if _is_held(snapshot, tie, earlier) else ()
    if len(found) != 1 or found[0].value is None or figure.value is None:
        words = _("Target: {target}. In {period} there is no figure, or too few cases are behind it.")
        return Judgement(None, words.format(target=told(point), period=_period(point, earlier)))
    has_moved = figure.value < found[0].value if point.comparison == "falls" else figure.value > found[0].value
    change = findings.compare(figures.part_of(now, tie), figures.part_of(before, tie))[0].change
    is_sure = change not in ("same", "unknown")
    shown = _("{now} (before: {before})").format(
        now=units.show(figure.value, figure.unit), before=units.show_beside(found[0].value, figure.value, figure.unit)
    )
    if has_moved and not is_sure:
        shown = f"{shown}; {_('so small a difference may be chance')}"
    return _judged(point, has_moved and is_sure, shown, start)


def _judged(point: Point, kept: bool, shown: str, start: date) -> Judgement:
    words = (
        _("Target kept: {target}; {period}: {shown}.") if kept else _("Target not kept: {target}; {period}: {shown}.")
    )
    return Judgement(kept, words.format(target=told(point), period=_period(point, start), shown=shown))


def _shown(figure: Figure, target: float) -> str:
    """As everywhere, and with more digits where rounding would show the target itself."""
    assert figure.value is not None
    shown = units.show(figure.value, figure.unit)
    if shown != units.show(target, figure.unit) or abs(figure.value - target) <= _NEARLY:
        return shown
    number = format_decimal(
        figure.value * units.UNITS[figure.unit].factor, format="#,##0.0###", locale=units.LOCALES[current()]
    )
    return _("{shown} (more exactly {number})").format(shown=shown, number=number)


def _answer(snapshot: Path, tie: Tie, start: date, grain: str) -> Answer:
    scope = Scope(start, windows.shift(start, windows.LENGTHS[grain]))
    return answers.ask(snapshot, tie.measure, scope, grain="all")


def _is_held(snapshot: Path, tie: Tie, start: date) -> bool:
    begin = windows.of(snapshot, tie.measure, date.max.replace(day=1)).begin
    return begin is not None and begin <= start


def _grain(point: Point) -> str:
    """The length of the period that is judged; a measure counted by quarters is not judged by months."""
    period = point.target.period if point.target else "quarter"
    finest = measures.find(point.ties[0].measure).finest_grain
    return "quarter" if finest == "quarter" and period == "month" else period


def _start(point: Point, day: date) -> date:
    return windows.floor(day, _grain(point))


def _period(point: Point, start: date) -> str:
    return units.show_period(start, _grain(point))
