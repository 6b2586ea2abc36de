"""What a single value of an OParl object must be; beside the value, what there is to remark."""

from typing import Any

from oversight.language import translate as _

Remarked = tuple[str, str] | None
_TRUTHS = {"true": True, "false": False, "1": True, "0": False, "ja": True, "nein": False}


def text(value: Any) -> tuple[str | None, Remarked]:
    """An empty text is none."""
    if value is None:
        return None, None
    if isinstance(value, str):
        return value.strip() or None, None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value), (_("this is a number, no text"), _("It is taken as its digits"))
    return None, (_("this is no text"), _("It is not read"))


def truth(value: Any) -> tuple[bool | None, Remarked]:
    if value is None or isinstance(value, bool):
        return value, None
    found = _TRUTHS.get(str(value).strip().lower())
    if found is None:
        return None, (_("this is neither true nor false"), _("It is not read"))
    return found, (_("this stands for true or false, but is neither"), _("It is taken for what it stands for"))
