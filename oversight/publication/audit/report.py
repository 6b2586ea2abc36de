"""What the audit found, as it is published: no true count stands in it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from oversight.protected import BASE
from oversight.publication.audit.gate import Gate
from oversight.publication.audit.small_cells import REQUIRED
from oversight.publication.tables import LARGEST_DEVIATION

# how the prior knowledge reckoned with is called: exact sums of whole calendar years, in all and by one dimension each
LEVEL = "L2"


@dataclass(frozen=True)
class Audit:
    """`report` can be written as JSON as it is. `narrow`: by table, the years in which the attack came too close."""

    passed: bool
    report: dict[str, Any]
    narrow: Mapping[str, frozenset[int]] = field(default_factory=dict)


def audit_of(
    gates: Sequence[Gate],
    tables: Sequence[dict[str, Any]],
    work: dict[str, Any],
    narrow: Mapping[str, frozenset[int]],
) -> Audit:
    """A release passes if every gate is passed, and there is at least one."""
    passed = bool(gates) and all(gate.passed for gate in gates)
    report = {
        "method": "additive_rounding_attacked_by_linear_programs",
        "base": BASE,
        "largest_deviation": LARGEST_DEVIATION,
        "required_width": REQUIRED,
        "prior_knowledge": LEVEL,
        "passed": passed,
        "gates": [asdict(gate) for gate in gates],
        "tables": list(tables),
        **work,
    }
    return Audit(passed, report, narrow)
