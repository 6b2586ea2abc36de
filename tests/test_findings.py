"""Findings: sentences that are true, in good German and English, and that never say why."""

import re
from dataclasses import replace

import pytest

from oversight import language, measures
from oversight.answers import Scope
from oversight.codes import label
from oversight.findings import compare
from oversight.findings.finding import capital
from tests.answered import TWO_YEARS, answer, durations, part, rate

WITH, WITHOUT = {"segment": "with_appointment"}, {"segment": "without_appointment"}
# at and below these words a reader hears a cause (statistics.md, section 3), or a rank, or a reproach
NEVER = (
    r"\b(durch|wegen|dank|führte zu|Wirkung|Effekt|because|due to|thanks to|caused?|effect|impact"
    r"|beste[rs]?|schlechteste[rs]?|Rang|best|worst|rank|leider|unfortunately|schuld)\b"
)


def waits(*rows):
    return answer("wait_minutes", *rows)


def tell(now, before=None):
    (finding,) = compare(now, before)
    return plain(finding.text), finding.change


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


# Durations


def test_a_shorter_wait_is_better():
    assert tell(waits(durations(12)), waits(durations(31))) == (
        "Die Wartezeit vor Ort sank im Median von 31 auf 12 Minuten.",
        "better",
    )


def test_a_longer_wait_is_worse():
    assert tell(waits(durations(31)), waits(durations(1.5 + 10)))[1] == "worse"


def test_a_single_minute_is_singular():
    first, _change = tell(waits(durations(1, median_low=0.5)), waits(durations(31)))
    assert first == "Die Wartezeit vor Ort sank im Median von 31 auf 1 Minute."


def test_the_width_of_one_bin_is_not_a_change():
    assert tell(waits(durations(12)), waits(durations(13))) == (
        "Die Wartezeit vor Ort betrug im Median 12 Minuten (zuvor 13); "
        "ein solcher Unterschied kann Zufall oder Rundung sein.",
        "same",
    )


def test_two_bins_are_a_change_once_the_medians_are_sure():
    assert tell(waits(durations(12)), waits(durations(14)))[1] == "better"


def test_two_bins_are_no_change_as_long_as_the_medians_are_not():
    unsure = {"n": 150, "median_low": 8, "median_high": 17}
    assert tell(waits(durations(12, **unsure)), waits(durations(14, **unsure)))[1] == "same"


@pytest.mark.parametrize(("before", "change"), [(102, "same"), (104, "better")])
def test_less_than_3_percent_is_not_worth_a_sentence_however_sure(before, change):
    fine = {"median_low": 99.9, "median_high": 100}
    assert tell(waits(durations(100, **fine)), waits(durations(before, median_low=before - 0.1)))[1] == change


def test_without_comparison_the_middle_and_nine_in_ten_are_told():
    assert tell(waits(durations(12, p90=41))) == (
        "In der Hälfte der Fälle betrug die Wartezeit vor Ort höchstens 12 Minuten, "
        "in neun von zehn Fällen höchstens 41.",
        "unknown",
    )


@pytest.mark.parametrize(("n", "is_told"), [(199, False), (200, True)])
def test_nine_in_ten_need_twice_the_minimum(n, is_told):
    assert ("neun von zehn" in tell(waits(durations(12, n=n)))[0]) is is_told


def test_a_median_in_the_lowest_bin_gives_way_to_the_share_over_the_threshold():
    now = waits(durations(1, median_low=0, over_n=320, share_over=0.032))
    before = waits(durations(2, median_low=0, over_n=510, share_over=0.051))
    assert tell(now, before) == (
        "Seltener als zuvor betrug die Wartezeit vor Ort mehr als 30 Minuten: in 3,2 % der Fälle, zuvor in 5,1 %.",
        "better",
    )


