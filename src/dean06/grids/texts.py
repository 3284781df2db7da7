"""A text as it stands in a cell, without what nobody sees around it."""

import unicodedata

from dean06.grids import limits
from dean06.grids.faults import Refused
from dean06.grids.remembering import remembering

# Spaces by what they do, though str.strip() does not count them: no width, and the byte order mark.
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"


@remembering
def cell_text(text: str) -> str | None:
    """Return `text` as NFC, lines ended by LF, without spaces around it; None when nothing is left.

    Raises Refused when it is longer than a cell may be.
    """
    if len(text) > limits.CELL_CHARACTERS:
        raise Refused("too_large", measure="cell")
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if text.isascii():
        return text.strip() or None
    stripped = text.strip()
    while stripped != (stripped := stripped.strip(_UNSEEN).strip()):
        pass
    return unicodedata.normalize("NFC", stripped) or None
