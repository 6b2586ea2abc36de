"""Signals: which month stands out, by which rule, against which months. Whole months only, and gaps stay gaps."""

import math
from datetime import date
from itertools import cycle, islice

import pandas as pd
import pytest

from oversight import charts, measures, observed, published, rebasing, signals, units
from oversight.answers import Scope
from oversight.page_parts import watched
from oversight.page_parts.look import Look
from oversight.questions.asked import ask
from oversight.rebasing import Rebasing
from oversight.reference import Words
from oversight.signals import series
from oversight.statistics import spc_icons, spc_rules
from tests.answered import answer, durations, monthly, of_a_release, part, rate

CALM = (0.50, 0.52)
REASON = Words("Seit diesem Monat wird anders gezählt.", "Counted otherwise from this month on.")


def calm(months):
    return tuple(islice(cycle(CALM), months))


def signal(*shares, name="answered_share", n=1000, without=(), **options):
    rows = monthly(*(rate(share * n, n) for share in shares))
    kept = [row for place, row in enumerate(rows) if place not in without]
    return next(iter(signals.signals(answer(name, *kept, grain="month"), **options)), None)


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


class TestTheLastMonth:
    def test_within_the_limits_is_as_usual(self):
        assert signals.variation_words(signal(*calm(12))) == "wie üblich"

    def test_far_above_the_others_is_favourable_where_more_is_better(self):
        assert signals.variation_words(signal(*calm(12), 0.9)) == "auffällig günstig"

    def test_far_above_the_others_is_unfavourable_where_less_is_better(self):
        assert signals.variation_words(signal(*calm(12), 0.9, name="abandoned_share")) == "auffällig ungünstig"

    def test_far_above_the_others_is_only_high_where_neither_is_better(self):
        assert signals.variation_words(signal(*calm(12), 0.9, name="appointment_share")) == "auffällig hoch"

    def test_says_its_figure_its_rule_and_what_is_usual(self):
        told = plain(signals.said(signal(*calm(12), 0.9)))
        assert told.startswith("Januar 2025: 90,0 %, über der oberen Grenze (üblich: ")

    def test_is_not_striking_because_an_earlier_one_was(self):
        assert not signal(*calm(6), 0.9, *calm(6)).is_striking

    @pytest.mark.parametrize(("fewest", "months"), [(3, 12), (0, 12)])
    def test_of_few_events_counts_among_the_others(self, fewest, months):
        rows = monthly(*(rate(n, 15_000) for n in (*[14] * 11, fewest)))
        (found,) = signals.signals(answer("incidents_per_1000", *rows, grain="month"))
        assert len(found.series.months) == months

    @pytest.mark.parametrize(("usual", "are_watched"), [(9, False), (10, True)])
    def test_of_events_is_watched_where_a_usual_month_has_enough(self, usual, are_watched):
        rows = monthly(*(rate(usual, 15_000) for _month in range(12)))
        assert bool(signals.signals(answer("incidents_per_1000", *rows, grain="month"))) is are_watched

    def test_without_a_figure_has_no_signal_although_the_month_before_would_have(self):
        found = signal(*calm(12), 0.9, end=date(2025, 3, 1))
        assert (found.speaks, found.is_striking, signals.variation_words(found)) == (False, False, "kein Signal")
        assert signals.said(found).startswith("Februar 2025: kein Signal")


