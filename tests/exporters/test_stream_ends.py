"""No stream of a PDF ends in a byte that could be taken for its line's end."""

import io
import re
import zlib

import pikepdf

from dean06.exporters.pdf import render_pdf
from dean06.exporters.stream_ends import mend_stream_ends
from dean06.themes import load_theme
from tests.documents import sample_document
from tests.exporters.pdf_checks import own_faults, standard_faults


def data_ending_in_return() -> bytes:
    """Return text whose compressed form ends in a carriage return."""
    return next(
        text
        for n in range(256)
        if zlib.compress(text := b"BT (" + b"a" * n + b") Tj ET").endswith(b"\r")
    )


def small_pdf(data: bytes) -> bytes:
    """Return a PDF with two streams, both of `data`, written as Typst writes it."""
    packed = zlib.compress(data)
    stream = b"<<\n/Length %d\n/Filter /FlateDecode\n>>\nstream\n%s\nendstream"
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<<>>/Contents[4 0 R 5 0 R]>>",
        *(stream % (len(packed), packed) for _ in range(2)),
    ]
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n"
    trailer = b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + head + table + trailer


def ends(pdf: bytes) -> list[bytes]:
    return re.findall(rb"(?s)(.)\nendstream", pdf)


def test_a_stream_that_ends_in_a_return_ends_in_another_byte_and_says_the_same() -> None:
    data = data_ending_in_return()
    pdf = small_pdf(data)
    assert ends(pdf) == [b"\r", b"\r"]
    mended = mend_stream_ends(pdf)
    assert b"\r" not in ends(mended)
    with pikepdf.open(io.BytesIO(mended)) as document:
        assert document.get_warnings() == []
        assert document.check_pdf_syntax() == []
        contents = document.pages[0].Contents
        assert [part.read_bytes().strip() for part in contents] == [data, data]


def test_a_file_without_such_a_stream_is_left_as_it_is() -> None:
    pdf = small_pdf(b"BT ET")
    assert ends(pdf) != [b"\r", b"\r"]
    assert mend_stream_ends(pdf) == pdf


def test_a_briefing_has_no_such_stream() -> None:
    for theme in ("decree", "brief"):
        pdf = render_pdf(sample_document(), load_theme(theme))
        assert b"\r" not in ends(pdf)
        assert [fault for fault in own_faults(pdf) if fault != "page 1 has a number"] == []
        assert standard_faults(pdf) == []
