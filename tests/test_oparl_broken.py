"""Broken and odd OParl: each is refused with place and reason, or taken with a remark that names what was odd."""

import json

import pytest

from oversight import __main__
from oversight.decisions.oparl.remarks import RefusedOparl
from tests.oparl_papers import HOST, council, taken, thing

WHOLE = json.dumps(council()).encode()
DEEP = b"[" * 100_000 + b"]" * 100_000


def changed(**changes):
    return json.dumps(council(**changes), ensure_ascii=False).encode()


def with_paper(**fields):
    return changed(paper=fields)


# what cannot be read at all: the whole file is refused
UNREADABLE = {
    "empty": (b"", "die Datei ist leer"),
    "only spaces": (b" \n ", "die Datei ist leer"),
    "no JSON": (b"<html>404</html>", "das ist kein JSON"),
    "cut off": (WHOLE[:200], "das ist kein JSON, oder es bricht hier ab"),
    "cut off in a text": (WHOLE[:30], "das ist kein JSON"),
    "comma too many": (b'[{"id": "x",}]', "das ist kein JSON"),
    "single quotation marks": (b"{'id': 'x'}", "das ist kein JSON"),
    "two documents": (WHOLE + WHOLE, "das ist kein JSON"),
    "a comment": (b"// saved\n" + WHOLE, "Zeile 1, Spalte 1"),
    "Latin-1": ('{"name": "Düne"}'.encode("latin-1"), "das ist kein UTF-8"),
    "zero bytes": (b"\x00" * 8, "das ist kein"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x01", "das ist kein"),
    "a key given twice": (b'{"id": "x", "id": "y"}', "der Schlüssel „id“ steht zweimal"),
    "no number": (b'{"id": NaN}', "darin steht eine Zahl, die keine ist"),
    "endless number": (b'{"size": Infinity}', "darin steht eine Zahl, die keine ist"),
    "too long a number": (b'{"size": ' + b"9" * 5000 + b"}", "darin steht eine Zahl, die keine ist"),
    "nested too deep to be read": (DEEP, "das ist zu tief verschachtelt"),
    "nested too deep to be a list": (b"[" * 70 + WHOLE + b"]" * 70, "das ist zu tief verschachtelt"),
    "a text": (b'"Paper"', "das ist weder ein Objekt noch eine Liste"),
    "a number": (b"7", "das ist weder ein Objekt noch eine Liste"),
    "null": (b"null", "das ist weder ein Objekt noch eine Liste"),
}
# what gives no decision, and why
NO_DECISION = {
    "an empty list": (b"[]", ""),
    "an empty object": (b"{}", ""),
    "a list of nothing": (b'[null, 1, "x"]', ""),
    "no type": (with_paper(type=None), "$[0].type: die Angabe der Art (type) fehlt"),
    "a strange type": (with_paper(type="Paper"), "$[0].type: diese Art (type) gehört nicht zu OParl"),
    "a type that is a number": (with_paper(type=5), "diese Art (type) gehört nicht zu OParl"),
    "OParl 1.2": (with_paper(type="https://schema.oparl.org/1.2/Paper"), "OParl 1.2 ist hier nicht bekannt"),
    "OParl 2.0": (with_paper(type="https://schema.oparl.org/2.0/Paper"), "OParl 2.0 ist hier nicht bekannt"),
    "no id": (with_paper(id=None), "$[0].id: die Kennung (id) fehlt"),
    "an id that is a number": (with_paper(id=749), "$[0].id: die Kennung (id) fehlt oder ist kein Text"),
    "an empty id": (with_paper(id=" "), "$[0].id: die Kennung (id) fehlt"),
    "no consultation": (with_paper(consultation=None), "keine Beratung"),
    "an empty list of consultations": (with_paper(consultation=[]), "keine Beratung"),
    "a consultation that is a number": (with_paper(consultation=[5]), "hier muss eine Adresse oder ein Objekt stehen"),
    "a consultation that is nowhere": (
        with_paper(consultation=["https://nowhere.example/1"]),
        "die Beratungen dieser Drucksache sind nicht in den Dateien",
    ),
    "a deleted paper": (with_paper(deleted=True), "als gelöscht gekennzeichnet"),
    "a deleted consultation": (changed(consultation={"deleted": True}), "als gelöscht gekennzeichnet"),
    "a deleted agenda item": (changed(item={"deleted": True}), "der Tagesordnungspunkt ist nicht in den Dateien"),
    "a deleted meeting": (changed(meeting={"deleted": True}), "die Sitzung ist nicht in den Dateien"),
    "an agenda item that is nowhere": (
        changed(consultation={"agendaItem": "https://nowhere.example/1"}, item={"resolutionText": None}),
        "der Tagesordnungspunkt ist nicht in den Dateien",
    ),
    "a meeting that is nowhere": (changed(item={"meeting": "x"}), "die Sitzung ist nicht in den Dateien"),
    "not public": (changed(item={"public": False}), "der Tagesordnungspunkt war nicht öffentlich"),
    "rejected": (changed(item={"result": "abgelehnt"}), "laut Ergebnis wurde die Drucksache nicht beschlossen"),
    "neither wording nor result": (
        changed(item={"result": None, "resolutionText": None}),
        "weder einen Wortlaut noch ein Ergebnis",
    ),
    "a wording that is a list": (
        changed(item={"result": None, "resolutionText": ["Anrufe annehmen."]}),
        "$[2].resolutionText: das ist kein Text",
    ),
    "a day that nobody can read": (
        changed(meeting={"start": "Mittwoch"}),
        "wann die Sitzung begann, ist nicht lesbar",
    ),
    "a day that is not there": (changed(meeting={"start": "2025-02-30T17:00:00+01:00"}), "ist nicht lesbar"),
    "a day that is a list": (changed(meeting={"start": [2025, 6, 18]}), "$[3].start: das ist kein Text"),
    "the first day of a calendar": (changed(meeting={"start": "0001-01-01T00:00:00"}), "ist nicht lesbar"),
    "a meeting to come": (changed(meeting={"start": "2999-01-16T17:00:00+01:00"}), "liegt noch in der Zukunft"),
    "a meeting that was cancelled": (changed(meeting={"cancelled": True}), "hat nicht stattgefunden"),
    "a meeting that is called off": (changed(meeting={"meetingState": "abgesagt"}), "hat nicht stattgefunden"),
    "only persons": (json.dumps([thing("Person", name="Musterfall")]).encode(), ""),
    "an object where a list of objects stands, without kind": (b'{"data": {"id": "x"}}', "$.data.type"),
}
# what is taken, with a remark
TAKEN = {
    "a mark at the beginning": (b"\xef\xbb\xbf" + WHOLE, ""),
    "UTF-16": (WHOLE.decode().encode("utf-16"), ""),
    "a type of a draft": (with_paper(type="http://oparl.org/schema/1.0/Paper"), ""),
    "an object where a list stands": (with_paper(consultation=council()[1]), ""),
    "an embedded object without type": (
        with_paper(consultation=[{**council()[1], "type": None}]),
        "",
    ),
    "an embedded object without id": (
        with_paper(consultation=[{**council()[1], "id": None}]),
        "$[0].consultation[0].id: die Kennung (id) fehlt",
    ),
    "yes in words": (changed(consultation={"authoritative": "true"}), "das steht für true oder false"),
    "neither yes nor no": (changed(consultation={"authoritative": "vielleicht"}), "weder true noch false"),
    "a number for a text": (with_paper(reference=17), "das ist eine Zahl, kein Text"),
    "no result": (changed(item={"result": None}), "kein Ergebnis sagt, dass die Drucksache beschlossen wurde"),
    "an unknown result": (changed(item={"result": "siehe Protokoll"}), "kein Ergebnis sagt"),
    "half a letter": (b'[{"id": "x", "type": "\\ud800"}, ' + WHOLE[1:], "diese Art (type) gehört nicht zu OParl"),
    "the same object twice": (
        json.dumps([*council(), {**council()[0], "name": "Anders", "modified": "2026-01-01T00:00:00+01:00"}]).encode(),
        "dieses Objekt steht zweimal in den Dateien",
    ),
    "an unknown kind": (json.dumps([*council(), thing("Chair", name="x")]).encode(), ""),
    "a bundle that somebody made": (json.dumps({"papers": council(), "saved": 1}).encode(), ""),
    "a name that is no text": (with_paper(name={"de": "x"}), "$[0].name: das ist kein Text"),
}


def test_there_are_enough_of_them():
    assert len(UNREADABLE) + len(NO_DECISION) + len(TAKEN) >= 60


@pytest.mark.parametrize("name", UNREADABLE)
def test_is_refused_whole(name):
    content, reason = UNREADABLE[name]
    with pytest.raises(RefusedOparl) as refused:
        taken(content)
    assert reason in str(refused.value)


@pytest.mark.parametrize("name", NO_DECISION)
def test_gives_no_decision_and_says_why(name):
    content, reason = NO_DECISION[name]
    found, remarks = taken(content)
    assert [one.entry["title"] for one in found] == []
    assert reason in remarks


@pytest.mark.parametrize("name", TAKEN)
def test_is_taken_and_says_what_was_odd(name):
    content, remark = TAKEN[name]
    found, remarks = taken(content)
    assert len(found) == 1
    assert remark in remarks


def test_one_broken_paper_does_not_hold_up_another(tmp_path):
    other = thing("Paper", 2, name="Ohne Beratung")
    found, remarks = taken([other, *council()])
    assert len(found) == 1
    assert "$[0]: nicht übernommen: zu dieser Drucksache gehört keine Beratung" in remarks


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", [*UNREADABLE, *NO_DECISION])
def test_the_command_refuses_it_and_leaves_nothing(name, language, tmp_path, capsys):
    content, _reason = {**UNREADABLE, **NO_DECISION}[name]
    (tmp_path / "oparl.json").write_bytes(content)
    arguments = ["decisions", "import", str(tmp_path / "oparl.json"), "--language", language]
    code = __main__.main([*arguments, "--store", str(tmp_path / "store")])
    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert "oparl.json, " in printed.err
    assert (
        printed.err.splitlines()[-1] == {"de": "Es wurde nichts geschrieben.", "en": "Nothing was written."}[language]
    )
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing.json", "lässt sich nicht lesen"), ("empty", "in diesem Ordner liegt keine JSON-Datei")],
)
def test_a_file_that_is_not_there_is_refused(name, reason, tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    assert __main__.main(["decisions", "import", str(tmp_path / name), "--store", str(tmp_path / "store")]) == 2
    assert reason in capsys.readouterr().err


def test_a_damaged_archive_is_refused(tmp_path, capsys):
    import zipfile

    path = tmp_path / "council.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json", WHOLE)
    damaged = bytearray(path.read_bytes())
    damaged[40] ^= 0xFF
    path.write_bytes(damaged)
    assert __main__.main(["decisions", "import", str(path), "--store", str(tmp_path / "store")]) == 2
    assert "dieses Archiv ist beschädigt" in capsys.readouterr().err


def test_addresses_are_never_fetched(monkeypatch):
    import socket

    def refuse(*_arguments):
        raise AssertionError("a network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    assert len(taken(council(paper={"relatedPaper": [f"{HOST}/paper/2"]}))[0]) == 1
