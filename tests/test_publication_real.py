"""Real files, thin, of one kind only, or with nothing but sums, come through; what is too thin is withheld."""

import pytest

from oversight.publication import coarsen
from tests import coarsened
from tests.real_source import RealSource

FILES = {
    "calls": "real/callcenter_anonymous_bank_1999/january.txt.gz",
    "complaints": "real/complaints_cfpb_sample_2012_2016/complaints.csv.gz",
    "office_waits": "real/office_waits_ca_dmv_appt_vs_walkin/dmv_waits_hourly.csv.gz",
    "appointments": "real/appointments_noshow_vitoria_2016/KaggleV2-May-2016.csv.gz",
}


@pytest.fixture(scope="module", params=FILES, ids=str)
def real(request, shared, tmp_path_factory):
    source = RealSource(shared / FILES[request.param], tmp_path_factory.mktemp(request.param))
    return request.param, source.snapshot, coarsen.prepare(source.snapshot)


def test_every_cell_counts_cases(real):
    _name, _snapshot, prepared = real
    assert all(cells.true.sum() > 0 for cells in prepared.cells)


def test_what_no_file_records_is_said_not_to_be_delivered(real):
    _name, _snapshot, prepared = real
    measures = prepared.measures.set_index("measure")
    assert (measures["reason"] == "not_delivered").sum() > 20
    assert measures["is_published"].any()


def test_tables_come_out_in_the_columns_of_a_snapshot(real, tmp_path):
    name, _snapshot, prepared = real
    assert coarsened.write(tmp_path, name, coarsened.tables(prepared)).exists()


def test_a_month_of_calls_is_published_as_a_year_in_course(shared, tmp_path):
    source = RealSource(shared / FILES["calls"], tmp_path)
    calls = next(one for one in coarsen.prepare(source.snapshot).cells if one.name == "call_wait_counts")
    assert calls.true.sum() == 31359
