"""A block's text as runs of one style, ready to be set on a line of known width.

In: a `Text` and the room it has. Out: a list of runs, each with its string, style and target.
A character the fonts lack is refused here with the words around it, because Typst would
name the character and not the place. A word wider than its line gets zero-width spaces:
Vietnamese has no hyphenation patterns, and the only such words are addresses and codes.
A path breaks between its parts and not at the hyphens of a file's name.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any
from urllib.parse import urlsplit

from dean06.blocks.text import Anchor, Inline, Reference, Styled, Text, plain
from dean06.claim import Figure
from dean06.errors import BriefingError
from dean06.exporters.fonts import TEXT_FAMILY, width_mm
from dean06.exporters.glyphs import replace_unprintable, unprintable
from dean06.messages import Language, messages
from dean06.themes import Theme

Run = dict[str, Any]
_BREAK = "\u200b"
_JOINER = "\u2060"
# After these an address or a path may break.
_JOINTS = "/-_&="
# What says that a figure or a day has a note.
_MARKS = ("†", "*")
# A name with a hyphen, at which a line would end: "nghe-an-2023-04.xlsx".
_FILE = re.compile(r"((?<![\w.-])[\w.]+-[\w.-]*\.(?:xlsx|xlsm|csv|tsv|txt|json))(?!\w)")
# The marks of so few sources are no longer than a word.
_MOST_TOGETHER = 3
_EXCERPT = 20  # characters either side of the bad one: enough to find it in a source
_WEB = {"http", "https", "mailto"}


@dataclass(frozen=True)
class Typesetter:
    """Turns texts into runs for one document: its language, sources, theme and linked claims."""

    lang: Language
    sources: frozenset[int]
    theme: Theme
    claims: frozenset[str] = frozenset()
    _anchored: set[int] = field(default_factory=set)

    def anchor(self, number: int) -> bool:
        """Tell whether this is where references to source `number` lead: its first entry."""
        first = number not in self._anchored
        self._anchored.add(number)
        return first

    def runs(self, text: Text, room_mm: float, size_pt: float) -> list[Run]:
        """Return `text` as runs that break within `room_mm`. Raises BriefingError (see module)."""
        self._require_printable(plain(text))
        runs = [run for part in text for run in self._runs(part, room_mm, size_pt)]
        for row in _rows_of_references(runs):
            # A long row may break between two, or the line before it is torn apart.
            word = runs[row.start - 1]["text"].split()[-1:] if row.start else []
            told = "".join([*word, *(runs[at]["text"] for at in row)])
            whole = width_mm(told, size_pt, self._family, bold=True) <= room_mm
            if len(row) > _MOST_TOGETHER or not whole:
                for at in row[1:]:
                    runs[at]["joint"] = ""
        for before, run in pairwise(runs):
            if before.get("tail") == "" and run["text"].startswith(_MARKS):
                # At the beginning of the next line a mark would stand behind nothing.
                before["text"], run["text"] = before["text"] + run["text"][0], run["text"][1:]
        return runs

    def string(self, text: str) -> str:
        """Return a bare string as it is printed. Raises BriefingError (see module)."""
        self._require_printable(text)
        return replace_unprintable(text)

    def _runs(self, part: Inline, room_mm: float, size_pt: float) -> Iterator[Run]:
        """Set the names of files apart, which break nowhere while a line holds them."""
        pieces = _FILE.split(part) if isinstance(part, str) else [part]
        for at, piece in enumerate(pieces):
            if at % 2 and isinstance(piece, str):
                yield {**self._whole(piece, room_mm, size_pt), "tail": ""}
            elif piece:
                yield self._run(piece, room_mm, size_pt)

    def _run(self, part: Inline, room_mm: float, size_pt: float) -> Run:
        match part:
            case Reference(ref=number):
                source = number if number in self.sources else None
                told = f"[{number}]"
                run = {"text": told, "style": "reference", "link": None, "source": source}
                return {**run, "joint": _JOINER}
            case Styled(text=text, style=style, href=href):
                link = href if href and urlsplit(href).scheme in _WEB else None
            case Figure(text=text, claim=claim):
                run = self._figure(text, room_mm, size_pt)
                return {**run, "claim": claim} if claim in self.claims else run
            case Anchor(anchor=claim):
                return {"text": claim, "style": "anchor", "link": None, "source": None}
            case str(text):
                style, link = "plain", None
        broken = break_words(replace_unprintable(text), room_mm, size_pt, self._family)
        return {"text": broken, "style": style, "link": link, "source": None}

    def _figure(self, text: str, room_mm: float, size_pt: float) -> Run:
        """Keep a figure on one line ("hơn 1,4 triệu") wherever the line is long enough for it.

        More of its unit than a word may go on the next line ("16 điểm | phần trăm").
        """
        head, tail = _unit_apart(replace_unprintable(text))
        run = self._whole(head, room_mm, size_pt)
        return {**run, "tail": tail} if run["style"] == "figure" else {**run, "text": head + tail}

    def _whole(self, printed: str, room_mm: float, size_pt: float) -> Run:
        fits = width_mm(printed, size_pt, self._family, bold=True) <= room_mm
        broken = printed if fits else break_words(printed, room_mm, size_pt, self._family)
        style = "figure" if fits else "plain"
        return {"text": broken, "style": style, "link": None, "source": None}

    @property
    def _family(self) -> str:
        return self.theme.fonts.text

    def _require_printable(self, text: str) -> None:
        bad = unprintable(text)
        if bad:
            raise BriefingError(
                messages(self.lang).say(
                    "The text “{excerpt}” has characters the document's fonts cannot print: "
                    "{characters}; replace them where the text comes from and run again.",
                    excerpt=_around(bad[0], text),
                    characters=", ".join(map(_named, bad)),
                )
            )


def _rows_of_references(runs: list[Run]) -> Iterator[range]:
    """Return where two or more references stand side by side."""
    at = 0
    for marks, group in groupby(runs, key=lambda run: run["style"] == "reference"):
        count = sum(1 for _ in group)
        if marks and count > 1:
            yield range(at, at + count)
        at += count


def _unit_apart(figure: str) -> tuple[str, str]:
    """Split a figure after the word that follows its last digits."""
    words = figure.split(" ")
    last = max((n for n, word in enumerate(words) if any(map(str.isdigit, word))), default=None)
    if last is None or len(words) <= last + 2:
        return figure, ""
    return " ".join(words[: last + 2]), " " + " ".join(words[last + 2 :])


def break_words(text: str, room_mm: float, size_pt: float, family: str = TEXT_FAMILY) -> str:
    """Let words wider than `room_mm` break: put a zero-width space wherever a line is full."""
    if width_mm(text, size_pt, family, bold=True) <= room_mm:
        return text
    return "".join(_pieces(text, room_mm, size_pt, family))


def _pieces(text: str, room_mm: float, size_pt: float, family: str) -> Iterator[str]:
    line, used = "", 0.0
    for char in text:
        width = width_mm(char, size_pt, family, bold=True)
        if char.isspace():
            yield line + char
            line, used = "", 0.0
            continue
        if char == "[" and line.endswith("]"):
            # A row of references breaks here by itself.
            yield line
            line, used = "", 0.0
        if used + width > room_mm:
            full, line = _split(line)
            yield full + _BREAK
            used = width_mm(line, size_pt, family, bold=True)
        line, used = line + char, used + width
    yield line


def _split(line: str) -> tuple[str, str]:
    """Split a full line after the last joint of its address or code, if that is far enough."""
    at = max(line.rfind(joint) for joint in _JOINTS) + 1
    return (line[:at], line[at:]) if at > len(line) / 2 else (line, "")


def _around(char: str, text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    at = composed.index(char)
    return replace_unprintable(composed[max(0, at - _EXCERPT) : at + _EXCERPT])


def _named(char: str) -> str:
    return f"{char} (U+{ord(char):04X})" if char.isprintable() else f"U+{ord(char):04X}"
