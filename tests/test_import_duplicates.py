"""Importing twice adds nothing; what is legitimate twice stays twice."""

import hashlib

import pytest

from oversight.intake import fingerprints
from tests.importing import Office, calls, months, table

EARLY, LATE = {"contact_at": "2024-03-01 08:00:00"}, {"contact_at": "2024-03-02 08:00:00"}


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def test_the_same_file_again_adds_nothing(office):
    office.bring_in(calls(EARLY, LATE))
    assert office.bring_in(calls(EARLY, LATE)).counts.duplicate == 2


def test_the_same_file_again_is_recognised_by_its_number(office):
    office.bring_in(calls(EARLY))
    assert office.bring_in(calls(EARLY), name="renamed.csv").known_as == 1


def test_the_same_file_again_leaves_no_import(office):
    office.bring_in(calls(EARLY))
    office.bring_in(calls(EARLY))
    assert office.rows("SELECT count(*) FROM imports") == [(1,)]


def test_equal_records_in_one_file_all_stay(office):
    assert office.bring_in(calls(EARLY, EARLY, EARLY)).counts.accepted == 3


def test_an_overlapping_file_adds_only_what_is_new(office):
    office.bring_in(calls(EARLY))
    counts = office.bring_in(calls(EARLY, LATE)).counts
    assert (counts.accepted, counts.duplicate) == (1, 1)


def test_of_equal_records_only_as_many_come_in_as_the_register_holds_fewer(office):
    office.bring_in(calls(EARLY, EARLY))
    counts = office.bring_in(calls(EARLY, EARLY, EARLY, EARLY, EARLY)).counts
    assert (counts.accepted, counts.duplicate) == (3, 2)


def test_fewer_equal_records_than_the_register_holds_add_nothing(office):
    office.bring_in(calls(EARLY, EARLY, EARLY))
    assert office.bring_in(calls(EARLY, LATE)).counts.accepted == 1


def test_records_that_differ_only_in_a_dropped_column_are_two(office):
    office.format(
        'table = "contacts"\n[constants]\nsite = "nord"\nchannel = "phone"\noutcome = "answered"\n'
        '[columns.contact_at]\nfrom = "at"\n[drop]\ncall = "says nothing"\n'
    )
    office.bring_in("at;call\n2024-03-01 09:00;1\n")
    assert office.bring_in("at;call\n2024-03-01 09:00;2\n").counts.accepted == 1


def test_a_further_column_without_values_does_not_make_other_records(office):
    office.bring_in(calls(EARLY))
    assert office.bring_in(calls({**EARLY, "concern": ""})).counts.duplicate == 1


def test_a_number_written_in_another_way_is_the_same_record(office):
    office.bring_in(calls({"wait_seconds": "7"}))
    assert office.bring_in(calls({"wait_seconds": "007"})).counts.duplicate == 1


def test_words_that_mean_the_same_to_the_contract_are_still_different_records(office):
    office.format(
        'table = "contacts"\n[constants]\nsite = "nord"\nchannel = "phone"\n[columns.contact_at]\nfrom = "at"\n'
        '[columns.outcome]\nfrom = "out"\nvalues = { hung_up = "abandoned", lost = "abandoned" }\n'
    )
    office.bring_in("at;out\n2024-03-01 09:00;hung_up\n")
    assert office.bring_in("at;out\n2024-03-01 09:00;lost\n").counts.accepted == 1


def test_the_same_sums_of_another_site_are_other_records(office):
    sums = table({"interval_at": "2024-03-01 09:00", "offered_n": 5, "answered_n": 4})
    office.bring_in(sums, constants={"site": "nord"})
    assert office.bring_in(sums, constants={"site": "süd"}).counts.accepted == 1


def test_values_do_not_run_into_each_other(office):
    office.bring_in(calls({"site": "a", "concern": "bc"}))
    assert office.bring_in(calls({"site": "ab", "concern": "c"})).counts.accepted == 1


def test_fingerprints_are_compared_only_with_those_of_the_same_kind(office, monkeypatch):
    """DuckDB may hash in another way in another version: then no duplicate would be found, without a word."""
    office.bring_in(calls(EARLY))
    monkeypatch.setattr(fingerprints, "_PROBE", "hash(2::UBIGINT, 'probe', NULL)")
    assert "Fingerabdrücke" in office.refusal(calls(LATE))


def test_duckdb_hashes_as_it_did_when_fingerprints_were_introduced(office):
    office.bring_in(calls(EARLY))
    assert office.rows("SELECT probe FROM fingerprints_by") == [(15927712579809015799,)]


def test_keys_are_md5_and_the_same_for_good(office):
    """Another version of DuckDB must not make all cases new."""
    office.bring_in(months({}))
    secret = (office.folder / "store" / "secret").read_text()
    digest = hashlib.md5((secret + "2024-03-01\0" + "nord\0").encode()).digest()
    assert office.column("record_key", of="caseload") == [int.from_bytes(digest[8:], "little")]


def test_what_may_point_to_a_person_goes_into_the_fingerprint_as_a_key_only(office):
    office.format(
        'table = "contacts"\n[constants]\nsite = "nord"\nchannel = "phone"\noutcome = "answered"\n'
        '[columns.contact_at]\nfrom = "at"\n[drop]\nname = "names"\n'
    )
    office.bring_in("at;name\n2024-03-01 09:00;x\n")
    secret = (office.folder / "store" / "secret").read_text()
    key = int.from_bytes(hashlib.md5(f"{secret}x\0".encode()).digest()[8:], "little")
    said = "'channel=phone', 'outcome=answered', 'site=nord', contact_at"
    assert office.rows(
        f"SELECT fingerprint = hash({int(secret, 16)}::UBIGINT, {key}::UBIGINT, {said}) FROM contacts"
    ) == [(True,)]


def test_another_store_gives_other_fingerprints(office, tmp_path, monkeypatch):
    other = Office(tmp_path / "other", monkeypatch)
    other.folder.mkdir()
    for one in (office, other):
        one.bring_in(calls(EARLY))
    assert office.column("fingerprint") != other.column("fingerprint")


def test_without_its_secret_a_store_takes_nothing_in(office):
    office.bring_in(calls(EARLY))
    (office.folder / "store" / "secret").unlink()
    assert "aus einer Sicherung wiederherstellen" in office.refusal(calls(LATE))


def test_nobody_else_may_read_secret_and_register(office):
    office.bring_in(calls(EARLY))
    modes = [(office.folder / "store" / name).stat().st_mode & 0o777 for name in ("secret", "register.duckdb")]
    assert modes == [0o600, 0o600]


def test_a_month_delivered_twice_in_one_file_counts_once(office):
    counts = office.bring_in(months({}, {})).counts
    assert (counts.accepted, counts.duplicate) == (1, 1)
