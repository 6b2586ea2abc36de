"""Staff on the telephone: against pyworkforce's published cases, and hand-worked ones."""

import json

import numpy as np
import pytest

from oversight.statistics import erlang


@pytest.fixture
def published(shared):
    return json.loads((shared / "reference/erlang_c/expected.json").read_text())


def centre(agents, *, calls=100, interval=30, handling=3, within=0.33):
    return erlang.erlang_c(calls / interval, handling, agents, within)


@pytest.mark.parametrize("key", ["service_level", "occupancy", "wait_probability"])
def test_service_is_the_published_one(published, key):
    attribute = {"service_level": "within_share", "wait_probability": "waiting_share"}.get(key, key)
    found = [getattr(centre(case["agents"]), attribute) for case in published["cases"]]
    assert found == pytest.approx([case[key] for case in published["cases"]], abs=5e-4)


def test_the_agents_needed_are_the_published_ones(published):
    for case in published["required"]:
        agents = erlang.agents_needed(centre, case["service_level"], case["max_occupancy"])
        assert agents == case["agents"]


def test_the_posts_behind_them_are_the_published_ones(published):
    for case in published["required"]:
        assert erlang.positions(case["agents"], case["shrinkage"]) == case["positions"]


def test_ten_agents_for_ten_erlang_are_refused():
    with pytest.raises(erlang.Overload, match="10 agents for a load of 10 Erlang"):
        centre(10)


def test_eleven_are_not():
    assert centre(11).occupancy == pytest.approx(10 / 11)


def test_with_one_agent_the_share_waiting_is_the_load():
    assert erlang.waiting(0.7, 1) == pytest.approx(0.7)


def test_with_one_line_the_share_blocked_is_load_over_one_more():
    assert erlang.blocking(2, 1) == pytest.approx(2 / 3)


@pytest.mark.parametrize(("calls_per_hour", "patient", "impatient"), [(30, 5, 4), (60, 8, 7), (120, 14, 13)])
def test_fewer_agents_are_needed_where_callers_hang_up(calls_per_hour, patient, impatient):
    everybody_waits = erlang.agents_needed(lambda agents: erlang.erlang_c(calls_per_hour / 60, 5, agents, 1 / 3), 0.8)
    some_hang_up = erlang.agents_needed(lambda agents: erlang.erlang_a(calls_per_hour / 60, 5, agents, 1 / 3, 3), 0.8)
    assert (everybody_waits, some_hang_up) == (patient, impatient)


def balance(calls, handling, agents, patience, states=4000):
    """The share waiting and hanging up by adding up the states of the queue one by one."""
    k = np.arange(1, states)
    leaving = np.minimum(k, agents) / handling + np.maximum(k - agents, 0) / patience
    logs = np.concatenate([[0.0], np.cumsum(np.log(calls / leaving))])
    share = np.exp(logs - logs.max()) / np.exp(logs - logs.max()).sum()
    hanging_up = (np.maximum(np.arange(states) - agents, 0) * share).sum() / patience / calls
    return share[agents:].sum(), hanging_up


@pytest.mark.parametrize(
    ("calls", "agents", "patience"), [(1, 7, 3), (1, 1, 3), (1, 2, 3), (50, 125, 60), (10, 60, 0.5)]
)
def test_who_waits_and_who_hangs_up_follows_from_the_states_of_the_queue(calls, agents, patience):
    service = erlang.erlang_a(calls, 5, agents, 1 / 3, patience)
    found = (service.waiting_share, service.abandoned_share)
    assert found == pytest.approx(balance(calls, 5, agents, patience), rel=1e-6)


def test_callers_with_endless_patience_all_wait():
    assert erlang.erlang_a(1, 5, 8, 1 / 3, 1e7).within_share == pytest.approx(centre_of_sixty(8).within_share, abs=1e-6)


def centre_of_sixty(agents):
    return erlang.erlang_c(1, 5, agents, 1 / 3)


def test_a_long_promise_is_kept_for_all_who_stay():
    service = erlang.erlang_a(1, 5, 4, 600, 3)
    assert service.within_share == pytest.approx(1 - service.abandoned_share)


def test_callbacks_need_work_over_occupancy():
    assert erlang.agents_for_callbacks(0.5, 5, 1.8) == pytest.approx(4)


def test_a_goal_that_nobody_can_reach_is_refused():
    with pytest.raises(ValueError, match="do not reach"):
        erlang.agents_needed(centre, 0.99999, most=12)
