"""One figure of a benchmark: what was measured, what came out, and what it may be at most."""

import json
from dataclasses import asdict, dataclass

_MARK = "benchmark: "


@dataclass(frozen=True)
class Result:
    """`limit` is the most that `value` may be, in the same unit; None: reported only."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def is_kept(self) -> bool:
        return self.limit is None or self.value <= self.limit


def report(what: str, value: float, unit: str, limit: float | None = None) -> None:
    """Print one figure; benchmarks/run.py gathers it into its table."""
    print(_MARK + json.dumps(asdict(Result(what, value, unit, limit))), flush=True)


def read(line: str) -> Result | None:
    """The figure of a printed line; None if the line is something else."""
    return Result(**json.loads(line.removeprefix(_MARK))) if line.startswith(_MARK) else None
