"""The parts of which catalogue, series and dataset are made, each as DCAT-AP.de 3.0 spells it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, URIRef
from rdflib.namespace import Namespace

from oversight.publication import licence, said, spoken

DCATAP = Namespace("http://data.europa.eu/r5r/")
DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
_ADMS = Namespace("http://www.w3.org/ns/adms#")
# of DCAT 3; the library's own list ends with DCAT 2
_DCAT3 = Namespace("http://www.w3.org/ns/dcat#")
FIRST, LAST, PREVIOUS, VERSION, IN_SERIES, SERIES = (
    _DCAT3[name] for name in ("first", "last", "prev", "version", "inSeries", "DatasetSeries")
)
_EU = "http://publications.europa.eu/resource/authority"
LICENCE = URIRef(licence.DCAT)
THEMES = URIRef(f"{_EU}/data-theme")
FREQUENCY = URIRef(f"{_EU}/frequency/QUARTERLY")
AVAILABLE = URIRef(f"{_EU}/planned-availability/STABLE")
PUBLIC = URIRef(f"{_EU}/access-right/PUBLIC")
COMPLETED = URIRef(f"{_EU}/distribution-status/COMPLETED")
WITHDRAWN = URIRef(f"{_EU}/distribution-status/WITHDRAWN")
_THEMES = ("SOCI", "GOVE")
_LANGUAGES = ("DEU", "ENG")
_CATALOGUE = "catalog.ttl"
PREFIXES = {
    "adms": _ADMS,
    "dcat": _DCAT3,
    "dcatap": DCATAP,
    "dcatde": DCATDE,
    "dcterms": Namespace("http://purl.org/dc/terms/"),
    "foaf": Namespace("http://xmlns.com/foaf/0.1/"),
    "rdfs": Namespace("http://www.w3.org/2000/01/rdf-schema#"),
    "skos": Namespace("http://www.w3.org/2004/02/skos/core#"),
    "spdx": SPDX,
    "vcard": VCARD,
    "xsd": Namespace("http://www.w3.org/2001/XMLSchema#"),
}


def series(address: str) -> URIRef:
    return URIRef(f"{address}/data/")


def dataset(address: str, version: str) -> URIRef:
    """Also the address under which its files lie."""
    return URIRef(f"{address}/data/{version}/")


def moment(text: str) -> Literal:
    return Literal(text, datatype=XSD.dateTime)


def add_publisher(graph: Graph, card: Mapping[str, Any], address: str) -> None:
    publisher = _publisher(address)
    graph.add((publisher, RDF.type, FOAF.Agent))
    graph.add((publisher, RDF.type, FOAF.Organization))
    graph.add((publisher, FOAF.name, Literal(card["publisher"]["name"])))
    graph.add((publisher, DCTERMS.type, URIRef(card["publisher"]["type"])))


def add_texts(graph: Graph, node: URIRef, titles: Mapping[str, str], descriptions: Mapping[str, str]) -> None:
    for language, text in titles.items():
        graph.add((node, DCTERMS.title, Literal(text, lang=language)))
    for language, text in descriptions.items():
        graph.add((node, DCTERMS.description, Literal(text, lang=language)))


def add_frame(graph: Graph, node: URIRef, card: Mapping[str, Any], address: str) -> None:
    """What catalogue, series and dataset have alike: who, where, in which languages."""
    graph.add((node, DCTERMS.publisher, _publisher(address)))
    place = URIRef(card["publisher"]["spatial"])
    graph.add((node, DCTERMS.spatial, place))
    graph.add((place, RDF.type, DCTERMS.Location))
    for code in _LANGUAGES:
        graph.add((node, DCTERMS.language, URIRef(f"{_EU}/language/{code}")))


def add_contact(graph: Graph, node: URIRef, card: Mapping[str, Any], address: str) -> None:
    """An office, by mail or page."""
    contact, given = URIRef(f"{address}/{_CATALOGUE}#contact"), card["publisher"]["contact"]
    graph.add((node, DCAT.contactPoint, contact))
    graph.add((contact, RDF.type, VCARD.Kind))
    graph.add((contact, RDF.type, VCARD.Organization))
    graph.add((contact, VCARD.fn, Literal(card["publisher"]["name"])))
    is_page = given.startswith(("http://", "https://"))
    graph.add(
        (contact, VCARD.hasURL, URIRef(given)) if is_page else (contact, VCARD.hasEmail, URIRef(f"mailto:{given}"))
    )


def add_period(graph: Graph, node: URIRef, card: Mapping[str, Any], name: str) -> None:
    """From the first day of the first month to the last day of the last."""
    period = URIRef(name)
    graph.add((node, DCTERMS.temporal, period))
    graph.add((period, RDF.type, DCTERMS.PeriodOfTime))
    graph.add((period, DCAT.startDate, Literal(card["first_month"], datatype=XSD.date)))
    graph.add((period, DCAT.endDate, Literal(last_day(date.fromisoformat(card["last_month"])), datatype=XSD.date)))


def last_day(month: date) -> date:
    """The last day of the month that begins on this one."""
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def add_identity(graph: Graph, node: URIRef, card: Mapping[str, Any], address: str) -> None:
    """What tells this dataset from others, and what portals sort it by."""
    graph.add((node, DCTERMS.identifier, Literal(str(node))))
    graph.add((node, DCTERMS.issued, moment(card["created"])))
    graph.add((node, DCTERMS.modified, moment(card["created"])))
    graph.add((node, VERSION, Literal(card["version"])))
    graph.add((node, IN_SERIES, series(address)))
    graph.add((node, DCATDE.contributorID, URIRef(card["publisher"]["contributor_id"])))
    graph.add((node, DCATAP.availability, AVAILABLE))
    graph.add((node, DCTERMS.accessRights, PUBLIC))
    graph.add((node, DCTERMS.accrualPeriodicity, FREQUENCY))
    graph.add((node, DCAT.landingPage, URIRef(f"{address}/daten")))
    graph.add((node, FOAF.page, URIRef(f"{node}dictionary.html")))
    if card["previous"]:
        graph.add((node, PREVIOUS, dataset(address, card["previous"])))
    for theme in _THEMES:
        graph.add((node, DCAT.theme, URIRef(f"{_EU}/data-theme/{theme}")))
    for language in ("de", "en"):
        with spoken.spoken(language):
            for keyword in said.keywords():
                graph.add((node, DCAT.keyword, Literal(keyword, lang=language)))


def _publisher(address: str) -> URIRef:
    return URIRef(f"{address}/{_CATALOGUE}#publisher")
