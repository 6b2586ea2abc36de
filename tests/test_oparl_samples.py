"""Council information systems of three kinds: OParl 1.1 as a list, 1.0 as one object, and single files."""

import json
import zipfile
from datetime import date

import pytest

from oversight.decisions.oparl import collecting, files, parsed
from oversight.decisions.oparl.collected import Collection
from tests import oparl_papers
from tests.oparl_papers import SAMPLES, decided, taken, words


def sample(name):
    return (SAMPLES / name).read_bytes()


class TestAListOfOparl11:
    def test_gives_the_numbered_items_of_the_resolution(self):
        assert words(decided(sample("council_1_1.json"))) == [
            "Vier von fünf Anrufen werden angenommen.",
            "Wer ohne Termin kommt, wartet höchstens 30 Minuten: a) an jedem Standort, b) in jedem Monat.",
            "Dem Sozialausschuss wird jährlich berichtet.",
        ]

    def test_gives_what_is_known_of_the_decision(self):
        entry = decided(sample("council_1_1.json"), town="").entry
        assert (entry["town"], entry["date"], entry["reference"]) == ("Neustadt", date(2025, 6, 18), "V0123/25")
        assert (entry["body"]["de"], entry["kind"]["de"]) == ("Stadtrat", "Beschlussvorlage, Ungeändert beschlossen")
        assert entry["url"] == "https://ris.neustadt.example/file/1.pdf"
        assert "12. Sitzung des Stadtrates, Beschluss vom 18. Juni 2025, TOP 7.1" in entry["source"]

    def test_names_what_is_deleted(self):
        assert "$.data[1]: das Objekt ist als gelöscht gekennzeichnet" in taken(sample("council_1_1.json"))[1]

    def test_loses_its_persons_while_it_is_read(self):
        read = repr(parsed.parse("x", sample("council_1_1.json")))
        assert [word for word in ("Petra", "/person/", "4711", "4712", "membership") if word in read] == []

    def test_leaves_no_trace_of_persons(self):
        collection = Collection()
        collecting.collect(collection, "x", parsed.parse("x", sample("council_1_1.json")))
        kept = repr(collection)
        assert [word for word in ("Musterfall", "/person/", "4711", "4712", "membership") if word in kept] == []


class TestAnObjectOfOparl10:
    def test_is_taken_by_the_role_of_its_consultation(self):
        one, remarks = taken(sample("council_1_0.json"))
        assert len(one) == 1
        assert "Ihre Rolle sagt, dass sie entscheidet" in remarks

    def test_gives_its_words_without_markup(self):
        one = decided(sample("council_1_0.json"), town="")
        assert words(one) == ["Rückrufe binnen 48 Stunden zu erledigen,", "über gehaltene Zusagen zu berichten."]
        assert one.points[0]["note"]["de"] == "Davor steht im Beschluss: „Die Verwaltung wird gebeten,“"
        assert (one.entry["town"], one.entry["title"]["de"]) == ("Altstadt", "Rückrufe im Jobcenter")

    def test_gives_a_day_without_a_zone_as_it_is_written(self):
        assert decided(sample("council_1_0.json")).entry["date"] == date(2019, 3, 28)


class TestSingleFiles:
    def read(self, *paths):
        collection = Collection()
        for name, content in files.contents(paths):
            collecting.collect(collection, name, parsed.parse(name, content))
        wish = oparl_papers.taking.Wish(oparl_papers.TODAY, "Dorf")
        return oparl_papers.taking.take(collection, wish)[0]

    def test_of_a_folder_belong_together(self):
        found = self.read(SAMPLES / "single")
        assert [(one.entry["date"], one.entry["body"]["de"]) for one in found] == [(date(2021, 9, 30), "Gemeinderat")]

    def test_of_an_archive_belong_together(self, tmp_path):
        with zipfile.ZipFile(tmp_path / "council.zip", "w") as archive:
            for path in (SAMPLES / "single").glob("*.json"):
                archive.write(path, f"saved/{path.name}")
        assert len(self.read(tmp_path / "council.zip")) == 1

    def test_may_be_given_one_by_one_in_any_order(self):
        assert len(self.read(*sorted((SAMPLES / "single").glob("*.json"), reverse=True))) == 1


@pytest.mark.parametrize("name", ["council_1_1.json", "council_1_0.json"])
def test_no_sample_is_about_a_real_council(name):
    addresses = set(json.dumps(json.loads(sample(name))).split('"'))
    hosts = {one.split("/")[2] for one in addresses if one.startswith("https://")}
    assert {host for host in hosts if not host.endswith((".example", "schema.oparl.org"))} == set()
