"""Personal data stops at the door: columns that look like people, and values that point to one."""

import re
from itertools import pairwise

PERSON, PHONE, EMAIL, ADDRESS = "a person's name", "a telephone number", "an e-mail address", "an address"
BIRTH, CASE_NUMBER, STAFF = "a date of birth", "the number of a client or household", "a member of staff"
BANK, INSURANCE, FREE_TEXT = "a bank account", "a social security or tax number", "free text"

# every reason that suspect_name can give, as messages to be translated
REASONS = (PERSON, PHONE, EMAIL, ADDRESS, BIRTH, CASE_NUMBER, STAFF, BANK, INSURANCE, FREE_TEXT)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# words that say: this column counts or measures, whatever it is about
_MEASURING = _words(
    "n anzahl zahl summe count counts total sum calls anrufe mails emails anteil share rate quote prozent percent "
    "dauer duration zeit time wait waiting wartezeit seconds sekunden minutes minuten min sec avg mean mittel max "
    "asked reached own has was is hat wurde war ist type typ art kind kanal channel"
)
# things that have names without being people
_THINGS = tuple(_words(
    "site standort dienststelle office queue warteschlange warte calendar kalender service dienst leistung file "
    "datei product produkt company firma location place ort stadt city town gemeinde kreis district region "
    "country land state department abteilung amt behoerde agency jobcenter team scope channel kanal event "
    "ereignis table tabelle column spalte group gruppe category kategorie thema topic day tag week wochen month "
    "monat line source unit"
))  # fmt: skip
_PEOPLE = {
    CASE_NUMBER: _words("kunde kundin kunden client customer patient person citizen buerger household haushalt bg "
                        "bedarfsgemeinschaft antragsteller antragstellerin leistungsberechtigte member"),
    STAFF: _words("agent sachbearbeiter sachbearbeiterin sachbearbeitende bearbeiter bearbeiterin mitarbeiter "
                  "mitarbeiterin caseworker handler operator employee vermittler vermittlerin fallmanager user "
                  "fallmanagerin integrationsfachkraft ansprechpartner ansprechpartnerin teamleiter assignee"),
    PHONE: _words("caller anrufer anruferin"),
}  # fmt: skip
_IDENTIFYING = _words("nr nummer number no num id ids key code kennung kuerzel name login in der die des")
# a column so called, alone or among other words
_TELLING_WORDS = {
    PERSON: _words("vorname nachname familienname geburtsname surname firstname lastname fname lname forename anrede"),
    PHONE: _words("telefon telephone phone tel handy mobil mobile mobiltelefon fax telefax ani msisdn"),
    EMAIL: _words("email mail"),
    ADDRESS: _words("adresse anschrift strasse str street address addr plz zip zipcode postcode wohnort lat latitude "
                    "lon long longitude"),
    BIRTH: _words("dob geb gebdat gebdatum birthday birthdate"),
    CASE_NUMBER: _words("az bgnr bgnummer kdnr"),
    STAFF: _words("username benutzername"),
    BANK: _words("iban bic konto kontonr kontonummer"),
    INSURANCE: _words("ssn svnr rvnr svnummer rvnummer steuernummer"),
    FREE_TEXT: _words("bemerkung bemerkungen notiz notizen note notes anmerkung anmerkungen kommentar kommentare "
                      "comment comments remark remarks description beschreibung betreff subject freitext text "
                      "narrative message nachricht sachverhalt begruendung inhalt body"),
}  # fmt: skip
# parts of German compounds, and English words written together
_TELLING_PARTS = (
    (PHONE, ("rufnummer", "telefonnummer", "telefonnr", "handynummer", "handynr", "mobilnummer", "mobilnr",
             "faxnummer", "callerid", "phonenumber", "anrufernummer")),
    (EMAIL, ("emailadress", "mailadress", "emailaddress")),
    (ADDRESS, ("postleitzahl", "hausnummer", "hausnr", "wohnadresse", "postanschrift", "streetaddress", "postalcode")),
    (BIRTH, ("geburtsdatum", "geburtstag", "geburtsjahr", "geburtsort", "dateofbirth")),
    (CASE_NUMBER, ("kundennummer", "kundennr", "kundenid", "bedarfsgemeinschaftsnummer", "bedarfsgemeinschaftsnr",
                   "aktenzeichen", "geschaeftszeichen", "aktennummer", "aktennr", "customerid", "clientid",
                   "patientid", "personid", "personennummer", "customernumber", "clientnumber", "haushaltsnummer")),
    (STAFF, ("sachbearbeiter", "agentid", "agentname", "agentenname", "bearbeitername", "mitarbeitername",
             "mitarbeiternummer", "mitarbeiternr", "personalnummer")),
    (BANK, ("kontoinhaber", "bankverbindung", "bankaccount")),
    (INSURANCE, ("sozialversicherung", "rentenversicherungsn", "versichertennummer", "versicherungsnummer",
                 "socialsecurity", "steuerid", "identifikationsnummer", "passnummer", "ausweisnummer")),
    (FREE_TEXT, ("freitext", "bemerkungs", "sachverhalts", "beschwerdetext", "anliegentext")),
)  # fmt: skip


