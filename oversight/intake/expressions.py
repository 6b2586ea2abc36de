"""SQL for one contract column: how the text of a source column becomes a value of the contract's type."""

from oversight.intake import reasons
from oversight.intake.contract import Column
from oversight.intake.formats import ColumnRule, Condition, Format, Literal
from oversight.intake.readers.source import quote_name, quote_text
from oversight.intake.reasons import Reason

_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}
_ISO = r"\d{4}-\d{1,2}-\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?"
_ISO_WITH_ZONE = r"\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)? ?(Z|[+-]\d{2}(:?\d{2})?)"
_GERMAN_TIMES = ("%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y")
_NO_MOMENTS = ("infinity", "+infinity", "-infinity", "inf", "+inf", "-inf", "epoch")
_TRUE = ("true", "t", "yes", "y", "ja", "j", "1", "wahr")
_FALSE = ("false", "f", "no", "n", "nein", "0", "falsch")


def literal(value: Literal, kind: str) -> str:
    """A value of a format file, as the contract's type; NULL if it is none."""
    if value is None:
        return f"NULL::{kind}"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"TRY_CAST({quote_text(text)} AS {kind})"


def listed(values: tuple[str, ...]) -> str:
    return "(" + ", ".join(quote_text(value) for value in values) + ")"


def cleaned(column: str, layout: Format) -> str:
    """A source column as it is looked at: without surrounding spaces if the format says so, what means nothing NULL."""
    text = quote_name(column)
    if layout.read.trim:
        text = f"trim({text})"
    meaningless = tuple(dict.fromkeys(("", *(layout.read.empty or ()))))
    if len(meaningless) == 1:
        # readers give empty cells as NULL; only trimming can leave nothing
        return f"nullif({text}, '')" if layout.read.trim else text
    return f"CASE WHEN {text} NOT IN {listed(meaningless)} THEN {text} END"


def all_hold(conditions: tuple[Condition, ...]) -> str:
    return " AND ".join(_holds(condition) for condition in conditions)


def _holds(condition: Condition) -> str:
    text = source(condition.column)
    if condition.kind == "empty":
        return f"{text} IS NULL"
    if condition.kind == "not":
        # an empty value is not one of the values either
        return f"({text} IS NULL OR {text} NOT IN {listed(condition.values)})"
    return f"coalesce({text} IN {listed(condition.values)}, false)"


def source(column: str) -> str:
    """The cleaned source column inside the pass over the file."""
    return quote_name(f"source {column}")


def joined(rule: ColumnRule) -> str:
    """The source columns of a rule as one text; NULL if all are empty."""
    columns = [source(column) for column in rule.sources]
    return columns[0] if len(columns) == 1 else f"nullif(concat_ws(' ', {', '.join(columns)}), '')"


def typed(rule: ColumnRule, column: Column, layout: Format) -> str:
    """The value of a contract column; NULL also where the text cannot be read as one."""
    if rule.cases is not None:
        branches = " ".join(f"WHEN {all_hold(c.conditions)} THEN {literal(c.value, column.type)}" for c in rule.cases)
        return f"CASE {branches} ELSE {literal(rule.otherwise, column.type)} END"
    text = joined(rule)
    if rule.values is not None:
        return _mapped(text, rule.values, column.type)
    if column.type == "VARCHAR":
        return _code(text) if rule.as_code else text
    if column.type == "BOOLEAN":
        return _yes_or_no(text)
    if column.type in ("TIMESTAMP", "DATE"):
        return f"({_moment(text, rule, layout)})::{column.type}"
    return _number(text, rule, column, layout)


