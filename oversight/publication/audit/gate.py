"""One gate of the audit: what it looked at, whether it is passed, and the code of the sentence that says so."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from oversight.publication.audit.solver import NotSolved

# what can go wrong inside a gate; whatever it is, the gate is not passed
_FAILURES = (ArithmeticError, AssertionError, LookupError, MemoryError, NotSolved, RuntimeError, TypeError, ValueError)


@dataclass(frozen=True)
class Gate:
    """`code` names the sentence for readers, `detail` what it speaks of: never a true count."""

    name: str
    passed: bool
    code: str
    detail: dict[str, Any] = field(default_factory=dict)


def fail_closed(name: str, look: Callable[[], Gate]) -> Gate:
    """The gate, or one that is not passed where looking itself failed."""
    try:
        return look()
    except _FAILURES as failure:
        return Gate(name, False, "not_examined", {"failure": type(failure).__name__})
