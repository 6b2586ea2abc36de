"""`import`, `undo` and `imports`, as a clerk sees them on the screen."""

import re
import zipfile

import pytest

from oversight.__main__ import main
from oversight.intake import engine
from tests.importing import Office, calls

MARCH, APRIL = {"contact_at": "2024-03-01 09:00:00"}, {"contact_at": "2024-04-01 09:00:00"}


class Screen:
    """Runs commands in one store, and keeps what they print."""

    def __init__(self, office, capsys):
        self.office, self.capsys = office, capsys

    def run(self, *words, language="de"):
        code = main([*map(str, words), "--store", str(self.office.store.folder), "--language", language])
        self.out, self.err = self.capsys.readouterr()
        return code

    def bring_in(self, content, *options, **more):
        return self.run("import", self.office.file(content), *options, **more)


@pytest.fixture
def screen(tmp_path, monkeypatch, capsys):
    return Screen(Office(tmp_path, monkeypatch), capsys)


def test_an_import_shows_its_balance(screen):
    screen.bring_in(calls(MARCH, {"site": ""}), "--tolerance", "0.5")
    assert "2 Datensätze gelesen = 1 übernommen + 0 beiseitegelegt + 1 in Quarantäne + 0 doppelt" in screen.out


def test_in_english_too(screen):
    screen.bring_in(calls(MARCH), language="en")
    assert "1 records read = 1 accepted + 0 set aside + 0 quarantined + 0 duplicates" in screen.out


def test_a_tolerance_may_have_a_decimal_comma(screen):
    assert screen.bring_in(calls(MARCH, {"site": ""}), "--tolerance", "0,5") == 0


def test_columns_that_are_never_stored_stand_on_one_line_for_each_reason(screen):
    screen.office.format(
        'table = "contacts"\n[columns.contact_at]\nfrom = "when"\n[constants]\n'
        'site = "nord"\nchannel = "phone"\noutcome = "answered"\n[drop]\na = "not counted"\nb = "not counted"\n'
    )
    screen.bring_in("when;a;b\n2024-03-01 09:00;1;2\n")
    assert "weggelassen und nie gespeichert: a, b (not counted)" in screen.out


def test_a_file_in_the_place_of_the_store_holds_nothing(tmp_path, capsys):
    (tmp_path / "file").write_text("no store")
    assert main(["imports", "--store", str(tmp_path / "file")]) == 0


def test_a_language_that_there_is_not_is_refused_in_words(screen, capsys):
    with pytest.raises(SystemExit):
        screen.run("imports", language="fr")
    assert "'fr' gibt es nicht" in capsys.readouterr().err


def test_undo_of_what_is_no_number_is_refused_in_words(screen, capsys):
    with pytest.raises(SystemExit):
        screen.run("undo", "abc")
    assert "„abc“ ist keine Nummer eines Imports" in capsys.readouterr().err


def test_it_says_why_records_are_quarantined_and_where(screen):
    screen.bring_in(calls(MARCH, {"wait_seconds": "x"}), "--tolerance", "0.5")
    assert "1 in Quarantäne: wait_seconds: das ist keine ganze Zahl (zum Beispiel Datensatz 2)" in screen.out


def test_it_names_the_quarantine_file(screen):
    screen.bring_in(calls(MARCH, {"wait_seconds": "x"}), "--tolerance", "0.5")
    assert str(screen.office.store.quarantine / "import-000001.csv") in screen.out


def test_it_reports_importing_and_counting_apart(screen):
    screen.bring_in(calls(MARCH))
    assert re.search(r"\d,\d s eingelesen, \d,\d s gezählt", screen.out)


def test_it_says_that_a_file_is_known(screen):
    screen.bring_in(calls(MARCH))
    screen.bring_in(calls(MARCH))
    assert "schon als Import 1 eingelesen, nichts Neues" in screen.out


def test_a_dry_run_says_that_nothing_was_written(screen):
    screen.bring_in(calls(MARCH), "--dry-run")
    assert "nichts wurde geschrieben" in screen.out and not screen.office.store.folder.exists()


def test_set_gives_a_value_to_every_record(screen):
    screen.bring_in("contact_at;channel;outcome\n2024-03-01;phone;busy\n", "--set", "site=ost")
    assert screen.office.column("site") == ["ost"]


def test_a_refused_file_is_one_message_and_exit_code_2(screen):
    assert (screen.bring_in("a;b\n1;2\n"), screen.out) == (2, "")


