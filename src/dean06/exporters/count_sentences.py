"""The sentence in which a count is printed.

In: the blocks of a document. Out: by claim, the first sentence that prints it. The rows behind a
count say what they are, not what they were counted for ("tasks without a deadline"): only the
sentence does, so the annex repeats it instead of a second wording that could come to differ.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from dean06.blocks.model import Block
from dean06.blocks.provenance import Provenance
from dean06.blocks.text import Reference, Text, plain
from dean06.claim import Claim, Figure

# Where a sentence ends: not inside "1.234" nor "06/QĐ-TTg".
_END = re.compile(r"\.(?:\s+|$)")


def counted_in(blocks: Iterable[Block], claims: Mapping[str, Claim]) -> dict[str, str]:
    """Return the sentence of each count of `claims`; a number alone in a cell has none."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Provenance):
            continue
        for text in _texts(block):
            for place, part in enumerate(text):
                if isinstance(part, Figure) and _is_count(part, claims):
                    said = _sentence(text, place)
                    if said != part.text:
                        found.setdefault(part.claim, said)
    return found


def _is_count(figure: Figure, claims: Mapping[str, Claim]) -> bool:
    return figure.claim in claims and claims[figure.claim].rule == "count"


def _texts(value: Any) -> Iterator[Text]:
    """Yield every text in a part of a document, in its order."""
    if isinstance(value, tuple) and any(isinstance(part, Figure) for part in value):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, BaseModel):
        for _, part in value:
            yield from _texts(part)


def _sentence(text: Text, place: int) -> str:
    """Return the sentence around a part of `text`, without its full stop."""
    before, after = (_words(text[:place]), _words(text[place + 1 :]))
    told = _END.split(before)[-1] + plain((text[place],)) + _END.split(after)[0]
    return told.strip()


def _words(text: Text) -> str:
    return plain(tuple(part for part in text if not isinstance(part, Reference)))
