"""Names of places as people write them, compared letter by letter.

In: official names and aliases with the key they stand for, then a name in any spelling. Out: the
keys it may mean. A plain letter may stand for an accented one, because office keyboards lose
accents; an accent that contradicts the official one is a miss, because it is as often another
place as a slip. A kind of unit that is written must be the right one: the city of Thái Nguyên is
no other name for its province.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dean06.names import Word, words_of

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
    whole_vi, whole_en = words_of(name_vi), words_of(name_en)
    vietnamese = next(_without_prefix(whole_vi), Spelling(whole_vi, None))
    english = next(_without_suffix(whole_en), Spelling(whole_en, None))
    names = [vietnamese.words, english.words, *map(words_of, others)]
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
    words = words_of(name)
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
    return [(words_of(text), kind) for text, kind in _BEFORE]


@cache
def _suffixes() -> list[tuple[tuple[Word, ...], str]]:
    return [(words_of(kind), kind) for kind in dict.fromkeys(kind for _, kind in _BEFORE)]


def _agree(written: tuple[Word, ...], official: tuple[Word, ...]) -> bool:
    """Tell whether every letter is the official one or its plain form."""
    return len(written) == len(official) and all(
        len(here) == len(there)
        and all(letter in (full, full[0]) for letter, full in zip(here, there, strict=True))
        for here, there in zip(written, official, strict=True)
    )
