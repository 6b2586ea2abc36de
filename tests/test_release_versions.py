"""Which version a release may have."""

import pytest

from oversight.publication import versions
from oversight.publication.refusal import NotPublished


@pytest.mark.parametrize("version", ["2026.10.0", "2026.1.12", "2027.12.0"])
def test_year_month_and_number_are_a_version(version):
    versions.check_new(version, ("2025.12.3",))


@pytest.mark.parametrize(
    "version",
    ["", "2026", "2026.10", "2026.13.0", "2026.0.0", "2026.01.0", "v2026.1.0", "2026.1.0\n", "٢٠٢٦.1.0", "../2026.1.0"],
)
def test_anything_else_is_refused(version):
    with pytest.raises(NotPublished, match="keine Version"):
        versions.check_new(version, ())


def test_a_version_that_exists_is_refused():
    with pytest.raises(NotPublished, match="gibt es schon"):
        versions.check_new("2026.10.0", ("2026.10.0",))


def test_september_is_older_than_october_although_9_is_the_larger_digit():
    with pytest.raises(NotPublished, match=r"älter als 2026\.10\.0"):
        versions.check_new("2026.9.1", ("2026.10.0",))


def test_the_next_correction_is_newer():
    versions.check_new("2026.10.1", ("2026.10.0", "2026.9.5"))
