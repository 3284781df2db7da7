"""Names of places as people write them, compared letter by letter.

In: official names and aliases with the key they stand for, then a name in any spelling. Out: the
keys it may mean. A plain letter may stand for an accented one, because office keyboards lose
accents; an accent that contradicts the official one is a miss, because it is as often another
place as a slip. A kind of unit that is written must be the right one: the city of Thái Nguyên is
no other name for its province.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

# A letter is its plain form with its accents behind it; đ counts as d with a stroke, and so does
# Ð (eth, U+00D0), which is often typed in its place.
_STROKE = "\u0335"
_STROKED = str.maketrans(dict.fromkeys("đĐðÐ", f"d{_STROKE}"))
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")

# Vowels at the end of a word that carry their tone on either letter: hòa, hoà.
_MOVING = ("oa", "oe", "uy")

Word = tuple[str, ...]

# The kind of unit in Vietnamese before a name, and what it is called in English behind one.
_BEFORE = (
    ("tỉnh", "province"),
    ("t", "province"),
    ("thành phố", "city"),
    ("tp", "city"),
    ("thị xã", "town"),
    ("tx", "town"),
    ("huyện", "district"),
    ("h", "district"),
    ("quận", "district"),
    ("q", "district"),
    ("phường", "ward"),
    ("p", "ward"),
    ("xã", "commune"),
    ("x", "commune"),
    ("thị trấn", "township"),
    ("tt", "township"),
    ("đặc khu", "special zone"),
)


@dataclass(frozen=True)
class Spelling:
    """One way to write a place: the words of its name, and the kind of unit; None for none."""

    words: tuple[Word, ...]
    kind: str | None

    @property
    def plain(self) -> str:
        """The words without any accent, by which an index finds them."""
        return "-".join("".join(letter[0] for letter in word) for word in self.words)


def official_spellings(name_vi: str, name_en: str, others: Iterable[str]) -> set[Spelling]:
    """Return how a place may be written; `others` are its slug, code and aliases.

    The official names begin and end with the kind of unit, which may be left out.
    """
    whole_vi, whole_en = _words(name_vi), _words(name_en)
    vietnamese = next(_without_prefix(whole_vi), Spelling(whole_vi, None))
    english = next(_without_suffix(whole_en), Spelling(whole_en, None))
    names = [vietnamese.words, english.words, *map(_words, others)]
    return {Spelling(words, vietnamese.kind) for words in names if words}


class NameIndex:
    """Spellings with the keys they stand for, so that one look-up does not go through all."""

    def __init__(self, spellings: Iterable[tuple[str, Spelling]]) -> None:
        self._by_plain: dict[str, list[tuple[str, Spelling]]] = {}
        for key, spelling in spellings:
            self._by_plain.setdefault(spelling.plain, []).append((key, spelling))
        self._found: dict[str, frozenset[str]] = {}

    def find(self, name: str) -> frozenset[str]:
        """Return the keys `name` may mean; those it spells in full go before all others."""
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> frozenset[str]:
        exact, near = set(), set()
        for written in _readings(name):
            for key, official in self._by_plain.get(written.plain, []):
                if written.kind not in (None, official.kind):
                    continue
                if written.words == official.words:
                    exact.add(key)
                elif _agree(written.words, official.words):
                    near.add(key)
        return frozenset(exact or near)


def _readings(name: str) -> Iterator[Spelling]:
    """Yield `name` as it stands, and without each kind of unit it may begin or end with."""
    words = _words(name)
    if words:
        yield Spelling(words, None)
        yield from _without_prefix(words)
        yield from _without_suffix(words)


def _without_prefix(words: tuple[Word, ...]) -> Iterator[Spelling]:
    for prefix, kind in _prefixes():
        rest = words[len(prefix) :]
        if rest and _agree(words[: len(prefix)], prefix):
            yield Spelling(rest, kind)


def _without_suffix(words: tuple[Word, ...]) -> Iterator[Spelling]:
    for suffix, kind in _suffixes():
        rest = words[: -len(suffix)]
        if rest and _agree(words[-len(suffix) :], suffix):
            yield Spelling(rest, kind)


@cache
def _prefixes() -> list[tuple[tuple[Word, ...], str]]:
    return [(_words(text), kind) for text, kind in _BEFORE]


@cache
def _suffixes() -> list[tuple[tuple[Word, ...], str]]:
    return [(_words(kind), kind) for kind in dict.fromkeys(kind for _, kind in _BEFORE)]


def _words(name: str) -> tuple[Word, ...]:
    """Return the words of `name`; anything that is no letter or digit stands between words."""
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


def _agree(written: tuple[Word, ...], official: tuple[Word, ...]) -> bool:
    """Tell whether every letter is the official one or its plain form."""
    return len(written) == len(official) and all(
        len(here) == len(there)
        and all(letter in (full, full[0]) for letter, full in zip(here, there, strict=True))
        for here, there in zip(written, official, strict=True)
    )
