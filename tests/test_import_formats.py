"""Which format a file has, what is said when it has none, and mistakes in format files."""

import pytest

from oversight.intake import Refused, contract, formats
from oversight.intake.formats import SYNTHETIC_MARK
from tests.importing import CALL, Office, calls, months, table

MINIMAL = 'table = "contacts"\n[columns.contact_at]\nfrom = "at"\n'


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


@pytest.mark.parametrize("name", contract.table_names())
def test_every_contract_table_has_a_format_with_its_own_column_names(name):
    assert formats.find(f"standard_{name}").contract.name == name


def test_a_format_is_recognised_by_its_columns(office):
    assert office.bring_in(months({})).format == "standard_caseload"


def test_columns_may_stand_in_any_order(office):
    reversed_call = dict(reversed(CALL.items()))
    assert office.bring_in(table(reversed_call)).counts.accepted == 1


def test_a_file_of_no_format_hears_the_two_nearest(office):
    refusal = office.refusal("promised_at;ort\n2024-03-01 09:00;nord\n")
    assert "Ähnlich: standard_callbacks" in refusal and refusal.count("Ähnlich:") == 2


def test_and_what_is_missing_and_what_is_unknown(office):
    refusal = office.refusal("promised_at;ort\n2024-03-01 09:00;nord\n")
    assert "  es fehlen: site\n  unbekannt: ort" in refusal


@pytest.mark.parametrize(
    ("delimiter", "columns", "nearest"),
    [
        (";", "received_at site kind channel answered status", "standard_complaints"),
        ("\t", "received_at site kind decided_at result", "standard_remedies"),
        (",", "contact_at site channel outcome wait_seconds Telefon", "standard_contacts"),
        (";", "promised_at site due_at anlass bearbeitet", "standard_callbacks"),
    ],
)
def test_the_nearest_format_is_the_one_that_shares_the_largest_part_of_the_columns(office, delimiter, columns, nearest):
    head = columns.replace(" ", delimiter)
    refusal = office.refusal(f"{head}\n{delimiter.join('x' for _name in columns.split())}\n")
    assert refusal.splitlines()[1] == f"Ähnlich: {nearest}"


def test_a_whole_line_of_column_names_is_not_taken_for_one_column(office):
    refusal = office.refusal("promised_at;site;Telefon;ort\n2024-03-01 09:00;nord;x;y\n")
    assert "„Telefon“ sieht aus wie" in refusal and "promised_at;site" not in refusal


def test_a_column_that_looks_personal_is_refused_with_the_reason(office):
    refusal = office.refusal(table({**CALL, "Telefonnummer": "1"}))
    assert "„Telefonnummer“ sieht aus wie eine Telefonnummer" in refusal


def test_a_named_format_that_does_not_fit_says_why(office):
    refusal = office.refusal(months({}), format="standard_sites")
    assert "hat nicht das Format standard_sites" in refusal and "es fehlen: name" in refusal


def test_an_unknown_format_hears_the_nearest(office):
    assert "Vielleicht: standard_contacts" in office.refusal(calls({}), format="standard_contract")


def test_a_file_that_fits_two_formats_must_be_told_which(office):
    office.format(MINIMAL, "first")
    office.format(MINIMAL, "second")
    assert "passt zu mehreren Formaten: first, second" in office.refusal("at\n2024-03-01 09:00\n")


def test_set_says_what_the_file_does_not(office):
    without_site = {key: value for key, value in CALL.items() if key != "site"}
    office.bring_in(table(without_site), constants={"site": "ost"})
    assert office.column("site") == ["ost"]


def test_set_goes_over_the_constant_of_the_format(office):
    office.format(MINIMAL + '[constants]\nsite = "nord"\nchannel = "phone"\noutcome = "busy"\n')
    office.bring_in("at\n2024-03-01 09:00\n", constants={"site": "ost"})
    assert office.column("site") == ["ost"]


