"""The sources as footnotes.

In: the document's lists of sources, and references to them as they are written. Out: the marks of
each reference, and the part of footnotes. The first mention of a source carries its footnote; all
lead to the list at the end, which stays. Numbers are the sources' own rather than Word's running
ones: [3] must be the same source in the report, its PDF and its page. So the footnote hangs
on a mark of its own, a space before the number: LibreOffice 7.4 prints a longer mark twice.
"""

from dataclasses import dataclass, field

from dean06.blocks.model import Block, SourceNote, Sources
from dean06.blocks.text import plain
from dean06.exporters.glyphs import replace_unprintable
from dean06.exporters.word.elements import Element, make, paragraph, run, texts, value

_STYLE = "FootnoteReference"
_MARK = "\u00a0"
# Ids 0 and 1 belong to the lines Word draws above footnotes.
_FIRST = 2


@dataclass
class Footnotes:
    """The footnotes of one document, in the order they are first mentioned."""

    sources: dict[int, SourceNote]
    _told: list[SourceNote] = field(default_factory=list)

    def marks(self, number: int) -> list[Element]:
        """Return a reference to source `number`, with a footnote if it is the first."""
        source = self.sources.get(number)
        shown = run(f"[{number}]", value("w:rStyle", _STYLE))
        if source is None:
            return [shown]
        linked = make("w:hyperlink", {"w:anchor": bookmark(number), "w:history": 1}, shown)
        if source in self._told:
            return [linked]
        self._told.append(source)
        about = {"w:customMarkFollows": 1, "w:id": len(self._told) - 1 + _FIRST}
        style = make("w:rPr", None, value("w:rStyle", _STYLE))
        hung = make("w:r", None, style, make("w:footnoteReference", about), *texts(_MARK))
        return [hung, linked]

    def part(self) -> Element:
        """Return the part of footnotes; to be called when the whole text is written."""
        notes = [_note(number, source) for number, source in enumerate(self._told, _FIRST)]
        return make("w:footnotes", None, *_lines(), *notes)


def footnotes_of(blocks: tuple[Block, ...]) -> Footnotes:
    """Return the footnotes `blocks` can have: of two sources with one number, the first counts."""
    listed = [item for block in blocks if isinstance(block, Sources) for item in block.items]
    return Footnotes({item.number: item for item in reversed(listed)})


def bookmark(number: int) -> str:
    """Return the name of the place in the list where source `number` stands."""
    return f"source_{number}"


def _note(identity: int, source: SourceNote) -> Element:
    mark = run(f"[{source.number}]", value("w:rStyle", _STYLE))
    said = run(f" {replace_unprintable(plain(source.text))}")
    return make("w:footnote", {"w:id": identity}, paragraph("FootnoteText", (mark, said)))


def _lines() -> tuple[Element, Element]:
    kinds = ("separator", "continuationSeparator")
    first, second = (
        make(
            "w:footnote",
            {"w:type": kind, "w:id": number},
            paragraph("FootnoteText", (make("w:r", None, make(f"w:{kind}")),)),
        )
        for number, kind in enumerate(kinds)
    )
    return first, second
