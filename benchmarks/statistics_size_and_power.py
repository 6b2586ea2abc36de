"""How often a verdict is wrong: false figures in series without a change, and changes of a quarter that are not seen.

36 months before, 12 after (with a transition: 3 months more in between), monthly spread 12 %, with an independent
comparison measure, under all rules; and five sites that begin one after the other. Limits are what was promised.
"""

from collections.abc import Callable

import numpy as np

from benchmarks import result
from oversight.statistics import examine_one_date, examine_staggered, verdict
from oversight.statistics.arrays import Floats
from oversight.statistics.rules import Level
from oversight.statistics.scales import Scale
from oversight.statistics.series import Series, series

RUNS = 400
BEFORE, AFTER = 36, 12
SPREAD = 0.12
QUARTER_LESS = np.log(0.75)
STARTS = [25, 28, 31, 34, None]
MONTHS = 48

Random = np.random.Generator
Noise = Callable[[Random, int], Floats]


def autoregressive(rho: float) -> Noise:
    def draw(random: Random, months: int) -> Floats:
        shocks = random.standard_normal(months)
        values = shocks.copy()
        for month in range(1, months):
            values[month] = rho * values[month - 1] + np.sqrt(1 - rho**2) * shocks[month]
        return SPREAD * values

    return draw


def random_walk(random: Random, months: int) -> Floats:
    return SPREAD / 2 * np.cumsum(random.standard_normal(months))


def slow_wave(random: Random, months: int) -> Floats:
    """Up and down once in three to six years, at any point of it, under noise."""
    angle = 2 * np.pi * (np.arange(months) / random.uniform(36, 72) + random.uniform())
    return 0.2 * np.sin(angle) + SPREAD / 2 * random.standard_normal(months)


NOISES: dict[str, Noise] = {
    "AR .3": autoregressive(0.3),
    "AR .6": autoregressive(0.6),
    "random walk": random_walk,
    "slow wave": slow_wave,
}


def share_of_figures(noise: Noise, effect: float, transition: int, runs: int = RUNS, seed: int = 1) -> float:
    """In how many series with one date the verdict is A."""
    random = np.random.default_rng(seed)
    return float(np.mean([_is_figure(random, noise, effect, transition) for _ in range(runs)]))


def _is_figure(random: Random, noise: Noise, effect: float, transition: int) -> bool:
    months = BEFORE + transition + AFTER
    step = effect * (np.arange(months) >= BEFORE)
    examined = examine_one_date.examine(
        _series(noise(random, months) + step),
        BEFORE,
        control=_series(noise(random, months)),
        transition=transition,
    )
    return verdict.judge(examined.evidence).level is Level.A


def _series(log_values: Floats) -> Series:
    months = np.arange(len(log_values))
    return series(months, np.exp(3 + 0.1 * np.sin(2 * np.pi * months / 12) + log_values), Scale.LOG)


def staggered_figures(noise: Noise, effect: float, runs: int = RUNS, seed: int = 1) -> tuple[float, float]:
    """In how many panels of five sites the verdict is A, and in how many the interval holds the truth."""
    random = np.random.default_rng(seed)
    found = [_panel(random, noise, effect) for _ in range(runs)]
    return float(np.mean([is_a for is_a, _ in found])), float(np.mean([holds for _, holds in found]))


def _panel(random: Random, noise: Noise, effect: float) -> tuple[bool, bool]:
    values, control = (np.array([noise(random, MONTHS) for _ in STARTS]) for _ in range(2))
    treated = np.array([np.arange(MONTHS) >= (start or MONTHS) for start in STARTS])
    examined = examine_staggered.examine(range(MONTHS), STARTS, values + effect * treated, Scale.LOG, control=control)
    evidence = examined.evidence
    return verdict.judge(evidence).level is Level.A, evidence.low <= effect <= evidence.high


def main() -> None:
    for name, noise in NOISES.items():
        allowed = 6 if name.startswith("AR") else 15
        for transition in (0, 3):
            share = share_of_figures(noise, 0.0, transition)
            result.report(f"false figures, one date, {name}, transition {transition}", 100 * share, "%", allowed)
    for transition, limit in ((0, 40), (3, None)):
        share = share_of_figures(NOISES["AR .3"], QUARTER_LESS, transition)
        result.report(
            f"a quarter less not seen, one date, AR .3, transition {transition}", 100 - 100 * share, "%", limit
        )
    for name, noise in NOISES.items():
        share, _ = staggered_figures(noise, 0.0)
        result.report(f"false figures, five sites, {name}", 100 * share, "%", 6)
    for name, noise in NOISES.items():
        share, holds = staggered_figures(noise, QUARTER_LESS)
        result.report(f"a quarter less not seen, five sites, {name}", 100 - 100 * share, "%")
        result.report(f"truth outside the interval, five sites, {name}", 100 - 100 * holds, "%", 8)


if __name__ == "__main__":
    main()
