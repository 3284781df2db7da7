"""Which of the listed sources the pages of a briefing cite.

In: all blocks put out, the rows behind their numbers among them. Out: the list of sources, in which
each that is cited nowhere says so. A source is cited where a text points to it, or where a printed
number stands on one of its rows, which the annex tells with its number. Sources get their numbers
before anything is written, so the few that are left over stay: the workbook has their figures, such
as the earlier ones of parts that a sentence only lists.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from dean06.blocks.model import Block, Sources
from dean06.blocks.provenance import Provenance
from dean06.blocks.text import Reference
from dean06.blocks.tidy import TidyFigures
from dean06.messages import Language, messages


def with_uncited_told(
    blocks: Sequence[Block], before: Sequence[Block], lang: Language
) -> list[Block]:
    """Return `blocks`, the end of a document, with a note at each source cited nowhere.

    `before` are the blocks above; without any, as where an analyst runs the last cell alone,
    nothing is known of what is cited.
    """
    if not before:
        return list(blocks)
    cited = _cited((*before, *blocks))
    held = {f.source for block in blocks if isinstance(block, TidyFigures) for f in block.figures}
    return [
        _told(block, cited, held, lang) if isinstance(block, Sources) else block for block in blocks
    ]


def _told(sources: Sources, cited: set[int], held: set[int | None], lang: Language) -> Sources:
    say = messages(lang).say
    in_workbook = say("Not cited in this report; its figures stand in the workbook beside it.")
    nowhere = say("Not cited in this report.")
    items = tuple(
        item
        if item.number in cited
        else item.model_copy(
            update={"notes": (*item.notes, (in_workbook if item.number in held else nowhere,))}
        )
        for item in sources.items
    )
    return sources.model_copy(update={"items": items})


def _cited(blocks: Sequence[Block]) -> set[int]:
    """Return the numbers of the sources cited; a title in the list does not cite itself."""
    texts = [b for b in blocks if not isinstance(b, Sources | Provenance | TidyFigures)]
    keys = {key for block in texts for claim in block.claims for key in claim.observations}
    rows = [row for block in blocks if isinstance(block, Provenance) for row in block.grounds]
    stood_on = {row.source for row in rows if row.key in keys and row.source}
    return {*stood_on, *(number for block in texts for number in _references(block))}


def _references(part: Any) -> Iterator[int]:
    if isinstance(part, Reference):
        yield part.ref
    elif isinstance(part, BaseModel):
        for _, value in part:
            yield from _references(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from _references(value)
