"""Lists, numbered by Word where Word can count as Vietnamese does.

In: list blocks. Out: paragraphs, and the part that holds their numbering. Each numbered list
counts from 1 anew. Letters are written out: the Vietnamese outline runs a b c d đ e, and Word's own
has no đ.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dean06.blocks.model import Item, List
from dean06.exporters.word.elements import Element, make, paragraph, run, value
from dean06.exporters.word.sizes import mm, twips
from dean06.exporters.word.writer import Writer

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_BULLETS, _NUMBERS = 0, 1
_STEP_MM = 7.0
_DEPTHS = 9


@dataclass
class Lists:
    """The lists of one document; the first numbering of all is that of dashes."""

    writer: Writer
    _numbered: int = field(default=0)

    def set_list(self, block: List) -> list[Element]:
        """Return the items of `block` and of the lists within."""
        return list(self._items(block.items, block.ordered, 0))

    def part(self) -> Element:
        """Return the part of numbering; to be called when the whole text is written."""
        kinds = (_definition(_BULLETS), _definition(_NUMBERS))
        numbers = [_instance(number) for number in range(2, self._numbered + 2)]
        dashes = make("w:num", {"w:numId": 1}, value("w:abstractNumId", _BULLETS))
        return make("w:numbering", None, *kinds, dashes, *numbers)

    def _items(self, items: tuple[Item, ...], ordered: bool, depth: int) -> Iterator[Element]:
        lettered = ordered and depth % 2 == 1
        if ordered and not lettered:
            self._numbered += 1
        identity = self._numbered + 1 if ordered else 1
        for number, item in enumerate(items):
            if lettered:
                yield self._lettered(number, item, depth)
            else:
                yield self._counted(identity, item, depth)
            yield from self._items(item.items, item.ordered, depth + 1)

    def _counted(self, identity: int, item: Item, depth: int) -> Element:
        level = value("w:ilvl", min(depth, _DEPTHS - 1))
        counted = make("w:numPr", None, level, value("w:numId", identity))
        return paragraph("ListParagraph", self.writer.runs(item.text), (counted,))

    def _lettered(self, number: int, item: Item, depth: int) -> Element:
        mark = f"{_LETTERS[number]})" if number < len(_LETTERS) else f"{number + 1})"
        runs: Iterable[Element] = (
            run(mark),
            make("w:r", None, make("w:tab")),
            *self.writer.runs(item.text),
        )
        return paragraph("ListParagraph", runs, (_indents(depth),))


def _definition(identity: int) -> Element:
    levels = [_level(depth, identity) for depth in range(_DEPTHS)]
    kind = value("w:multiLevelType", "hybridMultilevel")
    return make("w:abstractNum", {"w:abstractNumId": identity}, kind, *levels)


def _bullet(depth: int) -> tuple[str, str]:
    return "bullet", "+" if depth % 2 else "-"


def _decimal(depth: int) -> tuple[str, str]:
    return "decimal", f"%{depth + 1}."


def _level(depth: int, identity: int) -> Element:
    form, text = _bullet(depth) if identity == _BULLETS else _decimal(depth)
    return make(
        "w:lvl",
        {"w:ilvl": depth},
        value("w:start", 1),
        value("w:numFmt", form),
        value("w:lvlText", text),
        value("w:lvlJc", "left"),
        make("w:pPr", None, _indents(depth)),
    )


def _indents(depth: int) -> Element:
    left = mm("body", "indent") + depth * _STEP_MM
    return make("w:ind", {"w:left": twips(left), "w:hanging": twips(min(_STEP_MM, left))})


def _instance(number: int) -> Element:
    levels = (
        make("w:lvlOverride", {"w:ilvl": depth}, value("w:startOverride", 1))
        for depth in range(_DEPTHS)
    )
    return make("w:num", {"w:numId": number}, value("w:abstractNumId", _NUMBERS), *levels)
