"""What was found out about a text, kept for the next file.

In: a judgement on one text that depends on nothing else. Out: the same, remembered for short
texts. The files of one office, and of all offices that use the form, hold the same headings and
names again and again. How much is kept is limited, however many files there are.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")

_KEPT = 4_000
_SHORT = 200


def remembering(judge: Callable[[str], _T]) -> Callable[[str], _T]:
    """Return `judge` so that it judges a short text once; its results must not be changed."""
    return _Known(judge).__getitem__


class _Known(dict[str, _T], Generic[_T]):
    """Judgements by text. What is known is found without a call: most cells hold what is known."""

    def __init__(self, judge: Callable[[str], _T]) -> None:
        super().__init__()
        self._judge = judge

    def __missing__(self, text: str) -> _T:
        judgement = self._judge(text)
        if len(text) <= _SHORT:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = judgement
        return judgement
