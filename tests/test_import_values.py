"""What becomes of a value on its way in: numbers, moments, codes, and what is neither."""

from datetime import date, datetime

import duckdb
import pytest

from oversight.intake import bring_in
from tests.importing import Office, calls, months, table

OWN = 'table = "contacts"\n{read}\n[constants]\nsite = "nord"\nchannel = "phone"\noutcome = "answered"\n'
MOMENT = '[columns.contact_at]\nfrom = "at"\n'


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def one_value(office, rule, value, *, target="wait_seconds", read=""):
    """What a contract column holds after a file with one value came in; or why it did not."""
    office.format(OWN.format(read=read) + MOMENT + f"[columns.{target}]\n{rule}\n")
    report = office.bring_in(f'at;v\n2024-03-01 09:00;"{value}"\n', tolerance=1)
    if report.counts.quarantined:
        return office.quarantined(report)[0][4]
    return office.column(target)[0]


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("17", 17), ("+17", 17), ("007", 7), (" 17 ", 17), ("", None)])
def test_a_whole_number_is_read_as_it_is_written(office, text, number):
    assert one_value(office, 'from = "v"', text) == number


@pytest.mark.parametrize("text", ["12.7", "12,7", "1e3", "0x1F", "1_000", "12.0", "elf", "1 2", "99999999999"])
def test_what_is_no_whole_number_is_not_rounded_into_one(office, text):
    assert one_value(office, 'from = "v"', text) == "das ist keine ganze Zahl"


def test_1_234_never_becomes_1(office):
    reason = one_value(office, 'from = "v"', "1.234")
    assert reason == "ein Punkt in einer ganzen Zahl: 1.234 kann 1234 heißen oder ungefähr 1"


@pytest.mark.parametrize(("text", "number"), [("1.234", 1234), ("12.345", 12345), ("999", 999), ("1234", 1234)])
def test_a_declared_point_separates_thousands(office, text, number):
    assert one_value(office, 'from = "v"', text, read='[read]\nthousands = "."') == number


@pytest.mark.parametrize("text", ["1.23", "1.2345", "1234.567", "1.234,5"])
def test_a_declared_point_in_the_wrong_place_does_not(office, text):
    assert one_value(office, 'from = "v"', text, read='[read]\nthousands = "."') == "das ist keine ganze Zahl"


@pytest.mark.parametrize(
    ("read", "text", "number"),
    [
        ("", "1.5", 1.5),
        ("", "1.234", 1.234),
        ("", "1e2", 100.0),
        ('[read]\ndecimal = ","', "1,5", 1.5),
        ('[read]\ndecimal = ","\nthousands = "."', "1.234,5", 1234.5),
        ('[read]\ndecimal = ","\nthousands = "."', "1.234", 1234.0),
    ],
)
def test_a_number_with_decimals_is_read_by_its_sign(office, read, text, number):
    office.format(f'table = "caseload"\n{read}\n[columns]\nmonth.from = "m"\nsite.from = "s"\nposts.from = "p"\n')
    office.bring_in(f'm;s;p\n2024-03-01;nord;"{text}"\n')
    assert office.column("posts", of="caseload") == [number]


@pytest.mark.parametrize("text", ["inf", "nan", "-inf", "Infinity", "1,5", "1e999", "0x10", "1.234,5"])
def test_infinity_and_the_like_are_no_numbers(office, text):
    report = office.bring_in(f'month;site;posts\n2024-03-01;nord;"{text}"\n', tolerance=1)
    assert office.quarantined(report)[0][4] == "das ist keine Zahl"


@pytest.mark.parametrize(
    ("unit", "text", "seconds"),
    [
        ("seconds", "90", 90),
        ("minutes", "1.5", 90),
        ("hours", "0.5", 1800),
        ("days", "1", 86400),
        ("clock", "01:30", 90),
        ("clock", "1:01:30", 3690),
        ("clock", "75:00", 4500),
    ],
)
def test_durations_come_in_in_the_unit_of_the_contract(office, unit, text, seconds):
    assert one_value(office, f'from = "v"\nunit = "{unit}"', text) == seconds


