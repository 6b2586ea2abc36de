"""Nothing that points to a person gets past the door, and nothing harmless is held up there."""

import duckdb
import pytest

from oversight import language, places, sql_file
from oversight.intake import privacy

PERSONAL_COLUMNS = {
    "Name": privacy.PERSON,
    "Vorname": privacy.PERSON,
    "last_name": privacy.PERSON,
    "Kundenname": privacy.PERSON,
    "firstName": privacy.PERSON,
    "Telefon": privacy.PHONE,
    "Telefon-Nr.": privacy.PHONE,
    "Rufnummer": privacy.PHONE,
    "CallerID": privacy.PHONE,
    "mobile phone": privacy.PHONE,
    "E-Mail": privacy.EMAIL,
    "e_mail": privacy.EMAIL,
    "Mailadresse": privacy.EMAIL,
    "Straße": privacy.ADDRESS,
    "PLZ": privacy.ADDRESS,
    "ZIP code": privacy.ADDRESS,
    "Geburtsdatum": privacy.BIRTH,
    "date_of_birth": privacy.BIRTH,
    "BG-Nummer": privacy.CASE_NUMBER,
    "BG-Nr": privacy.CASE_NUMBER,
    "Bedarfsgemeinschaft": privacy.CASE_NUMBER,
    "Bedarfsgemeinschaftsnummer": privacy.CASE_NUMBER,
    "Kundennummer": privacy.CASE_NUMBER,
    "Kunde": privacy.CASE_NUMBER,
    "customer_id": privacy.CASE_NUMBER,
    "PatientId": privacy.CASE_NUMBER,
    "Aktenzeichen": privacy.CASE_NUMBER,
    "Agent": privacy.STAFF,
    "Agent Id": privacy.STAFF,
    "stat_agent_id": privacy.STAFF,
    "Sachbearbeiter": privacy.STAFF,
    "Sachbearbeiter/in": privacy.STAFF,
    "MitarbeiterKürzel": privacy.STAFF,
    "IBAN": privacy.BANK,
    "Sozialversicherungsnummer": privacy.INSURANCE,
    "Bemerkung": privacy.FREE_TEXT,
    "Notiz": privacy.FREE_TEXT,
    "description": privacy.FREE_TEXT,
    "status_notes": privacy.FREE_TEXT,
    "Betreff": privacy.FREE_TEXT,
}
HARMLESS_COLUMNS = (
    "calendar_name",
    "Standortname",
    "service_name",
    "queuename",
    "Anzahl Anrufe",
    "Telefon Anzahl",
    "E-Mails gesamt n",
    "caller_wait_seconds",
    "Bedarfsgemeinschaften",
    "Haushalte",
    "clientscount",
    "customer_type",
    "Mitarbeiterverhalten",
    "Beschwerde über Mitarbeiter",
    "Termin",
    "Wartezeit mit Termin",
    "call_id",
    "service_request_id",
    "Standort",
    "free_total",
    "Date received",
    "Submitted via",
    "vru+line",
)
PERSONAL_VALUES = (
    "schreiben Sie an vorname.nachname@example.org bitte",
    "+49 461 000000",
    "0049 461 0000000",
    "+49(0)461-000000",
    "0461/000000",
    "0461 - 0000000",
    "(0461) 00 00 00",
    "0461 00 00 00",
    "0150 0000000",
    "01500000000",
    "Rückruf 0461000000",
    "12345BG0012345",
    "12345 bg 0012345",
    "123A456789",
    "DE00 0000 0000 0000 0000 00",
    "DE00000000000000000000",
    "GB00 ABCD 0000 0000 0000 00",
    "12 010180 M 000",
    "12010180M000",
)
HARMLESS_VALUES = (
    "KdU",
    "SGB II § 22",
    "2024-01",
    "2024-01-02",
    "2024-01-02 08:15:00",
    "02.01.2024",
    "02.01.2024 08:15",
    "01/02/2024",
    "1234567",
    "12345678901",
    "01001000",
    "010010000000",
    "0123/2024",
    "FA-12/2020",
    "RV 23/2001",
    "A-2024-0001",
    "Standort 3",
    "12,5",
    "1.234.567",
    "2024-W05",
    "Zimmer 0.12",
    "08:15-12:30",
    "BG",
    "a@b",
)


@pytest.mark.parametrize("column", PERSONAL_COLUMNS)
def test_a_column_about_a_person_is_stopped_by_its_name(column):
    assert privacy.suspect_name(column) == PERSONAL_COLUMNS[column]


@pytest.mark.parametrize("column", HARMLESS_COLUMNS)
def test_a_column_about_things_or_counts_may_pass(column):
    assert privacy.suspect_name(column) is None


def test_of_all_contract_columns_only_the_name_of_an_office_and_the_words_of_an_event_need_a_second_look():
    columns = [
        line.split()[0]
        for file in sql_file.read_folder(places.DATA / "contract")
        for line in file.statement.splitlines()[1:-1]
        if line.split()[0].islower()
    ]
    assert {column for column in columns if privacy.suspect_name(column)} == {"name", "description", "description_en"}


def is_suspect(value):
    condition = privacy.suspect_value_condition("value")
    with duckdb.connect() as connection:
        return connection.execute(f"SELECT {condition} FROM (SELECT $value AS value)", {"value": value}).fetchone()[0]


@pytest.mark.parametrize("value", PERSONAL_VALUES)
def test_a_value_that_points_to_a_person_is_seen(value):
    assert is_suspect(value)


@pytest.mark.parametrize("value", HARMLESS_VALUES)
def test_a_code_a_count_or_a_date_is_not_taken_for_a_person(value):
    assert not is_suspect(value)


def test_an_empty_value_points_to_nobody():
    assert is_suspect(None) is False


@pytest.mark.parametrize("value", PERSONAL_VALUES)
def test_what_points_to_a_person_is_struck_out_in_the_quarantine(value):
    assert not is_suspect(privacy.mask(value))


def test_the_rest_of_a_struck_out_value_stays_readable():
    assert privacy.mask("Rückruf 0461/000000 erbeten") == "Rückruf *** erbeten"


@pytest.mark.parametrize("value", HARMLESS_VALUES)
def test_a_harmless_value_is_shown_as_it_is(value):
    assert privacy.mask(value) == value


@pytest.mark.parametrize("reason", privacy.REASONS)
def test_every_reason_is_said_in_german(reason):
    assert language.catalogue("de").gettext(reason) != reason
