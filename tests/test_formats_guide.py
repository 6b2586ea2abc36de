"""The guide to format files: it names every key that is accepted, and its example works."""

import re
import tomllib

import pytest

from oversight import language
from oversight.intake import Refused, bring_in, format_file, formats
from oversight.places import ROOT
from tests.importing import Office

GUIDE = (ROOT / "docs" / "formats.md").read_text("utf-8")
BLOCKS = re.findall(r"(?ms)^```toml\n(.*?)^```", GUIDE)
EXAMPLE, *PARTS = BLOCKS
SAMPLE = re.findall(r"(?ms)^```csv\n(.*?)^```", GUIDE)[0]
HEAD = {"title": "Own", "source": "A test", "table": "contacts", "columns": "contract"}
# a document with an unknown key in one section, by where its keys stand in the guide
WITH_UNKNOWN_KEY = {
    "": {"unknown": 1},
    "read.": {"read": {"unknown": 1}},
    "columns.COLUMN.": {"columns": {"site": {"unknown": 1}}},
    "link.": {"link": {"unknown": 1}},
    "identity.": {"identity": {"unknown": 1}},
    "set_aside.": {"set_aside": [{"unknown": 1}]},
}


def keys_in_the_guide():
    return set(re.findall(r"(?m)^\| `([\w.]+)` \| [^|]+ \| `[^`]+` \|$", GUIDE))


def accepted_keys(where):
    language.use("en")
    with pytest.raises(Refused, match="known here") as refused:
        format_file.parse("own", HEAD | WITH_UNKNOWN_KEY[where])
    return {where + key for key in str(refused.value).split("known here: ")[1].split(", ")}


@pytest.fixture
def office(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.format('table = "contacts"\ncolumns = "contract"\n')
    (formats.FOLDER / "telefon.toml").write_text(EXAMPLE, "utf-8")
    return office


@pytest.fixture
def report(office):
    path = office.folder / "anrufe.csv"
    path.write_bytes(SAMPLE.encode("cp1252"))
    (report,) = bring_in([path], office.store, format="telefon")
    return report


def test_the_guide_names_every_key_that_is_accepted_and_no_other():
    assert keys_in_the_guide() == set().union(*map(accepted_keys, WITH_UNKNOWN_KEY))


def test_the_example_shows_every_section():
    assert set(tomllib.loads(EXAMPLE)) == accepted_keys("")


def test_the_examples_show_every_entry_on_reading():
    assert {f"read.{key}" for block in BLOCKS for key in tomllib.loads(block)["read"]} == accepted_keys("read.")


def test_the_example_shows_every_entry_on_a_column():
    columns = tomllib.loads(EXAMPLE)["columns"].values()
    assert {f"columns.COLUMN.{key}" for column in columns for key in column} == accepted_keys("columns.COLUMN.")


@pytest.mark.parametrize("part", PARTS)
def test_the_shorter_examples_are_understood(part):
    assert format_file.parse("own", HEAD | tomllib.loads(part)).read is not None


def test_the_sample_comes_in_but_for_the_call_that_tests_the_line(report):
    assert (report.counts.accepted, report.counts.set_aside, report.counts.quarantined) == (3, 1, 0)


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("site", ["nord", "nord", "sued"]),
        ("outcome", ["answered", "abandoned", "abandoned"]),
        ("was_queued", [True, True, False]),
        ("wait_seconds", [90, 15, None]),
        ("handle_seconds", [1260, None, None]),
        ("toll_free", [True, False, True]),
        ("concern", ["unterkunft_heizung", None, "bewilligung"]),
        ("is_first_attempt", [True, False, None]),
        ("contact_at::VARCHAR", ["2024-03-04 08:15:00", "2024-03-04 08:40:00", "2024-03-04 09:05:00"]),
    ],
)
def test_the_sample_is_read_as_the_guide_says(report, office, column, values):
    found = office.rows(f"SELECT {column} FROM contacts ORDER BY contact_at")
    assert [value for (value,) in found] == values


@pytest.mark.usefixtures("report")
def test_an_older_export_without_the_optional_column_comes_in_too(office):
    another_day = SAMPLE.replace("04.03", "05.03").replace("V-", "W-")
    records = [line.split(";") for line in another_day.splitlines()]
    older = "\n".join(";".join(record[:6] + record[7:]) for record in records) + "\n"
    assert office.bring_in(older, format="telefon").counts.accepted == 3
