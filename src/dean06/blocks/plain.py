"""Blocks as plain text.

In: a block. Out: lines a terminal or a text mail can show, every figure kept. Tables become
one line a row with bars between the cells: aligned columns would break as soon as the
reader's window is narrower than the table.
"""

from collections.abc import Iterator
from functools import singledispatch

from dean06.blocks.model import (
    Block,
    Chart,
    Finding,
    Findings,
    Head,
    Heading,
    Item,
    KeyFigure,
    KeyFigures,
    List,
    Paragraph,
    Signature,
    Sources,
)
from dean06.blocks.provenance import Provenance
from dean06.blocks.table import Row, Table
from dean06.blocks.text import plain
from dean06.blocks.tidy import TidyFigures


def plain_block(block: Block) -> str:
    """Return `block` as lines of plain text."""
    return "\n".join(line for line in _lines(block) if line)


@singledispatch
def _lines(block: Block) -> Iterator[str]:
    raise TypeError(f"{block.kind} has no plain form")


@_lines.register
def _(block: Head) -> Iterator[str]:
    to = " ".join((block.addressees_title, *block.addressees)).strip()
    yield from filter(None, (block.title, block.subject, to))
    yield from map(plain, block.facts)


@_lines.register
def _(block: Heading) -> Iterator[str]:
    yield f"{block.label} {plain(block.text)}".strip()
    yield from filter(None, (block.attached,))


@_lines.register
def _(block: Paragraph) -> Iterator[str]:
    yield plain(block.text)


@_lines.register
def _(block: List) -> Iterator[str]:
    yield from _items(block.items, block.ordered)


@_lines.register
def _(block: KeyFigures) -> Iterator[str]:
    yield plain(block.caption)
    yield from map(_key_figure, block.items)


@_lines.register
def _(block: Table) -> Iterator[str]:
    yield plain(block.caption)
    yield from map(_row, block.head)
    yield " | ".join(plain(column.title) for column in block.columns)
    yield from map(_row, block.rows)
    yield from map(plain, block.notes)


@_lines.register
def _(block: Chart) -> Iterator[str]:
    yield from (plain(block.caption), block.alt, *map(plain, block.notes))


@_lines.register
def _(block: Findings) -> Iterator[str]:
    yield plain(block.caption)
    for item in block.items:
        yield _finding(item)
        yield from (f"  + {plain(cause)}" for cause in item.causes)


@_lines.register
def _(block: Sources) -> Iterator[str]:
    for source in block.items:
        yield f"[{source.number}] {plain(source.text)}"
        yield from map(plain, source.notes)


@_lines.register
def _(block: Provenance) -> Iterator[str]:
    for ground in block.grounds:
        yield " | ".join((ground.key, ground.printed, ground.file, ground.cell or str(ground.line)))


@_lines.register
def _(block: Signature) -> Iterator[str]:
    yield from (block.recipients_title, *block.recipients, *block.signer)


@_lines.register
def _(_: TidyFigures) -> Iterator[str]:
    yield from ()


def _items(items: tuple[Item, ...], ordered: bool, depth: int = 0) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        mark = f"{number}." if ordered else "-"
        yield f"{'  ' * depth}{mark} {plain(item.text)}"
        yield from _items(item.items, item.ordered, depth + 1)


def _key_figure(item: KeyFigure) -> str:
    parts = (plain(item.value), plain(item.status_text), *map(plain, item.lines), plain(item.note))
    return f"{plain(item.label)}: {'; '.join(part for part in parts if part)}"


def _row(row: Row) -> str:
    return " | ".join(plain(cell.text) for cell in row.cells)


def _finding(item: Finding) -> str:
    parts = (item.text, item.owner, item.deadline)
    return "- " + " | ".join(plain(part) for part in parts if part)
