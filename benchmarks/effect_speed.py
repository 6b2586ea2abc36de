"""How long a reader waits for the verdicts: five headline measures, five sites, four years; kept, and examined anew."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import result
from oversight import effects
from oversight.effects import prepared
from oversight.simulation import prepared as demo
from oversight.store import Store

KEPT_SECONDS = 1.0


def seconds(snapshot: Path) -> float:
    """For one who asks first: nothing is in memory yet."""
    for kept in (effects._headlines, effects._examine, prepared.read):
        kept.cache_clear()
    started = time.perf_counter()
    effects.all_headlines(snapshot)
    return time.perf_counter() - started


def main() -> None:
    with TemporaryDirectory() as folder:
        snapshot = demo.unpack(Store(Path(folder)))
        result.report("headline verdicts, examined anew", seconds(snapshot), "s")
        started = time.perf_counter()
        effects.prepare(snapshot)
        result.report("all verdicts, kept beside the snapshot", time.perf_counter() - started, "s")
        result.report("headline verdicts, kept", seconds(snapshot), "s", KEPT_SECONDS)


if __name__ == "__main__":
    main()
