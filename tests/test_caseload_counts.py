"""The official monthly figures of a site."""

import pytest

from tests.jobcenter import Jobcenter


def test_a_month_keeps_its_figures(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=5600, posts=41.5)
    assert jobcenter.counts("caseload_counts")[["households", "posts"]].to_numpy().tolist() == [[5600, 41.5]]


@pytest.mark.parametrize("figure", ["households", "posts", "ombuds_posts", "decisions_sent", "new_applications"])
def test_a_later_file_restates_a_month(jobcenter: Jobcenter, figure: str) -> None:
    jobcenter.caseload(**{figure: 5600})
    jobcenter.new_import()
    jobcenter.caseload(**{figure: 5500})
    assert jobcenter.counts("caseload_counts")[figure].tolist() == [5500]


def test_a_later_file_that_does_not_say_a_figure_leaves_it(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=5600, posts=41.5)
    jobcenter.new_import()
    jobcenter.caseload(households=5500, posts=None)
    assert jobcenter.counts("caseload_counts")["posts"].tolist() == [41.5]
