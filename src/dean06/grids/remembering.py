"""What was found out about a text, kept for the next file.

In: a judgement on one text that depends on nothing else. Out: the same, remembered for short
texts. The files of one office, and of all offices that use the form, hold the same headings and
names again and again. How much is kept is limited, however many files there are.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_T = TypeVar("_T")

_KEPT = 20_000
_SHORT = 200


def remembering(judge: Callable[[str], _T]) -> Callable[[str], _T]:
    """Return `judge` so that it judges a short text once; its results must not be changed."""
    known = lru_cache(maxsize=_KEPT)(judge)

    @wraps(judge)
    def judged(text: str) -> _T:
        return known(text) if len(text) <= _SHORT else judge(text)

    return judged
