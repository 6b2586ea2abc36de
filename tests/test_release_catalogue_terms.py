"""A catalogue can be checked without a network: it says itself of which class and list each value is, and its name."""

from datetime import date, timedelta

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, Graph, Namespace, URIRef

from oversight.publication import catalogue, withdrawing
from oversight.releases import find
from oversight.store import Store
from tests import publishing

ADMS = Namespace("http://www.w3.org/ns/adms#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
EU = "http://publications.europa.eu/resource/authority"
# property, class of its values, list that these must be of: as DCAT-AP 3.0.0 and DCAT-AP.de 3.0 ask
ASKED = [
    (DCTERMS.language, DCTERMS.LinguisticSystem, f"{EU}/language"),
    (DCTERMS.license, DCTERMS.LicenseDocument, "http://dcat-ap.de/def/licenses"),
    (DCTERMS["format"], DCTERMS.MediaTypeOrExtent, f"{EU}/file-type"),
    (DCTERMS.accrualPeriodicity, DCTERMS.Frequency, f"{EU}/frequency"),
    (DCTERMS.accessRights, DCTERMS.RightsStatement, f"{EU}/access-right"),
    (DCTERMS.type, SKOS.Concept, "http://purl.org/adms/publishertype/1.0"),
    (DCAT.theme, SKOS.Concept, f"{EU}/data-theme"),
    (DCATAP.availability, SKOS.Concept, f"{EU}/planned-availability"),
    (ADMS.status, SKOS.Concept, f"{EU}/distribution-status"),
    (DCAT.themeTaxonomy, SKOS.ConceptScheme, None),
    (DCAT.mediaType, DCTERMS.MediaType, None),
    (SPDX.algorithm, SPDX.ChecksumAlgorithm, None),
    (FOAF.homepage, FOAF.Document, None),
    (FOAF.page, FOAF.Document, None),
    (DCAT.landingPage, FOAF.Document, None),
    (DCAT.accessURL, RDFS.Resource, None),
    (DCAT.downloadURL, RDFS.Resource, None),
]


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    """Two releases, the first of them withdrawn."""
    store = Store(tmp_path_factory.mktemp("terms"))
    first = publishing.placed(store.releases, "2026.7.0")
    publishing.placed(store.releases, "2026.10.0", first, created=publishing.MADE + timedelta(days=92))
    withdrawing.withdraw(store, "2026.7.0", "Zählfehler", "counting error", date(2026, 10, 20))
    return store.releases


@pytest.fixture(scope="module", params=["all", "one"])
def graph(request, where):
    if request.param == "all":
        return catalogue.of(where)
    return Graph().parse(where / "2026.10.0" / "dcat.ttl", format="turtle")


@pytest.mark.parametrize(("asked", "kind", "scheme"), ASKED, ids=lambda value: str(value).rsplit("/", 1)[-1])
def test_every_value_has_its_class_and_its_list(graph, asked, kind, scheme):
    values = set(graph.objects(None, asked))
    assert values
    assert {value for value in values if (value, RDF.type, kind) not in graph} == set()
    if scheme is not None:
        assert {value for value in values if (value, SKOS.inScheme, URIRef(scheme)) not in graph} == set()


@pytest.mark.parametrize(("kind", "called"), [(SKOS.Concept, SKOS.prefLabel), (SKOS.ConceptScheme, DCTERMS.title)])
def test_every_word_has_a_name_in_both_languages(graph, kind, called):
    words = set(graph.subjects(RDF.type, kind))
    assert words
    for word in words:
        assert sorted(name.language for name in graph.objects(word, called)) == ["de", "en"]


def test_a_provider_is_of_the_german_list_only_where_its_address_is(where):
    card = find(where, "2026.10.0").card
    listed = "http://dcat-ap.de/def/contributors/auenfurt"
    of_the_list = card | {"publisher": card["publisher"] | {"contributor_id": listed}}
    (invented,) = set(catalogue.of_one(card, []).objects(None, DCATDE.contributorID))
    assert not list(catalogue.of_one(card, []).objects(invented, SKOS.inScheme))
    schemes = catalogue.of_one(of_the_list, []).objects(URIRef(listed), SKOS.inScheme)
    assert [str(one) for one in schemes] == ["http://dcat-ap.de/def/contributors"]


def test_a_publisher_of_another_type_is_named_as_its_address_ends(where):
    card = find(where, "2026.10.0").card
    kind = "http://purl.org/adms/publishertype/RegionalAuthority"
    graph = catalogue.of_one(card | {"publisher": card["publisher"] | {"type": kind}}, [])
    assert {str(name) for name in graph.objects(URIRef(kind), SKOS.prefLabel)} == {"RegionalAuthority"}


def test_no_law_is_named_that_does_not_apply(graph):
    """It is for data of high value, and the list of these has none about jobcenters."""
    assert not list(graph.objects(None, DCATAP.applicableLegislation))
