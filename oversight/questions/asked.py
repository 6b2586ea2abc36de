"""A question on a page: one measure within the reader's choice, and the answers that its parts need."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from oversight import answers, facts, findings, language, measures, protected, ripening, units
from oversight.answers import Answer, Scope
from oversight.findings import Finding
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.questions import comparison, periods
from oversight.questions.cases import enough
from oversight.questions.look import Look


@dataclass(frozen=True)
class Asked:
    """What was asked. Nothing is read before a part of the page needs it; answers are kept by `oversight.answers`."""

    name: str
    look: Look

    @cached_property
    def measure(self) -> Measure:
        return protected.measure(self.look.snapshot, self.name)

    @property
    def now(self) -> Answer:
        """The figure of the chosen months together."""
        return self.answer(self.look.now, grain="all")

    @property
    def before(self) -> Answer | None:
        """The figure of the months that they are compared with, if the records of both are whole."""
        return self.answer(self._ripe.before, grain="all") if self._ripe.before and self._is_whole else None

    @cached_property
    def _unripe_month(self) -> date | None:
        return ripening.first_unripe_month(self.look.snapshot, self.measure)

    @cached_property
    def _ripe(self) -> Look:
        """The reader's choice without the months of which these figures cannot be known yet."""
        return self.look.until(self._unripe_month) if self._unripe_month else self.look

    @property
    def known_until(self) -> date | None:
        """The end of the chosen months, or of those of which these figures can be known already."""
        return self._ripe.now.end

    @cached_property
    def _is_whole(self) -> bool:
        return comparison.is_whole(self._ripe, self.name)

    def reservations(self) -> list[str]:
        """What keeps the chosen months from being compared, or from being compared as they are."""
        return [*self.unripe(), *comparison.sentences(self._ripe, self.name)] if self.now.is_ok else []

    def unripe(self) -> list[str]:
        """Which of the chosen months cannot be told of yet, if any."""
        if self._unripe_month is None or self._ripe is self.look:
            return []
        message = _(
            "Not yet the months from {month} on: this figure looks {days} beyond the month, "
            "and the records do not reach so far."
        )
        followed_until = ripening.first_unfollowed_month(self.look.snapshot, self.measure)
        if followed_until is None or followed_until > self._unripe_month:
            message = _(
                "Not yet the months from {month} on: they are published once what was still open in them is known."
            )
        month = units.show_month(max(self._unripe_month, self.look.now.start or self._unripe_month))
        return [message.format(month=month, days=units.show(self.measure.matures_days, "days"))]

    @property
    def over_time(self) -> Answer:
        """From the beginning of the comparison on, by month; by quarter or year where months hold too few cases.

        Quarters and years that the choice cuts are left out: half a year under the name of a year would be wrong.
        """
        by_month, by_quarter = self.answer(self.look.trend, grain="month"), self._whole("quarter")
        candidates = (by_month, *([by_quarter] if by_quarter.is_ok else []))
        found = next((answer for answer in candidates if _always_enough(answer)), None)
        found = found or next((answer for answer in candidates if _mostly_enough(answer)), None)
        return found or self._longest(by_month, by_quarter)

    def _longest(self, by_month: Answer, by_quarter: Answer) -> Answer:
        """By year, if there are two whole ones to be compared; else the finest that shows any figure at all."""
        by_year = self._whole("year")
        if by_year.frame["period"].nunique() > 1:
            return by_year
        longer = [answer for answer in (by_quarter, by_year) if answer.is_ok]
        return next((answer for answer in longer if enough(answer).any()), [*longer, by_month][0])

    def _whole(self, grain: str) -> Answer:
        start, end = periods.whole(self.look.trend.start, self.look.trend.end, grain)
        return self.answer(Scope(start, end, self.look.trend.sites), grain=grain)

    @property
    def by_site(self) -> Answer:
        return self.answer(self.look.now, grain="all", by_site=True)

    @property
    def picture(self) -> Answer:
        """The whole distribution, or the curve of those still open."""
        return self.answer(self.look.now, grain="all", picture=True)

    def answer(
        self,
        scope: Scope,
        *,
        grain: str,
        by_site: bool = False,
        variant: str | None = None,
        picture: bool = False,
    ) -> Answer:
        return answers.ask(
            self.look.snapshot, self.name, scope, grain=grain, by_site=by_site, variant=variant, picture=picture
        )

    @property
    def holds_no_whole_period(self) -> bool:
        """Whether the measure counts by whole quarters or years and none lies in the chosen months."""
        scope = self.now.scope
        is_nothing = scope.start is not None and scope.end is not None and scope.start >= scope.end
        return is_nothing and self.now.state == "empty" and self.measure.finest_grain != "month"

    @property
    def may_be_shown(self) -> bool:
        """Whether this reader's view includes the measure."""
        return self.measure.is_public or self.look.view == "management"


def _always_enough(answer: Answer) -> bool:
    """Of events per so many: whether no period must be left out because little happened in it.

    A line through the months in which much happened would be a picture of these alone.
    """
    is_of_events = answer.is_ok and answer.measure.cases == "numerator" and answer.frame["segment"].isna().all()
    return bool(is_of_events and enough(answer).all())


def _mostly_enough(answer: Answer) -> bool:
    """Whether most of its periods hold as many cases as a figure needs."""
    return not answer.is_ok or bool(enough(answer).mean() > 0.5)


def ask(name: str, look: Look) -> Asked:
    """Ask a measure of queries/measures/ within the reader's choice. Raises measures.UnknownMeasure."""
    measures.find(name)
    return Asked(name, look)


def told(asked: Asked) -> tuple[Finding, ...]:
    """The findings of a question, one per segment."""
    return _told(asked, language.current())


def _no_whole_period(measure: Measure) -> str:
    if measure.finest_grain == "year":
        return _("Counted by whole years only; the chosen months hold none.")
    return _("Counted by whole quarters only; the chosen months hold none.")


@lru_cache(maxsize=1024)
def _told(asked: Asked, _language: str) -> tuple[Finding, ...]:
    if asked.holds_no_whole_period:
        return (Finding(_no_whole_period(asked.measure), "unknown"),)
    if asked.now.state == "empty" and (unripe := asked.unripe()):
        return (Finding(unripe[0], "unknown"),)
    return findings.compare(asked.now, asked.before, facts.site_names(asked.look.snapshot))
