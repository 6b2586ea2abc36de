"""The part of the table of numbers that is about faults: put in after records are drawn, and only if wanted."""

from oversight.simulation.parameter_table import ASSUMED, Parameter

FAULTS = (
    Parameter("fault_duplicates", 0.003, "share of calls and visits exported twice", ASSUMED),
    Parameter("fault_negative_wait", 0.0005, "share of visitors called before they arrived", ASSUMED),
    Parameter("fault_missing_end", 0.008, "share of visits without an end", ASSUMED),
    Parameter("fault_forgotten_log_out", 0.001, "share of calls that last over eight hours", ASSUMED),
    Parameter("fault_reused_numbers", 0.0004, "share of visits with the number of an earlier one", ASSUMED),
    Parameter("fault_clock_minutes", 60, "minutes, in the week after clocks change", "a clock not set"),
    Parameter("fault_rounding", (5, 4), "minutes to which is rounded, months", "ticket machines that print minutes"),
    Parameter("fault_outage_days", 3, "working days without a telephone log", ASSUMED),
    Parameter("fault_unknown_concern", (0.06, 0.15), "share of documented concerns before and after", ASSUMED),
    Parameter("fault_damaged_concern", 0.02, "share of documented concerns of one site in one month", ASSUMED),
    Parameter("fault_test_calls", 40, "calls before opening on one day", ASSUMED),
    Parameter("fault_test_calls_from", 6.5, "o'clock", ASSUMED),
    Parameter("fault_test_calls_span", 1200, "seconds from the first to the last at most", ASSUMED),
    # when: at these parts of all months, so that a year has room for all of them
    Parameter("fault_test_calls_at", 0.2, "part of all months", ASSUMED),
    Parameter("fault_rounding_at", 0.3, "part of all months", ASSUMED),
    Parameter("fault_month_missing_at", 0.45, "part of all months", ASSUMED),
    Parameter("fault_unknown_concern_at", 0.5, "part of all months", ASSUMED),
    Parameter("fault_outage_at", 0.6, "part of all months", ASSUMED),
    Parameter("fault_damaged_concern_at", 0.7, "part of all months", ASSUMED),
    Parameter("fault_site_renamed_at", 0.75, "part of all months", ASSUMED),
    Parameter("fault_room_months", 8, "months below which what lasts long is left out", ASSUMED),
    Parameter("fault_clock_room", (56, 63), "days before and after the change of clocks", ASSUMED),
    Parameter("clocks_change_in", (3, 10), "months whose last Sunday it is", "EU directive 2000/84"),
)
