"""Characters the fonts cannot print, replaced so that the reader sees the gap.

In: text an analyst or a source brought along. Out: the same text in which each character
without a glyph has become a box. Typst stops at the first such character and other engines borrow
a glyph from any font without a word; a visible box is the honest middle. What has no picture
by nature, such as a zero-width joiner or a mark that turns the reading direction
round, is taken out: a figure must not read backwards on paper.
"""

import unicodedata

from dean06.exporters.fonts import printable

REPLACEMENT = "□"
_SPACING = {"\n", "\t"}
_LINE_ENDS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


def replace_unprintable(text: str) -> str:
    """Return `text` in composed form (NFC), with a box for each character no font here has."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").translate(_LINE_ENDS)
    return "".join(_shown(char) for char in lines)


def unprintable(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that `replace_unprintable` would box, each once, in order."""
    lines = unicodedata.normalize("NFC", text).translate(_LINE_ENDS)
    return tuple(dict.fromkeys(char for char in lines if _shown(char) == REPLACEMENT != char))


def _shown(char: str) -> str:
    if char in printable() or char in _SPACING:
        return char
    return "" if _is_invisible(char) else REPLACEMENT


def _is_invisible(char: str) -> bool:
    # Variation selectors choose between glyphs of the character before them.
    return unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f"
