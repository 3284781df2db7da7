"""What changed from one edition of a briefing to the next.

In: the figures of both. Out: `Changes`: added, revised, withdrawn. A figure that gave way to one
of another day is told as one revision with both days, because "withdrawn" would say that it was
taken back.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dean06.editions.figure import EditionFigure

_Pair = tuple[EditionFigure, EditionFigure]


@dataclass(frozen=True)
class Changes:
    """The figures that changed; `revised` holds pairs of before and now."""

    added: tuple[EditionFigure, ...]
    revised: tuple[_Pair, ...]
    withdrawn: tuple[EditionFigure, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.revised or self.withdrawn)


def compare(before: Iterable[EditionFigure], now: Iterable[EditionFigure]) -> Changes:
    """Return what changed from `before` to `now`, in the order they are given.

    Figures of one identity that tell the same are unchanged, whatever source tells them; others
    of one identity are revised. Of what is left, one figure before and one now of the same thing
    are the older and the newer of it.
    """
    old, new = list(before), list(now)
    order = {id(figure): number for number, figure in enumerate(new)}
    _take_pairs(old, new, lambda figure: (figure.identity, figure.told))
    revised = _take_pairs(old, new, lambda figure: figure.identity)
    revised += _take_pairs(old, new, lambda figure: figure.thing, alone=True)
    revised.sort(key=lambda pair: order[id(pair[1])])
    return Changes(tuple(new), tuple(revised), tuple(old))


def _take_pairs(
    old: list[EditionFigure],
    new: list[EditionFigure],
    key: Callable[[EditionFigure], Any],
    *,
    alone: bool = False,
) -> list[_Pair]:
    """Take the figures with the same `key` out of both lists, pair by pair.

    With `alone`, only a key that one figure of each list has makes a pair.
    """
    waiting: dict[Any, list[EditionFigure]] = defaultdict(list)
    for figure in old:
        waiting[key(figure)].append(figure)
    asking = Counter(map(key, new))
    pairs: list[_Pair] = []
    for now in new:
        same = waiting[key(now)]
        if same and not (alone and (len(same), asking[key(now)]) != (1, 1)):
            pairs.append((same.pop(0), now))
    taken = {id(figure) for pair in pairs for figure in pair}
    for figures in (old, new):
        figures[:] = [figure for figure in figures if id(figure) not in taken]
    return pairs
