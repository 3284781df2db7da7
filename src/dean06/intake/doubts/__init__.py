"""What is unlikely of an accepted figure, or uncertain by its origin.

A doubt is a fault that does not keep a row out: nobody but the province can tell whether it is
wrong. It goes with the figure into the briefing. `history` looks at a figure among its own over
time, `sums` at figures that should add up, `origins` at where it comes from.
"""

from dean06.intake.doubts.find import find_doubts

__all__ = ["find_doubts"]