def unreadable(rule: ColumnRule, column: Column) -> list[tuple[str, Reason]]:
    """Conditions under which a text could not be read, each with its reason, the most precise first."""
    if rule.cases is not None:
        return []
    text, name = joined(rule), column.name
    broken = f"{quote_name(name)} IS NULL AND {text} IS NOT NULL"
    if rule.values is not None:
        return [(broken, Reason(name, reasons.UNKNOWN_VALUE, reasons.CHECK_FORMAT, text))]
    match column.type:
        case "VARCHAR":
            return []
        case "BOOLEAN":
            return [(broken, Reason(name, reasons.NOT_YES_OR_NO, reasons.CHECK_FORMAT, text))]
        case "TIMESTAMP" | "DATE":
            return [(broken, Reason(name, reasons.NOT_A_MOMENT, reasons.DECLARE_TIME, text))]
        case "DOUBLE" if rule.unit != "clock":
            return [(broken, Reason(name, reasons.NOT_A_NUMBER, reasons.DECLARE_DECIMAL, text))]
    if rule.unit == "clock":
        return [(broken, Reason(name, reasons.NOT_A_DURATION, reasons.CORRECT_EXPORT, text))]
    pointed = rf"{broken} AND regexp_full_match({text}, '\s*[+-]?\d{{1,3}}(\.\d{{3}})+\s*')"
    return [
        (pointed, Reason(name, reasons.POINT_IN_WHOLE_NUMBER, reasons.DECLARE_THOUSANDS, text)),
        (broken, Reason(name, reasons.NOT_A_WHOLE_NUMBER, reasons.CORRECT_EXPORT, text)),
    ]


def _yes_or_no(text: str) -> str:
    """Most systems write true and false; a longer list is looked through only for what is written otherwise."""
    rare = f"list_contains([{{}}], lower({text}))"
    true, false = (rare.format(", ".join(map(quote_text, words))) for words in (_TRUE, _FALSE))
    return (
        f"CASE WHEN {text} = 'true' THEN true WHEN {text} = 'false' THEN false "
        f"WHEN {true} THEN true WHEN {false} THEN false END"
    )


def _mapped(text: str, values: tuple[tuple[str, Literal], ...], kind: str) -> str:
    branches = " ".join(
        f"WHEN {text} = {quote_text(key)} THEN {literal(value, kind)}"
        if key
        else f"WHEN {text} IS NULL THEN {literal(value, kind)}"
        for key, value in values
    )
    return f"CASE {branches} END"


def _code(text: str) -> str:
    """Lower case, umlauts spelt out, everything else that is no letter or digit an underscore."""
    plain = f"lower({text})"
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = f"replace({plain}, '{umlaut}', '{letters}')"
    return f"nullif(trim(regexp_replace(strip_accents({plain}), '[^a-z0-9]+', '_', 'g'), '_'), '')"


def _moment(text: str, rule: ColumnRule, layout: Format) -> str:
    if not rule.times:
        return _iso_or_german(text, layout)
    moment = _patterned(text, rule.times, layout)
    return moment if any("%z" in pattern.lower() for pattern in rule.times) else _from_source_zone(moment, layout)


def _from_source_zone(moment: str, layout: Format) -> str:
    """A moment by the clock of the source, by the clock of the office."""
    if layout.time_zone is None:
        return moment
    return _local(f"({moment}) AT TIME ZONE {quote_text(layout.time_zone)}", layout)


def _patterned(text: str, patterns: tuple[str, ...], layout: Format) -> str:
    # DuckDB takes 'infinity' and 'epoch' for moments whatever the pattern: a moment has a digit
    parsed = f"try_strptime({text}, [{', '.join(quote_text(pattern) for pattern in patterns)}])"
    if any("%z" in pattern.lower() for pattern in patterns):
        parsed = _local(parsed, layout)
    return f"CASE WHEN lower(trim({text})) NOT IN {listed(_NO_MOMENTS)} THEN {parsed} END"


