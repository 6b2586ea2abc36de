"""The check that every text has a German translation: `python -m oversight.translations`."""
