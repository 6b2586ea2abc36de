"""Every real input becomes a release that holds what it came from; or it is refused with what can be done."""

import gzip
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from oversight import __main__, answers, intake, releases
from oversight.answers import Scope
from oversight.intake import Refused
from oversight.publication import publish, recheck
from oversight.publication.refusal import NotPublished
from oversight.reports import compose, settings, source, word
from oversight.reports.order import Order
from oversight.reports.order import Refused as RefusedPaper
from oversight.store import SHOWS_VARIABLE, Store
from tests.papers import texts

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"
SETTINGS = """
publisher = "Stadt Probe"
jobcenter = "Jobcenter Probe"
contact = "daten@stadt-probe.example"
base_address = "https://jobcenter.stadt-probe.example"
spatial = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/01001000"
contributor_id = "http://dcat-ap.de/def/contributors/probe"
"""
ATTESTED = 'attested = "Die Leitung, Schreiben vom 2. Oktober 2026"\n'
VERSION = "2026.10.0"
# file, a measure that it answers with the figure that is compared and how far it may lie off, page of its topic,
# a sentence of that page, paper and its year
INPUTS = {
    "calls": (
        "callcenter_anonymous_bank_1999/january.txt.gz",
        ("answered_share", "value", 0.005),
        ("erreichbarkeit.py", "Der Anteil der angenommenen Anrufe betrug 86 %."),
        ("ombuds", 1999),
    ),
    "complaints": (
        "complaints_cfpb_sample_2012_2016/complaints.csv.gz",
        ("answered_in_time_share", "value", 0.005),
        ("beschwerden.py", "sank von 97 % auf 96 %"),
        ("followup", 2016),
    ),
    "appointments": (
        "appointments_noshow_vitoria_2016/KaggleV2-May-2016.csv.gz",
        ("no_show_share", "value", 0.005),
        ("wartezeiten.py", "Der Anteil der versäumten Termine betrug 21 %."),
        ("ombuds", 2016),
    ),
    "calendars": (
        "termine_online_de_2021_2026/jobcenter_15min.parquet",
        ("free_slot_within_4_days_share", "value", 0.005),
        ("wartezeiten.py", "Nicht durchgehend dieselben Standorte: fulda nur bis August 2023."),
        ("information", 2024),
    ),
    "offices": (
        "office_waits_ca_dmv_appt_vs_walkin/dmv_waits_hourly.csv.gz",
        ("office_hour_wait_spread_minutes", "median", 1.5),
        ("standorte.py", "Zu diesem Thema ist nichts erfasst, worin sich Standorte vergleichen ließen."),
        ("answer", 2025),
    ),
}
# of 188 offices a few: the others are of the same kind
FEW = (",alturas,", ",arleta,", ",arvin,", "captured")


def brought_in(file, folder):
    store = Store(folder)
    if "dmv" in file.name:
        lines = gzip.decompress(file.read_bytes()).decode().splitlines(keepends=True)
        file = folder.parent / "dmv.csv"
        file.write_text("".join(line for line in lines if any(one in line for one in FEW)), "utf-8")
    intake.bring_in([file], store)
    store.publication.mkdir()
    (store.publication / "settings.toml").write_text(SETTINGS + ATTESTED, "utf-8")
    return store


@pytest.fixture(scope="module", params=INPUTS)
def real(request, shared, tmp_path_factory):
    """A store of this input with a release, and what is expected of it."""
    file, *expected = INPUTS[request.param]
    store = brought_in(shared / "real" / file, tmp_path_factory.mktemp(request.param) / "store")
    publish.publish(store, VERSION)
    return store, *expected


@pytest.mark.parametrize("real", ["complaints"], indirect=True)
def test_the_release_is_whole_and_withstands_the_attack_again(real):
    store, *_expected = real
    said = []
    assert recheck.faults(store, VERSION, store.folder, said.append) == []
    assert "nicht wiederholt" not in " ".join(said)


