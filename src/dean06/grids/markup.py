"""What the tags of a workbook's sheets begin with, found without parsing them.

In: the XML of all sheets. Out: how their cells are written, and whether any must be looked at one
by one. Every sheet of every file comes through here before anything parses it, so the bytes of all
of them are gone through as numbers, many at once: to search a text for two letters takes ten times
as long, and most sheets are small.
"""

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint8]

# Enough at once to be quick, and little beside the part itself.
_AT_ONCE = 1 << 20
# A cell with its place, such as <c r="B12", is seen from where it begins.
_AHEAD = 10


def _table(signs: bytes) -> npt.NDArray[np.bool_]:
    table = np.zeros(256, dtype=np.bool_)
    table[list(signs)] = True
    return table


# By its code, whether a sign ends a name; whether it is a letter, or a digit, of a cell's place.
_ENDS, _ENDS_BUT_SPACE = _table(b" \t\n\r/>"), _table(b"\t\n\r/>")
_LETTERS, _DIGITS = _table(string.ascii_uppercase.encode()), _table(string.digits.encode())
_QUOTE = ord('"')


@dataclass(frozen=True)
class Markup:
    """What the tags of some sheets begin with.

    `names_with_c` counts names that begin with c, with a prefix or without: at least as many as
    there are cells. `spaced_cells` counts cells written as Excel does, `<c `, and `near_cells`
    those of them that begin with their place, which is one of A1 to Z999; `other_cells` tells
    whether any may be written otherwise. `formulas` and `errors` tell whether there may be any.
    """

    names_with_c: int
    spaced_cells: int
    near_cells: int
    other_cells: bool
    formulas: bool
    errors: bool


def markup_of(sheets: Sequence[bytes]) -> Markup:
    """Return what the tags of `sheets`, the XML of each, begin with."""
    # No name runs over a sign that no XML holds.
    xml = b"\0".join(sheets)
    looks = [_look(codes) for codes in _pieces(xml)]
    return Markup(
        names_with_c=sum(look.names_with_c for look in looks),
        spaced_cells=sum(look.spaced_cells for look in looks),
        near_cells=sum(look.near_cells for look in looks),
        other_cells=any(look.other_cells for look in looks) or (b"!" in xml and b"<!" in xml),
        formulas=any(look.formulas for look in looks),
        errors=any(look.errors for look in looks),
    )


def _pieces(xml: bytes) -> Iterator[Codes]:
    """Yield the bytes in pieces, each with the first bytes of the next."""
    codes = np.frombuffer(xml + bytes(_AHEAD), dtype=np.uint8)
    for start in range(0, len(xml), _AT_ONCE):
        yield codes[start : start + _AT_ONCE + _AHEAD]


def _look(codes: Codes) -> Markup:
    tags, colons = ((codes[:-_AHEAD] == ord(sign)).nonzero()[0] for sign in "<:")
    first, second = codes[tags + 1], codes[tags + 2]
    prefixed, behind = codes[colons + 1], codes[colons + 2]
    with_c = first == ord("c")
    cells = second[with_c]
    spaced = tags[with_c][cells == ord(" ")]
    formulas = np.concatenate((second[first == ord("f")], behind[prefixed == ord("f")]))
    with_prefix = int(np.count_nonzero(prefixed == ord("c")))
    return Markup(
        names_with_c=len(cells) + with_prefix,
        spaced_cells=len(spaced),
        near_cells=_count_near(codes, spaced),
        other_cells=with_prefix > 0 or bool(_ENDS_BUT_SPACE[cells].any()),
        formulas=bool(_ENDS[formulas].any()),
        errors=_has_quoted_e(codes),
    )


def _count_near(codes: Codes, cells: npt.NDArray[np.intp]) -> int:
    """Count the cells that begin as <c r="B1", <c r="B12" or <c r="B123"."""
    name, sign, quote, letter, one, two, three, end = (codes[cells + n] for n in range(3, 11))
    begins = (name == ord("r")) & (sign == ord("=")) & (quote == _QUOTE) & _LETTERS[letter]
    ends = _DIGITS[three] & (end == _QUOTE) | (three == _QUOTE)
    ends = _DIGITS[two] & ends | (two == _QUOTE)
    return int(np.count_nonzero(begins & _DIGITS[one] & ends))


def _has_quoted_e(codes: Codes) -> bool:
    """Tell whether an e stands alone in quotes, as the type of a cell that shows an error."""
    found = (codes[1:-1] == ord("e")).nonzero()[0]
    before, after = codes[found], codes[found + 2]
    return bool(np.any((before == after) & ((before == _QUOTE) | (before == ord("'")))))
