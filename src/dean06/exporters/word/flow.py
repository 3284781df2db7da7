"""The text of the document, from its first line to its last.

In: prepared blocks. Out: the elements of the body, in sections. A table that needs a turned sheet
gets a section of its own, which ends where the next upright block begins.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from docx.opc.part import Part

from dean06.blocks.model import (
    Block,
    Chart,
    Head,
    Heading,
    KeyFigures,
    List,
    Paragraph,
    Signature,
    SourceNote,
    Sources,
)
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.exporters.word.cards import set_key_figures
from dean06.exporters.word.elements import Element, make, paragraph
from dean06.exporters.word.footnotes import bookmark
from dean06.exporters.word.head import set_head, set_signature
from dean06.exporters.word.lists import Lists
from dean06.exporters.word.pictures import draw
from dean06.exporters.word.sheet import section
from dean06.exporters.word.sizes import twips
from dean06.exporters.word.tables import SetTable, set_table
from dean06.exporters.word.writer import Writer
from dean06.messages import Language

_ROLES = {
    **dict.fromkeys(("body", "opening"), "BodyText"),
    "quote": "Quote",
    "note": "Note",
    "remark": "Remark",
    "code": "Code",
}
_NUMBER_MM = 9.0  # the room of "[12]" in the list of sources

# Paragraphs that go over to the next sheet with the signature.
_TEXT_WITH_SIGNATURE = 2


@dataclass(frozen=True)
class Flow:
    """Writes the body of one document, whose package is `document`'s."""

    document: Part
    lang: Language
    writer: Writer
    lists: Lists
    relations: dict[str, str]  # of headers and footers

    def body(self, blocks: Iterable[Block]) -> list[Element]:
        """Return the elements of the body, the last section's properties at the end.

        Raises BriefingError for a picture that cannot be read.
        """
        made: list[Element] = []
        turned, first = False, True
        for block in blocks:
            part = self._set(block)
            if part.landscape != turned:
                ended = section(self.relations, landscape=turned, first=first)
                made.append(paragraph("Rule", (), (ended,)))
                turned, first = part.landscape, False
            if isinstance(block, Signature):
                _keep_with_next(made[-_TEXT_WITH_SIGNATURE:])
            made += part.elements
        return [*made, section(self.relations, landscape=turned, first=first)]

    def _set(self, block: Block) -> SetTable:
        if isinstance(block, Table):
            return set_table(block, self.writer)
        return SetTable(list(self._upright(block)), landscape=False)

    def _upright(self, block: Block) -> Iterable[Element]:
        match block:
            case Head():
                return set_head(block, self.writer)
            case Heading():
                return list(self._heading(block))
            case Paragraph():
                return [self._paragraph(block)]
            case List():
                return self.lists.set_list(block)
            case KeyFigures():
                return set_key_figures(block, self.writer)
            case Chart():
                return self._chart(block)
            case Sources():
                return self._sources(block)
            case Signature():
                return set_signature(block, self.writer)
        raise TypeError(f"{block.kind} is not prepared for print")

    def _heading(self, heading: Heading) -> Iterable[Element]:
        if not heading.annex:
            label = (f"{heading.label} ",) if heading.label else ()
            yield paragraph(f"Heading{heading.level}", self.writer.runs((*label, *heading.text)))
            return
        same_page = (make("w:pageBreakBefore", {"w:val": 0}),) if heading.label else ()
        if heading.label:
            yield paragraph("AnnexName", self.writer.string(heading.label))
        yield paragraph("AnnexTitle", self.writer.runs(heading.text), same_page)
        if heading.attached:
            yield paragraph("Attached", self.writer.string(heading.attached))

    def _paragraph(self, block: Paragraph) -> Element:
        if block.role == "code":
            return paragraph("Code", self.writer.string(plain(block.text)))
        return paragraph(_ROLES[block.role], self.writer.runs(block.text))

    def _chart(self, chart: Chart) -> list[Element]:
        if chart.picture is None:
            shown = paragraph("BodyText", self.writer.string(chart.alt))
        else:
            number = next(self.writer.numbers)
            drawn = draw(chart, chart.picture, self.document, self.lang, number)
            shown = paragraph("Picture", (drawn,))
        caption = [paragraph("ChartCaption", self.writer.runs(chart.caption))]
        notes = [paragraph("Note", self.writer.runs(note)) for note in chart.notes]
        return [shown, *(caption if chart.caption else []), *notes]

    def _sources(self, sources: Sources) -> list[Element]:
        return [line for item in sources.items for line in self._source(item)]

    def _source(self, item: SourceNote) -> list[Element]:
        hanging = make("w:ind", {"w:left": twips(_NUMBER_MM), "w:hanging": twips(_NUMBER_MM)})
        mark = self.writer.string(f"[{item.number}]")
        told = [*_marked(mark, bookmark(item.number), next(self.writer.numbers))]
        told += [make("w:r", None, make("w:tab")), *self.writer.runs(item.text)]
        lines = [paragraph("Source", told, (hanging,))]
        for note in item.notes:
            beside = make("w:ind", {"w:left": twips(_NUMBER_MM)})
            lines.append(paragraph("Source", self.writer.runs(note), (beside,)))
        return lines


def _keep_with_next(elements: list[Element]) -> None:
    """Keep the last paragraphs with what follows: a sheet with only a signature is no one's."""
    for element in reversed(elements):
        if not element.tag.endswith("}p"):
            return
        element[0].insert(1, make("w:keepNext"))


def _marked(runs: list[Element], name: str, number: int) -> list[Element]:
    begin = make("w:bookmarkStart", {"w:id": number, "w:name": name})
    return [begin, *runs, make("w:bookmarkEnd", {"w:id": number})]