@pytest.mark.parametrize("text", ["1:60", "90", "1:2", "-1:30", "1:00:00:00", ":30"])
def test_what_is_no_clock_time_is_quarantined(office, text):
    reason = one_value(office, 'from = "v"\nunit = "clock"', text)
    assert reason == "das ist keine Dauer in Stunden, Minuten und Sekunden"


@pytest.mark.parametrize(
    "text",
    ["2024-03-01 09:05:00", "2024-03-01 09:05", "2024-03-01T09:05:00", "01.03.2024 09:05", "1.3.2024 09:05:00"],
)
def test_moments_are_read_in_iso_and_german(office, text):
    office.bring_in(calls({"contact_at": text}))
    assert office.column("contact_at") == [datetime(2024, 3, 1, 9, 5)]


@pytest.mark.parametrize("text", ["01.03.2024", "2024-03-01", "1.3.2024"])
def test_days_are_read_in_iso_and_german(office, text):
    office.bring_in(months({"month": text}))
    assert office.column("month", of="caseload") == [date(2024, 3, 1)]


@pytest.mark.parametrize(
    "text",
    ["infinity", "epoch", "2024-02-30 09:00", "31.02.2024", "2024-02-30 09:00Z", "2024-03-01 09:00 MEZ", "heute"],
)
def test_what_is_no_local_moment_is_quarantined(office, text):
    report = office.bring_in(calls({"contact_at": text}), tolerance=1)
    assert office.quarantined(report)[0][4] == "das ist kein Datum mit Uhrzeit"


@pytest.mark.parametrize("text", ["infinity", "-infinity", "epoch"])
def test_duckdbs_own_words_for_moments_are_none_in_any_pattern(office, text):
    office.format(OWN.format(read="") + MOMENT + 'time = "%d.%m.%Y"\n')
    assert office.bring_in(f"at\n{text}\n", tolerance=1).counts.quarantined == 1


@pytest.mark.parametrize(
    ("text", "is_plausible"), [("2099-12-31", True), ("2100-01-02", False), ("1990-01-01", True), ("1989-12-31", False)]
)
def test_a_placeholder_day_far_away_is_no_answer(office, text, is_plausible):
    callback = table({"promised_at": "2024-03-01 09:00", "site": "nord", "due_at": text})
    assert (office.bring_in(callback, tolerance=1).counts.quarantined == 0) == is_plausible


def test_a_clock_of_another_zone_is_set_to_local_time(office):
    office.format(OWN.format(read='[read]\ntime_zone = "UTC"') + MOMENT)
    office.bring_in("at\n2024-01-31 23:30\n2024-07-31 23:30\n2024-07-31T23:30:00+05:00\n")
    expected = [datetime(2024, 2, 1, 0, 30), datetime(2024, 8, 1, 1, 30), datetime(2024, 7, 31, 20, 30)]
    assert office.column("contact_at") == expected


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("2024-12-31T23:30:00Z", datetime(2025, 1, 1, 0, 30)),
        ("2024-06-30 22:30:00+00", datetime(2024, 7, 1, 0, 30)),
        ("2024-03-01T09:00:00+01:00", datetime(2024, 3, 1, 9, 0)),
        ("2024-03-01 09:00:00.000-0500", datetime(2024, 3, 1, 15, 0)),
        ("2024-03-01 09:00+02", datetime(2024, 3, 1, 8, 0)),
        # as long as 2024-03-01 09:00:00
        ("2024-1-1 9:00+05:00", datetime(2024, 1, 1, 5, 0)),
    ],
)
def test_a_moment_that_names_its_zone_is_set_to_local_time(office, text, local):
    office.bring_in(calls({"contact_at": text}))
    assert office.column("contact_at") == [local]


def test_a_parquet_moment_with_its_zone_is_set_to_local_time(office):
    path = office.folder / "export.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT TIMESTAMPTZ '2024-12-31 23:30:00+00' AS contact_at, 'nord' AS site, 'phone' AS channel, "
            f"'answered' AS outcome) TO '{path}'"
        )
    bring_in([path], office.store)
    assert office.column("contact_at") == [datetime(2025, 1, 1, 0, 30)]


