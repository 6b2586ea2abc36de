"""Faults of texts: letters that were written in one encoding and read in another."""

import numpy as np

from oversight.simulation.faults import calendar
from oversight.simulation.faults.fault import Fault
from oversight.simulation.faults.records import Records
from oversight.simulation.parameters import number

Draw = np.random.Generator

CONCERN = "unterkunft_und_möbel"


def damaged(text: str) -> str:
    """UTF-8 read as Windows' western letters: 'Süd' becomes 'SÃ¼d'."""
    return text.encode("utf-8").decode("cp1252")


def damaged_names(records: Records, draw: Draw) -> None:
    """The list of sites and that of events went through the wrong encoding."""
    for table, column in (("sites", "name"), ("events", "description")):
        if table not in records.tables:
            continue
        time = records.time(table) or "''"
        for key, site, moment, text in records.all(f"SELECT key, site, {time}, {column} FROM {table} ORDER BY key"):
            if text.isascii():
                continue
            records.change(f"UPDATE {table} SET {column} = $text WHERE key = $key", text=damaged(text), key=key)
            records.tell(Fault("damaged_letters", table, site, moment, moment, f"{column}: {damaged(text)}", key))


def damaged_concerns(records: Records, draw: Draw) -> None:
    """A concern with an umlaut, damaged in some visits of one site and month."""
    start = calendar.month(records.months, number("fault_damaged_concern_at"))
    time, end = records.time("visits"), calendar.next_month(start)
    among = f"site = 'nord' AND concern IS NOT NULL AND {time} >= '{start}' AND {time} < '{end}'"
    keys = records.pick(draw, "visits", number("fault_damaged_concern"), among)
    records.change("UPDATE visits SET concern = $text WHERE key IN $keys", text=damaged(CONCERN), keys=keys)
    records.tell_each("damaged_letters", "visits", keys, f"concern: {damaged(CONCERN)}")