def test_a_share_over_the_threshold_that_differs_within_chance_says_so():
    now = waits(durations(1, 150, median_low=0, over_n=12, share_over=0.08))
    before = waits(durations(2, 150, median_low=0, over_n=6, share_over=0.04))
    assert tell(now, before) == (
        "In 8,0 % der Fälle betrug die Wartezeit vor Ort mehr als 30 Minuten, zuvor in 4,0 %; "
        "ein solcher Unterschied kann Zufall sein.",
        "same",
    )


def test_more_people_over_the_threshold_are_worse():
    now = waits(durations(1, median_low=0, over_n=510, share_over=0.051))
    before = waits(durations(2, median_low=0, over_n=320, share_over=0.032))
    assert tell(now, before)[1] == "worse"


def test_the_share_over_the_threshold_stands_alone_too():
    assert tell(waits(durations(1, median_low=0, share_over=0.032)))[0] == (
        "Die Wartezeit vor Ort betrug in 3,2 % der Fälle mehr als 30 Minuten."
    )


def queue(seconds, **row):
    return answer("call_wait_minutes", durations(seconds / 60, median_low=(seconds - 1) / 60, **row))


def test_a_wait_under_two_minutes_is_told_in_seconds():
    assert tell(queue(42), queue(36))[0] == "Die Wartezeit am Telefon stieg im Median von 36 auf 42 Sekunden."


def test_a_figure_that_reads_the_same_is_not_told_to_have_risen():
    now, before = (answer("wait_minutes", durations(x, median_low=x - 0.0001)) for x in (0.63, 0.57))
    assert tell(now, before)[0] == "Die Wartezeit vor Ort blieb im Median etwa gleich (0,6 Minuten)."


def test_seconds_and_minutes_stand_with_their_own_words():
    assert tell(queue(150), queue(36))[0] == (
        "Die Wartezeit am Telefon stieg im Median von 36 Sekunden auf 2,5 Minuten."
    )


def test_nine_in_ten_have_their_own_unit_too():
    assert tell(queue(36, p90=4))[0].endswith("höchstens 36 Sekunden, in neun von zehn Fällen höchstens 4 Minuten.")


def test_the_next_free_appointment_is_told_in_working_days():
    asked = answer("first_free_slot_days", durations(2, segment="first"))
    assert "höchstens 2 Arbeitstage" in tell(asked)[0]


def test_each_segment_has_its_finding_and_its_name():
    found = compare(waits(durations(12, **WITH), durations(40, **WITHOUT)), waits(durations(31, **WITH)))
    assert [finding.text.split(":")[0] for finding in found] == [
        capital(label("with_appointment")),
        capital(label("without_appointment")),
    ]


def test_a_segment_that_is_new_is_told_without_comparison():
    found = compare(waits(durations(12, **WITH), durations(40, **WITHOUT)), waits(durations(31, **WITH)))
    assert [finding.change for finding in found] == ["better", "unknown"]


def test_a_calendar_is_named_by_its_site():
    look = answer("free_slot_within_4_days_share", rate(500, 1000, segment="bonn/7"))
    (finding,) = compare(look, sites={"bonn": "Jobcenter Bonn"})
    assert finding.text.startswith("Jobcenter Bonn, Kalender 7: ")


# Rates


def answered(x, n=10_000):
    return answer("answered_share", rate(x, n))


def test_a_higher_share_of_calls_answered_is_better():
    assert tell(answered(6010), answered(5740)) == (
        "Der Anteil der angenommenen Anrufe stieg von 57,4 % auf 60,1 %.",
        "better",
    )


def test_a_lower_share_of_calls_answered_is_worse():
    assert tell(answered(5740), answered(6010)) == (
        "Der Anteil der angenommenen Anrufe sank von 60,1 % auf 57,4 %.",
        "worse",
    )


def test_a_difference_within_chance_is_told_with_that_reservation():
    assert tell(answered(61, 100), answered(57, 100)) == (
        "Der Anteil der angenommenen Anrufe betrug 61,0 % (zuvor 57,0 %); ein solcher Unterschied kann Zufall sein.",
        "same",
    )


