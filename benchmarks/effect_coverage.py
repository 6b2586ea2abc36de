"""Whether effects are right where the truth is known: ten simulated jobcenters with appointments, and ten without.

Five headline measures in each: the interval must hold the true change in at least 44 of 50. The same people without
appointments, examined as if they had been introduced on the same days: at most one verdict in twenty is A. The seeds
were fixed before there was any estimate. Takes about 25 minutes; `python -m benchmarks.effect_coverage SEED ...`
examines some of them.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import result
from oversight import effects, intake
from oversight.effects import Effect
from oversight.simulation import files, truth
from oversight.simulation.parameters import TRIAL_SEEDS
from oversight.statistics.rules import Level
from oversight.store import Store

EVENTS = "events"
# of ten intervals at 95 % with few sites, nine or so hold the truth; of twenty verdicts one may be wrong
LEAST_HOLDING, MOST_WRONG = 44 / 50, 1 / 20


@dataclass(frozen=True)
class Trial:
    """One jobcenter with its truth, and the same people without appointments."""

    with_it: tuple[Effect, ...]
    without: tuple[Effect, ...]

    @property
    def judged(self) -> int:
        """Measures with an interval and a truth to compare."""
        return sum(effect.change is not None and effect.truth is not None for effect in self.with_it)

    @property
    def holding(self) -> int:
        return sum(holds(effect) for effect in self.with_it)

    @property
    def wrong(self) -> int:
        return sum(effect.verdict.level is Level.A for effect in self.without)


def holds(effect: Effect) -> bool:
    """Whether the interval holds the truth."""
    if effect.change is None or effect.truth is None:
        return False
    return effect.change.low <= effect.truth <= effect.change.high


def trial(seed: int, folder: Path, *, months: int = 48, scale: float = 1.0) -> Trial:
    """Simulate both worlds, bring them in like anybody's records, and examine them."""
    size = {"months": months, "scale": scale, "processes": 1}
    written = files.write(folder / "with", seed, **size)
    paired = files.write(folder / "without", seed, treated=False, **size)
    store, other = Store(folder / "store"), Store(folder / "paired")
    intake.bring_in(written, store)
    # no date, no verdict: the days on which nothing began come from the other world
    intake.bring_in([path for path in paired if not _is_events(path)] + [_events(written)], other)
    intake.write_truth(store, truth.compare(_snapshot(store), _snapshot(other)))
    return Trial(effects.all_headlines(_snapshot(store)), effects.all_headlines(_snapshot(other)))


def _events(paths: list[Path]) -> Path:
    return next(path for path in paths if _is_events(path))


def _is_events(path: Path) -> bool:
    return path.name.split(".")[0].endswith(f"_{EVENTS}")


def _snapshot(store: Store) -> Path:
    snapshot = store.current_snapshot()
    if snapshot is None:
        raise FileNotFoundError(store.pointer)
    return snapshot


def _lines(seed: int, found: Trial) -> list[str]:
    """What each measure says, for whoever looks closer."""
    return [
        f"{seed} {world} {effect.question.measure}: {effect.verdict.level} "
        f"{' '.join(reason.rule for reason in effect.verdict.reasons)} change {effect.change} truth {effect.truth}"
        for world, measures in (("with", found.with_it), ("without", found.without))
        for effect in measures
    ]


def main(seeds: tuple[int, ...] = TRIAL_SEEDS) -> None:
    trials = []
    for seed in seeds:
        with TemporaryDirectory() as folder:
            found = trial(seed, Path(folder))
        trials.append(found)
        print("\n".join(_lines(seed, found)), flush=True)
        print(f"{seed}: {found.holding} of {found.judged} hold the truth, {found.wrong} of 5 wrongly A", flush=True)
    judged, holding = sum(found.judged for found in trials), sum(found.holding for found in trials)
    verdicts, wrong = sum(len(found.without) for found in trials), sum(found.wrong for found in trials)
    result.report(f"truth outside the interval, of {judged}", judged - holding, "", judged * (1 - LEAST_HOLDING))
    result.report(f"figures without appointments, of {verdicts}", wrong, "", verdicts * MOST_WRONG)


if __name__ == "__main__":
    main(tuple(int(seed) for seed in sys.argv[1:]) or TRIAL_SEEDS)
