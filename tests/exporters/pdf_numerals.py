"""Numerals in the text of a PDF that lead nowhere.

In: a PDF's bytes, the numbers printed in its charts, and names of the data. Out: the words around
each numeral that lies under no link inside the document and is not on the written list. What is
numbered by the page itself is left out: page numbers, list and row numbers, "Bảng 1."; so is the
annex of claims and what follows it.
"""

import io
import re
from collections.abc import Collection, Iterator
from typing import Any

import pdfplumber

from dean06.numerals import bare_numerals

_ANNEX = ("Căn cứ của các số liệu", "Where the figures come from")
_OWN_NUMBERS = re.compile(r"^\s*\d{1,2}\.?(?=\s|$)")
_LABELS = re.compile(r"\b(?:Bảng|Biểu đồ|Hình|Table|Chart)\s+\d+\.")
_AXIS = re.compile(r"\s*(?:(?:\d{2}/)?\d{4}\s*)+")
_HEADER_PT = 50  # page numbers stand above this
_CHART_FONT = "Arimo"
_SPACE_PT = 1.5
_AROUND = 30


def unclaimed_in_pdf(pdf: bytes, charted: Collection[str], names: Collection[str]) -> list[str]:
    """Return each numeral without a claim, with the words around it."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        lines = [line for page in document.pages for line in _lines(page)]
    running = "\n".join(_OWN_NUMBERS.sub("", text) for text, drawn in lines if not drawn)
    text = " ".join(_LABELS.sub("", running).split())
    annex = [text.index(title) for title in _ANNEX if title in text]
    labels = ("…" if _is_told(line, charted) else line for line, drawn in lines if drawn)
    return [*_bare(text[: annex[0]] if annex else text, names), *_bare(" ".join(labels), names)]


def _lines(page: Any) -> Iterator[tuple[str, bool]]:
    """Yield the lines in the order they were set, and whether a chart holds them.

    What lies under a link inside the document is a gap. The order of setting keeps the lines of one
    cell together, where reading across the page would mix the columns of a table.
    """
    boxes = [
        (a["x0"], a["top"], a["x1"], a["bottom"])
        for a in page.annots
        if a["data"].get("Subtype").name == "Link" and not a.get("uri")
    ]
    line, last = "", None
    for char in (char for char in page.chars if char["top"] > _HEADER_PT):
        if last is not None and _breaks(last, char):
            yield line, _CHART_FONT in last["fontname"]
            line = ""
        elif last is not None and char["x0"] - last["x1"] > _SPACE_PT:
            line += " "
        line += "…" if any(_within(char, box) for box in boxes) else char["text"]
        last = char
    if last is not None:
        yield line, _CHART_FONT in last["fontname"]


def _breaks(last: Any, char: Any) -> bool:
    moved = abs(char["bottom"] - last["bottom"]) > last["size"] / 2 or char["x0"] < last["x0"] - 1
    return bool(moved or (_CHART_FONT in last["fontname"]) != (_CHART_FONT in char["fontname"]))


def _within(char: Any, box: tuple[float, float, float, float]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _bare(text: str, names: Collection[str]) -> Iterator[str]:
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "…")
    for start, end in bare_numerals(text):
        yield text[max(0, start - _AROUND) : end + _AROUND]


def _is_told(line: str, charted: Collection[str]) -> bool:
    """Tell whether a line of a chart is a number with a claim, or marks of an axis of time."""
    return line.strip() in charted or _AXIS.fullmatch(line) is not None
