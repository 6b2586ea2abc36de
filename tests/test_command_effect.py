"""`effect`: the verdict first, then why and what would change it; or the result for programs."""

import json
from dataclasses import replace

import pytest

from oversight import effects
from oversight.__main__ import main
from oversight.commands import effect_text, stores
from oversight.effects import prepared
from oversight.effects.effect import Kind
from oversight.language import use
from oversight.statistics.rules import Level
from tests.importing import Office, calls, months, table
from tests.some_effect import effect
from tests.test_effect_sentences import SPEAKING
from tests.test_verdict_rules import WORDS_OF_CAUSE

KEYS = "verdict reasons design estimate interval unit fake_dates negative_control leave_one_out truth"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A few calls and households at two sites in spring 2024; nord began in March."""
    with pytest.MonkeyPatch.context() as patch:
        office = Office(tmp_path_factory.mktemp("effect"), patch)
        telephone = [
            {"contact_at": f"2024-0{month}-10 10:{minute:02}:00", "site": site}
            for month in (2, 3, 4)
            for site in ("nord", "sued")
            for minute in range(5)
        ]
        office.bring_in(calls(*telephone))
        office.bring_in(months({}, {"site": "sued"}))
        office.bring_in(
            table({"date_from": "2024-03-01", "site": "nord", "kind": "appointment_system", "description": "Termine"})
        )
        yield office


@pytest.fixture
def say(office, capsys):
    def run(*words, language="de"):
        code = main(["effect", *words, "--store", str(office.store.folder), "--language", language])
        return code, *capsys.readouterr()

    return run


def test_the_verdict_comes_first_then_the_reasons_and_what_would_change_it(say):
    _code, out, _err = say("answered_share")
    heads = [
        line for line in out.splitlines() if line.startswith(("C: ", "Gründe", "Was das Urteil", "Was untersucht"))
    ]
    assert heads == ["C: nicht bestimmbar", "Gründe:", "Was das Urteil ändern würde:", "Was untersucht wurde:"]


def test_a_site_without_a_recorded_date_is_not_said_to_have_begun_nothing(say):
    assert "Ohne erfasste Einführung: sued" in say("answered_share")[1]


def test_of_many_sites_only_their_number_is_told():
    use("de")
    many = effect()
    starts = tuple((f"site{n}", None) for n in range(effect_text.MOST_SITES + 1))
    told = effect_text._examined(replace(many, design=replace(many.design, starts=starts)), {})
    assert told[-1] == "Ohne erfasste Einführung: 13"


def test_in_english_too(say):
    assert "C: cannot be determined" in say("answered_share", language="en")[1]


def test_for_programs_the_result_has_ten_keys_and_nothing_else_is_printed(say):
    code, out, err = say("answered_share", "--json")
    assert (code, " ".join(json.loads(out)), err) == (0, KEYS, "")


def test_sites_and_months_can_be_chosen_and_it_is_said(say):
    found = json.loads(say("answered_share", "--json", "--site", "nord", "--from", "2024-02")[1])
    assert found["design"]["chosen_by_hand"] and list(found["design"]["starts"]) == ["nord"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["answered_sahre"], "answered_share"),
        (["answered_share", "--figure", "median"], "„median“"),
        (["wait_minutes", "--part", "nobody"], "„nobody“"),
        (["answered_share", "--site", "nrod"], "nord"),
        (["answered_share", "--from", "2024-04", "--to", "2024-02"], "--from"),
        (["answered_share", "--transition", "7"], "--transition"),
    ],
)
def test_what_there_is_not_is_refused_in_one_sentence(say, words, said):
    try:
        code, _out, err = say(*words)
    except SystemExit as refused:
        code, err = refused.code, said
    assert code != 0 and said in err


@pytest.mark.parametrize("spoken", ["de", "en"])
@pytest.mark.parametrize("changes", SPEAKING.values(), ids=SPEAKING)
def test_below_level_a_the_report_has_no_word_of_cause(office, changes, spoken):
    use(spoken)
    found = effect(kind=Kind.ONE_DATE, **changes)
    report = effect_text.text(office.store.current_snapshot(), found)
    assert found.verdict.level is Level.A or not WORDS_OF_CAUSE.search(report)


def test_at_level_c_the_report_quotes_no_figure_of_the_change(office):
    report = effect_text.text(office.store.current_snapshot(), effect(control_moved=True))
    assert "20,0" not in report


def test_at_level_b_the_figure_stands_in_the_evidence_only(office):
    head, _colon, evidence = effect_text.text(office.store.current_snapshot(), effect(events=("0",))).partition(
        "Worauf"
    )
    assert "20,0" not in head and "−20,0\N{NO-BREAK SPACE}Prozentpunkte" in evidence


@pytest.fixture
def kept(office):
    """The results beside the snapshot, made anew."""
    snapshot = office.store.current_snapshot()
    stores.prepare(office.store)
    return snapshot, prepared.beside(snapshot)


def test_every_measure_is_kept_beside_the_snapshot_and_the_same(kept):
    snapshot, _file = kept
    found = prepared.read(snapshot)
    effects._examine.cache_clear()
    assert str(effects.ask(snapshot, "answered_share")) == str(
        next(effect for question, effect in found.items() if question.measure == "answered_share")
    )


def test_what_was_chosen_by_hand_does_not_come_from_there(kept):
    from oversight.answers import Scope

    snapshot, _file = kept
    assert effects.ask(snapshot, "answered_share", Scope(sites=("nord",))).design.is_chosen_by_hand


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": "old", "effects": []}', '{"version": 1}'])
def test_a_damaged_file_or_one_of_another_version_is_not_used(kept, damage):
    snapshot, file = kept
    file.write_text(damage, "utf-8")
    prepared.read.cache_clear()
    assert prepared.read(snapshot) == {}


def test_what_belongs_to_snapshots_that_are_gone_is_removed(kept):
    snapshot, _file = kept
    orphan = snapshot.with_name("snap-000000.effects.json")
    orphan.write_text("{}", "utf-8")
    prepared.write(snapshot)
    assert not orphan.exists()


def test_nothing_unfinished_is_left(kept):
    snapshot, file = kept
    assert {path.name for path in snapshot.parent.glob("*effects*")} == {file.name}


def test_an_import_keeps_them(office, tmp_path):
    path = tmp_path / "more.csv"
    path.write_text(calls({"contact_at": "2024-05-01 09:00:00"}), "utf-8")
    assert main(["import", str(path), "--store", str(office.store.folder)]) == 0
    assert prepared.beside(office.store.current_snapshot()).exists()
