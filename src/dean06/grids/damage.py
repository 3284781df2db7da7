"""Text whose Vietnamese letters were lost before it reached us.

In: all texts of a file. Out: what happened to it, if anything. Such text is valid Unicode, so
no encoding error ever tells; it would be printed as “Tá»‰nh”. It is refused and not repaired:
what a second program saved may have lost bytes, and the sender has the original.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from dean06.grids.encodings import VIETNAMESE_LETTERS
from dean06.grids.faults import Refused
from dean06.grids.remembering import remembering

# What the bytes 80 to BF, which continue a letter in UTF-8, look like in Latin-1 and in cp1252;
# cp1258 has the same signs in these places.
_BYTES = bytes(range(0x80, 0xC0))
_CONTINUED = _BYTES.decode("latin-1") + _BYTES.decode("cp1252", "ignore")
_GARBLED = re.compile(
    # A lower-case letter is never followed by a capital Ã or Â, nor these by such signs.
    "[a-zđ][ÃÂĂ]"
    "|[ÃÂĂ][\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf]"
    f"|[ÄÅÆ][{re.escape(_CONTINUED)}]"
    f"|á[º»][{re.escape(_CONTINUED)}]"
    f"|[âă]€[{re.escape(_CONTINUED)}]"
)
_REPLACED = "\ufffd"
# Inside a word; a question without a space behind it goes on with a capital.
_LOWER = "a-z" + "".join(sorted(VIETNAMESE_LETTERS))
_QUESTION_MARK = re.compile(rf"(?<![\w/=?&.])[^\W\d_]+\?(?:[{_LOWER}]|(?<=[A-ZĐ]\?)[A-ZĐ])")
_QUESTION_MARKS = 3
# Letters of the fonts .VnTime (TCVN3) and VNI as Unicode shows them, inside a word.
_OLD_FONT = re.compile(
    "[A-Za-z][µ¸¶·¹¨»¾¼½Æ©Ç®ÖØÜÞ§¬\u00ad][a-z ]|\\b®[a-z¬µ¸Öî]|[A-Za-z][øûïäåöüëæñ][a-z ,]"
)
_OLD_FONT_MARKS = 4
# One of these stands in every damaged text, and in few others.
_TELLING = re.compile("[?ÃÂĂÄÅÆº»€\ufffdµ¸¶·¹¨¾¼½©Ç®ÖØÜÞ§¬\u00adøûïäåöüëæñ]")


@dataclass(frozen=True)
class _Signs:
    """What one text has of each kind of damage; `garbled` is the first such place."""

    questions: int = 0
    garbled: str | None = None
    replaced: bool = False
    old_font: int = 0


_SOUND = _Signs()


def refuse_damaged(texts: Iterable[str]) -> None:
    """Raise Refused when the letters of `texts` are garbled, lost, or of an old font."""
    found = [signs for signs in map(_signs_of, texts) if signs is not _SOUND]
    if sum(signs.questions for signs in found) >= _QUESTION_MARKS:
        raise Refused("lost_letters")
    if garbled := next((signs.garbled for signs in found if signs.garbled), None):
        raise Refused("mojibake", sample=garbled)
    if any(signs.replaced for signs in found):
        raise Refused("lost_letters")
    if sum(signs.old_font for signs in found) >= _OLD_FONT_MARKS:
        raise Refused("legacy_font")


@remembering
def _signs_of(text: str) -> _Signs:
    if not _TELLING.search(text):
        return _SOUND
    found = _GARBLED.search(text)
    signs = _Signs(
        _count(_QUESTION_MARK, text, _QUESTION_MARKS) if "?" in text else 0,
        _word_around(text, found.start(), found.end()) if found else None,
        _REPLACED in text,
        _count(_OLD_FONT, text, _OLD_FONT_MARKS),
    )
    return _SOUND if signs == _SOUND else signs


def _word_around(text: str, start: int, stop: int) -> str:
    """Return the garbled letters with those beside them, too few to tell anything personal."""
    before = re.search(r"[^\W\d_]{0,2}$", text[:start][-2:])
    return (before.group() if before else "") + text[start:stop]


def _count(pattern: re.Pattern[str], text: str, most: int) -> int:
    """Return how often `pattern` is in `text`, `most` at the most."""
    return sum(1 for _ in islice(pattern.finditer(text), most))
