"""What a catalogue says of the words and pages that it names: their class, their list, and what they are called.

Shapes ask that of every value: so whoever checks a catalogue needs neither a network nor the lists of Europe.
"""

from rdflib import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import Namespace
from rdflib.term import Node

from oversight.language import message
from oversight.publication import spoken

_ADMS = Namespace("http://www.w3.org/ns/adms#")
_DCATAP = Namespace("http://data.europa.eu/r5r/")
_DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
_SPDX = Namespace("http://spdx.org/rdf/terms#")
_EU = "http://publications.europa.eu/resource/authority"
_PUBLISHER_TYPES = "http://purl.org/adms/publishertype"
# what the value of a property is
_CLASSES = {
    DCTERMS.language: DCTERMS.LinguisticSystem,
    DCTERMS.license: DCTERMS.LicenseDocument,
    DCTERMS["format"]: DCTERMS.MediaTypeOrExtent,
    DCTERMS.accrualPeriodicity: DCTERMS.Frequency,
    DCTERMS.accessRights: DCTERMS.RightsStatement,
    DCTERMS.type: SKOS.Concept,
    DCAT.theme: SKOS.Concept,
    DCAT.themeTaxonomy: SKOS.ConceptScheme,
    DCAT.mediaType: DCTERMS.MediaType,
    DCAT.accessURL: RDFS.Resource,
    DCAT.downloadURL: RDFS.Resource,
    DCAT.landingPage: FOAF.Document,
    FOAF.homepage: FOAF.Document,
    FOAF.page: FOAF.Document,
    _ADMS.status: SKOS.Concept,
    _DCATAP.availability: SKOS.Concept,
    _SPDX.algorithm: _SPDX.ChecksumAlgorithm,
}
# addresses that begin so are words of this list; others are of none that we know
_LISTS = {
    f"{_PUBLISHER_TYPES}/": f"{_PUBLISHER_TYPES}/1.0",
    "http://dcat-ap.de/def/licenses/": "http://dcat-ap.de/def/licenses",
    "http://dcat-ap.de/def/contributors/": "http://dcat-ap.de/def/contributors",
    **{
        f"{_EU}/{name}/": f"{_EU}/{name}"
        for name in (
            *("language", "data-theme", "frequency", "planned-availability"),
            *("access-right", "distribution-status", "file-type"),
        )
    },
}
_NAMES = {
    f"{_EU}/data-theme/SOCI": message("Population and society"),
    f"{_EU}/data-theme/GOVE": message("Government and public sector"),
    f"{_EU}/planned-availability/STABLE": message("available for long"),
    f"{_EU}/distribution-status/COMPLETED": message("complete"),
    f"{_EU}/distribution-status/WITHDRAWN": message("withdrawn"),
    f"{_PUBLISHER_TYPES}/LocalAuthority": message("local authority"),
}
_TITLE_OF_THEMES = message("European list of data themes")


def describe(graph: Graph) -> None:
    """Add it for every value that stands in the graph."""
    for value, kind in sorted(_values(graph)):
        graph.add((value, RDF.type, kind))
        if kind == SKOS.Concept:
            _name(graph, value, SKOS.prefLabel, _NAMES.get(str(value)) or _last(value))
        if kind == SKOS.ConceptScheme:
            _name(graph, value, DCTERMS.title, _TITLE_OF_THEMES)
        _add_list(graph, value)
    for provider in set(graph.objects(None, _DCATDE.contributorID)):
        _add_list(graph, provider)


def _values(graph: Graph) -> set[tuple[URIRef, URIRef]]:
    """Each value with its class."""
    return {
        (value, kind)
        for one, kind in _CLASSES.items()
        for value in graph.objects(None, one)
        if isinstance(value, URIRef)
    }


def _add_list(graph: Graph, value: Node) -> None:
    for begin, scheme in _LISTS.items():
        if str(value).startswith(begin):
            graph.add((value, SKOS.inScheme, URIRef(scheme)))


def _name(graph: Graph, value: Node, called: URIRef, name: str) -> None:
    for language, text in spoken.of_message(name).items():
        graph.add((value, called, Literal(text, lang=language)))


def _last(value: Node) -> str:
    """A word that we know no other name of is called as its address ends."""
    return str(value).rstrip("/").rsplit("/", 1)[-1]
