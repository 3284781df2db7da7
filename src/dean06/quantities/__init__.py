"""Figures as people write them: read into exact values, written back in the same form."""

from dean06.quantities.quantity import Bound, Quantity
from dean06.quantities.reading import AmbiguousQuantity, read_quantity
from dean06.quantities.writing import write_quantity

__all__ = ["AmbiguousQuantity", "Bound", "Quantity", "read_quantity", "write_quantity"]