def test_a_doubling_within_chance_did_not_stay_the_same():
    now, before = (answer("reactions_per_1000_households", rate(x, 10_000)) for x in (20, 10))
    assert tell(now, before)[0] == (
        "Die Zahl der Kundenreaktionen betrug 2,0 je 1.000 Bedarfsgemeinschaften und Monat (zuvor 1,0); "
        "ein solcher Unterschied kann Zufall sein."
    )


@pytest.mark.parametrize(("x", "change"), [(37_400, "same"), (37_600, "better"), (60_000, "better")])
def test_of_a_small_share_a_fifth_is_worth_a_sentence(x, change):
    assert tell(answered(x, 10**7), answered(30_000, 10**7))[1] == change


@pytest.mark.parametrize(("x", "change"), [(5_049_000, "same"), (5_051_000, "better")])
def test_half_a_point_is_the_least_worth_a_sentence_however_sure(x, change):
    assert tell(answered(x, 10**7), answered(5_000_000, 10**7))[1] == change


def test_the_same_share_is_not_told_twice():
    assert tell(answered(5740), answered(5740))[0] == "Der Anteil der angenommenen Anrufe blieb etwa gleich (57,4 %)."


def test_a_share_alone_says_what_it_was():
    assert tell(answered(5740))[0] == "Der Anteil der angenommenen Anrufe betrug 57,4 %."


@pytest.mark.parametrize(("n", "change"), [(99, "unknown"), (100, "better")])
def test_below_the_minimum_no_figure_is_told(n, change):
    assert tell(answered(n, n), answered(1, 1000))[1] == change


def test_too_few_cases_say_how_many_are_needed():
    assert tell(answered(37, 37))[0] == "Fallzahl zu klein für eine Angabe (37; nötig sind 100)."


def test_too_few_cases_before_leave_the_figure_without_comparison():
    assert tell(answered(5740), answered(37, 37)) == (
        "Der Anteil der angenommenen Anrufe betrug 57,4 %. "
        "Kein Vergleich: zuvor war die Fallzahl zu klein (37; nötig sind 100).",
        "unknown",
    )


def test_more_reactions_are_neither_better_nor_worse():
    now, before = (answer("reactions_per_1000_households", rate(x, 100_000)) for x in (340, 210))
    assert tell(now, before) == (
        "Die Zahl der Kundenreaktionen stieg von 2,1 auf 3,4 je 1.000 Bedarfsgemeinschaften und Monat.",
        "changed",
    )


@pytest.mark.parametrize(("reactions", "is_told"), [(9, False), (10, True)])
def test_reactions_are_the_cases_of_their_rate_and_not_the_households(reactions, is_told):
    text, _change = tell(answer("reactions_per_1000_households", rate(reactions, 100_000)))
    assert ("Fallzahl zu klein" not in text) is is_told


def test_a_few_reactions_more_may_be_chance():
    now, before = (answer("reactions_per_1000_households", rate(x, 10_000)) for x in (34, 25))
    assert tell(now, before)[1] == "same"


@pytest.mark.parametrize(("seconds", "change"), [(31, "same"), (31.1, "worse")])
def test_a_mean_out_of_sums_needs_more_than_one_whole_unit(seconds, change):
    now, before = (answer("call_wait_mean_seconds", rate(x * 1000, 1000)) for x in (seconds, 30))
    assert tell(now, before)[1] == change


# Parts of a whole


def test_the_part_that_changed_most_is_named():
    now = answer("channel_share", part("phone", 550), part("email", 250), part("post", 200))
    before = answer("channel_share", part("phone", 700), part("post", 200), part("email", 100))
    text, change = tell(now, before)
    assert (re.findall(r"von „(.+)“: Er (\w+) von (.+) auf (.+)\.", text), change) == (
        [(label("email"), "stieg", "10,0 %", "25,0 %")],
        "changed",
    )


