"""A table in plain text: columns wide enough, numbers to the right."""

from collections.abc import Sequence


def text(heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]) -> str:
    """Heads, a line, and the rows. `numbers` says which columns stand to the right."""
    widths = [max(len(cell) for cell in column) for column in zip(heads, *rows, strict=True)]
    lines = [_line(heads, widths, numbers), "  ".join("-" * width for width in widths)]
    return "\n".join([*lines, *(_line(row, widths, numbers) for row in rows)])


def _line(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    placed = (
        cell.rjust(width) if right else cell.ljust(width)
        for cell, width, right in zip(cells, widths, numbers, strict=True)
    )
    return "  ".join(placed).rstrip()
