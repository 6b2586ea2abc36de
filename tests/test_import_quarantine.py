"""A record that breaks the contract goes to the quarantine, with place, value, reason and remedy; the rest comes in."""

import pytest

from oversight import language
from oversight.intake import bring_in
from tests.files import Desk
from tests.importing import CALL, Office, calls, table


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def test_a_line_of_the_quarantine_says_file_record_column_value_reason_remedy_and_line(office):
    report = office.bring_in(calls({}, {"wait_seconds": "zwölf"}), name="april.csv", tolerance=1)
    assert office.quarantined(report) == [
        [
            "april.csv",
            "2",
            "wait_seconds",
            "zwölf",
            "das ist keine ganze Zahl",
            "Bitte den Wert im Quellsystem berichtigen und neu exportieren.",
            "3",
        ]
    ]


def test_it_speaks_the_language_of_the_reader(office):
    language.use("en")
    report = office.bring_in(calls({}, {"wait_seconds": "zwölf"}), tolerance=1)
    assert office.quarantined(report)[0][4] == "this is no whole number"


def test_it_names_the_column_of_the_file(office):
    office.format(
        'table = "contacts"\n[constants]\nsite = "nord"\nchannel = "phone"\noutcome = "busy"\n'
        '[columns.contact_at]\nfrom = ["Tag", "Uhr"]\n'
    )
    report = office.bring_in("Tag;Uhr\nheute;9 Uhr\n", tolerance=1)
    assert office.quarantined(report)[0][2:4] == ["Tag + Uhr", "heute 9 Uhr"]


def test_spreadsheets_read_its_umlauts(office):
    report = office.bring_in(calls({"wait_seconds": "x"}), tolerance=1)
    assert report.quarantine.read_bytes().startswith(b"\xef\xbb\xbf")


def test_only_its_owner_may_read_it(office):
    report = office.bring_in(calls({"wait_seconds": "x"}), tolerance=1)
    assert [path.stat().st_mode & 0o777 for path in (report.quarantine, report.quarantine.parent)] == [0o600, 0o700]


def test_spreadsheets_run_no_formula_from_it(office):
    report = office.bring_in(calls({"wait_seconds": "=1+1"}), tolerance=1)
    assert office.quarantined(report)[0][3] == "'=1+1"


@pytest.mark.parametrize(
    ("difference", "reason"),
    [
        ({"site": ""}, "der Wert fehlt"),
        ({"outcome": "maybe"}, "angenommen"),
        ({"wait_seconds": "86401"}, "Zeit in der Warteschlange"),
        ({"forwarded_n": "-1"}, "wie oft"),
    ],
)
def test_the_contract_gives_the_reason(office, difference, reason):
    report = office.bring_in(calls({**difference}), tolerance=1)
    assert reason in office.quarantined(report)[0][4]


@pytest.mark.parametrize(("seconds", "quarantined"), [("86400", 0), ("86401", 1), ("0", 0), ("-1", 1)])
def test_the_borders_of_the_contract_hold(office, seconds, quarantined):
    assert office.bring_in(calls({"wait_seconds": seconds}), tolerance=1).counts.quarantined == quarantined


def test_a_rule_of_the_table_shows_all_values_in_it(office):
    sums = table({"interval_at": "2024-03-01 09:00", "site": "nord", "offered_n": 5, "answered_n": 6})
    assert office.quarantined(office.bring_in(sums, tolerance=1))[0][3] == "answered_n 6, offered_n 5"


def test_records_that_cannot_be_split_are_counted_where_they_stand(office):
    lines = calls({}, {"wait_seconds": "a"}, {}, {"wait_seconds": "b"}).splitlines()
    broken = [lines[0], lines[1], "zu;wenig", lines[2], "noch;weniger", lines[3], lines[4]]
    report = office.bring_in("\n".join(broken) + "\n", tolerance=1)
    assert [line[1] for line in office.quarantined(report)] == ["2", "3", "4", "6"]


@pytest.mark.parametrize(
    ("line", "words"), [("zu;wenig", "2 statt 4 Werte"), ("1;2;3;4;5;6", "6 statt 4 Werte"), ("1", "1 statt 4 Werte")]
)
def test_a_record_of_another_width_says_how_many_values_it_has(office, line, words):
    report = office.bring_in(calls({}) + line + "\n", tolerance=1)
    assert office.quarantined(report)[0][3] == words


def lines_named(office, text, name="export.csv"):
    """The lines of the file that a report names, None where it names none."""
    report = office.bring_in(text, name, tolerance=1)
    return [line[6] for line in office.quarantined(report)]


BAD = {"wait_seconds": "x"}


def test_a_record_is_named_with_its_line(office):
    assert lines_named(office, calls({}, {}, BAD)) == ["4"]


def test_lines_above_the_column_names_count(office):
    assert lines_named(office, "sep=;\n" + calls({}, {}, BAD)) == ["5"]


def test_a_file_may_end_without_a_line_break(office):
    assert lines_named(office, calls({}, BAD).rstrip("\n")) == ["3"]


