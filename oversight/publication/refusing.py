"""Why an audit is not passed: each gate in words, what it found, and what can be done about it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from oversight.language import message, translate_plural
from oversight.language import translate as _
from oversight.publication import gate_words, table_texts

# of one kind, so many are named and the others counted
_MOST_NAMED = 8
_FOUND = {
    "nothing_published": message("Nothing would be published."),
    "structure_broken": message("Rounded figures do not keep the rules of rounding: {tables}."),
    "too_thin": message("In some year there are fewer than {thinnest} cases of: {values}."),
    "site_dominated": message("At these sites fewer than five contribute, or one or two of them do most: {sites}."),
    "staff_unknown": message("Of these sites nobody recorded on how many officials their figures rest: {sites}."),
    "figures_wrong": message("They do not agree with the data, or have no place in the release: {wrong}."),
    "cells_narrow": message("Single cases could be worked out in: {tables}."),
    "differences_narrow": message("Single cases could be worked out as the difference of two selections."),
    "not_examined": message("It could not be examined ({failure})."),
}
_BY_ITSELF = message("Once the other gates are passed, this is made coarser by the program itself and tried again.")
_WAIT = message(
    "What is new brings figures that were published before too close to single cases. Wait for more months."
)
_WAIT_AT_FIRST = message("Even told more coarsely, this comes too close to single cases. Wait for more months.")
_REPORT = message("This is a fault of the program: send this text to those who look after it.")
_REMEDIES = {
    "nothing_published": message("Bring in more months, and then try again."),
    "structure_broken": _REPORT,
    "too_thin": message(
        "Figures that were published before have become too few through a correction: look up what was corrected."
    ),
    "site_dominated": message(
        "A site has too few officials. In the list of sites, join it with another one, and bring its records in anew."
    ),
    "staff_unknown": message(
        "Bring in how many officials contribute at each site (staff_shares), or let the office vouch for it in the "
        "line attested of settings.toml."
    ),
    "figures_wrong": message("Correct the figures printed elsewhere in printed.toml."),
    "not_examined": message(
        "The attack could not be computed to its end. Try again when the machine has less to do; if it fails again, "
        "send the details to those who look after this program."
    ),
}
# what is too narrow can be told more coarsely; all else must be mended by somebody
MENDED_BY_COARSENESS = frozenset({"cells_narrow", "differences_narrow"})


def is_mended_by_coarseness(report: Mapping[str, Any]) -> bool:
    """Whether no gate failed but those that a coarser release may pass."""
    return {gate["code"] for gate in _failed(report)} <= MENDED_BY_COARSENESS


def refusal(report: Mapping[str, Any], *, is_first: bool) -> str:
    """A line for each gate that failed. `is_first`: nothing was published before."""
    head = _("Nothing is published, for the audit was not passed:")
    alone = is_mended_by_coarseness(report)
    return "\n".join([head, *(f"- {_line(gate, alone, is_first)}" for gate in _failed(report))])


def _failed(report: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [gate for gate in report["gates"] if not gate["passed"]]


def _line(gate: Mapping[str, Any], alone: bool, is_first: bool) -> str:
    remedy = _narrow_remedy(alone, is_first) if gate["code"] in MENDED_BY_COARSENESS else _REMEDIES[gate["code"]]
    found = _(_FOUND[gate["code"]]).format(**_values(gate.get("detail", {})))
    return f"{gate_words.named(gate['name'])}: {found} {_(remedy)}"


def _narrow_remedy(alone: bool, is_first: bool) -> str:
    if not alone:
        return _BY_ITSELF
    return _WAIT_AT_FIRST if is_first else _WAIT


def _values(detail: Mapping[str, Any]) -> dict[str, Any]:
    """What the sentences speak of."""
    found = detail.get("found", ())
    tables = detail.get("tables") or [str(one["table"]) for one in found]
    return {
        "failure": detail.get("failure"),
        "thinnest": detail.get("thinnest"),
        "sites": _listed(detail.get("sites", ())),
        "tables": _listed([*dict.fromkeys(map(_title, tables))]),
        "values": _listed([*_thin(found)]),
        "wrong": _listed(detail.get("wrong", ()), "; "),
    }


def _thin(found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for one in found:
        value = f", {one['column']} {one['value']}" if one.get("column") else ""
        yield f"{_title(str(one['table']))}{value}"


def _title(table: str) -> str:
    """A table as its header calls it, with the name under which it stands in files."""
    known = table_texts.all_tables().get(table)
    return f"{_(known.title)} ({table})" if known else table


def _listed(names: Sequence[str], between: str = ", ") -> str:
    listed = between.join(names[:_MOST_NAMED])
    rest = len(names) - _MOST_NAMED
    more = translate_plural("{names} and {n} more", "{names} and {n} more", rest)
    return more.format(names=listed, n=rest) if rest > 0 else listed
