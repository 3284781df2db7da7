"""What is no plain workbook is refused before anything reads it, each for its own reason."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.grids.files_made import (
    SHEET,
    archive,
    fault,
    parts_of,
    read,
    with_cells,
    with_change,
    with_directory_field,
    with_part,
    workbook,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RELATIONS = "xl/_rels/workbook.xml.rels"
COMPRESSED, DECLARED, HEADER, CRC = 20, 24, 42, 16


def relation(kind: str, target: str) -> bytes:
    return (
        f'<Relationship Id="rId99" Type="http://x/relationships/{kind}" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    ).encode()


def related(kind: str, target: str) -> bytes:
    end = b"</Relationships>"
    return with_change(RELATIONS, lambda xml: xml.replace(end, relation(kind, target)))


def twice() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts_of(workbook()).items():
            made.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr(SHEET, "<worksheet/>")
    return out.getvalue()


def flipped() -> bytes:
    data = archive(parts_of(workbook()))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        info = made.getinfo(SHEET)
    return with_directory_field(data, SHEET, CRC, info.CRC ^ 1)


def locked() -> bytes:
    data = archive(parts_of(workbook()))
    place = data.rindex(b"PK\x01\x02") + 8
    return data[:place] + b"\x01\x00" + data[place + 2 :]


def overlapping() -> bytes:
    data = archive(parts_of(workbook()))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        styles = made.getinfo("xl/styles.xml")
    return with_directory_field(data, "xl/theme/theme1.xml", HEADER, styles.header_offset)


def declaring(xml: bytes) -> bytes:
    document = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'
    return document + xml.split(b"?>", 1)[-1]


def in_utf_16(xml: bytes) -> bytes:
    return xml.decode().replace("UTF-8", "UTF-16").encode("utf-16")


ROW = '<row r="1"><c r="{0}1"><v>1</v></c></row>'
HOSTILE = {
    "old Excel": (OLE + b"Workbook", "kind"),
    "encrypted": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "encrypted part": (locked(), "encrypted"),
    "macros": (with_part("xl/vbaProject.bin", b"x"), "macros"),
    "macros elsewhere": (with_part("xl/sub/VBAPROJECT.BIN", b"x"), "macros"),
    "macro sheet": (with_part("xl/macrosheets/sheet1.xml", b"<x/>"), "macros"),
    "macro type": (
        with_change(
            "[Content_Types].xml",
            lambda xml: xml.replace(b"spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled"),
        ),
        "macros",
    ),
    "external link": (with_part("xl/externalLinks/externalLink1.xml", b"<x/>"), "external_links"),
    "connection": (with_part("xl/connections.xml", b"<x/>"), "external_links"),
    "external picture": (related("image", "http://203.0.113.1/a.png"), "external_links"),
    "ole object": (with_part("xl/embeddings/oleObject1.bin", b"x"), "embedded"),
    "inner zip": (with_part("xl/media/image1.png", archive({"a": "b"})), "embedded"),
    "inner program": (with_part("xl/media/image1.png", b"MZ\x90\x00"), "embedded"),
    "activex": (with_part("xl/activeX/activeX1.xml", b"<x/>"), "active_content"),
    "binary workbook": (archive({"xl/workbook.bin": b"x"}), "kind"),
    "opendocument": (
        archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "kind",
    ),
    "word": (archive({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}), "kind"),
    "plain zip": (archive({"a.txt": "b"}), "kind"),
    "text": ("Tỉnh,Số\n", "kind"),
    "web page": ("<html><table></table></html>", "kind"),
    "pdf": (b"%PDF-1.7\n\x00", "kind"),
    "nothing": (b"", "empty"),
    "cut short": (workbook()[:-200], "broken"),
    "only its start": (b"PK\x03\x04", "broken"),
    "without the first bytes of a part": (
        with_directory_field(workbook(), SHEET, HEADER, 3),
        "broken",
    ),
    "wrong checksum": (flipped(), "broken"),
    "says less than it holds": (
        with_directory_field(archive(parts_of(workbook())), SHEET, DECLARED, 10),
        "too_large",
    ),
    "says more than it holds": (
        with_directory_field(archive(parts_of(workbook())), SHEET, DECLARED, 9_999),
        "broken",
    ),
    "says more than allowed": (
        with_directory_field(archive(parts_of(workbook())), SHEET, DECLARED, 60_000_000),
        "too_large",
    ),
    "bomb": (with_part("xl/media/a.png", bytes(40_000_000)), "too_large"),
    "many parts": (archive({f"a{n}": "" for n in range(2_001)}), "too_large"),
    "twice the same part": (twice(), "unsafe"),
    "the same part in capitals": (with_part(SHEET.upper(), b"<x/>"), "unsafe"),
    "climbing name": (with_part("../evil.xml", b"<x/>"), "unsafe"),
    "name from the root": (with_part("/etc/evil.xml", b"<x/>"), "unsafe"),
    "name of Windows": (with_part("xl\\evil.xml", b"<x/>"), "unsafe"),
    "overlapping parts": (overlapping(), "unsafe"),
    "entities": (with_change(SHEET, declaring), "unsafe"),
    "entities in the relations": (with_change(RELATIONS, declaring), "unsafe"),
    "UTF-16 inside": (with_change(SHEET, in_utf_16), "unsafe"),
    "no sheet": (
        archive({name: part for name, part in parts_of(workbook()).items() if name != SHEET}),
        "broken",
    ),
    "sheet that is no XML": (with_part(SHEET, b"<worksheet><sheetData><row"), "broken"),
    "workbook that is no XML": (with_part("xl/workbook.xml", b"<workbook"), "broken"),
    "far row": (with_cells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), "too_large"),
    "far column": (with_cells(ROW.format("XFD")), "too_large"),
    "many cells": (
        with_cells(
            ROW.format("A") + ROW.format("SA").replace('"1"', '"9999"').replace("SA1", "SA9999")
        ),
        "too_large",
    ),
    "cells without a place": (
        with_cells("<row>" + "<c><v>1</v></c>" * 501 + "</row>"),
        "too_large",
    ),
    "declared size": (
        with_change(SHEET, lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')),
        "too_large",
    ),
    "long cell": (
        with_cells(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"ab" * 20_000}</t></is></c></row>'),
        "too_large",
    ),
    "nothing in any cell": (workbook(()), "empty"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_file_that_is_no_plain_workbook_is_refused(kind: str, tmp_path: Path) -> None:
    data, reason = HOSTILE[kind]
    caught = fault(tmp_path, data)
    assert caught.reason == reason
    assert "inbox/file.xlsx" in caught.tell("en")
    assert "inbox/file.xlsx" in caught.tell("vi")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.xlsm", "macros"),
        ("a.xlsb", "kind"),
        ("a.ods", "kind"),
        ("a.csv", "kind"),
        ("a.docx", "kind"),
    ],
)
def test_a_workbook_under_another_name_is_refused(name: str, reason: str, tmp_path: Path) -> None:
    assert fault(tmp_path, workbook(), name).reason == reason


def test_a_workbook_as_office_programs_save_it_is_read(tmp_path: Path) -> None:
    again = archive(parts_of(workbook()))
    assert [grid.rows[0] for grid in read(tmp_path, again)] == [("Tỉnh", "Số")]


def test_a_hyperlink_and_a_picture_are_no_fault(tmp_path: Path) -> None:
    linked = related("hyperlink", "https://example.vn/")
    assert read(tmp_path, with_part("xl/media/image1.png", b"\x89PNG", linked))
    # Excel keeps some of its own pictures compressed.
    assert read(tmp_path, with_part("xl/media/image1.emz", b"\x1f\x8b\x08", linked))


class Stream(io.BytesIO):
    """A file a program writes without going back, as web services do."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def test_a_workbook_written_as_a_stream_is_read(tmp_path: Path) -> None:
    out = Stream()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts_of(workbook()).items():
            made.writestr(name, content)
    assert len(read(tmp_path, out.getvalue())[0].rows) == 2


def test_the_line_before_the_archive_does_not_hide_it(tmp_path: Path) -> None:
    assert fault(tmp_path, b"a,b\n" + workbook()).reason == "kind"


def test_one_long_text_in_very_many_cells_is_refused(tmp_path: Path) -> None:
    cells = "".join(
        f'<row r="{line}"><c r="A{line}" t="s"><v>0</v></c></row>' for line in range(1, 3_001)
    )
    texts = f"<sst><si><t>{'ab' * 16_000}</t></si></sst>"
    data = with_part("xl/sharedStrings.xml", texts, with_cells(cells))
    assert fault(tmp_path, data).reason == "too_large"


def test_a_long_text_among_many_short_ones_is_read(tmp_path: Path) -> None:
    rows = [["ab" * 15_000], *(["cd"] for _ in range(3_000))]
    assert len(read(tmp_path, workbook(rows))[0].rows) == 3_001


def test_one_sheet_under_many_tabs_is_refused(tmp_path: Path) -> None:
    tab = b'<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    tab += b'name="b" sheetId="9" r:id="rId1"/></sheets>'
    data = with_change("xl/workbook.xml", lambda xml: xml.replace(b"</sheets>", tab))
    assert fault(tmp_path, data).reason == "unsafe"
