"""Findings of sites side by side: who lies beyond what chance would bring. In the order of names, never a rank."""

from oversight import units
from oversight.codes import label
from oversight.findings.finding import capital
from oversight.language import translate as _
from oversight.sites_compared import Compared


def of_sites(found: Compared) -> str:
    """One sentence on the sites of a comparison."""
    text = " ".join([_alike(found) or (_outside(found) if found.outside else _within(found)), *_not_shown(found)])
    return f"{capital(label(found.segment))}: {text}" if found.segment else text


def _alike(found: Compared) -> str:
    if not found.is_alike:
        return ""
    return _("The same at all sites: {average}.").format(average=units.show(found.average, found.measure.unit))


def _not_shown(found: Compared) -> list[str]:
    if not found.not_shown:
        return []
    words = _("Counted in the whole, but with too few cases to be shown: {sites}.")
    return [words.format(sites=", ".join(found.not_shown))]


def _within(found: Compared) -> str:
    words = (
        _("All sites with enough cases lie in the range that chance alone would bring ({average} all together).")
        if found.not_shown
        else _("All sites lie in the range that chance alone would bring ({average} all together).")
    )
    return words.format(average=units.show(found.average, found.measure.unit))


def _outside(found: Compared) -> str:
    rows = found.rows[found.rows["name"].isin(found.outside)]
    sites = ", ".join(
        _site(found, str(name), float(value), str(place))
        for name, value, place in zip(rows["name"], rows["value"], rows["place"], strict=True)
    )
    return _("Outside the range that chance alone would bring ({average} all together): {sites}. Ask there.").format(
        average=units.show(found.average, found.measure.unit), sites=sites
    )


def _site(found: Compared, name: str, value: float, place: str) -> str:
    unit = found.measure.unit
    words = _("{site} ({figure}, above)") if place == "above" else _("{site} ({figure}, below)")
    if units.rounded(value, unit) == units.rounded(found.average, unit):
        # written alike, and yet beyond the limits
        words = _("{site} ({figure}, just above)") if place == "above" else _("{site} ({figure}, just below)")
    figure = units.show(value, unit) if unit == "share" else units.show_number(value, unit)
    return words.format(site=name, figure=figure)
