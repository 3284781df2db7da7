"""Tables as they stand in a file: cells, before anybody says what they mean."""

from dean06.grids.grid import Cell, Grid, Unreadable

__all__ = ["Cell", "Grid", "Unreadable"]