def test_what_neither_file_nor_set_says_is_asked_for(office):
    office.format(MINIMAL + '[constants]\nchannel = "phone"\noutcome = "busy"\n')
    assert "Bitte mit --set site=… angeben" in office.refusal("at\n2024-03-01 09:00\n")


def test_set_of_an_unknown_column_is_refused(office):
    assert "--set posts: Diese Spalte gibt es in contacts nicht" in office.refusal(calls({}), constants={"posts": "1"})


def test_set_of_a_column_of_no_table_is_refused_before_anything_else(office):
    refusal = office.refusal("a;b\n1;2\n", constants={"sitte": "x"})
    assert refusal.startswith("--set sitte: Diese Spalte gibt es in keiner Tabelle des Vertrags. Vielleicht: site")


def test_where_only_the_site_is_missing_set_is_suggested(office):
    refusal = office.refusal("contact_at;channel;outcome\n2024-03-01 09:00;phone;busy\n")
    assert "  es fehlen: site\n  wenn es für alle Datensätze dasselbe ist, bitte angeben: --set site=…" in refusal


def test_where_more_is_missing_set_is_not_suggested(office):
    assert "--set" not in office.refusal("contact_at;channel\n2024-03-01 09:00;phone\n", format="standard_contacts")


def test_set_of_a_column_that_the_file_has_is_refused(office):
    assert "hat diese Spalte selbst" in office.refusal(calls({}), constants={"site": "ost"})


@pytest.mark.parametrize(("column", "value"), [("wait_seconds", "bald"), ("concern", ""), ("toll_free", "vielleicht")])
def test_set_to_a_value_of_the_wrong_type_is_refused(office, column, value):
    assert "passt nicht" in office.refusal(calls({}), constants={column: value})


def test_an_optional_column_may_be_missing(office):
    office.format(MINIMAL + '[columns.concern]\nfrom = "about"\noptional = true\n' + CONSTANTS)
    assert office.bring_in("at\n2024-03-01 09:00\n").counts.accepted == 1


def test_a_missing_optional_column_is_not_recorded(office):
    office.format(MINIMAL + '[columns.concern]\nfrom = "about"\noptional = true\n' + CONSTANTS)
    office.bring_in("at\n2024-03-01 09:00\n")
    assert ("concern",) not in office.rows("SELECT column_name FROM delivered")


def test_an_optional_column_that_is_there_is_recorded_even_if_empty(office):
    office.bring_in(calls({"concern": ""}))
    assert ("concern",) in office.rows("SELECT column_name FROM delivered")


def test_the_mark_of_simulated_data_is_allowed_in_every_format(office):
    assert office.bring_in(table({**CALL, SYNTHETIC_MARK: ""})).is_synthetic


def test_dropped_columns_are_noted(office):
    office.format(MINIMAL + '[drop]\nserver = "names of officials"\n' + CONSTANTS)
    report = office.bring_in("at;server\n2024-03-01 09:00;x\n")
    assert [(note.kind, note.column, note.reason) for note in report.notes] == [
        ("dropped", "server", "names of officials")
    ]


CONSTANTS = '[constants]\nsite = "nord"\nchannel = "phone"\noutcome = "busy"\n'


@pytest.mark.parametrize(
    ("when", "aside"),
    [
        ('{ out = "PHANTOM" }', 1),
        ('{ out = ["PHANTOM", "TEST"] }', 2),
        ('{ out = { not = ["A"] } }', 3),
        ("{ out = { empty = true } }", 1),
        ('{ out = "PHANTOM", at = "2024-03-01 09:00" }', 0),
    ],
)
def test_records_are_set_aside_by_rule(office, when, aside):
    office.format(MINIMAL + CONSTANTS + f'[[set_aside]]\nwhen = {when}\nreason = "no call"\n[drop]\nout = "no"\n')
    log = "at;out\n2024-03-01 08:00;A\n2024-03-01 08:01;PHANTOM\n2024-03-01 08:02;TEST\n2024-03-01 08:03;\n"
    assert office.bring_in(log).counts.set_aside == aside


