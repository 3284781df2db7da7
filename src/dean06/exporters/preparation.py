"""Blocks made ready for paper, before any of them is set.

In: the blocks of a document. Out: the same content in the forms a printed report has:
headings that skip no level, findings as a table or a numbered list, captions with "Table 1."
A screen has no need of these, so they are no part of the document model.
"""

from collections.abc import Callable, Iterable, Iterator

from dean06.blocks.model import (
    Block,
    Chart,
    Document,
    Finding,
    Findings,
    Heading,
    Item,
    List,
    Paragraph,
)
from dean06.blocks.provenance import RAW, Entry, Provenance
from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.text import Anchor, Reference, Styled, Text, capital, plain
from dean06.claim import Figure
from dean06.messages import messages

Say = Callable[..., str]


def prepare(document: Document) -> tuple[Block, ...]:
    """Return the blocks of `document` in their printed forms, in order."""
    say = messages(document.lang).say
    blocks = _mended(document.blocks)
    set_out = (part for block in blocks for part in _set_out(block, say))
    return tuple(_numbered(set_out, say))


def _mended(blocks: Iterable[Block]) -> Iterator[Block]:
    """PDF/UA-1 wants the first heading on level 1 and no level skipped below it."""
    level = 0
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif plain(block.text).strip():
            level = min(block.level, level + 1)
            yield block.model_copy(update={"level": level})


def _set_out(block: Block, say: Say) -> Iterator[Block]:
    if isinstance(block, Provenance):
        if block.entries:
            yield from _files(block)
            yield _entries(block)
    elif not isinstance(block, Findings):
        yield block
    elif block.is_assigned:
        yield _tasks(block, say)
    elif block.items:
        if block.caption:
            yield Paragraph(text=block.caption)
        yield List(ordered=True, items=tuple(map(_point, block.items)))


def _tasks(findings: Findings, say: Say) -> Table:
    """Set assigned findings as a table; a column that would hold only dashes is left out."""
    columns = [
        Column(title=(say("No."),), align="center", width=0.3),
        Column(title=(findings.text_title or say("Content"),), width=3.2),
    ]
    texts: list[list[Text]] = [[item.text for item in findings.items]]
    if any(item.owner for item in findings.items):
        columns.append(Column(title=(findings.owner_title or say("Responsible"),), width=1.4))
        texts.append([capital(item.owner) or ("–",) for item in findings.items])
    if any(item.deadline for item in findings.items):
        columns.append(Column(title=(findings.deadline_title or say("Deadline"),), width=1.0))
        texts.append([capital(item.deadline) or ("–",) for item in findings.items])
    rows = tuple(_row(number, parts) for number, parts in enumerate(zip(*texts, strict=True), 1))
    return Table(caption=findings.caption, columns=tuple(columns), rows=rows)


def _files(provenance: Provenance) -> Iterator[Block]:
    """Say where the files lie that the claims call by their names alone, and on which sheet."""
    if provenance.folders:
        columns = (
            Column(title=(provenance.folder_title,), width=1),
            Column(title=(provenance.files_title,), width=3.5),
        )
        rows = tuple(
            Row(cells=(Cell(text=(folder,), header=True), Cell(text=(files,))))
            for folder, files in provenance.folders
        )
        yield Table(columns=columns, rows=rows, fine=True)
    if provenance.sheet_note:
        yield Paragraph(role="note", text=(provenance.sheet_note,))


def _entries(provenance: Provenance) -> Table:
    """Set the claims as a table, a line a number; its code is what it leads to."""
    columns = (
        Column(title=(provenance.number_title,), width=1.0),
        Column(title=(provenance.grounds_title,), width=3.2),
        # Wide enough for a file, a row and a code on one line.
        Column(title=(provenance.where_title,), width=2.65),
    )
    rows = tuple(row for told in provenance.subjects for row in _subject_rows(*told))
    return Table(columns=columns, rows=rows, fine=True)


def _subject_rows(about: str, entries: list[Entry]) -> Iterator[Row]:
    if about:
        yield Row(cells=(Cell(text=(about,), header=True, columns=3),))
    for entry in entries:
        texts: tuple[Text, ...] = ((entry.number,), (_in_a_line(entry),), _whereabouts(entry))
        yield Row(cells=tuple(Cell(text=text) for text in texts))


def _in_a_line(entry: Entry) -> str:
    """Say what a number is, how it was made unless it was read, and what its rows say."""
    rule = "" if entry.read and entry.meaning else entry.rule.rstrip(".")
    told = ". ".join(filter(None, (entry.meaning, rule)))
    first = ", " if entry.read and entry.meaning else ": "
    placed = entry.counted and not _leads_elsewhere(entry.told)
    for number, line in enumerate(_sources(entry.told) if placed else entry.told):
        between = "" if not told or _is_source(line) else "; " if number else first
        # Words are enough on paper: links of a long annex weigh as much as a briefing.
        told += between + plain(line)
    return told


def _leads_elsewhere(lines: tuple[Text, ...]) -> bool:
    """Tell whether rows are told at other numbers, so that their place is not named at this one."""
    return any(isinstance(part, Figure) for line in lines for part in line)


def _sources(lines: tuple[Text, ...]) -> list[Text]:
    """Return the sources alone: what was counted is said, and the rows are named behind it."""
    found = {part.ref: part for line in lines for part in line if isinstance(part, Reference)}
    return [tuple(found[number] for number in sorted(found))] if found else []


def _is_source(line: Text) -> bool:
    return all(isinstance(part, Reference) for part in line)


def _whereabouts(entry: Entry) -> Text:
    """Return the rows, seen from the folder of raw data, and the code."""
    where = entry.where.replace(RAW, "")
    anchor = Anchor(anchor=entry.claim)
    return (f"{where} · ", anchor) if where else (anchor,)


def _row(number: int, texts: tuple[Text, ...]) -> Row:
    return Row(cells=(Cell(text=(str(number),)), *(Cell(text=text) for text in texts)))


def _point(item: Finding) -> Item:
    return Item(text=_in_one(item), items=tuple(Item(text=cause) for cause in item.causes))


def _in_one(item: Finding) -> Text:
    """The whole finding as one text: nothing of it may be lost for want of a column."""
    assigned = [text for text in (item.owner, item.deadline) if text]
    brackets: Text = ()
    for number, text in enumerate(assigned):
        brackets = (*brackets, "; " if number else " (", *text)
    return (*item.text, *brackets, *([")"] if assigned else []))


def _numbered(blocks: Iterable[Block], say: Say) -> Iterator[Block]:
    """Number tables and charts apart; one without a caption is not counted."""
    tables = charts = 0
    for block in blocks:
        label = ""
        if isinstance(block, Table) and block.caption:
            tables += 1
            label = say("Table {n}.", n=tables)
        elif isinstance(block, Chart) and block.caption:
            charts += 1
            label = say("Chart {n}.", n=charts)
        yield _labelled(block, label)


def _labelled(block: Block, label: str) -> Block:
    if not label or not isinstance(block, Table | Chart):
        return block
    caption = (Styled(text=f"{label} ", style="strong"), *block.caption)
    return block.model_copy(update={"caption": caption})
