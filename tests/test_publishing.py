"""From records to a release: what is refused, what a trial leaves, what is corrected, and the check afterwards."""

import json
import shutil
from datetime import datetime, timedelta

import pytest

from oversight import releases
from oversight.__main__ import main
from oversight.decisions import books
from oversight.intake import bring_in
from oversight.publication import checksums, publish, recheck
from oversight.publication.refusal import NotPublished
from oversight.store import Store
from tests import decided
from tests.files import Desk

NAMES = "contact_at;site;channel;outcome;wait_seconds\n"
SETTINGS = """
publisher = "Stadt Musterstadt"
jobcenter = "Jobcenter Musterstadt"
contact = "open-data@musterstadt.example"
base_address = "https://jobcenter.musterstadt.example"
spatial = "https://musterstadt.example/gemeinde"
contributor_id = "https://musterstadt.example/daten"
"""
ATTESTED = 'attested = "Die Personalstelle: An jedem Standort arbeiten mehr als fünf."\n'
MADE = datetime.fromisoformat("2026-10-15T09:30:00+02:00")


def calls(first, n, minutes):
    """Two sites in turn; every fifth call is abandoned."""
    lines = []
    for number in range(n):
        moment = (first + timedelta(minutes=number * minutes)).isoformat(sep=" ")
        outcome = "abandoned" if number % 5 == 0 else "answered"
        lines.append(f"{moment};{('nord', 'sued')[number % 2]};phone;{outcome};{number * 7 % 240}\n")
    return NAMES + "".join(lines)


