"""Figures as people write them: read into exact values, written back in the same form."""

from dean06.quantities.quantity import Bound, Quantity
from dean06.quantities.reading import read_quantity
from dean06.quantities.refusal import AmbiguousQuantity, refusal
from dean06.quantities.writing import write_quantity

__all__ = ["AmbiguousQuantity", "Bound", "Quantity", "read_quantity", "refusal", "write_quantity"]
