"""Names as people write them.

In: a name in any spelling. Out: its folded form, by which names are compared, and
the nearest names where none matches. Two spellings of a tone mark (hòa, hoà) are one name;
a missing diacritic is tolerated, because office keyboards lose them and a place's names
stay apart without.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# đ has no decomposition; Ð (eth, U+00D0) is often typed in its place.
_LETTERS = str.maketrans({"đ": "d", "Đ": "d", "Ð": "d", "ð": "d"})


@lru_cache(maxsize=10_000)
def fold(name: str) -> str:
    """Return `name` in lower-case ASCII words joined by hyphens, as in a file name."""
    decomposed = unicodedata.normalize("NFD", name.translate(_LETTERS).casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", bare))


def nearest(name: str, candidates: Iterable[str], count: int = 3) -> list[str]:
    """Return up to `count` of `candidates` most like `name`, best first, possibly none."""
    by_fold = {fold(candidate): candidate for candidate in candidates}
    matches = difflib.get_close_matches(fold(name), by_fold, n=count, cutoff=0.55)
    return [by_fold[match] for match in matches]