def suspect_name(column: str) -> str | None:
    """Why a column, by its name, should not come in: one of REASONS, as a message to be translated; None if it may.

    Counts and durations may (`Anzahl Anrufe`), and the names of things (`calendar_name`, `Standortname`);
    a bare `Name` may not.
    """
    words = _split(column)
    joined = "".join(words)
    for reason, parts in _TELLING_PARTS:
        if any(part in joined for part in parts):
            return reason
    if _MEASURING.intersection(words):
        return None
    return _telling_word(words) or _person(words) or _nameless_thing(words)


def _split(column: str) -> list[str]:
    """Words in lower case without umlauts: from 'KundenName', 'kunden_name' and 'Kunden-Name' alike."""
    spread = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])", " ", column.strip()).lower()
    spread = re.sub(r"\be[\s_-]?mail", "email", spread)
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        spread = spread.replace(umlaut, letters)
    return re.findall(r"[a-z]+", spread)


def _telling_word(words: list[str]) -> str | None:
    for reason, telling in _TELLING_WORDS.items():
        if telling.intersection(words):
            return reason
    return None


def _person(words: list[str]) -> str | None:
    """A role alone (`Agent`), or followed by what identifies (`stat_agent_id`)."""
    for reason, people in _PEOPLE.items():
        found = people.intersection(words)
        if found and set(words) <= people | _IDENTIFYING:
            return reason
        if any(first in people and second in _IDENTIFYING for first, second in pairwise(words)):
            return reason
    return None


def _nameless_thing(words: list[str]) -> str | None:
    """Names of anything that is not known to be a thing."""
    named = [word for word in words if word.endswith(("name", "names", "namen"))]
    if named and not any(word.startswith(_THINGS) for word in words):
        return PERSON
    return None


# Digits that belong to a person. Written for RE2 and Python alike.
_PATTERNS = (
    # e-mail address
    r"[\w.%+-]+@[\w.-]+\.\w{2,}",
    # number of a household (Bedarfsgemeinschaft) and of a client of the employment agency
    r"\b\d{5} ?(?i:BG) ?\d{7}\b",
    r"\b\d{3}[A-Z]\d{6}\b",
    # IBAN; pension insurance number: area, date of birth, first letter of the name at birth, serial
    r"\b[A-Z]{2}\d{2} ?(?:[A-Z]{4} ?)?(?:\d{4} ?){2,7}\d{0,4}\b",
    r"\b\d{2} ?[0-3]\d[01]\d{3} ?[A-Z] ?\d{3}\b",
    # telephone: with country; with area code set apart; in one piece of 9 to 11 digits. Municipal keys have 8 or 12
    # digits, and 0123/2024 is a printed paper, not a telephone
    r"(?:\+|\b00)[1-9]\d{0,2}(?:[ ./()-]{0,3}\d){6,12}\b",
    r"\b0[1-9]\d{1,3}\)?(?: ?[-/] ?| )(?:\d{5,}|\d{2,4}(?:[ -]\d{2,4})+)\b",
    r"\b0[1-9]\d{7,9}\b",
)
_PERSONAL = "|".join(_PATTERNS)
_MASK = re.compile(_PERSONAL, re.ASCII)


def suspect_value_condition(expression: str) -> str:
    """SQL that is true where a VARCHAR holds an e-mail address, telephone, case, insurance or account number."""
    return f"coalesce(regexp_matches({expression}, '{_PERSONAL}'), false)"


def mask(value: str) -> str:
    """The value with everything that points to a person struck out, for the quarantine."""
    return _MASK.sub("***", value)
