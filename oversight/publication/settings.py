"""Who publishes, and under which address: settings.toml in the private folder of the store, invented for the demo."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from oversight.language import message
from oversight.language import translate as _
from oversight.publication.refusal import NotPublished
from oversight.store import Store

NAME = "settings.toml"
_LOCAL_AUTHORITY = "http://purl.org/adms/publishertype/LocalAuthority"


@dataclass(frozen=True)
class Settings:
    """What the office says of itself. `contact`: a mail address or a page, of no person.

    `attested`: who vouches that every site has enough officials, where the records do not say; empty: nobody.
    """

    publisher: str
    jobcenter: str
    contact: str
    base_address: str
    spatial: str
    contributor_id: str
    attested: str = ""
    publisher_type: str = _LOCAL_AUTHORITY


DEMO = Settings(
    publisher="Stadt Auenfurt (erfunden)",
    jobcenter="Jobcenter Auenfurt (erfunden)",
    contact="daten@auenfurt.example",
    base_address="https://auenfurt.example",
    spatial="https://auenfurt.example/gemeinde",
    contributor_id="https://auenfurt.example/datenbereitsteller",
    attested="Das Jobcenter Auenfurt ist erfunden: Es hat keine Beschäftigten.",
)
_OPTIONAL = ("attested", "publisher_type")
_ADDRESSES = ("base_address", "spatial", "contributor_id", "publisher_type")
_LINES = {
    "publisher": message("who publishes, as it wishes to be named"),
    "jobcenter": message("name of the jobcenter"),
    "contact": message("mail address of an office or page with a form, of no person"),
    "base_address": message("address under which the dashboard is reached, https://…"),
    "spatial": message("address of the municipality or district at dcat-ap.de (politicalGeocoding)"),
    "contributor_id": message("address of the data provider at dcat-ap.de (contributors)"),
}


def path(store: Store) -> Path:
    return store.publication / NAME


def read(store: Store, *, is_synthetic: bool) -> Settings:
    """The store's own settings, else those of the invented town for invented data. Raises NotPublished."""
    file = path(store)
    if not file.exists() and is_synthetic:
        return DEMO
    table = _parsed(file) if file.exists() else {}
    _refuse_unknown(file, table)
    missing = [name for name in _LINES if not table.get(name)]
    if missing:
        raise NotPublished(_missing(file, missing))
    found = Settings(**{name: str(value).strip() for name, value in table.items()})
    _refuse_wrong(file, found)
    return Settings(**{**vars(found), "base_address": found.base_address.rstrip("/")})


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NotPublished(_("{file} cannot be read: {reason}").format(file=file, reason=error)) from None


def _refuse_unknown(file: Path, table: dict[str, Any]) -> None:
    unknown = sorted(set(table) - {field.name for field in fields(Settings)})
    if unknown:
        known = ", ".join([*_LINES, *_OPTIONAL])
        text = _("{file} has an entry that nothing asks for: {unknown}. Known are: {known}")
        raise NotPublished(text.format(file=file, unknown=", ".join(unknown), known=known))


def _missing(file: Path, names: list[str]) -> str:
    head = _("Before anything is published, {file} must say who publishes. Add these lines and fill them in:")
    lines = [f'{name} = ""  # {_(_LINES[name])}' for name in names]
    return "\n".join([head.format(file=file), *lines])


def _refuse_wrong(file: Path, settings: Settings) -> None:
    wrong = [name for name in _ADDRESSES if not _is_address(getattr(settings, name))]
    if not (_is_mail(settings.contact) or _is_address(settings.contact)):
        wrong.append("contact")
    if wrong:
        text = _("{file}: these entries are no full address (https://…, or a mail address for contact): {names}")
        raise NotPublished(text.format(file=file, names=", ".join(wrong)))


def _is_address(text: str) -> bool:
    found = urlsplit(text)
    is_plain = not any(letter.isspace() or letter in '<>"{}|\\^`' for letter in text)
    return found.scheme in ("http", "https") and bool(found.netloc) and is_plain


def _is_mail(text: str) -> bool:
    name, at, host = text.partition("@")
    return bool(name and at and "." in host) and not any(letter.isspace() or letter in '<>"@' for letter in name + host)
