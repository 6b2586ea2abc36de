"""Contacts of one person are joined while counting; the key is thrown away."""

import pytest

from tests.importing import Office

CALLS = """
table = "contacts"
[constants]
site = "nord"
channel = "phone"
[columns.contact_at]
from = "at"
[columns.outcome]
from = "out"
values = { A = "answered", H = "abandoned" }
{concern}
[link]
key = "caller"
nobody = ["0"]
"""
CONCERN = '[columns.concern]\nfrom = "about"\n'


@pytest.fixture
def office(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.format(CALLS.replace("{concern}", ""))
    return office


def log(*calls):
    return "at;out;caller\n" + "".join(f"{at};{out};{caller}\n" for at, out, caller in calls)


def figures(office, name, *calls):
    office.bring_in(log(*calls))
    return [value for (value,) in office.rows(f"SELECT {name} FROM contacts_rows ORDER BY contact_at, rowid")]


def test_the_first_attempt_of_a_day_is_the_earliest(office):
    calls = [("2024-03-01 10:00", "H", "7"), ("2024-03-01 09:00", "H", "7"), ("2024-03-02 08:00", "A", "7")]
    assert figures(office, "is_first_attempt", *calls) == [True, False, True]


def test_who_is_reached_later_that_day_was_reached_the_same_day(office):
    calls = [("2024-03-01 09:00", "H", "7"), ("2024-03-01 15:00", "A", "7"), ("2024-03-02 09:00", "H", "7")]
    assert figures(office, "reached_same_day", *calls) == [True, True, False]


@pytest.mark.parametrize(("again", "is_repeat"), [("2024-03-08 09:00", True), ("2024-03-08 09:01", False)])
def test_who_comes_back_within_7_days_comes_back(office, again, is_repeat):
    calls = [("2024-03-01 09:00", "A", "7"), (again, "A", "7"), ("2024-03-20 09:00", "A", "8")]
    assert figures(office, "repeated_within_7_days", *calls)[0] is is_repeat


@pytest.mark.parametrize(("last", "repeated"), [("2024-03-08 09:00", False), ("2024-03-08 08:59", None)])
def test_whether_somebody_comes_back_is_unknown_where_the_file_ends_before(office, last, repeated):
    calls = [("2024-03-01 09:00", "A", "7"), (last, "A", "8")]
    assert figures(office, "repeated_within_7_days", *calls)[0] is repeated


@pytest.mark.parametrize("nobody", ["0", ""])
def test_who_is_not_identified_has_no_figures(office, nobody):
    calls = [("2024-03-01 09:00", "H", nobody), ("2024-03-01 10:00", "A", nobody), ("2024-03-20 10:00", "A", "8")]
    assert figures(office, "(is_first_attempt, reached_same_day, repeated_within_7_days)", *calls)[0] == (None,) * 3


def test_another_concern_is_no_repeat(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.format(CALLS.replace("{concern}", CONCERN))
    office.bring_in(
        "at;out;caller;about\n2024-03-01 09:00;A;7;kdu\n2024-03-02 09:00;A;7;regelsatz\n"
        "2024-03-03 09:00;A;7;kdu\n2024-03-04 09:00;A;7;\n2024-03-30 09:00;A;7;kdu\n"
    )
    repeated = office.rows("SELECT repeated_within_7_days FROM contacts ORDER BY contact_at")
    assert repeated == [(True,), (False,), (False,), (None,), (None,)]


def test_contacts_that_are_known_already_still_count_as_contacts(office):
    first = ("2024-03-01 09:00", "H", "7")
    office.bring_in(log(first))
    office.bring_in(log(first, ("2024-03-01 10:00", "A", "7")))
    assert office.rows("SELECT is_first_attempt FROM contacts ORDER BY contact_at") == [(True,), (False,)]


def test_the_key_is_nowhere_in_the_store(office):
    office.bring_in(log(("2024-03-01 09:00", "A", "987654321987")))
    files = [path for path in office.store.folder.rglob("*") if path.is_file()]
    assert [path.name for path in files if b"987654321987" in path.read_bytes()] == []


def test_the_figures_are_delivered_columns(office):
    office.bring_in(log(("2024-03-01 09:00", "A", "7")))
    delivered = {name for (name,) in office.rows("SELECT column_name FROM delivered")}
    assert {"is_first_attempt", "reached_same_day", "repeated_within_7_days"} <= delivered
