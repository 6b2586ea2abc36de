"""New control limits: only by a recorded decision of a function, with day and reason; a wrong entry is refused."""

from datetime import date

import pytest

from oversight import rebasing
from oversight.rebasing import RefusedRebasing

ENTRY = """[[rebasing]]
measure = "answered_share"
month = 2025-03-01
decided_on = 2025-09-15
decided_by = "service_centre"
reason = { de = "Seit März zählt die neue Anlage anders.", en = "Since March the new system counts otherwise." }
"""


def refused(old, new, before=""):
    with pytest.raises(RefusedRebasing) as error:
        rebasing.read(before + ENTRY.replace(old, new))
    return str(error.value)


def test_the_file_as_delivered_holds_no_decision():
    assert rebasing.read(rebasing.FILE.read_text("utf-8")) == ()


def test_its_example_can_be_followed_when_the_comment_marks_are_taken_away():
    lines = rebasing.FILE.read_text("utf-8").splitlines()
    example = "\n".join(line.removeprefix("#") for line in lines if line.startswith("#     "))
    assert [entry.measure for entry in rebasing.read(example)] == ["answered_share"]


def test_a_decision_names_month_day_function_and_reason():
    found = rebasing.read(ENTRY)[0]
    assert (found.month, found.decided_on) == (date(2025, 3, 1), date(2025, 9, 15))
    assert (found.function, str(found.reason)) == (
        "die Leitung des Servicecenters",
        "Seit März zählt die neue Anlage anders.",
    )


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"answered_share"', '"answered_shares"', "keine Kennzahl"),
        ("month = 2025-03-01", "month = 2025-03-02", "erste Tag eines Monats"),
        ("month = 2025-03-01", 'month = "2025-03"', "sind Tage"),
        ("month = 2025-03-01", "month = 2025-03-01T00:00:00", "sind Tage"),
        ("decided_on = 2025-09-15", "decided_on = 2999-09-15", "liegt in der Zukunft"),
        ('"service_centre"', '"Frau Beispiel"', "nie eine Person"),
        ("decided_by", "entered_by", "genau diese Angaben"),
        ("Seit März zählt die neue Anlage anders.", "war nötig", "in beiden Sprachen"),
        (', en = "Since March the new system counts otherwise."', "", "in beiden Sprachen"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_line_and_why(old, new, why):
    told = refused(old, new, before="# a comment\n\n")
    assert "Zeile 3" in told
    assert why in told


def test_the_line_is_that_of_the_wrong_entry_and_not_of_the_first():
    assert "Zeile 8" in refused("2025-03-01", "2025-03-15", before=ENTRY + "\n")


def test_what_is_no_toml_is_refused_with_its_line():
    assert "Zeile 2" in refused('measure = "answered_share"', 'measure = "answered_share')


def test_other_settings_are_refused():
    with pytest.raises(RefusedRebasing, match="Zeile 1"):
        rebasing.read("automatic = true\n")