def test_a_part_that_is_new_rose_from_nothing():
    now = answer("channel_share", part("phone", 600), part("portal", 300), part("post", 100))
    before = answer("channel_share", part("phone", 750), part("post", 250))
    assert "von 0,0 % auf 30,0 %" in tell(now, before)[0]


def test_parts_that_hardly_differ_stayed_about_the_same():
    now = answer("channel_share", part("phone", 704), part("post", 296))
    before = answer("channel_share", part("phone", 700), part("post", 300))
    text, change = tell(now, before)
    assert (text.endswith("Die Anteile blieben etwa gleich."), change) == (True, "same")


def test_parts_that_differ_within_chance_are_not_told_to_be_alike():
    now = answer("channel_share", part("phone", 60, 100), part("post", 40, 100))
    before = answer("channel_share", part("phone", 70, 100), part("post", 30, 100))
    text, change = tell(now, before)
    assert (text.endswith("Die Unterschiede der Anteile zu vorher können Zufall sein."), change) == (True, "same")


def test_the_largest_part_is_named():
    assert "70,0 %" in tell(answer("channel_share", part("phone", 700), part("post", 300)))[0]


# Life tables


def closing(share, median=9.0, n=1000, censored=50, p90=None):
    return answer(
        "days_to_closed",
        {"n": n, "ended": n - censored, "censored": censored, "median": median, "p90": p90, "share_within": share},
    )


def test_more_cases_closed_within_the_promise_are_better():
    text, change = tell(closing(0.71), closing(0.64))
    assert (text.split(". ")[0], change) == (
        "Häufiger als zuvor betrug die Dauer bis zum Abschluss einer Kundenreaktion höchstens 14 Tage: "
        "in 71,0 % der Fälle, zuvor in 64,0 %",
        "better",
    )


def test_fewer_cases_closed_within_the_promise_are_worse():
    assert tell(closing(0.64), closing(0.71))[1] == "worse"


def test_cases_closed_within_the_promise_that_differ_within_chance_say_so():
    assert "ein solcher Unterschied kann Zufall sein." in tell(closing(0.64, n=100), closing(0.70, n=100))[0]


def test_nine_in_ten_are_told_where_they_were_seen_to_end():
    assert "höchstens 9 Tage, in neun von zehn Fällen höchstens 31." in tell(closing(0.71, p90=31.0))[0]


def test_nine_in_ten_of_few_cases_are_not_told():
    assert "neun von zehn" not in tell(closing(0.71, n=19, p90=31.0))[0]


def test_nine_in_ten_are_told_beside_an_earlier_figure_too():
    assert "in neun von zehn Fällen höchstens 31." in tell(closing(0.71, p90=31.0), closing(0.64, p90=40.0))[0]


def test_cases_that_end_on_their_first_day_are_not_told_to_take_0_days():
    told = tell(closing(0.71, median=0.0, p90=31.0))[0]
    assert told.startswith("Die Hälfte der Fälle endete noch am selben Tag, neun von zehn dauerten höchstens 31 Tage.")


def test_a_middle_of_one_day_is_told_in_days():
    assert "höchstens 1 Tag" in tell(closing(0.71, median=1.0))[0]


def test_open_cases_are_said_to_be_counted():
    assert tell(closing(0.71))[0].endswith("Noch offene Fälle sind mitgezählt.")


def test_no_open_cases_need_no_word():
    assert "offene" not in tell(closing(0.71, censored=0))[0]


def test_a_median_that_was_not_reached_is_not_invented():
    assert "Für weniger als die Hälfte der Fälle ist ein Ende erfasst." in tell(closing(0.3, median=float("nan")))[0]


# No figures


