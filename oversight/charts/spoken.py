"""What a screen reader says at a mark: the same words as the tooltip, and not the names of columns."""

from typing import Any


def with_spoken_marks(specification: dict[str, Any]) -> dict[str, Any]:
    """The specification with a spoken text at each mark that has a tooltip, and none at the others.

    Without one, the browser reads out every channel by its column, dates as in America: 'period: Jan 01, 2024'.
    """
    return {**specification, "layer": [_spoken(layer) for layer in specification["layer"]]}


def _spoken(layer: dict[str, Any]) -> dict[str, Any]:
    tooltip = layer.get("encoding", {}).get("tooltip")
    if not tooltip:
        return {**layer, "mark": {**layer["mark"], "aria": False}}
    parts = tooltip if isinstance(tooltip, list) else [tooltip]
    words = " + '; ' + ".join(f"'{_quoted(part['title'])}: ' + datum['{part['field']}']" for part in parts)
    return {**layer, "mark": {**layer["mark"], "description": {"expr": words}}}


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
