"""In which other orders the same dates could have been given to the sites."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import factorial, prod

import numpy as np

# beyond this many orders a random choice stands for all
MOST_ORDERS = 2000
SEED = 20000501


def number_of_orders(starts: Sequence[int]) -> int:
    """How many distinct orders there are; the smallest p a permutation can give is one in so many."""
    return factorial(len(starts)) // prod(factorial(times) for times in Counter(starts).values())


def orders(starts: Sequence[int]) -> list[tuple[int, ...]]:
    """The actual order first, then every other distinct one (or a fixed random choice of them)."""
    actual = tuple(starts)
    if number_of_orders(starts) <= MOST_ORDERS:
        return [actual, *(order for order in _distinct(Counter(starts), len(starts)) if order != actual)]
    random = np.random.default_rng(SEED)
    drawn = {tuple(int(start) for start in random.permutation(actual)): None for _ in range(MOST_ORDERS)}
    drawn.pop(actual, None)
    return [actual, *drawn]


def _distinct(left: Counter[int], length: int) -> Iterator[tuple[int, ...]]:
    if length == 0:
        yield ()
        return
    for start in sorted(left):
        if left[start]:
            left[start] -= 1
            for rest in _distinct(left, length - 1):
                yield (start, *rest)
            left[start] += 1
