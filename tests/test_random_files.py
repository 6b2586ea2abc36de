"""Whatever a file holds, it is brought in and reported, or refused; nothing else happens."""

import gzip
import json
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oversight.intake import Refused, Report, bring_in
from oversight.store import Store
from tests.files import Desk
from tests.register_books import is_left_clean

COLUMNS = ("contact_at", "site", "channel", "outcome", "wait_seconds", "concern")
GOOD = [f"2024-03-{day:02} 09:00:00;nord;phone;answered;{day};kdu" for day in range(1, 13)]
CSV = "\n".join([";".join(COLUMNS), *GOOD]).encode()
JSON = json.dumps([dict(zip(COLUMNS, line.split(";"), strict=True)) for line in GOOD]).encode()


def tried(times: int):
    """The same examples in every run, as many as the time of a test run allows."""
    return settings(max_examples=times, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


class Counter:
    """One store and one desk for many files. After each it is asked whether the register grew by what was reported."""

    def __init__(self, folder: Path) -> None:
        self.desk, self.store = Desk(folder / "desk"), Store(folder / "store")
        self.bring_in(CSV, "good.csv")

    def bring_in(self, content: bytes, name: str) -> list[Report]:
        """The reports on a file; none if it was refused. Any other exception is a failure of the test."""
        try:
            return bring_in([self.desk.file(content, name)], self.store, format="standard_contacts", tolerance=1)
        except Refused:
            return []

    def is_honest_about(self, content: bytes, name: str) -> bool:
        held, imports = self._held()
        reports = self.bring_in(content, name)
        accepted = sum(report.counts.accepted - report.counts.replaced for report in reports)
        numbered = sum(report.import_id is not None for report in reports)
        is_balanced = all(report.counts.is_balanced for report in reports)
        return (
            self._held() == (held + accepted, imports + numbered) and is_balanced and is_left_clean(self.store.folder)
        )

    def _held(self) -> tuple[int, int]:
        """Contacts and imports in the register."""
        with duckdb.connect(self.store.register, read_only=True) as register:
            found = register.execute(
                "SELECT (SELECT count(*) FROM contacts), (SELECT count(*) FROM imports)"
            ).fetchone()
        assert found is not None
        return found


@pytest.fixture(scope="module")
def counter(tmp_path_factory) -> Counter:
    return Counter(tmp_path_factory.mktemp("random"))


@pytest.fixture(scope="module")
def whole(counter) -> dict[str, bytes]:
    """The same good records in every kind of file."""
    lines = [tuple(line.split(";")) for line in GOOD]
    select = f"SELECT * FROM (VALUES {', '.join(map(str, lines))}) AS t({', '.join(COLUMNS)})"
    return {
        "csv": CSV,
        "json": JSON,
        "csv.gz": gzip.compress(CSV, mtime=0),
        "xlsx": counter.desk.workbook(list(COLUMNS), *map(list, lines)).read_bytes(),
        "parquet": counter.desk.parquet(select).read_bytes(),
    }


NAMES = st.sampled_from(["a.csv", "a.json", "a.xlsx", "a.parquet", "a.csv.gz", "a.zip", "a"])
# the first bytes by which files are told apart
STARTS = st.sampled_from(
    [b"", b"PK\x03\x04", b"PAR1", b"\x1f\x8b\x08", b"\xff\xfe", b"[{", b'{"', b"\xd0\xcf\x11\xe0", CSV[:60]]
)


@tried(50)
@given(start=STARTS, rest=st.binary(max_size=300), name=NAMES)
def test_random_bytes_never_break_the_import(counter, start, rest, name):
    assert counter.is_honest_about(start + rest, name)


# values that other programs have stumbled over, beside random ones
AWKWARD = st.sampled_from(
    ["", " ", '"', '""', ";", "\n", "\r\n", "nan", "-inf", "infinity", "epoch", "1e999", "-0", "0x1F", "1.234", "1,5",
     "99999999999999999999", "2024-02-30 09:00:00", "2024-03-09 09:00:00", "9999-12-31", "290309-12-22", "phone",
     "answered", "nord", "NULL", "'; DROP TABLE contacts; --", "=1+1", "\ufeff", "\u202e", "😀", "\x1a", "\x07"]
)  # fmt: skip
VALUES = AWKWARD | st.text(max_size=8)
RECORDS = st.lists(st.lists(VALUES, min_size=5, max_size=7).map(";".join), min_size=1, max_size=8)


@tried(30)
@given(records=RECORDS)
def test_random_records_never_break_the_import(counter, records):
    text = "\n".join([";".join(COLUMNS), *GOOD[:2], *records])
    assert counter.is_honest_about(text.encode("utf-8", "surrogatepass"), "a.csv")


@tried(30)
@given(names=st.lists(VALUES | st.sampled_from(COLUMNS), min_size=1, max_size=8))
def test_random_column_names_never_break_the_import(counter, names):
    text = "\n".join([";".join(names), *GOOD[:2]])
    assert counter.is_honest_about(text.encode("utf-8", "surrogatepass"), "a.csv")


@st.composite
def damages(draw):
    """A place as a share of the file, how much of it goes, and what comes instead."""
    return draw(st.floats(0, 1)), draw(st.integers(0, 12)), draw(st.binary(max_size=4))


def damaged(content: bytes, damage: tuple[float, int, bytes]) -> bytes:
    place, length, instead = damage
    start = int(place * len(content))
    return content[:start] + instead + content[start + length :]


def cut_off(content: bytes, damage: tuple[float, int, bytes]) -> bytes:
    return content[: int(damage[0] * len(content))]


HARM = st.sampled_from([damaged, cut_off])


@pytest.mark.parametrize("kind", ["csv", "json", "csv.gz", "xlsx", "parquet"])
@tried(20)
@given(harm=HARM, damage=damages())
def test_a_damaged_file_never_breaks_the_import(counter, whole, kind, harm, damage):
    assert counter.is_honest_about(harm(whole[kind], damage), f"a.{kind}")


def test_the_register_still_opens_after_all_of_them(counter):
    with duckdb.connect(counter.store.register, read_only=True) as register:
        assert register.execute("SELECT count(*) >= 12 FROM contacts").fetchone() == (True,)
