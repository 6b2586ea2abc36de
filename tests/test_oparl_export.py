"""Decisions as OParl 1.1: the shape of the standard, the state of each point, nobody's name, and the way back."""

import json
import re
from datetime import date, datetime

import pytest

from oversight import __main__, decisions
from oversight.decisions import books
from oversight.decisions.oparl import collecting, exporting, kinds, own_file, tables, taking, ties
from oversight.decisions.oparl.collected import Collection
from oversight.simulation import prepared
from oversight.store import Store
from tests import decided

ON = date(2024, 6, 30)
# of OParl 1.1: the type of each field that this program writes; a trailing ! says that the standard demands it
FIELDS = {
    "Paper": "id! type! body:url name:text reference:text paperType:text web:url auxiliaryFile:objects "
    "consultation:objects",
    "Consultation": "id! type! paper:url agendaItem:url meeting:url organization:urls authoritative:truth",
    "AgendaItem": "id! type! meeting:url order!:number name:text public:truth consultation:url resolutionText:text",
    "Meeting": "id! type! name:text start:moment organization:urls agendaItem:objects",
    "Organization": "id! type! name:text",
    "File": "id! type! name:text date:day accessUrl!:url",
}
OWN = decided.DECISION + 'body = { de = "Stadtrat", en = "city council" }\nreference = "1/2023"\n'
POINT = (
    'due = 2024-03-31\ndocuments = [{ date = 2024-04-02, title = { de = "Bericht", en = "report" }, '
    'source = "Vorlage 3", url = "https://town.example/3.pdf" }]\n'
)


def is_url(value):
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+/\S+", value) is not None


CHECKS = {
    "url": is_url,
    "urls": lambda value: isinstance(value, list) and all(map(is_url, value)),
    "text": lambda value: isinstance(value, str) and value != "",
    "truth": lambda value: isinstance(value, bool),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "objects": lambda value: isinstance(value, list) and all(isinstance(one, dict) for one in value),
    "moment": lambda value: datetime.fromisoformat(value).tzinfo is not None,
    "day": lambda value: bool(date.fromisoformat(value)),
}


def faults(thing):
    """What OParl 1.1 would object to in an object and in those inside it."""
    kind = kinds.TYPE.fullmatch(thing["type"])["kind"]
    fields = {re.split("[!:]", field)[0]: field for field in FIELDS[kind].split()}
    yield from (f"{kind}: {name} is missing" for name, field in fields.items() if "!" in field and name not in thing)
    for name, value in thing.items():
        if name.startswith("erreichbar:"):
            continue
        check = fields.get(name, "").rpartition(":")[2] if ":" in fields.get(name, "") else "url"
        if name not in fields or not CHECKS[check](value):
            yield f"{kind}: {name} is {value!r}"
        for one in value if isinstance(value, list) else []:
            yield from faults(one) if isinstance(one, dict) else ()


