"""Names in the order of the Vietnamese alphabet.

In: a name. Out: a key to sort by. Letters decide first (a ă â b c d đ e ê …), over the whole name;
tones only between names of the same letters (ngang, huyền, hỏi, ngã, sắc, nặng), and capitals
last. That is the order of Vietnamese dictionaries and of Unicode CLDR's collation for `vi`
(common/collation/vi.xml, on the root of UTS #10, where a space comes before any letter); Python's
own order would put Đà Nẵng behind Vĩnh Long.
"""

import unicodedata
from itertools import product

Key = tuple[tuple[tuple[int, str], ...], tuple[int, ...], tuple[bool, ...]]

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_ALPHABET)}

# Of the six tones the level one has no mark: huyền, hỏi, ngã, sắc, nặng.
_TONES = {mark: tone for tone, mark in enumerate("\u0300\u0309\u0303\u0301\u0323", 1)}

# Punctuation, digits and letters of other alphabets: before and behind the letters, by code point.
_BEFORE, _BEHIND = -1, len(_ALPHABET)


def _letters() -> dict[str, tuple[str, int]]:
    """Return each accented Vietnamese letter with its plain form and its tone."""
    made = (
        (a, mark, unicodedata.normalize("NFC", a + mark))
        for a, mark in product("aăâeêioôơuưy", _TONES)
    )
    return {whole: (letter, _TONES[mark]) for letter, mark, whole in made}


_TONED = _letters()


def vietnamese_order(name: str) -> Key:
    """Return the key `name` is sorted by."""
    written = unicodedata.normalize("NFC", name.strip())
    pairs = [_TONED.get(letter, (letter, 0)) for letter in written.lower()]
    return (
        tuple(_rank(letter) for letter, _ in pairs),
        tuple(tone for _, tone in pairs),
        tuple(letter.isupper() for letter in written),
    )


def _rank(letter: str) -> tuple[int, str]:
    if letter in _RANKS:
        return _RANKS[letter], ""
    return (_BEHIND if letter.isalpha() else _BEFORE), letter
