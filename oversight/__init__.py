"""Erreichbar: what became of a council's decisions about its jobcenter."""