def test_an_empty_record_is_set_aside(office):
    counts = office.bring_in(calls({}) + ";;;\n;;;\n").counts
    assert (counts.read, counts.accepted, counts.set_aside) == (3, 1, 2)


MISTAKES = {
    "identity.optional": MINIMAL + '[identity]\ncolumns = ["no"]\noptional = "yes"\n',
    "columns.contact_at.time": MINIMAL + 'time = "%Y-%m-%dT%H:%M:%S+00:00"\n',
    "tabel": 'tabel = "contacts"\ntable = "contacts"\ncolumns = "contract"\n',
    "table": 'table = "contract"\ncolumns = "contract"\n',
    "columns": 'table = "contacts"\n',
    "columns.when_at": 'table = "contacts"\n[columns.when_at]\nfrom = "at"\n',
    "columns.contact_at.form": 'table = "contacts"\n[columns.contact_at]\nform = "at"\n',
    "columns.contact_at": 'table = "contacts"\n[columns.contact_at]\ntime = "%Y"\n',
    "columns.contact_at.from": 'table = "contacts"\n[columns.contact_at]\nfrom = 7\n',
    "columns.concern.time": 'table = "contacts"\n[columns.concern]\nfrom = "a"\ntime = "%Y"\n',
    "columns.wait_seconds.unit": 'table = "contacts"\n[columns.wait_seconds]\nfrom = "a"\nunit = "weeks"\n',
    "columns.forwarded_n.unit": 'table = "contacts"\n[columns.forwarded_n]\nfrom = "a"\nunit = "hours"\n',
    "columns.contact_at.as": 'table = "contacts"\n[columns.contact_at]\nfrom = "a"\nas = "code"\n',
    "columns.contact_at.otherwise": 'table = "contacts"\n[columns.contact_at]\nfrom = "a"\notherwise = "x"\n',
    "columns.was_queued.cases.value": 'table = "contacts"\n[columns.was_queued]\n'
    'cases = [{ when = { a = "x" }, value = "yes" }]\n',
    "columns.wait_seconds.values.a": 'table = "contacts"\n[columns.wait_seconds]\nfrom = "a"\nvalues = { a = "ten" }\n',
    "columns.was_queued.cases": 'table = "contacts"\n[columns.was_queued]\ncases = [{ value = true }]\n',
    "read.decimal": 'table = "contacts"\ncolumns = "contract"\n[read]\ndecimal = "comma"\n',
    "read.header_row": 'table = "contacts"\ncolumns = "contract"\n[read]\nheader_row = "2"\n',
    "read.time_zone": 'table = "contacts"\ncolumns = "contract"\n[read]\ntime_zone = "Bonn"\n',
    "constants.contact_at": MINIMAL + '[constants]\ncontact_at = "2024-01-01"\n',
    "constants.wait_seconds": MINIMAL + '[constants]\nwait_seconds = "ten"\n',
    "link": 'table = "sites"\ncolumns = "contract"\n[link]\nkey = "a"\n',
    "identity.columns": MINIMAL + "[identity]\n",
    "set_aside.reason": MINIMAL + '[[set_aside]]\nwhen = { a = "b" }\n',
    "set_aside.when.a": MINIMAL + '[[set_aside]]\nwhen = { a = { like = "b" } }\nreason = "c"\n',
    "drop.a": MINIMAL + "[drop]\na = true\n",
}


@pytest.mark.parametrize("key", MISTAKES)
def test_a_mistake_in_a_format_file_names_file_and_key(office, key):
    office.format(MISTAKES[key])
    with pytest.raises(Refused, match=rf"^Formatdatei own\.toml, Schlüssel „{key}“: "):
        formats.find("own")


def test_a_format_file_that_is_no_toml_is_named(office):
    office.format("table = ")
    with pytest.raises(Refused, match=r"^Die Formatdatei own\.toml ist kein gültiges TOML"):
        formats.find("own")
