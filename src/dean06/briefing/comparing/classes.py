"""Into which class of the map each place falls.

In: the rows of a ranking, the best first. Out: classes of about as many places each, equal figures
always in one. A figure that only gives a limit is in a class of its own, since the limit does not
say which of the others it belongs to.
"""

from dataclasses import dataclass
from typing import Any

# More shades of one colour cannot be told apart on a grey print.
_MOST_CLASSES = 4


@dataclass(frozen=True)
class Classes:
    """`exact`: rows by class, the best class first; `open`: rows that only give a limit."""

    exact: tuple[tuple[Any, ...], ...]
    open: tuple[Any, ...]


def classify(rows: list[Any]) -> Classes:
    """Return the classes of `rows`."""
    exact = [row for row in rows if row.range.exact is not None]
    sizes = list(dict.fromkeys(row.size for row in exact))
    count = min(_MOST_CLASSES, len(sizes))
    groups: list[list[Any]] = [[] for _ in range(count)]
    for row in exact:
        groups[sizes.index(row.size) * count // len(sizes)].append(row)
    limits = tuple(row for row in rows if row.range.exact is None)
    return Classes(tuple(tuple(group) for group in groups), limits)
