"""Workbooks and archives made by hand for the tests of the package."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from openpyxl import Workbook

from dean06.grids import FileFault, Grid, read_grids
from dean06.messages import Language

SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def workbook(rows: Iterable[Iterable[object]] = (("Tỉnh", "Số"), ("Hà Nội", 5))) -> bytes:
    """Return a workbook of one sheet."""
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archive(parts: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def with_part(name: str, content: bytes | str, data: bytes | None = None) -> bytes:
    """Return a workbook with one part added or replaced."""
    return archive({**parts_of(data or workbook()), name: content})


def with_change(name: str, change: Callable[[bytes], bytes], data: bytes | None = None) -> bytes:
    """Return a workbook with one part changed; the change must change something."""
    content = parts_of(data or workbook())[name]
    assert change(content) != content
    return with_part(name, change(content), data)


def with_cells(cells: str, tail: str = "") -> bytes:
    """Return a workbook whose sheet holds the rows written in `cells`."""
    return with_part(SHEET, f"{HEAD}<sheetData>{cells}</sheetData>{tail}</worksheet>")


def with_directory_field(data: bytes, name: str, offset: int, value: int) -> bytes:
    """Return `data` with a 4-byte field of a part's entry in the directory changed."""
    mark = name.encode()
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(mark))
    field = place + offset
    return data[:field] + struct.pack("<I", value) + data[field + 4 :]


def read(folder: Path, data: bytes | str, name: str = "file.xlsx") -> tuple[Grid, ...]:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return read_grids(folder / name, f"inbox/{name}", "en")


def fault(
    folder: Path, data: bytes | str, name: str = "file.xlsx", lang: Language = "en"
) -> FileFault:
    """Return the fault of a file; the test fails when it is read."""
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    try:
        grids = read_grids(folder / name, f"inbox/{name}", lang)
    except FileFault as caught:
        return caught
    raise AssertionError(f"was read: {grids}")
