"""The papers of the invented city: they answer points, reach no further than the records, and change nothing."""

from oversight.decisions import books
from oversight.simulation import city, monthly

CODES = {point.code for one in books.read(books.SHIPPED).decisions for point in one.points}


def documents(months):
    rows = monthly.events(months, treated=True)
    return rows[rows["kind"] == "document"]


def test_name_the_points_that_they_answer():
    sources = documents(48)["source"].tolist()
    assert len(sources) == len(city.DOCUMENTS)
    assert {source.rsplit(" ", 1)[-1] for source in sources} <= CODES


def test_say_that_the_city_is_invented():
    assert all("erfundene Stadt" in source for source in documents(48)["source"])


def test_are_there_only_as_far_as_the_records_reach():
    # the records of 29 months end in May 2024, the first yearly report is of June
    assert len(documents(29)) == 1
    assert len(documents(30)) == 2


def test_are_the_same_in_the_city_without_appointments():
    without = monthly.events(48, treated=False)
    assert without[without["kind"] == "document"]["source"].tolist() == documents(48)["source"].tolist()
