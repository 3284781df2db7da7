"""A number of the overview, and what it is made of.

In: what each briefing, place or target adds to a number. Out: the number, which therefore always
has something to be followed back to.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    """A sum. `parts` are what adds to it, by name, and how much: a briefing has the name of its
    document, a place or a target its own.
    """

    parts: tuple[tuple[str, int], ...] = ()

    @property
    def number(self) -> int:
        return sum(count for _, count in self.parts)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally((*self.parts, *other.parts))


def each_once(names: Iterable[str]) -> Tally:
    """Return the number of `names`, each of which adds one."""
    return Tally(tuple((name, 1) for name in names))
