"""What is asked of a measure: checked names, and the answers."""

import argparse
from datetime import date
from pathlib import Path

from oversight import answers, facts, measures
from oversight.answers import Answer, Scope
from oversight.intake import Refused, nearest
from oversight.language import translate as _
from oversight.measures import Measure


def known_measure(name: str) -> Measure:
    """The measure of this name. Raises Refused, which lists the nearest."""
    try:
        return measures.find(name)
    except measures.UnknownMeasure:
        known = [measure.name for measure in measures.all_measures()]
        problem = _("There is no measure “{name}”.").format(name=name)
        raise Refused(f"{problem} {nearest.sentence(name, known)}") from None


def ask(snapshot: Path, measure: Measure, args: argparse.Namespace) -> list[Answer]:
    """One answer, or one per usual definition. Raises Refused for sites, definitions, pictures that there are not."""
    chosen = scope(snapshot, args)
    if args.picture and measure.shape not in answers.PICTURES:
        message = _("{measure} has no picture: only durations have a distribution. Leave out --picture.")
        raise Refused(message.format(measure=measure.name))
    return [
        answers.ask(
            snapshot,
            measure.name,
            chosen,
            grain=args.grain,
            by_site=args.by_site,
            variant=variant,
            picture=args.picture,
        )
        for variant in _variants(measure, args.variant)
    ]


def scope(snapshot: Path, args: argparse.Namespace) -> Scope:
    """The months and sites asked for. Raises Refused for months that are exchanged and sites that there are not."""
    for site in args.sites:
        _refuse_unknown_site(site, list(facts.site_names(snapshot)))
    if args.first and args.last and args.first > args.last:
        raise Refused(_("The last month lies before the first. Exchange --from and --to."))
    return Scope(args.first, _month_after(args.last), tuple(args.sites))


def _variants(measure: Measure, wanted: str | None) -> list[str | None]:
    known = [variant.name for variant in measure.variants]
    if wanted == "all" and known:
        return list(known)
    if wanted in (None, "all"):
        return [known[0] if known else None]
    if wanted not in known:
        problem = _("{measure} has no definition “{variant}”.").format(measure=measure.name, variant=wanted)
        raise Refused(f"{problem} {nearest.sentence(wanted, known)}" if known else problem)
    return [wanted]


def _refuse_unknown_site(site: str, known: list[str]) -> None:
    if site not in known:
        problem = _("There is no site “{site}”.").format(site=site)
        raise Refused(f"{problem} {nearest.sentence(site, known)}" if known else problem)


def _month_after(month: date | None) -> date | None:
    return None if month is None else date(month.year + month.month // 12, month.month % 12 + 1, 1)
