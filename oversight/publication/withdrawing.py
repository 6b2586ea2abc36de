"""Take a release back: its files stay and are marked, and the public sees the newest one that still stands."""

from datetime import date

from oversight import releases
from oversight.language import translate as _
from oversight.publication import disk, locking, placing
from oversight.publication.refusal import NotPublished
from oversight.releases import Release
from oversight.store import Store


def withdraw(store: Store, version: str, reason_de: str, reason_en: str, today: date) -> Release | None:
    """Returns the release that is shown from now on, None if there is none. Raises NotPublished."""
    reasons = {"reason_de": reason_de.strip(), "reason_en": reason_en.strip()}
    if not all(reasons.values()):
        raise NotPublished(_("Say why, in both languages: readers of the release will see it."))
    with locking.locked(store):
        _refuse_unknown(store, version)
        taken_back = releases.withdrawn(store.releases) | {version: {"day": today.isoformat(), **reasons}}
        disk.replace_text(store.releases / releases.WITHDRAWN, disk.as_json(taken_back))
        placing.settle(store.releases)
        return placing.newest_valid(store.releases)


def _refuse_unknown(store: Store, version: str) -> None:
    known = [one.version for one in releases.all_releases(store.releases)]
    if version not in known:
        text = _("There is no release {version}. There are: {known}")
        raise NotPublished(text.format(version=version, known=", ".join(known) or "–"))
    if version in releases.withdrawn(store.releases):
        raise NotPublished(_("Release {version} is withdrawn already.").format(version=version))
