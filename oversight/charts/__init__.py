"""Charts: an answer or an effect in, a picture out. No sums, no choice of rows: what is drawn was asked for.

A chart's specification is built and checked once per kind, language and options, and kept; the rows travel apart.
"""

from oversight.charts.by_hand import by_hand, figures_in
from oversight.charts.chart import Chart, Reference, with_data
from oversight.charts.control import control
from oversight.charts.course import course, site_course
from oversight.charts.definition_bands import Defined, definitions
from oversight.charts.distributions import distribution, still_open
from oversight.charts.event_times import event_study
from oversight.charts.fake_dates import fake_dates
from oversight.charts.funnel import funnel
from oversight.charts.history import Elsewhere, history
from oversight.charts.hours import hours
from oversight.charts.left_out import left_out
from oversight.charts.panels import panels
from oversight.charts.panels_in_rows import Line, Panel
from oversight.charts.parts import bars_by_site, parts
from oversight.charts.trends import parts_over_time, trend

__all__ = [
    "Chart",
    "Defined",
    "Elsewhere",
    "Line",
    "Panel",
    "Reference",
    "bars_by_site",
    "by_hand",
    "control",
    "course",
    "definitions",
    "distribution",
    "event_study",
    "fake_dates",
    "figures_in",
    "funnel",
    "history",
    "hours",
    "left_out",
    "panels",
    "parts",
    "parts_over_time",
    "site_course",
    "still_open",
    "trend",
    "with_data",
]
