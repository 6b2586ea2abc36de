"""Faults as real exports have them, put into simulated files on purpose, each with its truth beside it.

The same seed gives the same faults. Whoever looks for faults in the records can be held against the truth.
"""

from oversight.simulation.faults.injection import forget, inject

__all__ = ["forget", "inject"]
