"""One rate by all its usual definitions: each with its figure, its n, and who counts by it."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from oversight import findings, units
from oversight.answers import Answer
from oversight.charts.quantities import quantity
from oversight.definitions import Comparison, Definition
from oversight.explorer.literals import literal
from oversight.language import translate as _
from oversight.page_parts import tables
from oversight.page_parts.look import Look
from oversight.questions import cases
from oversight.questions.asked import ask


@dataclass(frozen=True)
class Counted:
    """A definition and its answer for what the reader looks at."""

    definition: Definition
    answer: Answer
    of: str | None

    @cached_property
    def value(self) -> float | None:
        """The share; None where the records do not give it, or rest on too few cases."""
        if not self.answer.is_ok or not cases.enough(self.answer).iloc[0]:
            return None
        value = self.answer.frame[quantity(self.answer, self.of).column].iloc[0]
        return None if pd.isna(value) else float(value)

    @property
    def shown(self) -> str:
        return units.show(self.value, "share")

    @property
    def n(self) -> str:
        return units.show_count(cases.cases_of_rows(self.answer).iloc[0]) if self.answer.is_ok else units.NO_VALUE

    @property
    def reason(self) -> str:
        """Why there is no figure; empty where there is one."""
        if self.value is not None:
            return ""
        if self.answer.state == "empty":
            return _("In these months and sites the records know no case of this kind.")
        return _("Too few cases for a figure.") if self.answer.is_ok else findings.compare(self.answer)[0].text


def count(comparison: Comparison, look: Look) -> tuple[Counted, ...]:
    """Every definition of a comparison, on the same months and sites; the headline first."""
    return tuple(
        Counted(one, ask(one.measure.name, look).answer(look.now, grain="all", variant=one.variant.name), of)
        for of in (comparison.figure or None,)
        for one in comparison.definitions
    )


def finding(counted: tuple[Counted, ...]) -> str:
    """From where to where the figures reach, and which is the headline."""
    known = [one for one in counted if one.value is not None]
    if not known:
        return counted[0].reason
    lowest, highest = min(known, key=_value).shown, max(known, key=_value).shown
    headline = next((one.shown for one in known if one.definition.is_headline), None)
    sentences = [_range(lowest, highest), _headline(headline), *_unanswered(len(counted) - len(known), len(counted))]
    return " ".join(sentences)


def _value(one: Counted) -> float:
    return one.value or 0.0


def _range(lowest: str, highest: str) -> str:
    if lowest == highest:
        return _("By every definition that can be answered it is {figure}.").format(figure=lowest)
    return _("Depending on the definition it is {lowest} to {highest}.").format(lowest=lowest, highest=highest)


def _headline(shown: str | None) -> str:
    if shown is None:
        return _("For the headline definition there is no figure.")
    return _("The headline figure is {figure}.").format(figure=shown)


def _unanswered(missing: int, total: int) -> list[str]:
    words = _("{missing} of {total} definitions cannot be answered from these records.")
    return [words.format(missing=missing, total=total)] if missing else []


def alike(counted: tuple[Counted, ...]) -> str:
    """Which definitions these records cannot tell apart: the same cases by each of them. Empty where they can."""
    groups: dict[tuple[str, str, float], list[Counted]] = {}
    for one in counted:
        if one.value is not None:
            groups.setdefault((one.definition.measure.name, one.n, one.value), []).append(one)
    words = ["; ".join(one.definition.words for one in group) for group in groups.values() if len(group) > 1]
    message = _(
        "These records hold no case in which the following definitions differ; whether there was none, or whether the "
        "source does not record them, they do not tell: {definitions}."
    )
    return " ".join(message.format(definitions=of_group) for of_group in words)


def table(counted: tuple[Counted, ...]) -> pd.DataFrame:
    """The definitions in words, who counts by them, their figures and on how many cases these rest."""
    return pd.DataFrame(
        {
            _("Definition, and who counts so"): [_with_users(one.definition) for one in counted],
            _("Figure"): [tables.too_few() if one.answer.is_ok and one.value is None else one.shown for one in counted],
            "n": [one.n for one in counted],
        }
    )


def _with_users(definition: Definition) -> str:
    users = "; ".join(f"[{use.who}]({use.url})" for use in definition.uses)
    return f"{definition.words} – {users}" if users else definition.words


def records(comparison: Comparison, counted: tuple[Counted, ...]) -> pd.DataFrame:
    """The same for a spreadsheet, with codes and sources; a share is 0 to 1 and empty where there is none."""
    return pd.DataFrame(
        {
            "comparison": comparison.name,
            "measure": [one.definition.measure.name for one in counted],
            "variant": [one.definition.variant.name for one in counted],
            "parameters": [parameters(one.definition) for one in counted],
            "is_headline": ["yes" if one.definition.is_headline else "no" for one in counted],
            "definition": [one.definition.words for one in counted],
            "who": ["; ".join(str(use.who) for use in one.definition.uses) for one in counted],
            "source": ["; ".join(f"{use.source}, {use.url}" for use in one.definition.uses) for one in counted],
            "figure": [quantity(one.answer, one.of).column for one in counted],
            "value": [one.value for one in counted],
            "n": pd.Series(
                [cases.cases_of_rows(one.answer).iloc[0] if one.answer.is_ok else None for one in counted],
                dtype="Int64",
            ),
            "reason": [one.reason for one in counted],
        }
    )


def shared_parameters(counted: tuple[Counted, ...]) -> str:
    """The values of the query that are the same by every definition: the chosen months and sites."""
    first = counted[0]
    own = first.definition.measure.own_parameters
    shared = {name: value for name, value in first.answer.parameters.items() if name not in own}
    return "\n".join(f"${name} = {literal(value)}" for name, value in sorted(shared.items()))


def parameters(definition: Definition) -> str:
    """What tells a definition from the others of its measure, as the query needs it."""
    return ", ".join(f"${name} = '{value}'" for name, value in definition.variant.values.items())
