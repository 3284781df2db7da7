"""Tables as they stand in a file: cells, before anybody says what they mean."""

from dean06.grids.faults import FileFault
from dean06.grids.grid import Cell, Grid, Unreadable
from dean06.grids.opening import read_grids
from dean06.grids.personal import personal_data

__all__ = ["Cell", "FileFault", "Grid", "Unreadable", "personal_data", "read_grids"]
