"""What a reader or a paper looks at: which snapshot, months and sites, and what they are compared with."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from oversight.answers import Scope
from oversight.language import current
from oversight.questions import periods


@dataclass(frozen=True)
class Look:
    """One reader's choice on one snapshot. `before` is None where nothing is compared."""

    snapshot: Path
    now: Scope
    before: Scope | None
    compare: str
    view: str

    @property
    def trend(self) -> Scope:
        """All months from the beginning of the comparison to the end: what a line over time shows."""
        return Scope(self.before.start if self.before else self.now.start, self.now.end, self.now.sites)

    def until(self, month: date) -> "Look":
        """The same choice without this month and those after it, and without as many at the end of the comparison."""
        start, end = self.now.start, self.now.end
        if start is None or end is None or end <= month:
            return self
        ends = max(start, month)
        left_out = (end.year - ends.year) * 12 + end.month - ends.month
        before = self.before and replace(self.before, end=self.before.end and periods.shift(self.before.end, -left_out))
        return replace(self, now=replace(self.now, end=ends), before=before)

    @property
    def codes(self) -> dict[str, str]:
        """The choice as codes for an address, complete, so that a link shows the same when newer months are there."""
        start, end = self.now.start, self.now.end
        months = {"from": periods.code(start), "to": periods.code(periods.shift(end, -1))} if start and end else {}
        sites = {"sites": ",".join(self.now.sites)} if self.now.sites else {}
        return {"lang": current(), **months, **sites, "compare": self.compare, "view": self.view}
