"""What became of a point: the nine states, both sides of every border, and what is said where data are missing."""

from dataclasses import replace
from datetime import date

import pytest

from oversight import decisions
from oversight.decisions import PointState, books, states
from tests.decided import became, store_of, target, text

TODAY = date(2025, 1, 15)
ANSWERED = 'measures = ["answered_share"]\n'


def calls(jobcenter, answered, of=100, day="2024-03-11"):
    jobcenter.call(answered, contact_at=f"{day} 09:00")
    jobcenter.call(of - answered, contact_at=f"{day} 09:00", outcome="abandoned", wait_seconds=60)


def quarter_of_calls(jobcenter, answered, months=(1, 2, 3)):
    """Three whole months in 2024: their records reach from the first to the last day."""
    first, last = f"2024-{months[0]:02}-01", f"2024-{months[-1]:02}-{29 if months[-1] == 2 else 30}"
    jobcenter.new_import(first_day=first, last_day=last)
    for month in months:
        calls(jobcenter, answered, day=f"2024-{month:02}-11")


class TestATargetWithADay:
    @pytest.mark.parametrize(
        ("comparison", "answered", "state"),
        [
            ("at_least", 80, states.KEPT),
            ("at_least", 79, states.NOT_KEPT),
            ("at_most", 80, states.KEPT),
            ("at_most", 81, states.NOT_KEPT),
        ],
    )
    def test_is_kept_on_its_border_and_not_beyond(self, jobcenter, comparison, answered, state):
        quarter_of_calls(jobcenter, answered)
        assert became(jobcenter, target(comparison), TODAY).state == state

    @pytest.mark.parametrize(("late", "state"), [(10, states.KEPT), (11, states.NOT_KEPT)])
    def test_of_a_share_within_a_threshold_counts_whom_the_threshold_holds(self, jobcenter, late, state):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-03-30")
        jobcenter.visit(100 - late, arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:30")
        jobcenter.visit(late, arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:31")
        lines = target("share_within", "value = 0.9, period = 'month'", measure="wait_minutes:with_appointment")
        assert became(jobcenter, lines, TODAY).state == state

    @pytest.mark.parametrize(
        ("comparison", "before", "now", "state"),
        [
            ("falls", 600, 400, states.KEPT),
            ("falls", 400, 400, states.NOT_KEPT),
            ("falls", 400, 600, states.NOT_KEPT),
            ("falls", 402, 400, states.NOT_KEPT),
            ("rises", 400, 600, states.KEPT),
            ("rises", 600, 400, states.NOT_KEPT),
        ],
    )
    def test_of_a_fall_or_a_rise_wants_more_than_chance(self, jobcenter, comparison, before, now, state):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-06-30")
        calls(jobcenter, before, of=1000, day="2024-02-12")
        calls(jobcenter, now, of=1000, day="2024-06-10")
        lines = target(comparison, "against = 2024-01-31", by="2024-06-30")
        assert became(jobcenter, lines, TODAY).state == state

    def test_says_of_a_fall_within_chance_that_it_may_be_chance(self, jobcenter):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-06-30")
        calls(jobcenter, 402, of=1000, day="2024-02-12")
        calls(jobcenter, 400, of=1000, day="2024-06-10")
        lines = target("falls", "against = 2024-01-31", by="2024-06-30")
        assert "kann Zufall sein" in became(jobcenter, lines, TODAY).sentence

    def test_that_there_is_anything_is_kept_by_one(self, jobcenter):
        quarter_of_calls(jobcenter, 80)
        jobcenter.reaction(received_at="2024-02-12 09:00")
        lines = target("exists", "period = 'quarter'", measure="reactions_n")
        assert became(jobcenter, lines, TODAY).state == states.KEPT

    def test_that_there_is_anything_is_not_kept_by_none(self, jobcenter):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-03-30")
        jobcenter.reaction(12, received_at="2023-12-12 09:00")
        jobcenter.reaction(12, received_at="2024-05-13 09:00", site="nord")
        lines = target("exists", "period = 'month'", by="2024-02-29", measure="reactions_n")
        assert became(jobcenter, lines, date(2024, 4, 2)).state in (states.NOT_KEPT, states.NOTHING_RECORDED)

    @pytest.mark.parametrize(("on", "state"), [("2024-03-31", states.REPORTED), ("2024-04-01", states.NOT_KEPT)])
    def test_is_not_judged_on_its_day_but_on_the_next(self, jobcenter, on, state):
        quarter_of_calls(jobcenter, 79)
        assert became(jobcenter, target(), date.fromisoformat(on)).state == state

    def test_is_told_while_its_day_has_not_passed(self, jobcenter):
        quarter_of_calls(jobcenter, 79)
        told = became(jobcenter, target(by="2026-03-31"), TODAY)
        assert "mindestens 80,0\xa0% bis 31.03.2026 (Quelle: Rat). Das Datum ist noch nicht vorbei." in told.sentence

    @pytest.mark.parametrize(("by", "state"), [("2024-03-31", states.KEPT), ("2024-04-01", states.NOT_MEASURABLE)])
    def test_is_judged_by_a_quarter_that_ends_on_its_day_but_not_before(self, jobcenter, by, state):
        quarter_of_calls(jobcenter, 90)
        assert became(jobcenter, target(by=by), TODAY).state == state

    def test_may_be_judged_by_the_month(self, jobcenter):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-05-31")
        calls(jobcenter, 60, day="2024-04-15")
        calls(jobcenter, 90, day="2024-05-13")
        lines = target(lines="value = 0.8, period = 'month'")
        assert became(jobcenter, lines, TODAY).state == states.KEPT

    def test_is_not_judged_by_too_few_cases(self, jobcenter):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-03-31")
        calls(jobcenter, 99, of=99)
        told = became(jobcenter, target(), TODAY)
        assert told.state == states.NOT_MEASURABLE
        assert "Fallzahl ist zu klein" in told.sentence

    def test_that_is_missed_by_less_than_is_shown_is_told_more_exactly(self, jobcenter):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-03-31")
        calls(jobcenter, 7999, of=10000)
        told = became(jobcenter, target(), TODAY)
        assert told.state == states.NOT_KEPT
        assert "80,0\xa0% (genauer 79,99)" in told.sentence

    def test_of_which_nothing_is_recorded_is_not_measurable(self, jobcenter):
        quarter_of_calls(jobcenter, 90)
        told = became(jobcenter, target(measure="callback_kept_share"), TODAY)
        assert told.state == states.NOT_MEASURABLE
        assert "(callbacks." in told.sentence


class TestAPointWithoutATarget:
    def test_is_reported(self, jobcenter):
        quarter_of_calls(jobcenter, 90)
        told = became(jobcenter, ANSWERED + 'comparison = "rises"\n', TODAY)
        assert told.state == states.REPORTED
        assert (
            told.sentence
            == "Januar 2024 bis März 2024: Der Anteil der angenommenen Anrufe betrug 90,0\xa0%. Kein Ziel beschlossen."
        )

    def test_is_moving_where_its_last_month_stands_out(self, jobcenter):
        twelve_months(jobcenter, last=60)
        told = became(jobcenter, ANSWERED + 'comparison = "rises"\n', TODAY)
        assert told.state == states.MOVING
        assert "Dezember 2024: 60,0\xa0%, unter der unteren Grenze" in told.sentence

    def test_is_not_moving_where_its_last_month_does_not(self, jobcenter):
        twelve_months(jobcenter, last=90)
        told = became(jobcenter, ANSWERED + 'comparison = "rises"\n', TODAY)
        assert told.state == states.REPORTED

    def test_is_not_moving_on_account_of_a_part_that_is_not_meant(self, jobcenter):
        for month in range(1, 13):
            day = f"2024-{month:02}-11"
            late = 90 if month == 12 else 10
            jobcenter.walk_in(100 - late, arrived_at=f"{day} 09:00", called_at=f"{day} 09:05")
            jobcenter.walk_in(late, arrived_at=f"{day} 09:00", called_at=f"{day} 09:45")
            jobcenter.visit(95, appointment_at=f"{day} 09:00", arrived_at=f"{day} 09:00", called_at=f"{day} 09:00")
            jobcenter.visit(5, appointment_at=f"{day} 09:00", arrived_at=f"{day} 09:00", called_at=f"{day} 09:45")
        meant = 'measures = ["wait_minutes:{}"]\ncomparison = "share_within"\n'
        assert became(jobcenter, meant.format("with_appointment"), TODAY).state == states.REPORTED

    def test_says_nothing_of_another_part_where_its_own_has_no_record(self, jobcenter):
        jobcenter.walk_in(200, arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:05")
        lines = 'measures = ["wait_minutes:with_appointment"]\ncomparison = "share_within"\n'
        told = became(jobcenter, lines, TODAY)
        assert told.state == states.NOTHING_RECORDED
        assert "Minuten" not in told.sentence

    def test_with_too_few_cases_says_so(self, jobcenter):
        jobcenter.new_import(first_day="2024-01-01", last_day="2024-03-31")
        calls(jobcenter, 5, of=7)
        told = became(jobcenter, ANSWERED + 'comparison = "rises"\n', TODAY)
        assert (told.state, told.evidence[0].state) == (states.REPORTED, "few")
        assert "Fallzahl zu klein" in told.sentence

    def test_before_any_record_says_that_there_is_none_yet(self, jobcenter):
        twelve_months(jobcenter, last=60)
        told = became(jobcenter, ANSWERED + 'comparison = "rises"\n', date(2024, 1, 31))
        assert told.state == states.NOTHING_RECORDED
        assert told.sentence.startswith("Bis zu diesem Tag ist kein vollständiger Monat erfasst.")

    def test_looks_at_nothing_that_came_later(self, jobcenter):
        twelve_months(jobcenter, last=60)
        told = became(jobcenter, ANSWERED + 'comparison = "rises"\n', date(2024, 12, 31))
        assert told.state == states.REPORTED
        assert told.evidence[0].period == "Januar 2024 bis November 2024"


def twelve_months(jobcenter, last):
    jobcenter.new_import(first_day="2024-01-01", last_day="2024-12-31")
    for month in range(1, 13):
        calls(jobcenter, 900 + month % 2 if month < 12 else last * 10, of=1000, day=f"2024-{month:02}-11")


DOCUMENT = 'documents = [{ date = 2024-05-15, title = { de = "Bericht", en = "Report" }, source = "Vorlage 7" }]\n'


class TestAPointForADocument:
    def test_is_answered_by_a_document_of_the_file(self, jobcenter):
        jobcenter.call()
        told = became(jobcenter, DOCUMENT, TODAY)
        assert told.state == states.ANSWERED
        assert told.sentence == "15.05.2024: Bericht (Quelle: Vorlage 7)."

    @pytest.mark.parametrize(
        ("on", "state"), [(date(2024, 5, 14), states.NOTHING_RECORDED), (date(2024, 5, 15), states.ANSWERED)]
    )
    def test_is_answered_from_the_day_of_the_document_on(self, jobcenter, on, state):
        jobcenter.call()
        assert became(jobcenter, DOCUMENT, on).state == state

    @pytest.mark.parametrize("source", ["Vorlage 7, Punkt K1", "K1", "Punkte K1 und K2", "(K1)"])
    def test_is_answered_by_an_event_whose_source_names_it(self, jobcenter, source):
        jobcenter.event(date_from="2024-05-15", site="all", kind="document", description="Bericht", source=source)
        told = became(jobcenter, "", TODAY)
        assert told.state == states.ANSWERED
        assert told.sentence == f"15.05.2024: Bericht (Quelle: {source})."

    @pytest.mark.parametrize("source", ["Vorlage 7", "K11", "XK1", "K1-2", "k1"])
    def test_is_not_answered_by_one_that_names_another(self, jobcenter, source):
        jobcenter.event(date_from="2024-05-15", site="all", kind="document", description="Bericht", source=source)
        assert became(jobcenter, "", TODAY).state == states.NOTHING_RECORDED

    def test_is_not_answered_by_an_event_of_another_kind(self, jobcenter):
        jobcenter.event(date_from="2024-05-15", site="all", kind="outage", description="Ausfall", source="K1")
        assert became(jobcenter, "", TODAY).state == states.NOTHING_RECORDED

    def test_cannot_be_known_where_nobody_records_events(self, jobcenter):
        jobcenter.call()
        told = became(jobcenter, "", TODAY)
        assert told.state == states.NOT_MEASURABLE
        assert told.sentence.startswith("Noch nicht messbar: Es fehlt Ereignisse, ")
        assert "(events.source)" in told.sentence

    @pytest.mark.parametrize(
        ("due", "state"), [("2025-01-15", states.NOTHING_RECORDED), ("2025-01-14", states.OVERDUE)]
    )
    def test_is_overdue_from_the_day_after_the_due_day(self, jobcenter, due, state):
        some_event(jobcenter)
        assert became(jobcenter, f"due = {due}\n", TODAY).state == state

    def test_that_came_late_is_answered_and_says_by_when_it_was_due(self, jobcenter):
        some_event(jobcenter)
        told = became(jobcenter, "due = 2024-05-14\n" + DOCUMENT, TODAY)
        assert told.state == states.ANSWERED
        assert "Fällig war es bis 14.05.2024." in told.sentence

    @pytest.mark.parametrize(
        ("on", "state"),
        [
            # the paper of May 2024 is that of 2024, and stands until 2025 is over
            (date(2024, 5, 14), states.OVERDUE),
            (date(2024, 5, 15), states.ANSWERED),
            (date(2025, 12, 31), states.ANSWERED),
            (date(2026, 1, 1), states.OVERDUE),
        ],
    )
    def test_that_is_owed_once_a_year_is_overdue_when_a_year_went_by_without(self, jobcenter, on, state):
        some_event(jobcenter)
        assert became(jobcenter, 'every = "year"\n' + DOCUMENT, on).state == state

    def test_that_is_owed_once_a_year_is_not_overdue_in_the_year_of_the_decision(self, jobcenter):
        some_event(jobcenter)
        told = became(jobcenter, 'every = "year"\n', date(2023, 12, 31))
        assert (told.state, told.due) == (states.NOTHING_RECORDED, date(2023, 12, 31))


def some_event(jobcenter):
    jobcenter.event(date_from="2024-01-15", site="all", kind="other", description="Etwas", source="Vorlage 1")


class TestThePast:
    def test_is_a_state_for_each_year_that_is_over_since_the_decision(self, jobcenter):
        twelve_months(jobcenter, last=60)
        told = became(jobcenter, ANSWERED + 'comparison = "rises"\n', TODAY)
        assert [(past.year, past.state) for past in told.history] == [(2024, states.MOVING)]

    def test_of_a_target_changes_when_its_day_has_passed(self, jobcenter):
        jobcenter.new_import(first_day="2023-01-01", last_day="2024-12-31")
        for year, answered in ((2023, 70), (2024, 90)):
            for month in range(1, 13):
                calls(jobcenter, answered, day=f"{year}-{month:02}-11")
        told = became(jobcenter, target(by="2024-06-30"), TODAY)
        assert [past.state for past in told.history][-1] == states.KEPT
        assert next(past.state for past in told.history) in (states.REPORTED, states.MOVING)


def test_a_changed_file_is_read_anew(jobcenter):
    snapshot = store_of(with_a_quarter(jobcenter).snapshot(), text(target(by="2024-03-31")))
    assert decisions.follow_up(snapshot, TODAY)[0].points[0].state == states.KEPT
    path = books.place_of_own(snapshot)
    path.write_text(text(target(lines="value = 0.95", by="2024-03-31")), "utf-8")
    assert decisions.follow_up(snapshot, TODAY)[0].points[0].state == states.NOT_KEPT


def with_a_quarter(jobcenter):
    quarter_of_calls(jobcenter, 90)
    return jobcenter


def test_the_past_is_no_part_of_what_makes_two_states_equal(jobcenter):
    state = became(with_a_quarter(jobcenter), ANSWERED + 'comparison = "rises"\n', TODAY)
    assert isinstance(state, PointState)
    assert state == replace(state, source=None)