class TestWholeMonths:
    def test_count_up_to_the_end_that_is_asked_for(self):
        found = signal(*calm(12), 0.9, end=date(2025, 1, 1))
        assert (found.month, found.is_striking) == (date(2024, 12, 1), False)

    def test_count_from_the_first_whole_one_on(self):
        assert signal(0.9, *calm(12), begin=date(2024, 2, 1)).series.months[0] == date(2024, 2, 1)

    @pytest.mark.parametrize(("last_day", "end"), [(27, date(2024, 12, 1)), (28, date(2025, 1, 1))])
    def test_end_with_the_last_that_records_reach_within_three_days(self, jobcenter, last_day, end):
        jobcenter.new_import(first_day="2024-01-01", last_day=f"2024-12-{last_day}")
        jobcenter.call()
        assert observed.whole_months(jobcenter.snapshot(), "answered_share")[1] == end

    @pytest.mark.parametrize(("first_day", "begin"), [("03", date(2024, 1, 1)), ("04", date(2024, 2, 1))])
    def test_begin_with_the_first_that_records_hold_from_its_third_day(self, jobcenter, first_day, begin):
        jobcenter.new_import(first_day=f"2024-01-{first_day}", last_day="2024-12-31")
        jobcenter.call()
        assert observed.whole_months(jobcenter.snapshot(), "answered_share")[0] == begin

    def test_end_with_the_last_that_is_known_where_a_figure_looks_beyond_its_month(self, jobcenter):
        for month in range(1, 13):
            jobcenter.remedy(20, received_at=f"2024-{month:02}-11", decided_at=f"2024-{month:02}-20")
        jobcenter.remedy(received_at="2024-12-31", decided_at="2024-12-31")
        year = Look(jobcenter.snapshot(), Scope(date(2024, 1, 1), date(2025, 1, 1)), None, "none", "public")
        found = watched.of(ask("objection_decided_in_time_share", year))
        assert [(one.month, one.speaks) for one in found] == [(date(2024, 9, 1), True)]


class TestAMonthWithTooFewCases:
    def test_is_left_out_like_one_without_any(self):
        rows = monthly(*(rate(share * 1000, 1000) for share in calm(12)))
        few = {**rows[5], **rate(49.5, 99)}
        found = signals.signals(answer("answered_share", *rows[:5], few, *rows[6:], grain="month"))[0]
        assert date(2024, 6, 1) not in found.series.months

    def test_with_just_enough_is_in(self):
        rows = monthly(*(rate(share * 1000, 1000) for share in calm(12)))
        enough = {**rows[5], **rate(50, 100)}
        found = signals.signals(answer("answered_share", *rows[:5], enough, *rows[6:], grain="month"))[0]
        assert date(2024, 6, 1) in found.series.months

    @pytest.mark.parametrize(("missing", "is_flagged"), [((), True), ((15,), False)])
    def test_ends_a_run_of_seven(self, missing, is_flagged):
        found = signal(*calm(12), *[0.525] * 8, n=100_000, without=missing)
        assert (spc_rules.SHIFT_ABOVE in found.chart.causes) is is_flagged

    def test_breaks_the_line_of_the_control_chart(self):
        drawn = charts.control(signal(*calm(12), without=(5,))).data
        assert list(drawn.index[drawn["figure_at"].isna()]) == [5]


class TestLimits:
    def test_need_seven_months(self):
        assert (signal(*calm(6)), signal(*calm(7)) is None) == (None, False)

    @pytest.mark.parametrize(("months", "is_provisional"), [(11, True), (12, False)])
    def test_are_provisional_below_twelve_months(self, months, is_provisional):
        found = signal(*calm(months))
        assert found.is_provisional is is_provisional
        assert ("vorläufig" in signals.behind(found)) is is_provisional

    @pytest.mark.parametrize(("months", "is_seasonal"), [(23, False), (24, True)])
    def test_leave_the_year_s_rhythm_out_from_24_months_on(self, months, is_seasonal):
        found = signal(*calm(months))
        assert found.is_seasonal is is_seasonal
        assert ("Jahresrhythmus" in signals.behind(found)) is is_seasonal

    def test_do_not_take_a_winter_like_every_winter_for_striking(self):
        winters = [0.5 + 0.1 * math.cos(math.pi * month / 6) + 0.01 * (-1) ** month for month in range(37)]
        assert signal(*winters[:20]).flagged != ()
        assert signal(*winters).flagged == ()

    def test_do_not_take_every_month_for_striking_where_very_much_is_counted(self):
        """40,000 calls a month: by chance alone a share moves by a quarter of a point; offices move by more."""
        shares = (0.84, 0.87, 0.85, 0.88, 0.83, 0.86, 0.85, 0.88, 0.84, 0.86, 0.87, 0.85)
        assert signal(*shares, n=40_000).flagged == ()

    def test_widen_where_little_was_counted(self):
        rows = monthly(*(rate(share * 10_000, 10_000) for share in calm(12)), rate(600, 1000))
        found = signals.signals(answer("answered_share", *rows, grain="month"))[0]
        assert found.limits.upper - found.limits.centre > found.chart.upper[0] - found.chart.centre[0]

    def test_of_a_mean_out_of_sums_come_from_its_ranges(self):
        rows = monthly(*({"numerator": 100 * value, "denominator": 100, "value": value} for value in [20.0, 22.0] * 6))
        found = signals.signals(answer("call_wait_mean_seconds", *rows, grain="month"))[0]
        # worked out by hand: mean 21, every range 2, limits 21 -/+ 2.66 * 2
        assert (found.limits.lower, found.limits.upper) == pytest.approx((15.68, 26.32))


