"""The decree's outline: I. over 1. over a).

In: the blocks of a document. Out: the same, with a number before each heading inside a numbered
part that has none yet, so that what an analyst adds joins the outline. Letters run as in
Vietnamese. A heading without brothers keeps no number, since "1." alone promises a second.
"""

import re
from collections.abc import Iterable, Iterator

from dean06.blocks.model import Block, Heading
from dean06.blocks.text import plain

LETTERS = "abcdđeghiklmnopqrstuvxy"
_NUMBERED = re.compile(r"\s*(\d+|[IVX]+|[a-zđ])[.)]")

Family = tuple[int, ...]


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Return `blocks` in order, with the numbers their headings lack."""
    listed = list(blocks)
    places = _places(listed)
    sizes: dict[Family, int] = {}
    for place in places.values():
        sizes[place[:-1]] = max(sizes.get(place[:-1], 0), place[-1])
    for number, block in enumerate(listed):
        family = places.get(number)
        if family and isinstance(block, Heading) and sizes[family[:-1]] > 1:
            yield _labelled(block, family)
        else:
            yield block


def _places(blocks: list[Block]) -> dict[int, Family]:
    """Return where headings of levels 2 and 3 stand: part, place in it, place below that."""
    found: dict[int, Family] = {}
    part, inside, counts = 0, False, [0, 0]
    for number, block in enumerate(blocks):
        if not isinstance(block, Heading):
            continue
        if block.level == 1:
            part, inside, counts = part + 1, bool(block.label) and not block.annex, [0, 0]
        elif inside and block.level == 2:
            counts = [counts[0] + 1, 0]
            found[number] = (part, counts[0])
        elif inside and block.level == 3:
            counts[1] += 1
            found[number] = (part, *counts)
    return found


def _labelled(heading: Heading, family: Family) -> Heading:
    if heading.label or _NUMBERED.match(plain(heading.text)):
        return heading
    if heading.level == 2:
        return heading.model_copy(update={"label": f"{family[-1]}."})
    letter = LETTERS[family[-1] - 1] if family[-1] <= len(LETTERS) else str(family[-1])
    return heading.model_copy(update={"label": f"{letter})"})