def three_files(screen, *options):
    """The second cannot come in."""
    texts = {"a.csv": calls(MARCH), "b.csv": "a;b\n1;2\n", "c.csv": calls(APRIL)}
    files = [screen.office.file(text, name) for name, text in texts.items()]
    return screen.run("import", *files, *options)


def test_a_refusal_among_several_files_says_what_became_of_the_others(screen):
    assert three_files(screen) == 2
    assert screen.err.splitlines()[-2:] == [
        "Davor eingelesen und bleibt: a.csv.",
        "Nicht angesehen: c.csv. Bitte einlesen, sobald diese Datei in Ordnung ist oder weggelassen wird.",
    ]


def test_and_what_came_in_before_it_stays(screen):
    three_files(screen)
    assert len(screen.office.column("site")) == 1


def test_in_a_dry_run_nothing_came_in_before_it(screen):
    three_files(screen, "--dry-run")
    assert "Davor geprüft, ohne Ablehnung: a.csv." in screen.err and "eingelesen und bleibt" not in screen.err


def test_a_refusal_of_the_only_file_speaks_of_no_others(screen):
    screen.bring_in("a;b\n1;2\n")
    assert "Nicht angesehen" not in screen.err


def test_the_files_of_an_archive_carry_its_name_once(screen):
    path = screen.office.folder / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, call in {"mai.csv": MARCH, "juni.csv": APRIL}.items():
            archive.writestr(name, calls(call))
    screen.run("import", path)
    assert screen.office.rows("SELECT file FROM imports ORDER BY import_id") == [
        ("export.zip/mai.csv",),
        ("export.zip/juni.csv",),
    ]


@pytest.mark.parametrize("options", [["--tolerance", "2"], ["--tolerance", "viel"], ["--set", "site"], ["--set", "=x"]])
def test_options_that_mean_nothing_are_refused(screen, options):
    with pytest.raises(SystemExit, match="2"):
        screen.bring_in(calls(MARCH), *options)


def test_simulated_data_are_called_so(screen):
    screen.bring_in(calls(MARCH).replace("outcome", "outcome;SYNTHETISCHE DEMODATEN").replace("answered", "answered;"))
    assert "SYNTHETISCHE DEMODATEN" in screen.out


def test_an_unexpected_error_is_one_line_without_traceback(screen, monkeypatch):
    monkeypatch.setattr(engine, "_checksum", lambda _path: 1 / 0)
    assert (screen.bring_in(calls(MARCH)), screen.err.count("\n")) == (1, 1)


def test_debug_shows_where_it_came_from(screen, monkeypatch):
    monkeypatch.setattr(engine, "_checksum", lambda _path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        screen.bring_in(calls(MARCH), "--debug")


def test_an_interrupted_import_says_so(screen, monkeypatch):
    def interrupt(_path):
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "_checksum", interrupt)
    assert (screen.bring_in(calls(MARCH)), screen.err[:10]) == (130, "Abgebroche")


def test_undo_says_what_is_gone(screen):
    screen.bring_in(calls(MARCH, APRIL))
    screen.run("undo", 1)
    assert "2 Datensätze sind entfernt, 0 frühere gelten wieder" in screen.out


def test_undo_warns_of_imports_that_relied_on_it(screen):
    screen.bring_in(calls(MARCH))
    screen.bring_in(calls(MARCH, APRIL))
    screen.run("undo", 1)
    assert "Import 2 hat Datensätze ausgelassen" in screen.out


def test_undo_of_what_there_is_not_is_refused(screen):
    screen.bring_in(calls(MARCH))
    assert (screen.run("undo", 7), screen.err[:24]) == (2, "Einen Import 7 gibt es n")


def test_imports_lists_every_import_with_its_balance(screen):
    screen.bring_in(calls(MARCH, APRIL))
    screen.run("imports")
    line = " ".join(screen.out.splitlines()[2].split())
    assert line == "1 export.csv standard_contacts 2 2 0 0 0 01.03.2024 01.04.2024"


def test_imports_of_an_empty_store_says_how_to_begin(screen):
    assert (screen.run("imports"), screen.out, "python -m oversight import" in screen.err) == (0, "", True)


def test_a_command_makes_up_for_a_snapshot_that_was_not_published(screen, monkeypatch):
    from oversight.intake import snapshots

    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "publish", lambda *_: None)
        screen.bring_in(calls(MARCH))
    screen.run("imports")
    assert "export.csv" in screen.out
