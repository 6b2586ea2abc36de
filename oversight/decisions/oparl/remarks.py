"""What a reader of an import is told: where something is in a file, what is wrong or was decided, and what helps."""

from dataclasses import dataclass

from oversight.language import translate as _


@dataclass(frozen=True)
class Remark:
    """About one place of one file. `place` is a JSON path such as $.data[3].consultation[0]."""

    file: str
    place: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        where = _("{file}, {place}: {reason}.").format(file=self.file, place=self.place, reason=self.reason)
        return f"{where} {self.remedy}." if self.remedy else where


class RefusedOparl(Exception):
    """Files of which nothing is taken: one of them cannot be read, or none holds a decision."""

    def __init__(self, *remarks: Remark) -> None:
        self.remarks = remarks
        super().__init__("\n".join(map(str, remarks)))


class LeftOut(Exception):
    """One paper that gives no decision, and why."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        self.reason, self.remedy = reason, remedy
        super().__init__(reason)