def _iso_or_german(text: str, layout: Format) -> str:
    """The usual form first, by the cheapest test that leaves nothing else through.

    A cast alone would take 'infinity' for a moment, and a zone for nothing. A text that names its zone needs no format
    to say what it means.
    """
    iso = _from_source_zone(f"TRY_CAST({text} AS TIMESTAMP)", layout)
    patterns = ", ".join(quote_text(pattern) for pattern in _GERMAN_TIMES)
    german = _from_source_zone(f"try_strptime({text}, [{patterns}])", layout)
    zoned = _local(f"TRY_CAST({text} AS TIMESTAMPTZ)", layout)
    return (
        f"CASE WHEN {text} LIKE '____-__-__ __:__:__' THEN {iso} WHEN {text}[3] = '.' OR {text}[2] = '.' THEN {german} "
        f"WHEN regexp_full_match({text}, '{_ISO}') THEN {iso} "
        f"WHEN regexp_full_match({text}, '{_ISO_WITH_ZONE}') THEN {zoned} END"
    )


def _local(zoned: str, layout: Format) -> str:
    return f"({zoned}) AT TIME ZONE {quote_text(layout.local_zone)}"


def _number(text: str, rule: ColumnRule, column: Column, layout: Format) -> str:
    unit = column.name.rsplit("_", 1)[-1]
    if rule.unit == "clock":
        return _scaled(_clock(text), 1, _SECONDS[unit], column.type)
    if rule.unit is not None and rule.unit != unit:
        return _scaled(_decimal_number(text, layout), _SECONDS[rule.unit], _SECONDS[unit], column.type)
    if column.type == "DOUBLE":
        return _decimal_number(text, layout)
    return _whole_number(text, column.type, layout)


def _scaled(number: str, numerator: int, denominator: int, kind: str) -> str:
    scaled = f"({number}) * {numerator} / {denominator}"
    return scaled if kind == "DOUBLE" else f"TRY_CAST(round({scaled}) AS {kind})"


def _whole_number(text: str, kind: str, layout: Format) -> str:
    """A cast alone would take 12.7 for 13, 1.234 for 1 and 0x1F for 31: only what is written as digits comes in."""
    if layout.read.thousands:
        pattern = quote_text(_grouped(layout) + r"\s*")
        digits = f"CASE WHEN regexp_full_match({text}, {pattern}) THEN {_without_groups(text, layout)} END"
        return f"TRY_CAST({digits} AS {kind})"
    cast = f"TRY_CAST({text} AS {kind})"
    # most numbers are written as DuckDB writes them: comparing is cheaper than a pattern
    unusual = f"WHEN regexp_full_match({text}, '\\s*[+-]?\\d+\\s*') THEN {cast}"
    return f"CASE WHEN {cast}::VARCHAR = {text} THEN {cast} {unusual} END"


def _decimal_number(text: str, layout: Format) -> str:
    sign = layout.read.decimal or "."
    point = _escaped(sign)
    if layout.read.thousands:
        pattern, plain = f"{_grouped(layout)}({point}\\d+)?\\s*", _without_groups(text, layout)
    else:
        pattern, plain = f"\\s*[+-]?(\\d+({point}\\d*)?|{point}\\d+)([eE][+-]?\\d{{1,3}})?\\s*", text
    if sign != ".":
        plain = f"replace({plain}, {quote_text(sign)}, '.')"
    number = f"TRY_CAST({plain} AS DOUBLE)"
    return f"CASE WHEN regexp_full_match({text}, {quote_text(pattern)}) AND isfinite({number}) THEN {number} END"


def _grouped(layout: Format) -> str:
    group = _escaped(layout.read.thousands or "")
    return f"\\s*[+-]?(\\d{{1,3}}({group}\\d{{3}})+|\\d+)"


def _without_groups(text: str, layout: Format) -> str:
    return f"replace({text}, {quote_text(layout.read.thousands or '')}, '')"


def _escaped(sign: str) -> str:
    return sign if sign.isalnum() or sign in " '" else "\\" + sign


def _clock(text: str) -> str:
    """Seconds in h:mm:ss or mm:ss."""
    parts = f"string_split({text}, ':')"
    seconds = f"list_reduce(list_transform({parts}, lambda part: part::BIGINT), lambda sum, part: sum * 60 + part)"
    return f"CASE WHEN regexp_full_match({text}, '\\d{{1,6}}(:[0-5]\\d){{1,2}}') THEN {seconds} END"