def test_what_was_never_recorded_is_named_with_who_could_record_it():
    missing = answer("wait_minutes", state="not_recorded", missing=("visits.called_at",))
    text, _change = tell(missing)
    assert re.fullmatch(r"Nicht erfasst: „.+“\. Liefern könnten das .+ Aufrufanlage .+\.", text)


def test_a_source_that_only_adds_up_says_why_that_is_not_enough():
    reason = measures.find("wait_minutes").sums_only[1]
    assert tell(answer("wait_minutes", state="sums_only"))[0] == language.translate(reason)


def test_an_empty_choice_says_so():
    assert tell(answer("wait_minutes", state="empty"))[0] == (
        "Für diese Auswahl von Zeitraum und Standorten ist nichts erfasst."
    )


def test_an_empty_time_before_leaves_the_figure_alone():
    assert tell(answered(5740), answer("answered_share", state="empty"))[1] == "unknown"


# All sentences


def every_sentence():
    """Every kind of finding about every measure, as readers see it."""
    for measure in measures.all_measures():
        for now, before in _pairs(measure.name, measure.shape):
            yield from (plain(finding.text) for finding in compare(now, before))


def _pairs(name, shape):
    high, low, few = (_figures(shape, size) for size in (0.6, 0.4, 0.0))
    known = [answer(name, *rows) for rows in (high, low, few)]
    yield from ((now, before) for now in known for before in (*known, None))
    yield answer(name, state="empty"), None
    yield replace(known[0], state="not_recorded", missing=("visits.called_at", "contacts.wait_seconds")), None


def _figures(shape, size):
    n = 10_000 if size else 1
    return {
        "rate": [rate(size * n, n)],
        "count": [{"n": size * n}],
        "breakdown": [part("phone", int(size * n), n), part("post", int((1 - size) * n), n)],
        "histogram": [durations(size * 100, n, over_n=size * n, share_over=size)],
        "lifetable": [{"n": n, "ended": n, "censored": 1, "median": size * 20, "p90": size * 40, "share_within": size}],
    }[shape]


@pytest.mark.parametrize("speech", language.LANGUAGES)
def test_no_sentence_speaks_of_causes_ranks_or_guilt(speech):
    language.use(speech)
    assert [text for text in every_sentence() if re.search(NEVER, text, re.IGNORECASE)] == []


def test_the_search_for_forbidden_words_finds_one():
    assert re.search(NEVER, "Die Wartezeit sank durch die Terminpraxis.", re.IGNORECASE)


@pytest.mark.parametrize("speech", language.LANGUAGES)
def test_every_sentence_begins_with_a_capital_and_ends_with_a_full_stop(speech):
    language.use(speech)
    assert [text for text in every_sentence() if not re.fullmatch(r"[A-ZÄÖÜ].+\.", text) or "{" in text] == []


@pytest.mark.parametrize("measure", measures.all_measures(), ids=lambda measure: measure.name)
def test_every_german_subject_is_a_noun_with_its_article(measure):
    assert re.match(r"(der|die|das) ", language.translate(measure.subject))


def test_a_count_over_a_longer_time_is_not_compared():
    counted = answer("reactions_per_1000_households", {"n": 580})
    as_count = replace(counted.measure, file=_as_count(counted.measure.file))
    longer = replace(counted, measure=as_count, scope=Scope(TWO_YEARS.start, None))
    assert tell(replace(counted, measure=as_count), longer)[1] == "unknown"


def test_a_count_over_the_same_time_is():
    now, before = (answer("reactions_per_1000_households", {"n": n}) for n in (580, 398))
    as_count = replace(now.measure, file=_as_count(now.measure.file))
    assert tell(replace(now, measure=as_count), replace(before, measure=as_count)) == (
        "Die Zahl der Kundenreaktionen stieg von 398 auf 580.",
        "changed",
    )


def _as_count(file):
    return replace(file, header=tuple((key, "count" if key == "shape" else value) for key, value in file.header))
