"""The version of a release: year, month and number of the correction, as 2026.10.0."""

import re

from oversight.language import translate as _
from oversight.publication.refusal import NotPublished

_FORM = re.compile(r"(\d{4})\.([1-9]|1[0-2])\.(0|[1-9]\d*)", re.ASCII)


def parts(version: str) -> tuple[int, int, int]:
    """Year, month, number: 2026.10.0 is newer than 2026.9.3. Raises NotPublished for anything else."""
    found = _FORM.fullmatch(version)
    if found is None:
        message = _("“{version}” is not a version. Write year, month and number of the correction: 2026.10.0")
        raise NotPublished(message.format(version=version))
    year, month, number = map(int, found.groups())
    return year, month, number


def check_new(version: str, known: tuple[str, ...]) -> None:
    """Raises NotPublished unless it is newer than every version that there is."""
    wanted = parts(version)
    if version in known:
        message = _("Version {version} exists. A release never changes: choose a higher number.")
        raise NotPublished(message.format(version=version))
    newest = max(known, key=parts, default=None)
    if newest and wanted < parts(newest):
        message = _("Version {version} is older than {newest}. Choose one that is newer.")
        raise NotPublished(message.format(version=version, newest=newest))
