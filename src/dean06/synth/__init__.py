"""A made-up load, laid out like the raw data: to try the program with as much as 34 provinces send.

Everything in it is marked as made up, and whatever is printed from it says so on every page.
"""

from dean06.synth.load import Load, Size, planned
from dean06.synth.writing import write_load

__all__ = ["Load", "Size", "planned", "write_load"]