def settle(store, text=SETTINGS + ATTESTED):
    store.publication.mkdir(exist_ok=True)
    (store.publication / "settings.toml").write_text(text, "utf-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def begun(desk):
    """A real store with calls of two whole years, settings, and one release."""
    store = Store(desk.folder / "store")
    bring_in([desk.file(calls(datetime(2024, 1, 1), 6000, 175), "calls.csv")], store)
    settle(store)
    publish.publish(store, "2026.10.0", now=MADE)
    return store


@pytest.fixture
def store(begun, tmp_path):
    """A copy for one test."""
    return Store(shutil.copytree(begun.folder, tmp_path / "store"))


def refusal(store, version="2026.10.1", **options):
    before = everything(store)
    with pytest.raises(NotPublished) as refused:
        publish.publish(store, version, now=MADE, **options)
    assert everything(store) == before
    return str(refused.value)


def everything(store):
    return sorted(path for path in store.folder.rglob("*") if path.name != "lock")


def test_the_public_sees_the_release(begun):
    assert releases.newest(begun.releases).version == "2026.10.0"
    assert not releases.newest(begun.releases).is_synthetic


def test_every_published_count_is_a_multiple_of_five(begun):
    lines = (begun.releases / "2026.10.0" / "counts" / "contact_counts.csv").read_text("utf-8").splitlines()
    counts = [int(line.split(",")[4]) for line in lines[1:]]
    assert sum(counts) > 5000
    assert {count % 5 for count in counts} == {0}


def test_the_check_afterwards_finds_nothing_and_repeats_the_audit(begun):
    said = []
    assert recheck.faults(begun, "2026.10.0", begun.folder, said.append) == []
    assert "nicht wiederholt" not in " ".join(said)


def test_the_audit_stands_in_the_release_with_who_vouches(begun):
    report = json.loads((begun.releases / "2026.10.0" / "audit.json").read_text("utf-8"))
    staff = next(gate for gate in report["gates"] if gate["name"] == "staff")
    assert report["passed"] and staff["detail"]["attested"].startswith("Die Personalstelle")


class TestRefused:
    def test_without_any_records(self, tmp_path):
        with pytest.raises(NotPublished, match="noch nichts eingelesen"):
            publish.publish(Store(tmp_path / "none"), "2026.10.0")

    def test_a_version_that_exists(self, store):
        assert "gibt es schon" in refusal(store, "2026.10.0")

    def test_an_older_version(self, store):
        assert "älter als 2026.10.0" in refusal(store, "2026.9.0")

    def test_what_is_no_version(self, store):
        assert "keine Version" in refusal(store, "Herbst")

    def test_without_settings_with_the_lines_to_fill_in(self, store):
        (store.publication / "settings.toml").unlink()
        assert '\npublisher = ""' in refusal(store)

    def test_where_nobody_vouches_for_the_staff_naming_the_gate(self, store):
        settle(store, SETTINGS)
        said = refusal(store)
        assert (
            "- genügend Beschäftigte an jedem Standort (staff): Von diesen Standorten ist nicht aufgezeichnet" in said
        )
        assert "settings.toml" in said

    def test_without_the_key_that_was_used_before(self, store):
        (store.publication / "key").unlink()
        assert "Schlüssel der Rundung fehlt" in refusal(store)

    def test_with_a_damaged_key(self, store):
        (store.publication / "key").write_bytes(b"short")
        assert "key" in refusal(store)

    def test_without_the_cells_of_the_release_before(self, store):
        shutil.rmtree(store.publication / "cells")
        assert "Die Zellen der Veröffentlichung 2026.10.0 fehlen" in refusal(store)

    def test_with_a_printed_figure_that_contradicts_the_data(self, store):
        entry = 'table = "contact_counts"\nfrom = 2024-01-01\nto = 2024-12-31\nn = 1\nsource = "Geschäftsbericht"'
        (store.publication / "printed.toml").write_text(f"[[figure]]\n{entry}\n", "utf-8")
        assert "- anderswo gedruckte Zahlen (printed_figures): Sie passen nicht zu den Daten" in refusal(store)

    def test_with_a_printed_figure_that_cannot_be_read(self, store):
        (store.publication / "printed.toml").write_text('[[figure]]\ntable = "contact_counts"\n', "utf-8")
        assert "Eine anderswo gedruckte Zahl wird nicht verstanden: printed.toml, Zeile 1" in refusal(store)


def test_a_trial_leaves_nothing_and_shows_the_old_release(store):
    before, said = everything(store), []
    publish.publish(store, "2026.11.0", dry_run=True, now=MADE, say=said.append)
    assert everything(store) == before
    assert releases.newest(store.releases).version == "2026.10.0"
    assert any("2026.11.0" in line for line in said)


def test_a_trial_in_a_new_store_does_not_even_make_the_key(begun, tmp_path):
    store = Store(
        shutil.copytree(begun.folder, tmp_path / "store", ignore=shutil.ignore_patterns("releases", "key", "cells"))
    )
    publish.publish(store, "2026.10.0", dry_run=True, now=MADE)
    assert not store.releases.exists()
    assert not (store.publication / "key").exists()


def test_the_same_records_again_change_no_figure(store):
    publish.publish(store, "2026.10.1", now=MADE)
    first, second = (releases.find(store.releases, version) for version in ("2026.10.0", "2026.10.1"))
    assert first.data_hash == second.data_hash
    assert "Keine veröffentlichte Zahl wurde berichtigt." in (second.folder / "CHANGELOG.md").read_text("utf-8")
    assert second.card["previous"] == "2026.10.0"


def test_a_late_delivery_corrects_what_is_wrong_by_five_or_more(store, desk):
    late = [f"2024-03-01 10:{number:02};nord;phone;answered;11\n" for number in range(40)]
    bring_in([desk.file(NAMES + "".join(late), "late.csv")], store)
    publish.publish(store, "2026.10.1", now=MADE)
    changes = (store.releases / "2026.10.1" / "CHANGELOG.md").read_text("utf-8")
    assert "| contact_counts | 2024-03-01 |" in changes
    assert "| contact_counts | 2024-04-01 |" not in changes
    assert releases.newest(store.releases).version == "2026.10.1"


class TestTheTownsOwnDecisions:
    def test_go_into_the_release_beside_the_database_and_are_followed_there(self, store):
        (store.publication / "decisions.toml").write_text(decided.text(), "utf-8")
        release = publish.publish(store, "2026.10.1", now=MADE)
        assert (release.folder / "decisions.toml").read_text("utf-8") == decided.text()
        assert [one.key for one in books.of(release.database).decisions] == ["town"]
        assert "decisions.toml" in checksums.read(release.folder)

    def test_without_a_file_the_release_has_none(self, begun):
        assert not (releases.newest(begun.releases).folder / "decisions.toml").exists()

    def test_a_wrong_file_is_no_part_of_a_release(self, store, capsys):
        (store.publication / "decisions.toml").write_text("only_own = maybe", "utf-8")
        before = everything(store)
        assert main(["publish", "--version", "2026.10.1", "--store", str(store.folder), "--language", "en"]) == 2
        assert capsys.readouterr().err.startswith("decisions.toml, line 1, ")
        assert everything(store) == before


class TestTheCommands:
    def test_a_refusal_has_its_reason_and_code_2(self, store, capsys):
        assert main(["publish", "--version", "2026.10.0", "--store", str(store.folder)]) == 2
        assert "gibt es schon" in capsys.readouterr().err

    def test_in_english_too(self, store, capsys):
        assert main(["--language", "en", "publish", "--version", "x", "--store", str(store.folder)]) == 2
        assert "is not a version" in capsys.readouterr().err

    def test_an_empty_store_has_nothing_to_publish(self, tmp_path, capsys):
        assert main(["publish", "--version", "2026.10.0", "--store", str(tmp_path)]) == 2

    def test_the_list_shows_state_and_reason(self, store, capsys):
        arguments = ["--store", str(store.folder)]
        assert main(["releases", *arguments]) == 0
        assert "öffentlich gezeigt" in capsys.readouterr().out
        reasons = ["--reason-de", "Zählfehler", "--reason-en", "counting error"]
        assert main(["withdraw", "2026.10.0", *reasons, *arguments]) == 0
        assert main(["--language", "en", "releases", *arguments]) == 0
        assert "counting error" in capsys.readouterr().out

    def test_before_the_first_release_the_list_says_how_to_begin(self, tmp_path, capsys):
        assert main(["releases", "--store", str(tmp_path)]) == 0
        assert "publish --version" in capsys.readouterr().out

    def test_withdrawing_what_is_not_there_is_refused(self, store, capsys):
        reasons = ["--reason-de", "a", "--reason-en", "b"]
        assert main(["withdraw", "2020.1.0", *reasons, "--store", str(store.folder)]) == 2

    def test_what_is_no_release_cannot_be_checked(self, tmp_path, capsys):
        assert main(["audit", "2020.1.0", "--store", str(tmp_path)]) == 2
        assert "weder eine Veröffentlichung" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("file", "old", "new"),
        [("counts/contact_counts.csv", b"nord", b"ost "), ("README.md", b"Jobcenter", b"jobcenter")],
    )
    def test_a_changed_file_is_found_with_code_1(self, store, capsys, file, old, new):
        path = store.releases / "2026.10.0" / file
        path.write_bytes(path.read_bytes().replace(old, new, 1))
        assert main(["audit", "2026.10.0", "--store", str(store.folder)]) == 1
        assert f"{file} stimmt nicht mit SHA256SUMS überein." in capsys.readouterr().out

    def test_a_missing_file_is_found(self, store, capsys):
        (store.releases / "2026.10.0" / "dcat.ttl").unlink()
        assert main(["audit", "2026.10.0", "--store", str(store.folder)]) == 1
        assert "dcat.ttl fehlt." in capsys.readouterr().out
