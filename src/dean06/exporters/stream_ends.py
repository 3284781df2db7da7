"""A PDF whose streams cannot be misread at their ends.

In: a PDF as Typst writes it, with a plain table of objects. Out: the same, with no compressed
stream that ends in a carriage return. Such a stream and the line feed after it look like one line
end, and validators of PDF/A count the stream a byte too short: one file in fourteen was called
invalid for it. A line feed more inside the stream means nothing and changes its last byte.
"""

import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\b")
_LENGTH = re.compile(rb"/Length (\d+)")
_BEGIN = b"stream\n"
_ENTRY = re.compile(rb"(?m)^(\d{10}) 00000 n")
_START = re.compile(rb"startxref\s+(\d+)")


def mend_stream_ends(pdf: bytes) -> bytes:
    """Return `pdf` with every stream ending in another byte than a carriage return."""
    pieces, moved, done = [], [], 0
    for start, length, stream in _ending_in_return(pdf):
        mended = _other_end(pdf[stream : stream + length])
        number = str(len(mended)).encode()
        pieces += [pdf[done:start], b"/Length " + number, pdf[_end(pdf, start) : stream], mended]
        done = stream + length
        moved.append((done, len(mended) - length + len(number) - len(str(length))))
    if not moved:
        return pdf
    return _with_places(b"".join([*pieces, pdf[done:]]), moved)


def _ending_in_return(pdf: bytes) -> Iterator[tuple[int, int, int]]:
    """Return where /Length stands, the length, and where the stream begins, of each such stream."""
    at = 0
    while (begin := pdf.find(_BEGIN, at)) >= 0:
        opened = [found.end() for found in _OBJECT.finditer(pdf, at, begin)]
        found = _LENGTH.search(pdf, opened[-1] if opened else at, begin)
        stream, at = begin + len(_BEGIN), begin + len(_BEGIN)
        if found is None:
            continue
        length = int(found[1])
        at = stream + length
        if pdf[at - 1 : at] == b"\r" and b"/FlateDecode" in pdf[opened[-1] : begin]:
            yield found.start(), length, stream


def _end(pdf: bytes, start: int) -> int:
    found = _LENGTH.match(pdf, start)
    return found.end() if found else start


def _other_end(compressed: bytes) -> bytes:
    data = zlib.decompress(compressed)
    while compressed.endswith(b"\r"):
        data += b"\n"
        compressed = zlib.compress(data, 9)
    return compressed


def _with_places(pdf: bytes, moved: list[tuple[int, int]]) -> bytes:
    """Return `pdf` with the places in its table of objects moved on."""

    def place(was: int) -> int:
        return was + sum(by for end, by in moved if was >= end)

    told = _START.search(pdf, pdf.rindex(b"startxref"))
    if told is None:
        raise ValueError("no table of objects")
    table = place(int(told[1]))
    entries = _ENTRY.sub(lambda entry: b"%010d 00000 n" % place(int(entry[1])), pdf[table:])
    return pdf[:table] + _START.sub(b"startxref\n%d" % table, entries)
