"""Numbers of files that know numbers, written as text without the noise of floating point."""

from oversight.intake.readers.source import ReadOptions, quote_text

# beyond 15 digits a floating-point number no longer holds every whole number
_EXACT = 10**15


def as_text(number: float, options: ReadOptions) -> str:
    """5.0 is 5, and 0.30000000000000004 is 0.3; with the decimal sign that the format declares."""
    if number == number // 1 and abs(number) < _EXACT:
        return str(int(number))
    return f"{number:.15g}".replace(".", options.decimal or ".")


def as_text_sql(expression: str, options: ReadOptions) -> str:
    """The same for a DOUBLE inside DuckDB."""
    text = f"CAST({expression} AS VARCHAR)"
    if options.decimal not in (None, "."):
        text = f"replace({text}, '.', {quote_text(options.decimal)})"
    whole = f"CAST(TRY_CAST({expression} AS BIGINT) AS VARCHAR)"
    return f"CASE WHEN {expression} = trunc({expression}) AND abs({expression}) < {_EXACT} THEN {whole} ELSE {text} END"
