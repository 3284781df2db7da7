"""A packed PDF is the same document in fewer bytes, and no stream seems to end in a line's end."""

import io
import re
import shutil
import subprocess
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from dean06.exporters.packing import pack, page_count
from dean06.exporters.pdf import render_pdf
from dean06.themes import load_theme
from tests.documents import sample_document
from tests.exporters.pdf_checks import own_faults, standard_faults, tags
from tests.exporters.test_provenance import told_document


@pytest.fixture(scope="module")
def unpacked() -> bytes:
    """A briefing with an annex of claims as Typst wrote it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dean06.exporters.typesetting.pack", lambda pdf: pdf)
        return render_pdf(told_document())


@pytest.fixture(scope="module")
def packed(unpacked: bytes) -> bytes:
    return pack(unpacked)


def told(pdf: bytes) -> dict[str, Any]:
    """Return what a reader, a listener and an archive find in a PDF beside its ink."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        root = document.Root
        pages = {sheet.objgen: number for number, sheet in enumerate(document.pages)}
        places = {
            str(name): place
            for name, target in _names(root.get("/Names", {}).get("/Dests", {}))
            for place in [_place(target, pages)]
        }
        return {
            "tags": tags(pdf),
            "words": [sheet.Contents.read_bytes() for sheet in document.pages],
            "links": [
                (number, [str(edge) for edge in note.Rect], _target(note, places, pages))
                for number, sheet in enumerate(document.pages)
                for note in sheet.get("/Annots", [])
            ],
            "outline": [str(item.title) for item in outline.root],
            "language": str(root.Lang),
            "title": str(document.docinfo.Title),
            "dates": [str(document.docinfo.CreationDate), str(document.docinfo.ModDate)],
            "metadata": root.Metadata.read_raw_bytes(),
        }


def _names(node: Any) -> list[tuple[Any, Any]]:
    listed = list(node.get("/Names", []))
    below = [pair for kid in node.get("/Kids", []) for pair in _names(kid)]
    return [*zip(listed[::2], listed[1::2], strict=True), *below]


def _place(target: Any, pages: dict[Any, int]) -> tuple[int, list[str]]:
    array = target.D if isinstance(target, pikepdf.Dictionary) else target
    return pages[array[0].objgen], [str(part) for part in list(array)[1:]]


def _target(note: Any, places: dict[str, Any], pages: dict[Any, int]) -> Any:
    if "/Dest" in note:
        found = note.Dest
    elif note.A.S == "/URI":
        return str(note.A.URI)
    else:
        found = note.A.D
    return _place(found, pages) if isinstance(found, pikepdf.Array) else places[str(found)]


def test_packing_leaves_words_tags_links_language_and_metadata_as_they_were(
    unpacked: bytes, packed: bytes
) -> None:
    before, after = told(unpacked), told(packed)
    assert before["links"]
    assert before["outline"]
    assert "/Table" in before["tags"]
    assert before["language"] == "vi-VN"
    assert after == before
    assert len(packed) < len(unpacked)


def test_the_comparison_would_find_what_is_lost(packed: bytes) -> None:
    with pikepdf.open(io.BytesIO(packed)) as document:
        document.Root.Lang = "fr"
        document.pages[0].Annots = pikepdf.Array()
        del document.Root.StructTreeRoot.K
        spoiled = io.BytesIO()
        document.save(spoiled, fix_metadata_version=False)
    before, after = told(packed), told(spoiled.getvalue())
    lost = {name for name in before if before[name] != after[name]}
    assert lost == {"tags", "links", "language"}


def test_packing_twice_gives_the_same_bytes(unpacked: bytes, packed: bytes) -> None:
    assert pack(unpacked) == packed


def test_a_packed_briefing_keeps_both_standards_and_the_own_rules(packed: bytes) -> None:
    assert standard_faults(packed) == []
    assert [fault for fault in own_faults(packed) if fault != "page 1 has a number"] == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_to_mend(packed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "packed.pdf"
    path.write_bytes(packed)
    ran = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert (ran.returncode, "No syntax or stream encoding errors" in ran.stdout) == (0, True)


def test_its_pages_are_counted_and_a_file_cut_off_has_none(packed: bytes) -> None:
    with pikepdf.open(io.BytesIO(packed)) as document:
        assert page_count(packed) == len(document.pages) > 0
    assert page_count(packed[: len(packed) // 2]) == 0
    assert page_count(b"%PDF-1.7\n%%EOF") == 0


def data_ending_in_return() -> bytes:
    """Return text whose compressed form ends in a carriage return."""
    return next(
        text
        for n in range(256)
        if zlib.compress(text := b"BT (" + b"a" * n + b") Tj ET").endswith(b"\r")
    )


def small_pdf(data: bytes) -> bytes:
    """Return a PDF with two streams, both of `data`, written as Typst writes it."""
    stream = zlib.compress(data)
    with pikepdf.new() as document:
        sheet = document.add_blank_page(page_size=(99, 99))
        sheet.Contents = pikepdf.Array(
            [_compressed(document, stream), _compressed(document, stream)]
        )
        out = io.BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    return out.getvalue()


def _compressed(document: pikepdf.Pdf, stream: bytes) -> pikepdf.Object:
    made = document.make_stream(b"")
    made.write(stream, filter=pikepdf.Name.FlateDecode)
    return made


def ends(pdf: bytes) -> list[bytes]:
    return re.findall(rb"(?s)(.)\nendstream", pdf)


def test_a_stream_that_ends_in_a_return_ends_in_another_byte_and_says_the_same() -> None:
    data = data_ending_in_return()
    pdf = small_pdf(data)
    assert ends(pdf) == [b"\r", b"\r"]
    mended = pack(pdf)
    assert b"\r" not in ends(mended)
    with pikepdf.open(io.BytesIO(mended)) as document:
        assert document.get_warnings() == []
        assert document.check_pdf_syntax() == []
        contents = list(document.pages[0].Contents)
        assert [part.read_bytes().strip() for part in contents] == [data, data]


def test_nor_does_a_stream_the_packing_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of which packing makes such a stream: found by its title, of many."""
    pdf = next(
        made
        for n in range(256)
        if b"\r\nendstream" in _packed_once(made := _titled(n), monkeypatch)
    )
    assert b"\r" not in ends(pack(pdf))


def _titled(number: int) -> bytes:
    with pikepdf.open(io.BytesIO(small_pdf(b"BT ET"))) as document:
        document.docinfo["/Title"] = pikepdf.String(
            chr(ord("0") + number % 64) + "a" * (number // 64)
        )
        out = io.BytesIO()
        document.save(out, static_id=True)
    return out.getvalue()


def _packed_once(pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> bytes:
    with monkeypatch.context() as patch:
        patch.setattr("dean06.exporters.packing._MISREAD", b"never in a file")
        return pack(pdf)


@pytest.mark.parametrize("theme", ["decree", "brief"])
def test_a_briefing_has_no_such_stream(theme: str) -> None:
    pdf = render_pdf(sample_document(), load_theme(theme))
    assert b"\r" not in ends(pdf)
    assert [fault for fault in own_faults(pdf) if fault != "page 1 has a number"] == []
    assert standard_faults(pdf) == []