def test_a_format_may_say_another_local_time(office):
    office.format(OWN.format(read='[read]\nlocal_zone = "America/Sao_Paulo"') + MOMENT)
    office.bring_in("at\n2024-03-01T12:00:00Z\n")
    assert office.column("contact_at") == [datetime(2024, 3, 1, 9, 0)]


def test_one_pattern_of_several_is_enough(office):
    office.format(OWN.format(read="") + MOMENT + 'time = ["%y%m%d %H:%M", "%d/%m/%Y"]\n')
    office.bring_in("at\n240301 9:05\n01/03/2024\n")
    assert office.column("contact_at") == [datetime(2024, 3, 1, 9, 5), datetime(2024, 3, 1)]


def test_day_and_time_in_two_columns_are_joined(office):
    office.format(OWN.format(read="") + '[columns.contact_at]\nfrom = ["d", "t"]\n')
    office.bring_in("d;t\n2024-03-01;09:05\n")
    assert office.column("contact_at") == [datetime(2024, 3, 1, 9, 5)]


@pytest.mark.parametrize(("text", "answer"), [("ja", True), ("Nein", False), ("1", True), ("0", False), ("", None)])
def test_yes_and_no_are_understood_in_both_languages(office, text, answer):
    office.bring_in(calls({"toll_free": text}))
    assert office.column("toll_free") == [answer]


def test_anything_else_is_neither_yes_nor_no(office):
    report = office.bring_in(calls({"toll_free": "vielleicht"}), tolerance=1)
    assert office.quarantined(report)[0][4] == "das ist weder ja noch nein"


def test_words_of_the_source_become_words_of_the_contract(office):
    assert one_value(office, 'from = "v"\nvalues = { SC = "service_centre" }', "SC", target="line") == "service_centre"


def test_a_word_that_the_format_does_not_know_is_quarantined(office):
    reason = one_value(office, 'from = "v"\nvalues = { SC = "service_centre" }', "XY", target="line")
    assert reason == "das Format kennt diesen Wert nicht"


CASES = """cases = [
    { when = { v = "menu" }, value = false },
    { when = { v = ["desk", "queue"] }, value = true },
    { when = { v = { not = ["none", ""] } }, value = false },
]"""


@pytest.mark.parametrize(("text", "queued"), [("menu", False), ("desk", True), ("hall", False), ("none", None)])
def test_cases_are_tried_in_order(office, text, queued):
    assert one_value(office, CASES, text, target="was_queued") is queued


@pytest.mark.parametrize(("text", "queued"), [("", True), ("x", None)])
def test_a_case_may_be_that_nothing_stands_there(office, text, queued):
    cases = "cases = [ { when = { v = { empty = true } }, value = true } ]"
    assert one_value(office, cases, text, target="was_queued") is queued


def test_what_fits_no_case_takes_the_other_value(office):
    cases = 'cases = [ { when = { v = "menu" }, value = false } ]\notherwise = true'
    assert one_value(office, cases, "desk", target="was_queued") is True


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Kosten der Unterkunft", "kosten_der_unterkunft"),
        ("Außendienst/Prüfung", "aussendienst_pruefung"),
        ("--", None),
    ],
)
def test_labels_become_short_codes(office, label, code):
    assert one_value(office, 'from = "v"\nas = "code"', label, target="concern") == code


def test_spaces_around_values_go_where_the_format_says_so(office):
    assert one_value(office, 'from = "v"', "  kdu ", target="concern", read="[read]\ntrim = true") == "kdu"


def test_a_value_that_means_nothing_is_nothing(office):
    assert one_value(office, 'from = "v"', "NULL", read='[read]\nempty = ["", "NULL"]') is None


def test_an_impossible_value_is_emptied_and_the_record_stays(office):
    report = office.bring_in(calls({"handle_seconds": "14400"}, {"handle_seconds": "14401"}))
    assert office.column("handle_seconds") == [14400, None]
    assert [(note.kind, note.n, note.records) for note in report.notes] == [("doubted", 1, (2,))]
