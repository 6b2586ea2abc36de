"""What a snapshot tells about itself."""

from datetime import date

import duckdb
import pytest

from oversight import facts, language
from oversight.answers import Scope
from oversight.database import NotASnapshot


@pytest.fixture
def snapshot(tmp_path):
    """A snapshot built table by table: `add(table, columns, rows)`, then `close()` gives its path."""

    class Snapshot:
        path = tmp_path / "snap-000001.duckdb"
        connection = duckdb.connect(path)

        def add(self, table, columns, *rows):
            self.connection.execute(f"CREATE TABLE {table} ({columns})")
            for row in rows:
                self.connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
            return self

        def close(self):
            self.connection.close()
            return self.path

    return Snapshot()


def coverage(snapshot, *rows):
    return snapshot.add("coverage", "month DATE, site VARCHAR, table_name VARCHAR, n BIGINT", *rows).close()


def missing_months(path):
    return [month.date() for month in facts.ask(path, "coverage_gaps")["month"]]


class TestAMonthIsMissing:
    def test_where_a_site_usually_has_twenty_records(self, snapshot):
        rows = [("2024-01-01", "mitte", "contacts", 20), ("2024-03-01", "mitte", "contacts", 20)]
        assert missing_months(coverage(snapshot, *rows)) == [date(2024, 2, 1)]

    def test_but_not_where_it_usually_has_nineteen(self, snapshot):
        rows = [("2024-01-01", "mitte", "contacts", 19), ("2024-03-01", "mitte", "contacts", 19)]
        assert missing_months(coverage(snapshot, *rows)) == []

    def test_also_at_the_end_while_another_site_goes_on(self, snapshot):
        rows = [("2024-01-01", site, "contacts", 50) for site in ("mitte", "nord")]
        assert missing_months(coverage(snapshot, *rows, ("2024-02-01", "nord", "contacts", 50))) == [date(2024, 2, 1)]

    def test_but_not_before_a_site_began(self, snapshot):
        rows = [("2024-01-01", "mitte", "contacts", 50), ("2024-02-01", "mitte", "contacts", 50)]
        assert missing_months(coverage(snapshot, *rows, ("2024-02-01", "nord", "contacts", 50))) == []


class TestAnEvent:
    COLUMNS = (
        "date_from DATE, date_to DATE, site VARCHAR, kind VARCHAR, "
        "description VARCHAR, description_en VARCHAR, source VARCHAR"
    )
    MARCH = Scope(date(2024, 3, 1), date(2024, 4, 1), ("mitte",))

    def seen(self, snapshot, first, last=None, site="mitte"):
        path = snapshot.add("events", self.COLUMNS, (first, last, site, "move", "Umzug", None, None)).close()
        return len(facts.events(path, self.MARCH)) == 1

    def test_leaves_documents_out_for_they_change_nothing(self, snapshot):
        columns, day = self.COLUMNS, date(2024, 3, 15)
        rows = [(day, None, "all", kind, kind, None, None) for kind in ("document", "decision")]
        assert list(facts.events(snapshot.add("events", columns, *rows).close(), self.MARCH)["kind"]) == ["decision"]

    def test_of_the_last_day_is_in_the_scope(self, snapshot):
        assert self.seen(snapshot, "2024-03-31")

    def test_of_the_day_after_is_not(self, snapshot):
        assert not self.seen(snapshot, "2024-04-01")

    def test_that_ended_the_day_before_is_not(self, snapshot):
        assert not self.seen(snapshot, "2024-02-01", "2024-02-29")

    def test_that_lasts_into_it_is(self, snapshot):
        assert self.seen(snapshot, "2024-02-01", "2024-03-01")

    def test_of_all_sites_is_in_the_scope_of_one(self, snapshot):
        assert self.seen(snapshot, "2024-03-10", site="all")

    def test_of_another_site_is_not(self, snapshot):
        assert not self.seen(snapshot, "2024-03-10", site="nord")

    def told(self, snapshot, spoken, english):
        language.use(spoken)
        move = ("2024-03-10", None, "all", "move", "Umzug", english, None)
        return facts.events(snapshot.add("events", self.COLUMNS, move).close(), self.MARCH)["description"].to_list()

    def test_is_told_in_german(self, snapshot):
        assert self.told(snapshot, "de", "Moved house") == ["Umzug"]

    def test_is_told_in_english(self, snapshot):
        assert self.told(snapshot, "en", "Moved house") == ["Moved house"]

    def test_without_english_words_is_told_in_german(self, snapshot):
        assert self.told(snapshot, "en", None) == ["Umzug"]


class TestTheSites:
    def test_are_called_by_their_names(self, snapshot):
        snapshot.add("sites", "site VARCHAR, name VARCHAR", ("sued", "Süd"))
        assert facts.site_names(coverage(snapshot)) == {"sued": "Süd"}

    def test_that_stand_in_no_list_are_called_by_their_codes(self, snapshot):
        snapshot.add("sites", "site VARCHAR, name VARCHAR")
        assert facts.site_names(coverage(snapshot, ("2024-01-01", "nord", "contacts", 1))) == {"nord": "nord"}


class TestASnapshotCannotBeRead:
    def test_that_is_no_database(self, tmp_path):
        path = tmp_path / "snap-000001.duckdb"
        path.write_bytes(b"not a database")
        with pytest.raises(NotASnapshot):
            facts.about(path)

    def test_that_has_no_card(self, snapshot):
        path = snapshot.close()
        with pytest.raises(NotASnapshot):
            facts.about(path)

    def test_that_is_not_there(self, tmp_path):
        with pytest.raises(NotASnapshot):
            facts.about(tmp_path / "snap-000009.duckdb")
