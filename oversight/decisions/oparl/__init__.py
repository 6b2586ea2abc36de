"""Decisions out of council information systems and back: OParl 1.0 and 1.1 from saved files, never over a network.

files -> parsed (persons are dropped while reading) -> collected (objects by their id) -> taken (decisions with points)
-> own_file (what a town follows up). What nobody asked for is not kept: of each object only the fields needed here.
"""
