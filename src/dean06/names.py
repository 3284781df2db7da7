"""Names as people write them.

In: a name in any spelling. Out: its folded form, by which names are compared, and
the nearest names where none matches. Two spellings of a tone mark (hòa, hoà) are one name;
a missing diacritic is tolerated, because office keyboards lose them and a place's names
stay apart without. Where a missing one would change the meaning, `words_of` keeps it.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# đ has no decomposition; Ð (eth, U+00D0) is often typed in its place.
_LETTERS = str.maketrans({"đ": "d", "Đ": "d", "Ð": "d", "ð": "d"})

# A letter is its plain form with its accents behind it; đ counts as d with a stroke, and so does
# Ð (eth, U+00D0), which is often typed in its place.
_STROKE = "\u0335"
_STROKED = str.maketrans(dict.fromkeys("đĐðÐ", f"d{_STROKE}"))
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")

# Vowels at the end of a word that carry their tone on either letter: hòa, hoà.
_MOVING = ("oa", "oe", "uy")

Word = tuple[str, ...]


@lru_cache(maxsize=10_000)
def fold(name: str) -> str:
    """Return `name` in lower-case ASCII words joined by hyphens, as in a file name."""
    decomposed = unicodedata.normalize("NFD", name.translate(_LETTERS).casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", bare))


def words_of(name: str) -> tuple[Word, ...]:
    """Return the words of `name`, each letter with its accents.

    Anything that is no letter or digit stands between words.
    """
    text = unicodedata.normalize("NFD", name.translate(_STROKED).casefold())
    words: list[list[str]] = [[]]
    for sign in text:
        if unicodedata.category(sign) == "Cf":  # joiners and soft hyphens nobody sees
            continue
        if unicodedata.combining(sign):
            if words[-1]:
                words[-1][-1] += sign
        elif sign.isalnum():
            words[-1].append(sign)
        elif words[-1]:
            words.append([])
    return tuple(_settled(word) for word in words if word)


def _settled(letters: list[str]) -> Word:
    """Put accents in one order, and a tone that may stand on either vowel on the first."""
    word = [letter[0] + "".join(sorted(letter[1:])) for letter in letters]
    before, pair = "".join(letter[0] for letter in word[:-2])[-1:], word[-2:]
    moving = "".join(letter[0] for letter in pair) in _MOVING and before != "q"
    if moving and len(pair[0]) == 1 and set(pair[1][1:]) <= _TONES:
        word[-2:] = [pair[0] + pair[1][1:], pair[1][0]]
    return tuple(word)


def nearest(name: str, candidates: Iterable[str], count: int = 3) -> list[str]:
    """Return up to `count` of `candidates` most like `name`, best first, possibly none."""
    by_fold = {fold(candidate): candidate for candidate in candidates}
    matches = difflib.get_close_matches(fold(name), by_fold, n=count, cutoff=0.55)
    return [by_fold[match] for match in matches]
