"""Charts: an answer or an effect in, a picture out. No sums, no choice of rows: what is drawn was asked for.

A chart's specification is built and checked once per kind, language and options, and kept; the rows travel apart.
"""

from oversight.charts.chart import Chart, Reference, with_data
from oversight.charts.course import course, site_course
from oversight.charts.distributions import distribution, still_open
from oversight.charts.event_times import event_study
from oversight.charts.fake_dates import fake_dates
from oversight.charts.hours import hours
from oversight.charts.left_out import left_out
from oversight.charts.parts import bars_by_site, parts
from oversight.charts.trends import parts_over_time, trend

__all__ = [
    "Chart",
    "Reference",
    "bars_by_site",
    "course",
    "distribution",
    "event_study",
    "fake_dates",
    "hours",
    "left_out",
    "parts",
    "parts_over_time",
    "site_course",
    "still_open",
    "trend",
    "with_data",
]
