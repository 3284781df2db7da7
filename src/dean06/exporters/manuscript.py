"""A document as the data its PDF template reads.

In: prepared blocks. Out: plain JSON data. What Typst would stop at, a ragged table or a
reference to no source, is settled before or here, where it can be tested; the template is left with
setting type. Strings stay strings all the way, so nothing in them can become markup.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from dean06.blocks.model import (
    Block,
    Chart,
    Document,
    Head,
    Heading,
    Item,
    KeyFigures,
    List,
    Paragraph,
    Signature,
    Sources,
)
from dean06.blocks.provenance import Provenance
from dean06.blocks.table import Table
from dean06.blocks.text import Text, plain
from dean06.exporters.picture_files import file_name
from dean06.exporters.runs import Run, Typesetter
from dean06.exporters.table_data import table_data
from dean06.messages import messages
from dean06.themes import Theme

Data = dict[str, Any]


def manuscript(document: Document, blocks: tuple[Block, ...], theme: Theme) -> Data:
    """Return `document`, whose `blocks` are prepared, as data for the template in `theme`.

    Raises BriefingError for a character no font can print.
    """
    listed = (block for block in blocks if isinstance(block, Sources))
    numbers = frozenset(item.number for block in listed for item in block.items)
    typesetter = Typesetter(document.lang, numbers, theme, linked_claims(document))
    say = messages(document.lang).say
    return {
        "lang": document.lang,
        "title": typesetter.string(document.title),
        "date": _day(document.date),
        "synthetic": say("SIMULATED DATA") if document.synthetic else None,
        "hand_run": say("run by hand") if document.hand_run else None,
        "blocks": [
            {"kind": block.kind, **_block(block, number, typesetter)}
            for number, block in enumerate(blocks)
        ],
    }


def linked_claims(document: Document) -> frozenset[str]:
    """Return the claims whose numbers lead to the annex.

    Not what an analyst wrote: a link costs half a kilobyte, and a table may hold thousands.
    """
    written = {c.claim for block in document.blocks for c in block.claims if c.rule == "written"}
    listed = (block for block in document.blocks if isinstance(block, Provenance))
    return frozenset(e.claim for block in listed for e in block.entries) - written


def _block(block: Block, number: int, typesetter: Typesetter) -> Data:
    match block:
        case Head():
            return _head(block, typesetter)
        case Heading():
            return _heading(block, typesetter)
        case Paragraph():
            return _paragraph(block, typesetter)
        case List():
            items = _items(block.items, typesetter)
            return {"role": block.role, "ordered": block.ordered, "items": items}
        case KeyFigures():
            return _key_figures(block, typesetter)
        case Table():
            return table_data(block, typesetter)
        case Chart():
            return _chart(block, number, typesetter)
        case Sources():
            return {"items": _sources(block, typesetter)}
        case Signature():
            return _strings(block, typesetter)
        case _:
            raise TypeError(f"{block.kind} is not prepared for print")


def _line(text: Text, typesetter: Typesetter) -> list[Run]:
    theme = typesetter.theme
    room = theme.text_width_mm() - theme.body.indent_mm
    return typesetter.runs(text, room, theme.body.size_pt)


def _lines(texts: Iterable[Text], typesetter: Typesetter) -> list[list[Run]]:
    return [_line(text, typesetter) for text in texts]


def _strings(block: Block, typesetter: Typesetter) -> Data:
    """The fields of a block that are bare strings, or tuples of them."""
    found: Data = {}
    for name, value in block:
        if isinstance(value, str):
            found[name] = typesetter.string(value)
        elif isinstance(value, tuple) and all(isinstance(part, str) for part in value):
            found[name] = [typesetter.string(part) for part in value]
    return found


def _head(head: Head, typesetter: Typesetter) -> Data:
    return {**_strings(head, typesetter), "facts": _lines(head.facts, typesetter)}


def _heading(heading: Heading, typesetter: Typesetter) -> Data:
    label = (f"{heading.label} ",) if heading.label else ()
    label = () if heading.annex else label
    return {
        "level": heading.level,
        "annex": heading.annex,
        "label": typesetter.string(heading.label),
        "text": _line((*label, *heading.text), typesetter),
        "attached": typesetter.string(heading.attached),
    }


def _paragraph(paragraph: Paragraph, typesetter: Typesetter) -> Data:
    if paragraph.role == "code":
        return {"role": "code", "text": typesetter.string(plain(paragraph.text))}
    return {"role": paragraph.role, "text": _line(paragraph.text, typesetter)}


def _items(items: Iterable[Item], typesetter: Typesetter) -> list[Data]:
    return [
        {
            "text": _line(item.text, typesetter),
            "ordered": item.ordered,
            "items": _items(item.items, typesetter),
        }
        for item in items
    ]


def _key_figures(block: KeyFigures, typesetter: Typesetter) -> Data:
    theme, card = typesetter.theme, typesetter.theme.card
    room = theme.text_width_mm() / card.across - card.gap_mm - 2 * card.inset_mm
    items = [
        {
            "label": typesetter.runs(item.label, room, card.label_pt),
            "value": typesetter.runs(item.value, room, min(card.value_pt)),
            "note": typesetter.runs(item.note, room, card.label_pt),
            "status": item.status,
            "status_text": typesetter.runs(item.status_text, room, card.label_pt),
            "lines": [typesetter.runs(line, room, card.label_pt) for line in item.lines],
        }
        for item in block.items
    ]
    return {"caption": _line(block.caption, typesetter), "items": items}


def _chart(chart: Chart, number: int, typesetter: Typesetter) -> Data:
    return {
        "caption": _line(chart.caption, typesetter),
        "alt": chart.alt.strip() or plain(chart.caption),
        "file": file_name(number, chart.picture) if chart.picture else None,
        "width_mm": chart.picture.width_mm if chart.picture else None,
        "notes": _lines(chart.notes, typesetter),
    }


def _sources(sources: Sources, typesetter: Typesetter) -> list[Data]:
    return [
        {
            "number": item.number,
            "anchor": typesetter.anchor(item.number),
            "text": _line(item.text, typesetter),
            "notes": _lines(item.notes, typesetter),
        }
        for item in sources.items
    ]


def _day(iso: str) -> dict[str, int]:
    day = date.fromisoformat(iso)
    return {"year": day.year, "month": day.month, "day": day.day}
