"""A real list of complaints: channels, timeliness, disputes."""

from pathlib import Path

import pytest

from oversight import intake
from oversight.store import Store
from tests.real_source import RealSource

FILE = "real/complaints_cfpb_sample_2012_2016/complaints.csv.gz"


@pytest.fixture(scope="module")
def cfpb(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> RealSource:
    return RealSource(shared / FILE, tmp_path_factory.mktemp("cfpb"))


def test_identical_complaints_are_kept(cfpb: RealSource) -> None:
    assert (cfpb.report.counts.read, cfpb.report.counts.accepted) == (20000, 20000)


def test_every_complaint_is_counted(cfpb: RealSource) -> None:
    assert cfpb.ask("reaction_kind_share").frame["n"].tolist() == [20000]


def test_the_same_file_again_adds_nothing(cfpb: RealSource, shared: Path) -> None:
    (again,) = intake.bring_in([shared / FILE], cfpb.store)
    assert (again.known_as, len(cfpb.rows("complaints"))) == (1, 20000)


def test_channels(cfpb: RealSource) -> None:
    assert cfpb.mix("reaction_channel_share") == pytest.approx(
        {"portal": 66.1, "referral": 18.9, "phone": 6.8, "post": 6.6, "fax": 1.5, "email": 0.1}
    )


def test_complaints_answered_in_time(cfpb: RealSource) -> None:
    assert cfpb.percent("answered_in_time_share") == 97.18


def test_answers_disputed(cfpb: RealSource) -> None:
    assert cfpb.percent("disputed_share", digits=1) == 20.4


def test_answers_of_which_nobody_knows_are_left_out(cfpb: RealSource) -> None:
    assert cfpb.ask("disputed_share").frame["denominator"].tolist() == [20000 - 725]


def test_no_day_of_closing_is_recorded(cfpb: RealSource) -> None:
    assert cfpb.ask("days_to_closed").missing == ("complaints.closed_at",)


def test_neither_companies_nor_places_are_stored(cfpb: RealSource) -> None:
    stored = cfpb.rows("complaints").astype(str).to_numpy().ravel()
    assert not {"Wells Fargo & Company", "CA", "300XX"} & set(stored)


def test_the_file_that_is_offered_today_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "complaints.csv"
    file.write_text(
        "Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,Company public response,"
        "Company,State,ZIP code,Tags,Consumer consent provided?,Submitted via,Date sent to company,"
        "Company response to consumer,Timely response?,Consumer disputed?,Complaint ID\n"
        "03/31/2019,Mortgage,Other,Struggling to pay,,,,A Bank,CA,902XX,,N/A,Web,04/01/2019,"
        "In progress,Yes,N/A,3196000\n",
        "utf-8",
    )
    source = RealSource(file, tmp_path / "store")
    assert (source.report.counts.accepted, source.percent("answered_in_time_share")) == (1, 100.0)


def test_a_channel_that_nobody_knows_is_quarantined(tmp_path: Path) -> None:
    header = "Date received,Product,Submitted via,Company response to consumer,Timely response?,Consumer disputed?\n"
    record = "2015-03-31,Mortgage,{channel},Closed,1,0\n"
    file = tmp_path / "complaints.csv"
    file.write_text(header + record.format(channel="Web") * 30 + record.format(channel="Pigeon"), "utf-8")
    (report,) = intake.bring_in([file], Store(tmp_path / "store"))
    assert (report.counts.accepted, report.counts.quarantined) == (30, 1)
