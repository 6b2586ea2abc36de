"""How much one client may have: both sides of every limit, and that waiting ends it."""

import pytest

from oversight.web.clients import PROXIES, client_of
from oversight.web.rate_limits import BYTES, CLIENTS, REQUESTS, Limits, Rate


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def limits(clock):
    return Limits(clock)


def test_120_requests_may_come_at_once_and_the_121st_waits_half_a_second(limits):
    assert [limits.ask("a") for _ in range(120)] == [0] * 120
    assert limits.ask("a") == 1


def test_after_the_wait_one_more_may_come_and_no_second(limits, clock):
    for _ in range(121):
        limits.ask("a")
    clock.now += 0.49
    assert limits.ask("a") == 1
    clock.now += 0.01
    assert (limits.ask("a"), limits.ask("a")) == (0, 1)


def test_after_a_minute_everything_may_come_again(limits, clock):
    for _ in range(121):
        limits.ask("a")
    clock.now += 60
    assert [limits.ask("a") for _ in range(121)] == [*[0] * 120, 1]


def test_whoever_was_away_for_a_day_has_saved_nothing_up(limits, clock):
    limits.ask("a")
    clock.now += 86_400
    assert [limits.ask("a") for _ in range(121)] == [*[0] * 120, 1]


def test_another_client_is_not_made_to_wait(limits):
    for _ in range(121):
        limits.ask("a")
    assert limits.ask("b") == 0


def test_500_megabytes_may_be_sent_in_an_hour_and_then_nothing(limits):
    assert (limits.send("a", 499_999_999), limits.send("a", 1)) == (0, 0)
    assert limits.send("a", 1) == 1


def test_a_file_larger_than_what_is_left_is_sent_whole_and_waited_for_afterwards(limits, clock):
    assert limits.send("a", 1_000_000_000) == 0
    # one hour until the debt is paid, and the first byte after it
    assert limits.send("a", 1) == 3601
    clock.now += 3600.5
    assert limits.send("a", 1) == 0


def test_an_answer_without_a_body_is_never_held_back(limits):
    limits.send("a", 1_000_000_000)
    assert limits.send("a", 0) == 0


def test_no_more_clients_are_remembered_than_there_is_room_for(clock):
    limits = Limits(clock, requests=Rate(1, 60), clients=3)
    for client in "abcd":
        limits.ask(client)
    assert limits.clients_n == 3
    # d is remembered; a asked longest ago and was forgotten
    assert (limits.ask("d") > 0, limits.ask("a")) == (True, 0)


def test_the_limits_are_those_that_the_document_names():
    assert (Rate(120, 60), Rate(500_000_000, 3600), 10_000) == (REQUESTS, BYTES, CLIENTS)


def scope(host, *forwarded):
    headers = [(b"x-forwarded-for", line.encode()) for line in forwarded]
    return {"type": "http", "client": (host, 0) if host else None, "headers": headers}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.delenv(PROXIES, raising=False)


def test_a_client_is_the_far_end_of_the_connection():
    assert client_of(scope("203.0.113.9")) == "203.0.113.9"


@pytest.mark.parametrize("line", ["198.51.100.1", "203.0.113.9, 198.51.100.1", "127.0.0.1", "", ",,", "[::1"])
def test_what_a_client_writes_about_itself_changes_nothing(line):
    assert client_of(scope("203.0.113.9", line)) == "203.0.113.9"


@pytest.mark.parametrize(
    "line", ["198.51.100.1", "203.0.113.9, 198.51.100.1", "198.51.100.1:4711", "198.51.100.1, ::1"]
)
def test_whom_an_unknown_proxy_on_this_machine_names_is_not_believed(line):
    # so the server passes it on: as the last that the header names
    assert client_of(scope("198.51.100.1", line)) == "127.0.0.1"


def test_an_unknown_proxy_may_also_name_an_address_with_brackets():
    assert client_of(scope("2001:db8::7", "[2001:db8::7]:4711")) == "127.0.0.1"


def test_whom_a_configured_proxy_names_is_believed(monkeypatch):
    monkeypatch.setenv(PROXIES, "127.0.0.1")
    assert client_of(scope("198.51.100.1", "198.51.100.1")) == "198.51.100.1"


def test_of_an_address_of_the_long_kind_the_network_counts():
    assert client_of(scope("2001:db8:1:2:aaaa::1")) == client_of(scope("2001:db8:1:2:bbbb::9"))
    assert client_of(scope("2001:db8:1:2::1")) != client_of(scope("2001:db8:1:3::1"))


def test_the_short_address_in_a_long_one_is_the_same_client():
    assert client_of(scope("::ffff:203.0.113.9")) == "203.0.113.9"


def test_a_connection_without_an_address_is_counted_too():
    assert client_of(scope(None)) == "unknown"
