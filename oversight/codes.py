"""What readers see for the codes in the data: one word, in the language of the reader, for each code."""

import re
from collections.abc import Mapping

from oversight.language import translate as _
from oversight.units import show_hour, show_weekday

_WORDS = {
    # segments of measures
    "with_appointment": "with appointment",
    "without_appointment": "without appointment",
    "first": "first free appointment",
    "third": "third free appointment",
    "lead_00": "booked on the same day",
    "lead_01": "booked 1 day ahead",
    "lead_02_07": "booked 2 to 7 days ahead",
    "lead_08_14": "booked 8 to 14 days ahead",
    "lead_15_30": "booked 15 to 30 days ahead",
    "lead_31_on": "booked over 30 days ahead",
    "reached_directly": "reached directly",
    "reached_after_forwarding": "reached after being passed on",
    "not_forwarded": "never passed on",
    "forwarded": "passed on at least once",
    "written": "in writing",
    # questions at the exit terminal; each office may have others
    "overall": "overall impression",
    "waiting": "waiting",
    "friendliness": "friendliness of staff",
    "favourable": "favourable",
    "not_favourable": "not favourable",
    "none": "no answer",
    # channels and outcomes of contacts
    "phone": "telephone",
    "email": "e-mail",
    "messenger": "messenger",
    "portal": "online portal",
    "post": "post",
    "fax": "fax",
    "in_person": "in person",
    "referral": "through another body",
    "other": "other",
    "not_recorded": "not recorded",
    "answered": "answered",
    "abandoned": "abandoned",
    "busy": "busy",
    "closed": "outside hours",
    "open": "not answered yet",
    "turned_away": "turned away",
    "reached": "reached",
    "not_reached": "not reached",
    "not_asked_for": "not asked for",
    "service_centre": "service centre",
    "caseworker": "caseworker",
    "counter": "counter",
    "casework": "casework",
    # outcomes of visits
    "attended": "kept",
    "no_show": "missed",
    "cancelled_in_time": "cancelled in time",
    "cancelled_short_notice": "cancelled under 24 hours before",
    "cancelled_by_office": "cancelled by the office",
    "left_before_called": "left before being called",
    # reactions
    "suggestion": "suggestion",
    "hint": "hint",
    "criticism": "criticism",
    "praise": "praise",
    "client": "person who receives benefits",
    "relative": "relative",
    "advice_centre": "advice centre",
    "staff": "staff",
    "remedied": "remedied",
    "partly_remedied": "partly remedied",
    "explained": "explained",
    "unjustified": "unjustified",
    "passed_on": "passed on",
    "withdrawn": "withdrawn",
    "nothing": "nothing of the kind",
    "clients": "people concerned and relatives",
    "experts": "advice centres and staff",
    "direct_lane": "straight to the site manager",
    "ordinary_way": "by the ordinary way",
    # concerns in common use; each office may have others
    "reachability": "reachability",
    "waiting_time": "waiting time",
    "processing_time": "processing time",
    "housing_costs": "housing costs",
    "standard_benefit": "standard benefit",
    "benefit_cut": "benefit cut",
    "payment": "payment",
    "documents": "papers",
    "documents_lost": "papers lost",
    "conduct": "conduct of staff",
    "integration": "way into work",
    "new_application": "new application",
    "application_status": "state of an application",
    "change": "change of circumstances",
    "personal_data": "change of personal data",
    "appointment": "appointment",
    "cancellation": "cancelling an appointment",
    # remedies, incidents and measures taken
    "objection": "objection",
    "lawsuit": "lawsuit",
    "changed": "changed",
    "partly_changed": "partly changed",
    "rejected": "rejected",
    "insult": "insult",
    "threat": "threat",
    "damage": "damage to property",
    "assault": "assault",
    "ban": "ban from the house",
    "form": "form",
    "letter": "letter",
    "procedure": "procedure",
    "training": "training",
    "information": "information",
    # events
    "appointment_system": "appointment system",
    "law": "law",
    "pandemic": "pandemic",
    "software": "software",
    "organisation": "organisation",
    "move": "move",
    "strike": "strike",
    "opening_hours": "opening hours",
    "staffing": "staffing",
    "definition": "change of definition",
    "measurement": "change of measurement",
    "outage": "outage",
    "decision": "decision",
    "document": "document",
    # what a release withholds or tells less finely, and why
    "published": "published",
    "withheld": "withheld",
    "withheld_year": "year withheld",
    "withheld_segment": "value withheld",
    "all_sites": "all sites together",
    "merged": "counted under “other”",
    "dropped": "left out",
    "wide_bins": "durations in wide steps",
    "not_public": "for the work inside the office only",
    "duration_sums": "sums of durations, which rounding cannot hide",
    "unprotected_sums": "sums of the source, which cannot be protected",
    "too_few": "too few cases",
    "life_table_by_quarter": "may still be open: by whole quarters only",
    "not_delivered": "not delivered",
    # elsewhere
    "all": "all sites",
    "calls": "single calls",
    "sums": "sums per interval",
}
_WEEKDAY_AND_HOUR = re.compile(r"([1-7])-([01]\d|2[0-3])")


def label(code: str, sites: Mapping[str, str] | None = None) -> str:
    """The words for a code: 'with_appointment' is 'mit Termin', '1-08' is 'Mo., 8–9 Uhr'.

    With the names of `sites` by their codes, a calendar is named by its site: 'bonn/7' is 'Bonn, Kalender 7'.
    A code that an office made up itself stays as it is.
    """
    site, slash, calendar = code.partition("/")
    if slash and sites and site in sites:
        return _("{site}, calendar {calendar}").format(site=sites[site], calendar=calendar)
    if match := _WEEKDAY_AND_HOUR.fullmatch(code):
        return f"{show_weekday(int(match[1]))}, {show_hour(int(match[2]))}"
    return _(words(code))


def words(code: str) -> str:
    """The English words for a code, which are the message to be translated; the code itself if it has none."""
    return _WORDS.get(code, code)


def known() -> tuple[str, ...]:
    """Every code that has words."""
    return tuple(_WORDS)
