"""The machine-readable descriptions of a release, held against the standards by other people's programs."""

import json
import shutil

import csvw
import frictionless
import jsonschema
import pytest

from tests import publishing


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return publishing.written(tmp_path_factory.mktemp("release") / "one")


@pytest.fixture
def copy(folder, tmp_path):
    """A release that a test may damage."""
    return shutil.copytree(folder, tmp_path / "copy")


@pytest.fixture(scope="module")
def package(folder):
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


def resource(package, name):
    return next(one for one in package["resources"] if one["name"] == name)


def field(package, table, name):
    return next(one for one in resource(package, table)["schema"]["fields"] if one["name"] == name)


class TestTheDataPackage:
    def test_keeps_to_the_profile_of_the_standard(self, package, shared):
        profiles = shared / "reference" / "standards" / "datapackage"
        schema = json.loads((profiles / "datapackage.json").read_text("utf-8"))
        assert [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(package)] == []

    def test_and_so_does_every_resource(self, package, shared):
        profiles = shared / "reference" / "standards" / "datapackage"
        schema = json.loads((profiles / "dataresource.json").read_text("utf-8"))
        validator = jsonschema.Draft7Validator(schema)
        assert [error.message for one in package["resources"] for error in validator.iter_errors(one)] == []

    def test_the_data_are_as_it_says(self, folder):
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
        assert report.flatten(["title", "message"]) == []

    @pytest.mark.parametrize(
        ("old", "new"),
        [(b"answered", b"answerde"), (b",105,", b",-105,"), (b"2024-02-01,nord,email", b"2024-02-01,nord,phone")],
        ids=["unknown code", "number below zero", "a cell twice"],
    )
    def test_what_is_changed_in_a_file_is_found(self, copy, old, new):
        path = copy / "counts" / "contact_counts.csv"
        path.write_bytes(path.read_bytes().replace(old, new))
        package = json.loads((copy / "datapackage.json").read_text("utf-8"))
        for one in package["resources"]:
            # the hash would already tell; the rules are to be seen at work
            one.pop("hash"), one.pop("bytes")
        (copy / "datapackage.json").write_text(json.dumps(package), "utf-8")
        assert not frictionless.Package(str(copy / "datapackage.json")).validate().valid

    def test_a_file_with_another_hash_is_found(self, copy):
        path = copy / "counts" / "contact_counts.csv"
        path.write_bytes(path.read_bytes().replace(b",105,", b",110,"))
        assert not frictionless.Package(str(copy / "datapackage.json")).validate().valid

    def test_names_the_codes_that_occur(self, package):
        assert field(package, "contact_counts", "outcome")["constraints"]["enum"] == ["abandoned", "answered"]

    def test_leaves_open_what_each_office_names_itself(self, package):
        assert "enum" not in field(package, "contact_counts", "site")["constraints"]

    def test_sites_lead_to_the_table_of_sites(self, package):
        reference = resource(package, "contact_counts")["schema"]["foreignKeys"]
        assert reference == [{"fields": ["site"], "reference": {"resource": "sites", "fields": ["site"]}}]

    def test_a_table_for_all_sites_together_leads_nowhere(self, tmp_path):
        tables = publishing.tables()
        together = tables | {"contact_counts": tables["contact_counts"].assign(site="all")}
        made = publishing.written(tmp_path / "all", tables=together)
        package = json.loads((made / "datapackage.json").read_text("utf-8"))
        assert "foreignKeys" not in resource(package, "contact_counts")["schema"]

    def test_a_key_with_gaps_is_unique_but_no_primary_key(self, package):
        schema = resource(package, "contact_handling_counts")["schema"]
        assert "primaryKey" not in schema
        assert schema["uniqueKeys"] == [["month", "site", "is_answered", "was_forwarded", "own_caseworker"]]

    def test_a_key_without_gaps_is_the_primary_key(self, package):
        assert resource(package, "contact_counts")["schema"]["primaryKey"] == ["month", "site", "channel", "outcome"]

    def test_titles_are_german_and_descriptions_in_both_languages(self, package):
        households = field(package, "caseload_counts", "households")
        assert households["title"] == "Bedarfsgemeinschaften"
        assert households["description"] == "Bedarfsgemeinschaften\n\nbenefit households"

    def test_has_what_the_standard_recommends(self, package):
        assert {"licenses", "sources", "contributors", "version", "created", "keywords", "id"} <= set(package)
        assert package["licenses"][0]["name"] == "DL-DE-BY-2.0"
        assert "fieldsMatch" not in json.dumps(package)


class TestCsvOnTheWeb:
    def test_reads_every_table_with_its_types(self, folder):
        tables = csvw.TableGroup.from_file(folder / "csv-metadata.json")
        rows = {table.local_name: list(table) for table in tables.tables}
        contacts = rows["counts/contact_counts.csv"]
        assert (contacts[0]["n"], str(contacts[0]["month"])[:10]) == (105, "2024-01-01")
        assert len(rows) == 13

    def test_rows_are_told_apart_by_their_keys(self, folder):
        tables = csvw.TableGroup.from_file(folder / "csv-metadata.json")
        assert [table.local_name for table in tables.tables if not table.check_primary_key()] == []

    def test_a_cell_that_stands_twice_is_found(self, copy):
        path = copy / "counts" / "contact_counts.csv"
        path.write_bytes(path.read_bytes().replace(b"2024-02-01,nord,email", b"2024-02-01,nord,phone"))
        tables = csvw.TableGroup.from_file(copy / "csv-metadata.json")
        with pytest.raises(ValueError, match="primary key"):
            tables.tabledict["counts/contact_counts.csv"].check_primary_key()

    def test_sites_lead_to_the_table_of_sites(self, folder):
        assert csvw.TableGroup.from_file(folder / "csv-metadata.json").check_referential_integrity()

    def test_a_number_that_is_none_is_found(self, copy):
        path = copy / "counts" / "contact_counts.csv"
        path.write_bytes(path.read_bytes().replace(b",105,", b",viele,"))
        tables = csvw.TableGroup.from_file(copy / "csv-metadata.json")
        with pytest.raises(ValueError, match="n: Invalid value"):
            list(tables.tabledict["counts/contact_counts.csv"])

    def test_says_what_columns_mean_in_both_languages(self, folder):
        document = json.loads((folder / "csv-metadata.json").read_text("utf-8"))
        table = next(one for one in document["tables"] if one["url"] == "counts/caseload_counts.csv")
        households = next(one for one in table["tableSchema"]["columns"] if one["name"] == "households")
        assert [text["@value"] for text in households["dc:description"]] == [
            "Bedarfsgemeinschaften",
            "benefit households",
        ]
