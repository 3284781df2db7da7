"""A block's text as runs.

In: a `Text`. Out: runs in their looks, references as footnote marks. A figure is kept on one line
by no-break spaces, as the PDF keeps it in a box. A link is a field and not a relationship: an
office's scanner sees a file that points nowhere outside.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from dean06.blocks.text import Anchor, Inline, Reference, Styled, Text
from dean06.claim import Figure
from dean06.exporters.fonts import width_mm
from dean06.exporters.glyphs import replace_unprintable
from dean06.exporters.word.elements import Element, make, run, value
from dean06.exporters.word.footnotes import Footnotes
from dean06.exporters.word.paragraph_styles import EVEN_FAMILY

_STYLES = {"strong": ("w:b",), "emphasis": ("w:i",), "strike": ("w:strike",)}


@dataclass(frozen=True)
class Room:
    """How wide a line is that text has to fit in, and the size it is set in."""

    width_mm: float
    size_pt: float

    def holds(self, text: str) -> bool:
        """Tell whether `text` fits on one line; a narrower one would break it within a word."""
        return width_mm(text, self.size_pt, bold=True) <= self.width_mm


@dataclass(frozen=True)
class Writer:
    """Turns texts into runs for one document."""

    footnotes: Footnotes
    numbers: "count[int]"  # of what must have a number of its own: bookmarks, pictures
    claims: frozenset[str] = frozenset()  # those whose numbers lead to the annex

    def runs(self, text: Text, *looks: Element, room: Room | None = None) -> list[Element]:
        """Return `text` as runs that all have `looks` ("w:b") besides their own.

        `room` is needed only where a figure may not fit on a line: in a cell.
        """
        return [made for part in text for made in self._part(part, looks, room)]

    def string(self, text: str, *looks: Element) -> list[Element]:
        """Return a bare string as runs."""
        return [run(replace_unprintable(text), *map(_copy, looks))] if text else []

    def _part(
        self, part: Inline, looks: tuple[Element, ...], room: Room | None
    ) -> Iterator[Element]:
        match part:
            case Reference(ref=number):
                yield from self.footnotes.marks(number)
            case Figure(text=text, claim=claim):
                whole = room is None or room.holds(text)
                runs = self.string(text.replace(" ", "\u00a0") if whole else text, *looks)
                yield from [_inside(claim, runs)] if claim in self.claims else runs
            case Anchor(anchor=claim):
                number = next(self.numbers)
                yield make("w:bookmarkStart", {"w:id": number, "w:name": f"claim_{claim}"})
                yield from self.string(claim, *looks)
                yield make("w:bookmarkEnd", {"w:id": number})
            case Styled(href=href) if href:
                yield _link(href, self.string(part.text, *looks, make("w:u", {"w:val": "single"})))
            case Styled(text=text, style=style):
                yield from self.string(text, *_ordered(style, looks))
            case str(text):
                yield from self.string(text, *looks)


def _ordered(style: str, looks: Iterable[Element]) -> list[Element]:
    """The looks of a run in the order the format prescribes, each once."""
    if style == "code":
        return [make("w:rFonts", {"w:ascii": EVEN_FAMILY, "w:hAnsi": EVEN_FAMILY}), *looks]
    own = [make(tag) for tag in _STYLES.get(style, ())]
    given = [look for look in looks if look.tag not in {each.tag for each in own}]
    order = [make(tag).tag for tag in ("w:b", "w:i", "w:strike")]
    return sorted(
        [*own, *given], key=lambda look: order.index(look.tag) if look.tag in order else len(order)
    )


def _copy(look: Element) -> Element:
    made = make("w:b")
    made.tag = look.tag
    for name, content in look.attrib.items():
        made.set(name, content)
    return made


def _inside(claim: str, runs: list[Element]) -> Element:
    """Return a link to the line of a claim in the annex."""
    return make("w:hyperlink", {"w:anchor": f"claim_{claim}", "w:history": 1}, *runs)


def _link(href: str, runs: list[Element]) -> Element:
    # In a field a quotation mark would end the address and a backslash would begin a switch.
    address = href.replace('"', "%22").replace("\\", "%5C")
    return make("w:fldSimple", {"w:instr": f'HYPERLINK "{address}"'}, *runs)


def bold() -> Element:
    """Return the look of bold type."""
    return make("w:b")


def sized(points: float) -> Element:
    """Return the look of type of a size."""
    return value("w:sz", round(points * 2))