def export(snapshot, on=ON, base=exporting.BASE):
    found = decisions.follow_up(snapshot, on)
    return exporting.document(snapshot, found, on, base, is_synthetic=True)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The five papers, on the prepared demo."""
    store = Store(tmp_path_factory.mktemp("demo"))
    prepared.unpack(store)
    return store


@pytest.fixture(scope="module")
def five(demo):
    return export(demo.current_snapshot(), date(2026, 1, 15))


@pytest.fixture
def snapshot(jobcenter):
    """A town with one decision of its own."""
    return decided.store_of(jobcenter.snapshot("coverage"), decided.text(POINT, decision=OWN))


@pytest.fixture
def own(snapshot):
    return export(snapshot)


def of_kind(document, kind):
    return [one for one in document["data"] if one["type"].endswith(f"/{kind}")]


class TestTheShape:
    def test_of_the_five_papers_is_that_of_the_standard(self, five):
        assert [fault for one in five["data"] for fault in faults(one)] == []

    def test_of_a_towns_own_is_that_of_the_standard(self, own):
        assert [fault for one in own["data"] for fault in faults(one)] == []

    def test_holds_every_paper_once(self, five):
        assert len(of_kind(five, "Paper")) == 5
        assert len({one["id"] for one in five["data"]}) == len(five["data"])

    def test_has_no_link_that_leads_nowhere(self, own):
        text = json.dumps(own)
        given = set(re.findall(r'"id": "([^"]+)"', text))
        linked = set(re.findall(r'"(?:paper|agendaItem|meeting|consultation)": "([^"]+)"', text))
        assert linked - given == set()

    def test_has_ids_under_the_base_that_is_wanted(self, snapshot):
        ids = re.findall(r'"id": "([^"]+)"', json.dumps(export(snapshot, base="https://town.example/o/")))
        assert {one[: len("https://town.example/o/")] for one in ids} == {"https://town.example/o/"}

    def test_is_about_no_person(self, five, own):
        text = json.dumps([five, own])
        assert [key for key in ("/Person", '"person', "participant", "originator", "membership") if key in text] == []


class TestAPaper:
    def test_has_its_state_as_the_list_says_it(self, snapshot, own):
        state = decisions.follow_up(snapshot, ON)[0].points[0]
        written = of_kind(own, "Paper")[0]["erreichbar:points"][0]["state"]
        assert (written["state"], written["sentence"]) == (state.state, state.sentence)
        assert written["state"] == "answered_by_document"

    def test_has_the_documents_that_answer_its_points(self, own):
        files = of_kind(own, "Paper")[0]["auxiliaryFile"]
        assert [one["accessUrl"] for one in files] == ["https://town.example/3.pdf"]

    def test_has_its_meeting_at_the_beginning_of_the_day_for_want_of_the_hour(self, own):
        assert [one["start"] for one in of_kind(own, "Meeting")] == ["2023-06-01T00:00:00+02:00"]

    def test_has_no_consultation_where_nobody_is_known_to_have_decided(self, five):
        with_one = [one["erreichbar:decision"]["key"] for one in of_kind(five, "Paper") if "consultation" in one]
        assert with_one == ["dresden"]

    def test_has_no_meeting_where_the_source_names_no_day(self, five):
        assert of_kind(five, "Meeting") == []


class TestTheWayBack:
    def taken(self, document):
        collection = Collection()
        collecting.collect(collection, "oparl.json", json.loads(json.dumps(document)))
        return taking.take(collection, taking.Wish(ON))[0]

    def test_gives_the_same_decisions(self, snapshot, own, tmp_path):
        path = tmp_path / "other" / "decisions.toml"
        own_file.bring_in(path, self.taken(own), ties.Ties())
        found = books.merged(books.read(books.SHIPPED), path).decisions[-1]
        assert found == books.of(snapshot).decisions[0]

    def test_gives_the_five_papers_as_they_are_written(self, five, demo):
        written = tables.of(demo.current_snapshot())
        taken = {one.key: (one.entry, dict(zip(one.codes, one.points, strict=True))) for one in self.taken(five)}
        for _entry, points in written.values():
            for point in points.values():
                point.pop("decision")
        assert taken == written

    def test_doubles_nothing(self, five, tmp_path):
        outcome = own_file.bring_in(tmp_path / "decisions.toml", self.taken(five), ties.Ties())
        assert (outcome.new, len(outcome.keys)) == ([], 5)

    @pytest.mark.parametrize(
        "change",
        [
            {"erreichbar:decision": 5},
            {"erreichbar:points": [5]},
            {"erreichbar:points": []},
            {"erreichbar:points": [{"code": "K1", "entry": {"words": "x"}}]},
            {"erreichbar:decision": {"key": "town"}},
        ],
    )
    def test_refuses_what_was_changed_into_something_else(self, change, own):
        collection = Collection()
        paper = of_kind(own, "Paper")[0]
        collecting.collect(collection, "oparl.json", [{**paper, **change}])
        found, remarks = taking.take(collection, taking.Wish(ON))
        assert found == []
        assert any("nicht übernommen" in remark.reason for remark in remarks)


class TestTheCommand:
    def test_writes_the_file_whole(self, demo, tmp_path, capsys):
        path = tmp_path / "oparl.json"
        arguments = ["decisions", "export", "-o", str(path), "--on", "2026-01-15", "--store", str(demo.folder)]
        assert __main__.main(arguments) == 0
        assert len(of_kind(json.loads(path.read_text("utf-8")), "Paper")) == 5
        assert capsys.readouterr().err == "SYNTHETISCHE DEMODATEN\n"
        assert [one.name for one in tmp_path.iterdir()] == ["oparl.json"]

    def test_says_at_each_paper_that_the_figures_are_invented(self, five):
        assert {one["erreichbar:synthetic"] for one in of_kind(five, "Paper")} == {True}

    @pytest.mark.parametrize("base", ["town.example", "ftp://town.example", "https://", "https://town.example/?a=1"])
    def test_refuses_a_base_that_is_no_address(self, base, capsys):
        with pytest.raises(SystemExit) as stopped:
            __main__.main(["decisions", "export", "--base", base])
        assert stopped.value.code == 2
