"""`measures`, `measure` and `formats`: answers on the screen and for programs."""

import csv
import io

import pytest

from oversight import measures
from oversight.__main__ import all_commands, main
from oversight.answers import PICTURES
from oversight.intake import formats
from oversight.store import Store
from tests.importing import Office, calls, table


def test_where_only_a_demo_is_the_command_says_where_it_lies(tmp_path, monkeypatch, capsys):
    office = Office(tmp_path, monkeypatch)
    office.store = Store(tmp_path / "demo")
    office.bring_in(calls({}))
    main(["imports", "--store", str(tmp_path)])
    assert f"--store {tmp_path / 'demo'}" in capsys.readouterr().err


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """120 calls at nord and 40 at sued in January, half of them answered; 1 in February."""
    with pytest.MonkeyPatch.context() as patch:
        office = Office(tmp_path_factory.mktemp("calls"), patch)
        january = [("nord", number) for number in range(120)] + [("sued", number) for number in range(40)]
        log = [
            {
                "contact_at": f"2024-01-10 10:{number // 60:02}:{number % 60:02}",
                "site": site,
                "outcome": outcome(number),
            }
            for site, number in january
        ]
        office.bring_in(calls(*log, {"contact_at": "2024-02-01 00:00:00"}))
        hours = {"hour_at": "2024-01-10 10:00", "site": "nord", "mean_wait_with_minutes": 5}
        office.bring_in(table(hours))
        return office.store.folder


def outcome(number):
    return "answered" if number % 2 else "abandoned"


@pytest.fixture
def say(folder, capsys):
    def run(*words, language="de"):
        code = main([*words, "--store", str(folder), "--language", language])
        return code, *capsys.readouterr()

    return run


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_measure_prints_its_figure_with_the_number_of_cases(say):
    _code, out, _err = say("measure", "answered_share", "--from", "2024-01", "--to", "2024-01")
    assert out.splitlines()[5].split() == ["80", "160", "50,0"]


def test_and_what_is_needed_to_understand_it(say):
    out = say("measure", "answered_share")[1]
    assert all(f"\n{word}: " in out for word in ("Definition", "Einheit", "Quelle"))


def test_csv_is_plain_and_complete(say):
    out = say("measure", "answered_share", "--csv", "--from", "2024-01", "--to", "2024-01")[1]
    assert rows(out) == [
        {"period": "", "site": "", "segment": "", "numerator": "80", "denominator": "160", "value": "0.5"}
        | {"enough_cases": "yes"}
    ]


def test_the_last_month_is_included(say):
    out = say("measure", "answered_share", "--csv", "--to", "2024-02", "--grain", "month")[1]
    assert [row["period"] for row in rows(out)] == ["2024-01-01", "2024-02-01"]


def test_the_month_before_is_the_last_if_it_is_named(say):
    out = say("measure", "answered_share", "--csv", "--to", "2024-01", "--grain", "month")[1]
    assert [row["period"] for row in rows(out)] == ["2024-01-01"]


def test_sites_may_be_chosen(say):
    out = say("measure", "answered_share", "--csv", "--site", "sued", "--by-site")[1]
    assert [(row["site"], row["denominator"]) for row in rows(out)] == [("sued", "40")]


def test_below_the_fewest_cases_no_figure_is_shown(say):
    lines = say("measure", "answered_share", "--by-site", "--to", "2024-01")[1].splitlines()
    assert [line.split(maxsplit=3)[3] for line in lines if line.startswith(("nord", "sued"))] == [
        "50,0",
        "Fallzahl zu klein",
    ]


def test_nor_what_it_could_be_reckoned_from(say):
    lines = say("measure", "answered_share", "--by-site", "--to", "2024-01")[1].splitlines()
    assert [line.split()[1:3] for line in lines if line.startswith(("nord", "sued"))] == [["60", "120"], ["–", "40"]]


def test_nor_for_programs_which_are_told_so(say):
    out = say("measure", "answered_share", "--csv", "--by-site", "--to", "2024-01")[1]
    assert [tuple(row.values())[3:] for row in rows(out)] == [("60", "120", "0.5", "yes"), ("", "40", "", "no")]


def test_all_usual_definitions_stand_side_by_side(say):
    out = say("measure", "answered_share", "--csv", "--variant", "all")[1]
    assert {"A", "B"} <= {row["variant"] for row in rows(out)}


