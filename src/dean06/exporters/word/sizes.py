"""The measures of the printed page in the units of Word.

In: names of measures. Out: twentieths of a point, half points, eighths of a point. The only module
here that reads the measures, so that the Word document and the PDF stand on the same numbers.
"""

from dean06.exporters.measures import measures, text_width_mm

# Typst's leading of the PDF comes to 1.1 times single spacing, which Word counts in 240ths.
LINE = 264
# The colours of the PDF template.
ACCENT, HAIR, SHADE, FAINT = "1F3A5F", "9AA3AD", "EEF1F5", "F6F7F9"

_MM_PER_POINT = 25.4 / 72


def pt(section: str, name: str) -> float:
    """Return a measure in points."""
    return float(measures()[section][f"{name}_pt"])


def mm(section: str, name: str) -> float:
    """Return a measure in millimetres."""
    return float(measures()[section][f"{name}_mm"])


def number(section: str, name: str) -> float:
    """Return a measure without a unit."""
    return float(measures()[section][name])


def choices(section: str, name: str) -> list[float]:
    """Return the type sizes to choose from, the largest first, in points."""
    return [float(size) for size in measures()[section][f"{name}_pt"]]


def line_mm(*, landscape: bool = False) -> float:
    """Return how wide a line of text may be."""
    return text_width_mm(landscape=landscape)


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres / _MM_PER_POINT * 20)


def half_points(points: float) -> int:
    """Return a type size in half points."""
    return round(points * 2)


def chart_mm() -> tuple[float, float]:
    """Return how wide and how tall a picture may be, in millimetres."""
    return mm("chart", "width"), mm("chart", "height")
