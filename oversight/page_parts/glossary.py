"""The words of this field and what they mean here."""

import pandas as pd

from oversight.language import translate as _


def glossary() -> pd.DataFrame:
    """One row per word."""
    words = {
        _("Site"): _("One office of the jobcenter with its own teams."),
        _("Caseworker"): _("The one official responsible for a person's case."),
        _("Service centre"): _("The shared telephone line."),
        _("Contact"): _("One attempt to reach the jobcenter, by any channel, answered or not."),
        _("Concern"): _("What the person wanted."),
        _("Visit"): _("One person coming in, with or without an appointment."),
        _("Appointment system"): _("Visits by appointment; urgent cases may come without one."),
        _("Waiting time"): _("From arrival, or from the appointed time if that is later, to being called."),
        _("Lead time"): _("From booking an appointment to the appointed time."),
        _("Reaction"): _("A suggestion, a hint, criticism or praise."),
        _("Ombuds office"): _("A neutral office beside the caseworker that takes and mediates reactions."),
        _("Objection, lawsuit"): _("Legal remedies against a decision on benefits."),
        _("Benefit household"): _("The unit that receives benefits; rates are given per 1,000 of them."),
        _("Median"): _(
            "The figure that half of the cases do not exceed. Unlike a mean it is not pulled up by few long waits."
        ),
        _("n (number)"): _("On how many cases a figure rests: contacts, visits or reactions, not persons."),
    }
    return pd.DataFrame({_("Word"): words.keys(), _("Meaning here"): words.values()})