def test_one_of_them_may_be_chosen(say):
    assert say("measure", "answered_share", "--variant", "A")[1].splitlines()[2].startswith("A: ")


def test_what_was_never_recorded_is_said_in_a_sentence(say):
    code, out, _err = say("measure", "no_show_share")
    assert code == 0 and "\nNicht erfasst: " in out


def test_for_programs_only_the_columns_remain(say):
    code, out, err = say("measure", "no_show_share", "--csv")
    assert (code, out, err[:13]) == (
        0,
        "period,site,segment,numerator,denominator,value,enough_cases\n",
        "Nicht erfasst",
    )


def test_nothing_in_a_period_is_said_in_a_sentence(say):
    code, out, _err = say("measure", "answered_share", "--from", "2030-01")
    assert code == 0 and "nichts erfasst" in out


def test_a_median_of_single_waits_out_of_means_is_refused(say):
    code, out, _err = say("measure", "wait_minutes")
    assert code == 3 and "Stundenmittel sagen nicht" in out


def test_an_unknown_measure_hears_the_nearest(say):
    code, _out, err = say("measure", "anserd_share")
    assert code == 2 and err.startswith("Es gibt keine Kennzahl „anserd_share“. Vielleicht: answered_share, ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--site", "ost"], "Es gibt keinen Standort „ost“. Es gibt: nord, sued."),
        (["--variant", "Z"], "answered_share hat keine Definition „Z“."),
        (["--from", "2024-03", "--to", "2024-02"], "Der letzte Monat liegt vor dem ersten."),
    ],
)
def test_what_cannot_be_asked_is_refused(say, words, message):
    code, _out, err = say("measure", "answered_share", *words)
    assert code == 2 and err.startswith(message)


@pytest.mark.parametrize("month", ["2024", "2024-13", "Januar"])
def test_a_month_is_year_and_month(say, month):
    with pytest.raises(SystemExit, match="2"):
        say("measure", "answered_share", "--from", month)


@pytest.mark.parametrize("name", [measure.name for measure in measures.all_measures()])
def test_every_measure_can_be_printed(say, name):
    code, out, _err = say("measure", name, "--grain", "month", "--by-site")
    assert code in (0, 3) and out


@pytest.mark.parametrize("name", [measure.name for measure in measures.all_measures() if measure.shape in PICTURES])
def test_every_duration_has_a_picture(say, name):
    code, out, _err = say("measure", name, "--grain", "month", "--by-site", "--picture")
    assert code in (0, 3) and out


def test_a_share_has_no_picture(say):
    code, _out, err = say("measure", "answered_share", "--picture")
    assert code == 2 and err.startswith("answered_share hat keine Verteilung")


def test_measures_lists_every_measure_with_its_state(say):
    lines = say("measures")[1].splitlines()[2:]
    states = {line.split()[0]: line.rsplit("  ", 1)[1] for line in lines}
    assert set(states) == {measure.name for measure in measures.all_measures()}
    assert (states["answered_share"], states["wait_minutes"]) == ("erfasst", "nur Summen erfasst")


def test_formats_lists_every_format(say):
    assert [line.split()[0] for line in say("formats")[1].splitlines()[2:]] == list(formats.names())


def test_figures_of_simulated_data_carry_the_warning_in_every_line(tmp_path, monkeypatch, capsys):
    office = Office(tmp_path, monkeypatch)
    office.bring_in(calls({}).replace("outcome", "outcome;SYNTHETISCHE DEMODATEN").replace("answered", "answered;"))
    main(["measure", "answered_share", "--csv", "--store", str(office.store.folder)])
    out, err = capsys.readouterr()
    assert ([row["notice"] for row in rows(out)], err) == (["SYNTHETISCHE DEMODATEN"], "SYNTHETISCHE DEMODATEN\n")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", [command.NAME for command in all_commands()])
def test_every_command_explains_itself(name, language, capsys):
    with pytest.raises(SystemExit, match="0"):
        main([name, "--help", "--language", language])
    assert len(capsys.readouterr().out.splitlines()) > 5


def test_help_speaks_german_throughout(capsys):
    with pytest.raises(SystemExit):
        main(["import", "--help"])
    assert capsys.readouterr().out.startswith("Aufruf: python -m oversight import")


def test_a_command_that_there_is_not_hears_those_that_there_are(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["improt"])
    assert "'improt' gibt es nicht (zur Wahl stehen" in capsys.readouterr().err
