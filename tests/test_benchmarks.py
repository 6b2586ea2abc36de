"""The table of `make bench` says what was measured and whether it keeps its limit."""

import pytest

from benchmarks import result, run
from benchmarks.result import Result


@pytest.mark.parametrize(("value", "is_kept"), [(60.0, True), (60.01, False)])
def test_a_limit_is_kept_up_to_the_limit_itself(value, is_kept):
    assert Result("CPU per page", value, "ms", limit=60).is_kept == is_kept


def test_a_figure_without_a_limit_is_reported_only():
    assert Result("counting", 1e9, "s").is_kept


def test_a_reported_figure_is_read_again(capsys):
    result.report("import", 1.5, "times", limit=2)
    assert result.read(capsys.readouterr().out) == Result("import", 1.5, "times", 2)


def test_any_other_printed_line_is_no_figure():
    assert result.read("5,000,000 rows\n") is None


def test_a_missed_limit_stands_out_in_the_table():
    assert "MISSED: at most 2.00" in run.table([Result("import", 2.5, "times", 2)])


def test_the_runner_is_no_benchmark_itself():
    assert "run" not in run.names()