class TestWhatIsWatched:
    def test_of_durations_is_the_share_that_waits_too_long(self):
        rows = monthly(*[durations(12, over_n=200, share_over=0.2, n=1000)] * 12)
        found = signals.signals(answer("wait_minutes", *rows, grain="month"))[0]
        assert (found.series.column, plain(signals.standing(found))) == ("share_over", "Anteil über 30 Minuten")

    def test_of_a_life_table_is_the_share_within_the_promise_and_more_is_better(self):
        row = {"n": 100, "ended": 90, "censored": 10, "median": 9.0}
        shares = (*calm(12), 0.9)
        rows = monthly(*({**row, "share_within": share} for share in shares))
        found = signals.signals(answer("days_to_closed", *rows, grain="month"))[0]
        assert signals.variation_words(found) == "auffällig günstig"

    def test_of_parts_of_a_whole_is_nothing(self):
        rows = monthly(*[part("phone", 900)] * 12)
        assert signals.signals(answer("channel_share", *rows, grain="month")) == ()

    def test_is_each_group_by_itself_in_the_order_of_the_header(self):
        rows = [
            {**row, "segment": segment}
            for segment in ("without_appointment", "with_appointment")
            for row in monthly(*[durations(12)] * 12)
        ]
        found = signals.signals(answer("wait_minutes", *rows, grain="month"))
        assert [signals.standing(one).split(",")[0] for one in found] == ["mit Termin", "ohne Termin"]

    def test_is_never_a_quarter(self):
        with pytest.raises(ValueError, match="grain month"):
            list(series.of(answer("answered_share", rate(1, 2), grain="quarter"), None, None))


class TestTargets:
    def test_stand_only_with_source_and_time_beside_the_measure_they_were_set_for(self):
        with_target = [measure.name for measure in measures.all_measures() if published.target_for(measure.name)]
        assert with_target == ["answered_share"]

    @pytest.mark.parametrize(
        ("share", "assurance"),
        [(0.9, spc_icons.CONSISTENT_PASS), (0.76, spc_icons.INCONSISTENT), (0.5, spc_icons.CONSISTENT_FAIL)],
    )
    def test_lie_within_the_limits_or_beyond_them(self, share, assurance):
        found = signal(*[share, share + 0.01] * 6, target=published.target_for("answered_share"))
        assert found.assurance == assurance

    def test_are_cited(self):
        told = plain(signals.assured(signal(*calm(12), target=published.target_for("answered_share"))))
        assert told.startswith("Zielwert, Bundesagentur für Arbeit (2012): 75,0 %; so wie es ist, wird er jeden Monat")
        assert "Quelle: Interne Revision der BA" in told

    def test_that_nobody_set_are_not_spoken_of(self):
        assert signals.assured(signal(*calm(12))) == ""