def test_where_values_hold_line_breaks_no_line_is_named(office):
    assert lines_named(office, calls({"concern": '"zwei\nZeilen"'}, BAD)) == [""]


def test_a_refusal_names_the_line(office):
    assert "Datensatz 2 (Zeile 3), Spalte wait_seconds" in office.refusal(calls({}, BAD))


def test_a_row_of_a_workbook_is_named_as_the_sheet_counts(office):
    head, call, bad = (line.split(";") for line in calls({"wait_seconds": "1"}, BAD).splitlines())
    path = Desk(office.folder).workbook(head, call, [], [], bad)
    (report,) = bring_in([path], office.store, tolerance=1)
    assert [line[6] for line in office.quarantined(report)] == ["5"]


SLIPPED = {"contact_at": "nord", "site": "phone"}


def remedy_for_moments(office, *records):
    return office.quarantined(office.bring_in(calls(*records), tolerance=1))[0][5]


def test_for_a_few_rows_without_a_moment_the_remedy_is_no_pattern(office):
    assert remedy_for_moments(office, {}, SLIPPED).endswith("oder ist die Zeile verrutscht?")


def test_where_most_rows_have_no_moment_the_remedy_is_a_pattern(office):
    slipped = [{**SLIPPED, "concern": number} for number in range(2)]
    assert "das Muster in der Formatdatei" in remedy_for_moments(office, {}, *slipped)


def test_nothing_is_lost(office):
    lines = calls({}, {"wait_seconds": "a"}, {}).splitlines()
    counts = office.bring_in("\n".join([*lines, "zu;wenig", ";;;;"]) + "\n", tolerance=1).counts
    assert (counts.read, counts.accepted, counts.set_aside, counts.quarantined) == (5, 2, 1, 2)


@pytest.mark.parametrize(
    "value", ["erika@beispiel.de", "12345BG0012345", "0151 23456789", "Rückruf unter 0228/123456 erbeten"]
)
def test_a_value_that_looks_personal_is_quarantined_and_not_shown(office, value):
    report = office.bring_in(calls({}, {"concern": value}), tolerance=1)
    line = office.quarantined(report)[0]
    assert line[4] == "das sieht nach personenbezogenen Daten aus" and "***" in line[3] and value not in line[3]


@pytest.mark.parametrize(("length", "quarantined"), [(80, 0), (81, 1)])
def test_a_code_is_short(office, length, quarantined):
    assert office.bring_in(calls({"concern": "k" * length}), tolerance=1).counts.quarantined == quarantined


def test_a_name_that_readers_see_may_be_longer(office):
    site = table({"site": "nord", "name": "Jobcenter " + "n" * 90})
    assert office.bring_in(site).counts.accepted == 1


@pytest.mark.parametrize(("bad", "is_refused"), [(1, False), (2, True)])
def test_more_than_the_tolerance_refuses_the_file_whole(office, bad, is_refused):
    text = calls(
        *[{"contact_at": f"2024-03-01 09:00:{second:02}"} for second in range(20 - bad)], *[{"site": ""}] * bad
    )
    if is_refused:
        assert "2 von 20 Datensätzen" in office.refusal(text)
    else:
        assert office.bring_in(text).counts.quarantined == 1


def test_the_tolerance_is_a_setting(office):
    assert office.bring_in(calls({}, {"site": ""}), tolerance=0.5).counts.accepted == 1


def test_a_refusal_shows_the_first_ten_records(office):
    refusal = office.refusal(calls(*[{"wait_seconds": f"x{number}"} for number in range(12)]))
    assert [line.split(",")[0].strip() for line in refusal.splitlines()[1:]] == [
        f"Datensatz {number} (Zeile {number + 1})" for number in range(1, 11)
    ]


def test_a_refused_file_leaves_nothing_behind(office):
    office.bring_in(table(CALL))
    before = sorted(
        (path, path.stat().st_size) for path in office.store.folder.rglob("*") if path.name != "register.duckdb"
    )
    office.refusal(calls({"wait_seconds": "x"}))
    after = sorted(
        (path, path.stat().st_size) for path in office.store.folder.rglob("*") if path.name != "register.duckdb"
    )
    assert before == after


def test_what_a_killed_import_wrote_into_the_quarantine_goes_with_the_next(office):
    office.bring_in(calls({}))
    office.store.quarantine.mkdir()
    (office.store.quarantine / "import-000002.csv").write_text("left behind")
    office.bring_in(calls({"contact_at": "2024-03-02 09:00"}))
    assert list(office.store.quarantine.iterdir()) == []


def test_the_books_say_what_was_quarantined_and_why(office):
    office.bring_in(calls({}, {"wait_seconds": "x"}, {"wait_seconds": "y"}), tolerance=1)
    noted = office.rows("SELECT kind, column_name, reason, n FROM import_notes")
    assert noted == [("quarantined", "wait_seconds", "this is no whole number", 2)]
