"""The fonts every document is set in, and how wide and how complete they are.

In: characters. Out: the set of them all faces can print, and the width of a word. Only the
fonts in the package count, because what an office PC has installed differs from
desk to desk and would break lines differently on each. Widths are read from
the faces through matplotlib, which is here for the charts anyway, and leave out kerning, which
moves a word by less than the room a cell has to spare.
"""

import unicodedata
from functools import cache
from pathlib import Path

from matplotlib.ft2font import FT2Font, LoadFlags

FONT_FOLDER = Path(__file__).parents[1] / "fonts"
TEXT_FAMILY = "Tinos"
CHART_FAMILY = "Arimo"

# PDF/A-2a refuses private use: such a code point says nothing about what it shows. Controls and
# format characters have no picture at all, whatever glyph a font lends them.
_NOT_TEXT = {"Cc", "Cf", "Co", "Cn", "Cs"}


@cache
def printable() -> frozenset[str]:
    """Return the characters every face of the package can print in a PDF/A-2a file."""
    charmaps = (set(_face(path.stem).get_charmap()) for path in FONT_FOLDER.glob("*.ttf"))
    codes = set.intersection(*charmaps)
    characters = map(chr, codes)
    return frozenset(char for char in characters if unicodedata.category(char) not in _NOT_TEXT)


def width_mm(text: str, size_pt: float, family: str = TEXT_FAMILY, *, bold: bool = False) -> float:
    """Return how wide `text` runs on one line in a face of `family`, in millimetres."""
    em_mm = size_pt * 25.4 / 72
    return sum(_advance(char, family, bold) for char in text) * em_mm


@cache
def heights_em(family: str) -> tuple[float, float]:
    """Return a line's single spacing and a capital's height, as multiples of the type size."""
    face = _face(f"{family}-Regular")
    capital = face.load_char(ord("H"), flags=LoadFlags.NO_SCALE)
    return face.height / face.units_per_EM, capital.horiBearingY / face.units_per_EM


@cache
def _advance(char: str, family: str, bold: bool) -> float:
    if char not in printable():
        return 0.0
    face = _face(f"{family}-{'Bold' if bold else 'Regular'}")
    glyph = face.load_char(ord(char), flags=LoadFlags.NO_SCALE)
    return float(glyph.horiAdvance / face.units_per_EM)


@cache
def _face(name: str) -> FT2Font:
    return FT2Font(str(FONT_FOLDER / f"{name}.ttf"))
