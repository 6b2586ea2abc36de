"""What paper is wanted, and what follows from that: the months it speaks of, and those they are compared with."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from oversight import units
from oversight.answers import Scope
from oversight.language import current
from oversight.language import translate as _
from oversight.questions.asked import Asked, ask
from oversight.questions.look import Look
from oversight.questions.periods import shift
from oversight.reports.settings import Settings
from oversight.reports.source import Source


class Refused(Exception):
    """This paper cannot be written; the message says why, in the reader's language."""


@dataclass(frozen=True)
class Order:
    """One paper. `site`: only this one. `decision`: the one that an answer is about, with its point or with all."""

    kind: str
    year: int
    source: Source
    settings: Settings
    site: str = ""
    decision: str = ""
    point: str = ""

    @property
    def is_public(self) -> bool:
        return self.source.is_public

    @cached_property
    def look(self) -> Look:
        """The months of the year with records, and the same months of the year before."""
        start, end = self.months
        sites = (self.site,) if self.site else ()
        before = Scope(shift(start, -12), shift(end, -12), sites)
        return Look(
            self.source.database,
            Scope(start, end, sites),
            before if self._reaches_back(before) else None,
            "year",
            "public" if self.is_public else "management",
        )

    @cached_property
    def months(self) -> tuple[date, date]:
        """The first of its months with records, and the first after the last of them. Raises Refused without any."""
        first, last = self.source.first_month, self.source.last_month
        if first is None or last is None:
            raise Refused(_("There are no records yet, so there is nothing to report."))
        start, end = max(date(self.year, 1, 1), first), min(date(self.year + 1, 1, 1), shift(last, 1))
        if start >= end:
            words = _("There are no records of {year}; they reach from {span}.")
            raise Refused(words.format(year=self.year, span=units.show_span(first, shift(last, 1))))
        return start, end

    def _reaches_back(self, before: Scope) -> bool:
        first = self.source.first_month
        return first is not None and before.start is not None and before.start >= first

    @property
    def is_whole_year(self) -> bool:
        return self.months == (date(self.year, 1, 1), date(self.year + 1, 1, 1))

    def ask(self, name: str) -> Asked:
        return ask(name, self.look)

    def words(self, key: str) -> Any:
        """What the town's settings say, in the language of the paper."""
        return self.settings.text(key, current())
