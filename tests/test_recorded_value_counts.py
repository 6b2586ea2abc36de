"""How many records lack a value, repeat another or name an unknown concern."""

from tests.jobcenter import Jobcenter

TABLE = "recorded_value_counts"
CALL = {"wait_seconds": 3, "handle_seconds": 60, "concern": "documents"}


def counted(jobcenter: Jobcenter, column: str, aspect: str) -> list[tuple[int, int]]:
    rows = jobcenter.counts(TABLE)
    rows = rows[(rows["column_name"] == column) & (rows["aspect"] == aspect)]
    return list(zip(rows["affected"], rows["n"], strict=True))


def test_an_answered_call_without_its_length_lacks_a_value(jobcenter: Jobcenter) -> None:
    jobcenter.call(2, **CALL)
    jobcenter.call(**CALL | {"handle_seconds": None})
    assert counted(jobcenter, "handle_seconds", "missing") == [(1, 3)]


def test_a_call_that_was_abandoned_has_no_length(jobcenter: Jobcenter) -> None:
    jobcenter.call(**CALL | {"handle_seconds": None, "outcome": "abandoned"})
    assert counted(jobcenter, "handle_seconds", "missing") == []


def test_three_equal_calls_are_one_and_two_that_repeat_it(jobcenter: Jobcenter) -> None:
    jobcenter.call(3, **CALL)
    jobcenter.call(**CALL | {"concern": "payment"})
    assert counted(jobcenter, "all", "repeated") == [(2, 4)]


def test_equal_calls_at_two_sites_are_two(jobcenter: Jobcenter) -> None:
    for site in ("nord", "ost"):
        jobcenter.call(site=site, **CALL)
    assert counted(jobcenter, "all", "repeated") == [(0, 1), (0, 1)]


def test_an_unknown_concern_is_counted_among_those_with_a_concern(jobcenter: Jobcenter) -> None:
    for concern in ("documents", " Unbekannt", None):
        jobcenter.call(**CALL | {"concern": concern})
    assert counted(jobcenter, "concern", "unknown") == [(1, 2)]


def test_a_letter_has_a_concern_too(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="email", outcome="open", concern="unknown")
    assert counted(jobcenter, "concern", "unknown") == [(1, 1)]


def test_a_visit_that_took_place_and_has_no_end_lacks_a_value(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(ended_at=None)
    jobcenter.walk_in(ended_at="2024-03-11 09:30")
    assert counted(jobcenter, "ended_at", "missing") == [(1, 2)]
