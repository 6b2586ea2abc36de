"""What a figure would be without appointments: known of simulated records alone, and only while they stay."""

import pandas as pd
import pytest

from oversight import facts
from oversight.intake import Refused, undo, write_truth
from tests.importing import CALL, Office, calls, table

SYNTHETIC = "SYNTHETISCHE DEMODATEN"
MARCH = pd.Timestamp("2024-03-01")
TOLD = {
    "measure": "wait_minutes",
    "segment": None,
    "figure": "median",
    "month": MARCH,
    "site": "nord",
    "value": 5.0,
    "value_without": 9.0,
    "n": 200.0,
    "n_without": 210.0,
}


@pytest.fixture
def office(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.bring_in(table({**CALL, SYNTHETIC: ""}))
    return office


def tell(office, *differences):
    write_truth(office.store, pd.DataFrame([TOLD | one for one in differences or ({},)]))


def told(office, measure="wait_minutes", figure="median", segment=None):
    snapshot = office.store.current_snapshot()
    return facts.ask(snapshot, "truth", measure=measure, figure=figure, segment=segment)


def test_the_truth_of_a_figure_is_told_month_by_month(office):
    tell(office)
    assert told(office).to_dict("records") == [
        {"month": MARCH, "site": "nord", "value": 5, "value_without": 9, "n": 200, "n_without": 210}
    ]


@pytest.mark.parametrize(
    "asked", [{"measure": "no_show_share"}, {"figure": "p90"}, {"segment": "with_appointment"}], ids=str
)
def test_the_truth_of_another_figure_is_not(office, asked):
    tell(office)
    assert told(office, **asked).empty


def test_a_part_that_is_shown_apart_has_its_own_truth(office):
    tell(office, {}, {"segment": "with_appointment", "value": 1.0})
    assert told(office, segment="with_appointment")["value"].tolist() == [1]


def test_a_figure_that_only_one_world_has_stays_empty_in_the_other(office):
    tell(office, {"value_without": None})
    assert told(office)["value_without"].isna().all()


def test_what_is_told_anew_takes_the_place_of_what_was_told(office):
    tell(office)
    tell(office, {"value": 6.0})
    assert told(office)["value"].tolist() == [6]


def test_nobody_tells_the_truth_of_real_records(tmp_path, monkeypatch):
    real = Office(tmp_path, monkeypatch)
    real.bring_in(calls({}))
    with pytest.raises(Refused, match="simuliert"):
        tell(real)


def test_records_that_come_in_later_take_the_truth_away(office):
    tell(office)
    office.bring_in(table({**CALL, "contact_at": "2024-04-02 10:00:00", SYNTHETIC: ""}))
    assert told(office).empty


def test_records_that_were_known_already_leave_it(office):
    tell(office)
    office.bring_in(table({**CALL, SYNTHETIC: ""}))
    assert len(told(office)) == 1


def test_records_taken_out_again_take_the_truth_away(office):
    tell(office)
    undo(office.store, 1)
    assert told(office).empty


def test_records_of_a_jobcenter_have_no_truth_unless_it_is_told(office):
    assert told(office).empty
