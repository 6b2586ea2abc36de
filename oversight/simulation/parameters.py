"""Every number the simulated jobcenter rests on, with its unit and what it rests on itself."""

from dataclasses import dataclass

SEED = 20000501
# what estimates are held against the truth on; fixed before there were any: dates that stand in the five towns' papers
TRIAL_SEEDS = (
    *(20000501, 20010504, 20100101, 20130110, 20161020),
    *(20170101, 20171212, 20200226, 20211124, 20230101),
)
LONGEST_MONTHS = 48

ASSUMED = "assumption"
TUNED = "assumption, tuned to the published range of answered calls (51 to 87 percent)"


@dataclass(frozen=True)
class Parameter:
    """One number, or one number per site, hour, weekday or kind."""

    name: str
    value: float | tuple[float, ...]
    unit: str
    basis: str


TABLE = (
    # the city; per site in the order of city.SITES
    Parameter("households", (6800, 5600, 6100, 5300, 4700), "benefit households per site", "mid-size city, invented"),
    Parameter("agents", (8, 7, 7, 6, 6), "telephone staff per site", TUNED),
    Parameter("clerks", (8, 7, 7, 7, 6), "counter staff per site", TUNED),
    Parameter("introduction_ramp_days", 60, "calendar days", ASSUMED),
    Parameter("moved_staff", 1, "clerks who move to the telephone at the introduction", ASSUMED),
    Parameter("sick_share", 0.07, "share of staff a day", ASSUMED),
    Parameter("sick_share_winter", 0.04, "more, November to February", ASSUMED),
    # how demand moves
    Parameter("city_shock_sd", 0.05, "log demand", ASSUMED),
    Parameter("city_shock_memory", 0.9, "correlation from day to day", ASSUMED),
    Parameter("site_drift_sd", 0.06, "log demand", ASSUMED),
    Parameter("site_drift_memory", 0.97, "correlation from day to day", ASSUMED),
    Parameter("month_start_rush", 1.22, "factor on days 1 to 3", "press reports of a rush at the start of the month"),
    Parameter("month_end_rush", 1.12, "factor from day 27", "press reports of a rush at the end of the month"),
    Parameter("buergergeld_calls", 0.14, "share more calls from January 2023", ASSUMED),
    Parameter("buergergeld_visits", 0.10, "share more visits from January 2023", ASSUMED),
    Parameter("buergergeld_half_life", 100, "days", ASSUMED),
    # telephone
    Parameter("calls", 0.0515, "callers per household and working day", TUNED),
    Parameter("call_weekdays", (1.22, 1.08, 0.92, 1.03, 0.72), "factor Monday to Friday", "usual in call centres"),
    Parameter("call_hours", (1.15, 1.45, 1.4, 1.15, 0.75, 0.8, 0.85, 0.65), "factor per hour from 8", "as above"),
    Parameter("closed_calls", 0.035, "callers outside hours per caller within", ASSUMED),
    Parameter("handle_minutes", 5.2, "mean, minutes", "5:00 to 6:34 minutes (Hansard, DWP)"),
    Parameter("handle_sigma", 0.75, "log standard deviation", ASSUMED),
    Parameter("patience_minutes", 4, "mean of an exponential, minutes", "Erlang A practice; assumption"),
    Parameter("redial_share", 0.55, "share of those who hung up", ASSUMED),
    Parameter("redial_minutes", 25, "mean of an exponential, minutes", ASSUMED),
    Parameter("lines_per_agent", 1.5, "callers who can wait, per agent", ASSUMED),
    Parameter("menu_share", 0.02, "share of callers who hang up in the voice menu", ASSUMED),
    Parameter("direct_share", 0.06, "share of callers who know a caseworker's line", ASSUMED),
    Parameter("direct_answered", 0.62, "share answered before the introduction", ASSUMED),
    Parameter("direct_answered_after", 0.74, "share answered after it", "Flensburg 2001: reachability improved"),
    Parameter("asks_for_caseworker", 0.30, "share of callers", ASSUMED),
    Parameter("caseworker_reached", 0.35, "share of those who ask and get through, before", ASSUMED),
    Parameter("caseworker_reached_after", 0.45, "the same after the introduction", ASSUMED),
    Parameter("forwarded_asking", (0.15, 0.70, 0.15), "share forwarded 0, 1, 2 times, asking for one's own", ASSUMED),
    Parameter("forwarded_others", (0.86, 0.12, 0.02), "share forwarded 0, 1, 2 times, others", ASSUMED),
    Parameter("documented_share", (0.82, 0.74, 0.79, 0.70, 0.77), "share of answered calls per site", ASSUMED),
    Parameter("resolutions", (0.58, 0.20, 0.22), "share solved, promised a callback, other", ASSUMED),
    Parameter("comes_back_share", 0.65, "share of the others who ring again", ASSUMED),
    Parameter("comes_back_days", 10, "longest delay, days", ASSUMED),
    Parameter("booking_calls", 0.35, "calls per appointment booked", ASSUMED),
    # callbacks
    Parameter("callback_promise_hours", 48, "hours", "rule in Hamburg and Bremen"),
    Parameter("callback_capacity", 1.22, "callbacks a day per promise usually made", ASSUMED),
    Parameter("callback_forgotten", 0.03, "share never attempted", ASSUMED),
    Parameter("callback_given_up", 21, "days until a forgotten promise is closed", ASSUMED),
    Parameter("callback_reached", 0.72, "share reached at the first attempt", ASSUMED),
    # visits
    Parameter("visits", 0.029, "people who mean to come, per household and working day", "Delmenhorst 2,400 a month"),
    Parameter("visit_weekdays", (1.35, 1.2, 0.72, 1.13, 0.6), "factor Monday to Friday", ASSUMED),
    Parameter("visit_hours", (1.5, 1.5, 1.2, 0.8, 0.3, 0.6, 0.55, 0.25), "factor per hour from 8", ASSUMED),
    Parameter("service_minutes", 13.5, "mean, minutes", "Wiesbaden: out again after 15 minutes"),
    Parameter("service_sigma", 0.6, "log standard deviation", ASSUMED),
    Parameter("papers_only_factor", 0.45, "of the usual conversation", ASSUMED),
    Parameter("prepared_factor", 0.85, "of the usual conversation, with appointment", "Flensburg 2001: prepared"),
    Parameter("preparation_minutes", 6, "of the clerk before or after an appointment", "Flensburg 2001: prepared"),
    Parameter("unneeded_share", 0.34, "share of visits that papers would replace", "Duisburg: half of requests"),
    Parameter("avoided_share", 0.5, "share of these avoided after the introduction", ASSUMED),
    Parameter("appointment_share", 0.72, "share of the rest who take an appointment", "Flensburg, Wiesbaden"),
    Parameter("slot_minutes", 20, "minutes", "Flensburg, Wiesbaden"),
    Parameter("appointment_desks", 0.8, "share of the clerks with a calendar", TUNED),
    Parameter("booking_notice", 2, "working days", "Flensburg 2001: time to prepare"),
    Parameter("booking_horizon", 20, "working days", ASSUMED),
    Parameter("suits_share", 0.75, "chance that a day with free slots suits", ASSUMED),
    Parameter("tolerated_days", (6, 13), "longest lead accepted, calendar days, from and to", ASSUMED),
    Parameter("early_minutes", 6, "mean minutes early", ASSUMED),
    Parameter("early_sd", 7, "standard deviation, minutes", ASSUMED),
    Parameter("no_show_share", 0.14, "of appointments due", "not officially recorded; press: up to 30 percent"),
    Parameter("short_notice_share", 0.06, "of appointments", "not officially recorded"),
    Parameter("cancelled_in_time_share", 0.07, "of appointments", ASSUMED),
    Parameter("cancelled_by_office_share", 0.012, "of appointments", ASSUMED),
    Parameter("cancels_by_phone", 0.6, "share of cancellations", ASSUMED),
    Parameter("leaves_after_minutes", 40, "nobody leaves earlier, minutes", ASSUMED),
    Parameter("leaves_mean_minutes", 150, "mean of an exponential on top, minutes", ASSUMED),
    # written contacts: email, portal, post, messenger, referral by an advice centre
    Parameter("letters", (0.0045, 0.0020, 0.0026, 0.0008, 0.00012), "per household and working day", ASSUMED),
    Parameter("letter_weekend", (0.30, 0.45, 0, 0.35, 0), "factor on days off", ASSUMED),
    Parameter("letter_growth", (0.04, 0.18, -0.08, 0.10, 0), "growth per year", ASSUMED),
    Parameter("letter_answer_days", (2.2, 1.6, 6.0, 0.5, 4.0), "median days to the first answer", ASSUMED),
    Parameter("letter_answer_sigma", 0.8, "log standard deviation", ASSUMED),
    Parameter("letter_unanswered", 0.015, "share never answered", ASSUMED),
    Parameter("letter_settled_days", 3.0, "median days from answer to settled", ASSUMED),
    # reactions
    Parameter("reaction_per_contact", 4.0e-4, "per contact or visit", "Bergstrasse: 291 to 580 a year"),
    Parameter("reaction_per_long_wait", 2.6e-3, "more after waiting over an hour", "as above"),
    Parameter("reaction_per_lost_call", 1.5e-3, "more after a call not answered", "as above"),
    Parameter("reaction_answer_days", 6.0, "median days to the first answer", ASSUMED),
    Parameter("reaction_closing_days", 15.0, "median days to closing", ASSUMED),
    Parameter("reaction_sigma", 0.75, "log standard deviation", ASSUMED),
    Parameter("ombuds_speed", 0.8, "factor on these days once there is an ombuds office", ASSUMED),
    Parameter("mediated_share", 0.15, "share of criticism, once there is an ombuds office", ASSUMED),
    # remedies
    Parameter("objections", 0.147, "per household and year", "425,359 on 2.897 million households (BA 2023)"),
    Parameter("objections_avoided", 0.04, "share fewer from the fourth month after the introduction", ASSUMED),
    Parameter("objection_days", 75, "median days to the decision", ASSUMED),
    Parameter("objection_outcomes", (0.33, 0.07, 0.45, 0.15), "changed, partly, rejected, withdrawn", "33 % (BA)"),
    Parameter("own_error_share", 0.29, "share of changed decisions", "40,200 errors (BA 2023)"),
    Parameter("lawsuits", 0.11, "per objection", "47,934 on 425,359 (BA 2023)"),
    Parameter("lawsuit_lag_days", (120, 245), "days after the objection, from and to", "four to eight months"),
    Parameter("lawsuit_days", 480, "median days to the judgment", ASSUMED),
    # what else is recorded
    Parameter("incident_per_visit", 5.0e-4, "per visit", ASSUMED),
    Parameter("incident_per_long_wait", 3.5e-3, "more after waiting over an hour", ASSUMED),
    Parameter("feedback_share", 0.09, "share of visitors who answer at the exit", ASSUMED),
    Parameter("feedback_favourable", (0.80, 0.72, 0.86), "share favourable by question, after a short wait", ASSUMED),
    Parameter("feedback_after_wait", (0.58, 0.25, 0.78), "share favourable by question, over 30 minutes", ASSUMED),
    Parameter("decisions_sent", 0.72, "per household and month", "objections are 1.7 % of decisions (BA)"),
    Parameter("new_applications", 0.021, "per household and month", ASSUMED),
    Parameter("households_per_post", 62, "households per post", ASSUMED),
    Parameter("ombuds_posts", 1.0, "posts for the whole city", "Dresden 2017: one full-time equivalent"),
    # faults of the records, injected after they are drawn, and only if wanted
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
)

_BY_NAME = {parameter.name: parameter.value for parameter in TABLE}


def number(name: str) -> float:
    """A parameter that is one number. Raises KeyError for an unknown name, TypeError for several numbers."""
    value = _BY_NAME[name]
    if isinstance(value, tuple):
        raise TypeError(f"{name} is several numbers")
    return float(value)


def numbers(name: str) -> tuple[float, ...]:
    """A parameter that is several numbers. Raises KeyError for an unknown name, TypeError for a single number."""
    value = _BY_NAME[name]
    if not isinstance(value, tuple):
        raise TypeError(f"{name} is one number")
    return value
