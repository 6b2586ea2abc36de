"""The telephone queue of the simulated jobcenter is exact."""

from functools import cache

import numpy as np
import pytest

from oversight.simulation import call_queue
from oversight.simulation.call_queue import ABANDONED, ANSWERED, BUSY, CLOSED, Callers
from oversight.statistics import erlang

HANDLING, PATIENCE = 300.0, 240.0


def callers(*first_attempts, handle=100.0, patience=1000.0, redials=False, redial_after=60.0, attempts=2):
    n = len(first_attempts)
    return Callers(
        first_attempt=np.array(first_attempts, float),
        handle=np.broadcast_to(np.array(handle, float), n),
        patience=np.broadcast_to(np.array(patience, float).reshape(-1, 1), (n, attempts)),
        redials=np.full((n, attempts), redials),
        redial_after=np.full((n, attempts), redial_after),
    )


def stationary_abandonment(arrivals, handling, agents, patience):
    """Share of calls abandoned in M/M/n+M: a birth-death chain, solved term by term."""
    weights = [1.0]
    for waiting_or_served in range(1, 2000):
        leaving = min(waiting_or_served, agents) / handling + max(waiting_or_served - agents, 0) / patience
        weights.append(weights[-1] * arrivals / leaving)
    in_queue = sum(weight * max(k - agents, 0) for k, weight in enumerate(weights)) / sum(weights)
    return in_queue / patience / arrivals


def exponential(random, mean, n):
    """Draws whose own mean is exact: what is left of chance is small."""
    drawn = random.exponential(mean, n)
    return drawn * mean / drawn.mean()


def outcomes(served):
    return served.outcome.tolist()


def test_a_caller_who_finds_an_agent_free_does_not_wait():
    assert call_queue.serve(callers(0), 1).waited.tolist() == [0]


def test_a_caller_waits_until_the_first_agent_is_free():
    assert call_queue.serve(callers(0, 30), 1).waited.tolist() == [0, 70]


def test_callers_are_answered_in_the_order_in_which_they_ring():
    assert call_queue.serve(callers(0, 1, 2, 3), 2).waited.tolist() == [0, 0, 98, 98]


def test_a_caller_who_hangs_up_never_takes_an_agent():
    served = call_queue.serve(callers(0, 10, 20, patience=[1000, 5, 1000]), 1)
    assert (outcomes(served), served.waited.tolist()) == ([ANSWERED, ABANDONED, ANSWERED], [0, 5, 80])


def test_patience_that_ends_as_an_agent_becomes_free_is_too_short():
    assert outcomes(call_queue.serve(callers(0, 10, patience=[1000, 90]), 1)) == [ANSWERED, ABANDONED]


def test_patience_a_second_longer_is_enough():
    assert outcomes(call_queue.serve(callers(0, 10, patience=[1000, 91]), 1)) == [ANSWERED, ANSWERED]


def test_who_hung_up_rings_again_and_is_then_answered():
    served = call_queue.serve(callers(0, 10, patience=[1000, 20], redials=True, redial_after=100), 1)
    assert served.at.tolist() == [0, 10, 130] and outcomes(served)[-1] == ANSWERED


def test_nobody_is_answered_from_closing_on():
    served = call_queue.serve(callers(0, 50), 1, closes=100)
    assert (outcomes(served), served.waited.tolist()) == ([ANSWERED, ABANDONED], [0, 50])


def test_who_rings_after_closing_hears_the_announcement():
    assert outcomes(call_queue.serve(callers(100), 1, closes=100)) == [CLOSED]


def test_who_finds_all_lines_taken_finds_it_busy():
    assert outcomes(call_queue.serve(callers(0, 1, 2), 1, lines=1)) == [ANSWERED, ANSWERED, BUSY]


def test_a_line_is_free_again_once_somebody_is_answered():
    assert outcomes(call_queue.serve(callers(0, 1, 100), 1, lines=1)) == [ANSWERED, ANSWERED, ANSWERED]


def test_never_more_conversations_than_agents():
    random = np.random.default_rng(1)
    people = callers(*np.sort(random.uniform(0, 20_000, 2_000)), handle=random.exponential(90, 2_000), patience=60)
    served = call_queue.serve(people, 7)
    begins = (served.at + served.waited)[served.outcome == ANSWERED]
    ends = begins + people.handle[served.caller[served.outcome == ANSWERED]]
    moments = sorted([(at, 1) for at in begins] + [(at, -1) for at in ends])
    assert np.cumsum([step for _, step in moments]).max() == 7


@cache
def busy_weeks(agents):
    """Two hundred thousand calls, three in ten more than the agents can take."""
    random, n = np.random.default_rng(20000501), 200_000
    people = callers(
        *np.cumsum(exponential(random, HANDLING / 1.3 / agents, n)),
        handle=exponential(random, HANDLING, n),
        patience=exponential(random, PATIENCE, n),
        attempts=1,
    )
    return call_queue.serve(people, agents)


@pytest.mark.parametrize("agents", [5, 20])
def test_as_many_hang_up_as_the_erlang_a_formula_says(agents):
    abandoned = (busy_weeks(agents).outcome == ABANDONED).mean()
    assert abandoned == pytest.approx(
        stationary_abandonment(1.3 * agents / HANDLING, HANDLING, agents, PATIENCE), rel=0.01
    )


@pytest.mark.parametrize("agents", [5, 20])
def test_as_many_are_answered_within_20_seconds_as_the_erlang_a_formula_says(agents):
    served = busy_weeks(agents)
    within = ((served.outcome == ANSWERED) & (served.waited <= 20)).mean()
    formula = erlang.erlang_a(1.3 * agents / HANDLING * 60, HANDLING / 60, agents, 20 / 60, PATIENCE / 60)
    assert within == pytest.approx(formula.within_share, rel=0.01)
