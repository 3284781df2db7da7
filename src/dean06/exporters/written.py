"""What an analyst adds by hand, with its numbers as claims.

In: a block made from a Markdown cell or from an output that is no block of ours, and the name of
its cell. Out: the same block in which each numeral is a figure whose claim says who wrote it. The
program cannot know where such a number comes from, but a reader must see that it is no figure of
the raw data. Printed code and pictures stay as they are.
"""

from typing import Any

from dean06.blocks.model import Block, Chart, Paragraph
from dean06.blocks.text import Part, Styled, Text
from dean06.claim import Figure
from dean06.claims import ClaimBook
from dean06.messages import Language


def written(block: Block, cell: str, lang: Language) -> Block:
    """Return `block`, added in `cell`, with its numerals as claims of the rule "written"."""
    if isinstance(block, Chart) or (isinstance(block, Paragraph) and block.role == "code"):
        return block
    book = ClaimBook(lang)
    marked = _marked(block, cell, book)
    return marked.model_copy(update={"claims": book.claims}) if book.claims else block


def _marked(part: Any, cell: str, book: ClaimBook) -> Any:
    """Walk through the fields of a part; tuples of inline pieces are texts."""
    update: dict[str, Any] = {}
    for name, value in part:
        if isinstance(value, tuple) and value:
            update[name] = _sequence(value, cell, book)
    return part.model_copy(update=update) if update else part


def _sequence(parts: tuple[Any, ...], cell: str, book: ClaimBook) -> tuple[Any, ...]:
    if any(isinstance(part, str | Styled | Figure) for part in parts):
        return _text(parts, cell, book)
    return tuple(_marked(part, cell, book) if isinstance(part, Part) else part for part in parts)


def _text(text: Text, cell: str, book: ClaimBook) -> Text:
    pieces: list[Any] = []
    for part in text:
        if isinstance(part, str):
            pieces += book.quote(part, cell, rule="written")
        elif isinstance(part, Styled) and part.href is None and part.style != "code":
            quoted = book.quote(part.text, cell, rule="written")
            bare = (
                part.model_copy(update={"text": p}) if isinstance(p, str) else p for p in quoted
            )
            pieces += bare
        else:
            pieces.append(part)
    return tuple(pieces)
