"""`releases`: which releases there are, and which the public sees."""

import argparse

from oversight.commands import stores, tables
from oversight.language import translate as _

NAME = "releases"


def help() -> str:
    return _("list the releases, with those that were withdrawn")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(args: argparse.Namespace) -> int:
    from oversight import releases, units

    where = stores.to_read(args).releases
    found = releases.all_releases(where)
    if not found:
        print(_("Nothing has been published yet. Begin with: python -m oversight publish --version 2026.10.0"))
        return 0
    shown, withdrawn = releases.newest(where), releases.withdrawn(where)
    if any(one.is_synthetic for one in found):
        print(_("SYNTHETIC DEMO DATA"))
    rows = [
        [
            one.version,
            units.show_day(one.created.date()),
            f"{units.show_month(one.first_month)} – {units.show_month(one.last_month)}",
            _state(one.version, shown.version if shown else "", withdrawn),
            one.data_hash[:12],
        ]
        for one in found
    ]
    heads = [_("version"), _("published on"), _("months"), _("state"), _("hash")]
    print(tables.text(heads, rows, [False] * len(heads)))
    return 0


def _state(version: str, shown: str, withdrawn: dict[str, dict[str, str]]) -> str:
    from datetime import date

    from oversight import units
    from oversight.language import current

    if entry := withdrawn.get(version):
        text = _("withdrawn on {day}: {reason}")
        return text.format(day=units.show_day(date.fromisoformat(entry["day"])), reason=entry[f"reason_{current()}"])
    return _("shown to the public") if version == shown else _("earlier")