class TestNewLimits:
    STEP = (*calm(12), 0.80, 0.82, 0.80, 0.82, 0.80, 0.82, 0.80, 0.82)

    def decided(self, month=date(2025, 1, 1)):
        return [Rebasing("answered_share", month, date(2025, 9, 15), "service_centre", REASON)]

    def test_begin_where_people_decided_so(self):
        found = signal(*self.STEP, rebasings=self.decided())
        assert found.chart.groups.tolist() == [0] * 12 + [1] * 8
        assert not found.is_striking

    def test_are_said_with_day_function_and_reason(self):
        told = signals.behind(signal(*self.STEP, rebasings=self.decided()))
        assert "Neue Grenzen ab Januar 2025, entschieden am 15.09.2025, Stelle: die Leitung des Servicecenters." in told
        assert "Seit diesem Monat wird anders gezählt." in told

    def test_never_begin_by_themselves_however_large_the_step(self):
        found = signal(*self.STEP)
        assert set(found.chart.groups.tolist()) == {0}
        assert found.is_striking

    def test_never_begin_because_an_appointment_system_was_introduced(self, jobcenter):
        jobcenter.add(
            "events",
            1,
            {"date_from": "2025-01-01", "site": "all", "kind": "appointment_system", "description": "Terminpraxis"},
        )
        for place, share in enumerate(self.STEP):
            month = pd.Timestamp("2024-01-01") + pd.DateOffset(months=place)
            jobcenter.call(round(200 * share), contact_at=f"{month:%Y-%m}-11 09:00", outcome="answered")
            jobcenter.call(200 - round(200 * share), contact_at=f"{month:%Y-%m}-11 09:00", outcome="abandoned")
        asked = jobcenter.ask("answered_share", grain="month")
        found = signals.signals(asked, rebasings=rebasing.decisions_for("answered_share"))[0]
        assert set(found.chart.groups.tolist()) == {0}

    def test_of_few_months_are_provisional(self):
        assert signal(*self.STEP, rebasings=self.decided()).is_provisional


def test_no_word_of_a_signal_speaks_of_a_cause():
    found = signal(*TestNewLimits.STEP, target=published.target_for("answered_share"))
    told = " ".join(
        [signals.variation_words(found), signals.said(found), signals.behind(found), signals.assured(found)]
    )
    assert not {"durch", "wegen", "weil", "Wirkung", "Effekt", "dank"} & set(told.replace(".", " ").split())


def test_what_was_measured_stands_beside_what_is_held_against_the_limits():
    winters = [0.6 if month % 12 in (11, 0, 1) else 0.5 for month in range(36)]
    told = plain(signals.said(signal(*winters)))
    assert "60,0 % (ohne Jahresrhythmus " in told
    assert units.show(0.6, "share") in signals.said(signal(*winters))


class TestOfARelease:
    """Months of 1,000 calls; the sums lie at most so far from the true ones."""

    def signal(self, deviation, last):
        measure = of_a_release("answered_share", deviation)
        rows = monthly(*(rate(share * 1000, 1000) for share in (*calm(12), last)))
        return next(iter(signals.signals(answer("answered_share", *rows, grain="month", measure=measure))))

    def test_a_month_further_off_than_rounding_can_bring_is_striking(self):
        assert self.signal(deviation=50, last=0.9).is_striking

    def test_a_month_beyond_its_limit_by_no_more_than_rounding_can_bring_is_as_usual(self):
        """It would be striking if the figures were exact, and is if it lies further beyond."""
        just = next(
            share / 1000 for share in range(500, 900) if self.signal(deviation=0, last=share / 1000).is_striking
        )
        assert not self.signal(deviation=10, last=just).is_striking
        assert self.signal(deviation=10, last=just + 0.05).is_striking

    def test_a_month_no_further_off_than_rounding_can_bring_is_as_usual(self):
        found = self.signal(deviation=500, last=0.9)
        assert signals.variation_words(found) == "wie üblich"
        assert "über der oberen Grenze" not in signals.said(found)
        assert found.flagged == ()
