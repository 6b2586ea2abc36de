"""`python -m oversight decisions`: the state of every point, for people, as CSV and as JSON."""

import csv
import io
import json

import pytest

from oversight import __main__
from oversight.commands import decisions as command
from oversight.simulation import prepared
from oversight.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The prepared demo, unpacked."""
    store = Store(tmp_path_factory.mktemp("demo"))
    prepared.unpack(store)
    return store


@pytest.fixture
def run(store, capsys):
    """What the command prints, on the demo as it stood in the middle of January 2026."""

    def run(*arguments, on="2026-01-15"):
        code = __main__.main(["decisions", *arguments, "--on", on, "--store", str(store.folder)])
        return code, capsys.readouterr()

    return run


def test_says_that_the_data_are_invented(run):
    assert run()[1].out.startswith("SYNTHETISCHE DEMODATEN\n")


def test_lists_every_point_with_its_state(run):
    lines = run()[1].out.splitlines()
    assert "  S5   überfällig: Das Ergebnis ist der Vertretung „bis September 2017“ vorzulegen" in lines
    assert len([line for line in lines if line.startswith("  ") and line[2:3] in "SDFHB" and ": " in line]) == 33


def test_shows_the_contradiction_of_the_source_with_the_point(run):
    lines = run()[1].out.splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("  S5"))
    assert "Die Quelle widerspricht sich selbst." in "".join(lines[place : place + 4])


def test_ends_with_how_many_points_are_in_which_state(run):
    assert run()[1].out.splitlines()[-1].startswith("33 Punkte aus 5 Beschlüssen: ")


def test_has_the_name_list_as_well(run):
    assert run("list")[1].out == run()[1].out


def test_speaks_english(run):
    assert "33 points of 5 decisions: " in run("--language", "en")[1].out


def test_gives_a_row_per_point_as_csv(run):
    rows = list(csv.DictReader(io.StringIO(run("--csv")[1].out)))
    assert len(rows) == 33
    assert {row["notice"] for row in rows} == {"SYNTHETISCHE DEMODATEN"}
    assert next(row for row in rows if row["point"] == "S5")["due"] == "2017-09-30"


def test_gives_json_with_evidence_and_history(run):
    document = json.loads(run("--json")[1].out)
    point = next(p for one in document["decisions"] for p in one["points"] if p["code"] == "S3")
    assert document["synthetic"]
    assert [one["measure"] for one in point["evidence"]] == ["answered_share", "callback_kept_share"]
    assert [past["year"] for past in point["history"]] == [2022, 2023, 2024, 2025]
    assert point["target"] is None


def test_names_no_person_in_json(run):
    assert set(json.loads(run("--json")[1].out)) == {"synthetic", "decisions"}


def test_looks_at_an_earlier_day(run):
    assert "(Juni 2023 bis Mai 2024)" not in run()[1].out
    assert "Juni 2023 bis Mai 2024: " in run(on="2024-06-30")[1].out


@pytest.mark.parametrize("arguments", [["--on", "31.12.2025"], ["--csv", "--json"], ["elsewhere"]])
def test_refuses_what_it_does_not_understand(arguments, store, capsys):
    with pytest.raises(SystemExit) as stopped:
        __main__.main(["decisions", *arguments, "--store", str(store.folder)])
    assert stopped.value.code == 2


def test_refuses_a_wrong_file_of_the_town_with_its_line(store, run):
    store.publication.mkdir()
    path = store.publication / "decisions.toml"
    path.write_text("colour = 1\n")
    code, printed = run()
    path.unlink()
    assert code == 2
    assert printed.err.startswith("decisions.toml, Zeile 1, ")


def test_an_empty_store_says_how_to_begin(tmp_path, capsys):
    assert __main__.main(["decisions", "--store", str(tmp_path)]) == 0
    assert "python -m oversight import" in capsys.readouterr().err


def test_a_part_is_understood_with_the_store_behind_its_name():
    parsed = __main__._parser().parse_args(["decisions", "list", "--store", "elsewhere"])
    assert (parsed.store.name, command.PARTS[0].PART) == ("elsewhere", "list")
