"""What an import does to a town's own file: it extends it, doubles nothing, and leaves alone what stands there."""

import json
import tomllib

import pytest

from oversight import __main__
from oversight.decisions import RefusedDecisions, books
from oversight.decisions.oparl import own_file, ties, writing
from tests import decided
from tests.oparl_papers import council, taken

TIES = '[points.PA1]\nmeasures = ["answered_share"]\ncomparison = "at_least"\n'
TARGET = 'target = { value = 0.8, by = 2026-12-31, source = "V1/25, Ziffer 1" }\n'
NUMBERED = council(item={"resolutionText": "1. Anrufe annehmen.\n2. Berichten."})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "publication" / "decisions.toml"


def bring_in(path, document=None, tied=None, **wish):
    ties_path = None
    if tied is not None:
        ties_path = path.parent.parent / "ties.toml"
        ties_path.write_text(tied, "utf-8")
    return own_file.bring_in(path, taken(document or council(), **wish)[0], ties.read(ties_path))


class TestTheFirstImport:
    def test_writes_a_file_that_is_followed(self, path):
        bring_in(path, NUMBERED)
        found = books.merged(books.read(books.SHIPPED), path).decisions[-1]
        assert (found.key, found.is_own, [point.code for point in found.points]) == ("v1-25", True, ["PA1", "PA2"])
        assert [point.words.de for point in found.points] == ["Anrufe annehmen.", "Berichten."]

    def test_ties_nothing(self, path):
        bring_in(path)
        assert set(tomllib.loads(path.read_text())["points"]["PA1"]) == {"decision", "words"}

    def test_writes_nothing_as_a_trial(self, path):
        own_file.bring_in(path, taken(council())[0], ties.read(None), dry_run=True)
        assert not path.exists()

    def test_keeps_every_sign_of_the_words(self, path):
        words = 'Er sagt: "Ja" \\ nein, 5 % # kein Kommentar {x} \U0001f600'
        bring_in(path, council(item={"resolutionText": words}))
        assert tomllib.loads(path.read_text("utf-8"))["points"]["PA1"]["words"]["de"] == words


class TestImportedAgain:
    def test_nothing_changes(self, path):
        bring_in(path)
        before = path.read_bytes()
        assert bring_in(path).new == []
        assert path.read_bytes() == before

    def test_what_was_changed_by_hand_stays(self, path):
        bring_in(path)
        path.write_text(path.read_text().replace("In German: Anrufe annehmen.", "Answer calls.") + "# by hand\n")
        before = path.read_bytes()
        bring_in(path)
        assert path.read_bytes() == before

    def test_other_words_of_the_source_are_named_and_not_taken(self, path):
        bring_in(path)
        before = path.read_bytes()
        outcome = bring_in(path, council(item={"resolutionText": "Etwas anderes."}))
        assert path.read_bytes() == before
        assert "hat „v1-25“ einen anderen Tag oder andere Worte als hier" in str(outcome.remarks[0])

    def test_a_further_decision_stands_behind(self, path):
        bring_in(path)
        other = json.loads(json.dumps(council(paper={"reference": "V2/25"})).replace("neustadt.example", "b.example"))
        assert bring_in(path, other).new == ["v2-25"]
        assert list(tomllib.loads(path.read_text())["points"]) == ["PA1", "PB1"]

    def test_another_paper_of_the_same_number_gets_a_name_of_its_own(self, path):
        bring_in(path)
        assert bring_in(path, json.loads(json.dumps(council()).replace("ris.", "zwei."))).new == ["v1-25-2"]

    def test_an_agenda_item_is_known_again_once_its_paper_is_there(self, path):
        bring_in(path, council()[2:])
        assert bring_in(path).new == []

    def test_a_decision_that_somebody_wrote_by_hand_is_known_by_number_and_day(self, path):
        path.parent.mkdir()
        path.write_text(
            decided.text(decision=decided.DECISION.replace("2023-06-01", "2025-06-18") + 'reference = "V1/25"\n')
        )
        assert bring_in(path).new == []

    def test_what_stands_there_stays_letter_by_letter(self, path):
        path.parent.mkdir()
        path.write_text(f"# by hand\n{decided.text()}", "utf-8")
        before = path.read_text("utf-8")
        bring_in(path)
        assert path.read_text("utf-8").startswith(before)


