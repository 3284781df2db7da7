"""What stands where on the pages of a PDF, in millimetres and points.

In: a PDF's bytes. Out: its sheets with lines of text, rules and shapes. Millimetres run from the
upper left corner of the sheet; a line's `foot` is where its letters stand, without tails.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pdfplumber

MM = 72 / 25.4
# Of the type size: from the top of pdfplumber's box of a character to where the letter stands.
_FOOT = 0.7832


@dataclass(frozen=True)
class Line:
    """One line of text: `size` in points, `faces` the fonts in it, the rest in millimetres."""

    text: str
    left: float
    right: float
    top: float
    foot: float
    size: float
    faces: frozenset[str]
    colours: frozenset[tuple[float, ...]]

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Rule:
    """A straight horizontal line; `thick` in points."""

    left: float
    right: float
    at: float
    thick: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Sheet:
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def line(self, begin: str) -> Line:
        """Return the first line that begins so."""
        return next(line for line in self.lines if line.text.startswith(begin))

    def has(self, begin: str) -> bool:
        return any(line.text.startswith(begin) for line in self.lines)


def sheets(pdf: bytes) -> list[Sheet]:
    """Read every page."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [_sheet(each) for each in document.pages]


def _sheet(page: Any) -> Sheet:
    rules = [_rule(found) for found in page.lines if abs(found["top"] - found["bottom"]) < 1]
    return Sheet(page.width / MM, page.height / MM, tuple(_lines(page.chars)), tuple(rules))


def _rule(found: dict[str, Any]) -> Rule:
    return Rule(found["x0"] / MM, found["x1"] / MM, found["top"] / MM, found["linewidth"])


def _lines(chars: list[dict[str, Any]]) -> Iterator[Line]:
    """Group characters that stand on one foot, parted where a column begins."""
    seen = [char for char in chars if char["text"].strip()]
    by_foot: dict[int, list[dict[str, Any]]] = {}
    for char in seen:
        # A raised reference is smaller and no part of the line's measure.
        by_foot.setdefault(round((char["top"] + _FOOT * char["size"]) * 2), []).append(char)
    for foot in sorted(by_foot):
        row = sorted(by_foot[foot], key=lambda char: char["x0"])
        part = [row[0]]
        for before, char in pairwise(row):
            if char["x0"] - before["x1"] > 0.95 * char["size"]:
                yield _line(part)
                part = []
            part.append(char)
        yield _line(part)


def _line(chars: list[dict[str, Any]]) -> Line:
    text = chars[0]["text"]
    for before, char in pairwise(chars):
        gap = char["x0"] - before["x1"] > 0.15 * char["size"]
        text += f" {char['text']}" if gap else char["text"]
    size = chars[0]["size"]
    return Line(
        text=text,
        left=chars[0]["x0"] / MM,
        right=chars[-1]["x1"] / MM,
        top=chars[0]["top"] / MM,
        foot=(chars[0]["top"] + _FOOT * size) / MM,
        size=round(size, 2),
        faces=frozenset(char["fontname"].split("+")[-1] for char in chars),
        colours=frozenset(_colour(char["non_stroking_color"]) for char in chars),
    )


def _colour(found: Any) -> tuple[float, ...]:
    """Grey and RGB alike as RGB."""
    values = tuple(found) if isinstance(found, list | tuple) else (found,)
    return values * 3 if len(values) == 1 else values
