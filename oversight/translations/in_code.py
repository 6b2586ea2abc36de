"""The texts in Python: what stands in `_("…")`, `message("…")` and `translate_plural("…", "…", n)`."""

import ast
from collections.abc import Iterator
from pathlib import Path

from oversight import places
from oversight.translations.message import Message

_SINGULAR = {"_", "translate", "message"}
_PLURAL = {"translate_plural"}


def files() -> list[Path]:
    """Every Python file that can show a text."""
    in_folders = (path for name in ("oversight", "pages") for path in (places.ROOT / name).rglob("*.py"))
    return sorted([*places.ROOT.glob("*.py"), *in_folders])


def messages(path: Path) -> Iterator[Message]:
    """The texts that are translated where they stand, or marked for later by `language.message`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield from _of_call(path, node)


def _of_call(path: Path, call: ast.Call) -> Iterator[Message]:
    name, texts = _name(call.func), [_text(argument) for argument in call.args]
    if name in _SINGULAR and texts and texts[0]:
        yield Message(texts[0], path, call.lineno)
    if name in _PLURAL and len(texts) > 1 and texts[0]:
        yield Message(texts[0], path, call.lineno, plural=texts[1])


def literals(path: Path) -> frozenset[str]:
    """Every string of a file: some texts stand in a table without a mark."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _text(argument: ast.expr) -> str | None:
    is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return ast.literal_eval(argument) if is_text else None
