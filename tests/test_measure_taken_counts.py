"""Measures taken after recurring conflicts."""

from tests.jobcenter import Jobcenter

TABLE = "measure_taken_counts"


def test_a_measure_keeps_its_day_and_the_number_of_its_document(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(taken_on="2024-03-31", reference="M 01/2024")
    row = jobcenter.counts(TABLE).iloc[0]
    assert (f"{row['month']:%Y-%m-%d}", f"{row['taken_on']:%Y-%m-%d}") == ("2024-03-01", "2024-03-31")
    assert row["reference"] == "M 01/2024"


def test_two_measures_of_one_day_are_two(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(kind="letter")
    jobcenter.measure_taken(kind="training")
    assert jobcenter.count(TABLE) == 2