def test_its_figure_is_that_of_the_records(real):
    store, (name, figure, most), *_expected = real
    released = releases.newest(store.releases)
    after = 12 * released.last_month.year + released.last_month.month
    scope = Scope(released.first_month, released.last_month.replace(year=after // 12, month=after % 12 + 1))
    public, exact = (
        answers.ask(where, name, scope, grain="all").frame.set_index("segment")[figure]
        for where in (released.database, store.current_snapshot())
    )
    assert list(public.index) == list(exact.index)
    assert (public - exact).abs().max() <= most


def test_its_pages_open_for_everybody(real, monkeypatch):
    store, _figure, (page, sentence), *_expected = real
    monkeypatch.delenv(SHOWS_VARIABLE)
    monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))
    app = AppTest.from_file(FRAME, default_timeout=60)
    assert not app.run().exception
    app.switch_page(page).run()
    assert not app.exception
    told = "\n".join(one.value for kind in ("markdown", "caption") for one in app.get(kind))
    assert sentence in told.replace("\N{NO-BREAK SPACE}", " ")
    app.query_params["lang"] = "en"
    assert not app.run().exception


def test_its_papers_are_written(real):
    store, _figure, _page, (kind, year) = real
    found = source.newest_release(store.releases)
    own = settings.read(settings.EXAMPLE)
    order = Order(kind, year, found, own, "", "flensburg" if kind == "answer" else "", "")
    paper = compose.compose(order)
    assert "Veröffentlichung 2026.10.0" in texts(paper)
    assert word.write(paper)[:2] == b"PK"


# What is too little


@pytest.fixture(scope="module")
def calls(shared, tmp_path_factory):
    return brought_in(shared / "real" / INPUTS["calls"][0], tmp_path_factory.mktemp("thin") / "store")


class TestCallsWhoseOfficialsNobodyVouchesFor:
    @pytest.fixture(autouse=True)
    def nobody_vouches(self, calls):
        (calls.publication / "settings.toml").write_text(SETTINGS, "utf-8")
        yield
        (calls.publication / "settings.toml").write_text(SETTINGS + ATTESTED, "utf-8")

    @pytest.mark.parametrize(
        ("language", "found", "remedy"),
        [
            ("de", "auf wie vielen Beschäftigten ihre Zahlen beruhen: bank.", "Bitte einlesen, wie viele Beschäftigte"),
            ("en", "on how many officials their figures rest: bank.", "Bring in how many officials contribute"),
        ],
    )
    def test_are_refused_in_both_languages_with_what_can_be_done(self, calls, capsys, language, found, remedy):
        ask = ["--store", str(calls.folder), "--language", language, "publish", "--version", VERSION, "--dry-run"]
        assert __main__.main(ask) == 2
        said = capsys.readouterr().err
        assert found in said and remedy in said
        assert "{" not in said
        assert not calls.releases.exists()


def test_an_answer_about_1999_is_refused_for_nothing_was_decided_by_then(shared, calls):
    found = source.of_snapshot(calls.current_snapshot())
    with pytest.raises(RefusedPaper, match="Bis Ende 1999 wurde nichts beschlossen"):
        compose.compose(Order("followup", 1999, found, settings.read(settings.EXAMPLE), "", "", ""))


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("zms_statistic_samples/GET_waitingscope_141_032016.json", "keine Liste von Datensätzen"),
        ("published_figures_de/figures.csv", "es fehlen: promised_at, site"),
    ],
)
def test_what_no_format_reads_leaves_nothing_to_publish(shared, tmp_path, file, why):
    store = Store(tmp_path)
    with pytest.raises(Refused) as refused:
        intake.bring_in([shared / "real" / file], store)
    assert why in str(refused.value)
    with pytest.raises(NotPublished, match="also gibt es nichts zu veröffentlichen"):
        publish.publish(store, VERSION)