class TestTies:
    def test_stand_below_the_head_of_their_point(self, path):
        assert bring_in(path, tied=TIES + TARGET).tied == ["PA1"]
        point = books.merged(books.read(books.SHIPPED), path).decisions[-1].points[0]
        assert (point.ties[0].measure, point.comparison, point.target.value) == ("answered_share", "at_least", 0.8)

    def test_may_come_later(self, path):
        bring_in(path)
        assert bring_in(path, tied=TIES).tied == ["PA1"]
        assert "answered_share" in path.read_text()

    def test_made_by_hand_stay(self, path):
        bring_in(path, tied=TIES)
        before = path.read_bytes()
        outcome = bring_in(path, tied=TIES.replace("answered_share", "forwarded_share"))
        assert path.read_bytes() == before
        assert "points.PA1.measures: in der Datei der Stadt steht es anders" in str(outcome.remarks[0])

    @pytest.mark.parametrize(
        ("text", "where"),
        [
            ("[points.PA1\n", "ties.toml, Zeile 1, TOML"),
            (TIES.replace("PA1", "PZ9"), "ties.toml, Zeile 1, points.PZ9"),
            (TIES.replace("answered_share", "no_such_share"), "ties.toml, Zeile 2, points.PA1.measures"),
            (TIES.replace("at_least", "about"), "ties.toml, Zeile 3, points.PA1.comparison"),
            ('[points.PA1]\nmeasures = ["answered_share"]\n', "ties.toml, Zeile 2, points.PA1.measures"),
            (TIES + TARGET.replace(', source = "V1/25, Ziffer 1"', ""), "ties.toml, Zeile 4, points.PA1.target"),
            ('[points.PA1]\nwords = { de = "x", en = "x" }\n', "ties.toml, Zeile 2, points.PA1.words"),
            ("[decisions.x]\n", "ties.toml, Zeile 1, decisions"),
            ("points = 1\n", "ties.toml, Zeile 1, points"),
            ("[points]\nPA1 = 1\n", "ties.toml, Zeile 2, points.PA1"),
        ],
    )
    def test_that_are_wrong_are_refused_with_their_line_and_leave_nothing(self, text, where, path):
        with pytest.raises(RefusedDecisions) as refused:
            bring_in(path, tied=text)
        assert str(refused.value).startswith(where)
        assert not path.exists()

    def test_are_not_written_where_a_point_has_no_head_of_its_own(self, path):
        path.parent.mkdir()
        point = 'points.K1.decision = "town"\npoints.K1.words = { de = "a", en = "a" }\n'
        path.write_text(f"only_own = true\n{point}{decided.DECISION}")
        before = path.read_bytes()
        with pytest.raises(RefusedDecisions):
            bring_in(path, tied=TIES.replace("PA1", "K1"))
        assert path.read_bytes() == before


class TestNothingHalfDone:
    def test_a_wrong_file_of_the_town_is_refused_and_stays(self, path):
        path.parent.mkdir()
        path.write_text("colour = 1\n")
        with pytest.raises(RefusedDecisions):
            bring_in(path)
        assert path.read_text() == "colour = 1\n"

    def test_a_full_disk_leaves_the_old_file_alone(self, path, monkeypatch):
        bring_in(path)
        before = path.read_bytes()

        def full(_handle):
            raise OSError("no space left")

        monkeypatch.setattr(writing.os, "fsync", full)
        with pytest.raises(OSError, match="no space left"):
            bring_in(path, tied=TIES)
        assert path.read_bytes() == before
        assert sorted(one.name for one in path.parent.iterdir()) == ["decisions.lock", "decisions.toml"]


class TestTheCommand:
    @pytest.fixture
    def run(self, tmp_path, capsys):
        (tmp_path / "oparl.json").write_text(json.dumps(NUMBERED))

        def run(*arguments):
            given = ["decisions", "import", str(tmp_path / "oparl.json"), "--store", str(tmp_path), *arguments]
            return __main__.main(given), capsys.readouterr()

        return run

    def test_asks_for_the_ties_of_every_point_and_names_measures_that_could_serve(self, run):
        code, printed = run()
        assert code == 0
        assert "Welche sie beantwortet, können nur Menschen entscheiden" in printed.out
        assert "  PA1  Anrufe annehmen.\n" in printed.out
        assert "      answered_share: " in printed.out
        assert "[points.PA1]" in printed.out

    def test_asks_no_more_for_what_is_tied(self, run, tmp_path):
        (tmp_path / "ties.toml").write_text(TIES)
        out = run("--ties", str(tmp_path / "ties.toml"))[1].out
        assert "  PA1  " not in out
        assert "  PA2  Berichten." in out

    def test_says_what_came_in_and_what_was_there(self, run):
        assert run()[1].out.startswith("1 neuer Beschluss.\n")
        assert run()[1].out.startswith("0 neue Beschlüsse.\n1 Beschluss war schon da.\n")

    def test_says_that_a_trial_wrote_nothing(self, run, tmp_path):
        assert "Es wurde nichts geschrieben." in run("--dry-run")[1].out
        assert not (tmp_path / "publication").exists()

    def test_speaks_english(self, run):
        assert run("--language", "en")[1].out.startswith("1 new decision.\n")
