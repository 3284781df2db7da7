"""Open a file somebody sent, whatever it is, and return its cells.

In: a path. Out: grids, or a `FileFault` that says in one sentence why not. What a file is, its
first bytes decide and its suffix only confirms: renaming a file does not make it another.
"""

import stat
from pathlib import Path

from dean06.grids import limits
from dean06.grids.damage import refuse_damaged
from dean06.grids.delimited import read_delimited
from dean06.grids.faults import Refused
from dean06.grids.grid import Grid
from dean06.grids.personal import personal_data
from dean06.grids.wording import worded
from dean06.grids.workbook import read_workbook
from dean06.messages import Language

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# Of an OpenDocument file the kind stands in the first part, unpacked.
_FIRST_PART = 200
_TEXT_SUFFIXES = {".csv", ".tsv", ".txt"}
_MACRO_SUFFIXES = {".xlsm", ".xltm", ".xlam"}
_OLD_SUFFIXES = {".xls": "xls", ".xlsb": "xlsb", ".ods": "ods"}
_WORKBOOK_SUFFIXES = {".xlsx", *_MACRO_SUFFIXES}


def read_grids(path: Path, name: str, lang: Language) -> tuple[Grid, ...]:
    """Return the sheets of a workbook, or the one table of a CSV file.

    `name` is the path as the reader knows it. Raises FileFault, which also knows its sentence in
    the other language.
    """
    try:
        grids = _read(path)
        if not any(grid.rows for grid in grids):
            raise Refused("empty")
        refuse_damaged(text for grid in grids for text in (grid.name, *grid.texts))
        if kinds := personal_data(grids):
            raise Refused("personal_data", kinds=kinds)
    except Refused as refused:
        raise worded(refused, name, lang) from refused
    return grids


def _read(path: Path) -> tuple[Grid, ...]:
    data, suffix = _bytes(path), path.suffix.lower()
    if data.startswith(_OLE):
        raise Refused("encrypted") if _ENCRYPTED in data else Refused("kind", found="xls")
    if data.startswith(_ZIP):
        _check_suffix(data, suffix)
        return read_workbook(data)
    if suffix in _TEXT_SUFFIXES:
        return (read_delimited(data),)
    if not data.strip():
        raise Refused("empty")
    if suffix in _OLD_SUFFIXES:
        raise Refused("kind", found=_OLD_SUFFIXES[suffix])
    if suffix not in _WORKBOOK_SUFFIXES:
        raise Refused("kind", found="other")
    raise Refused("kind", found="binary" if b"\x00" in data else "text")


def _bytes(path: Path) -> bytes:
    """Return the content, of which no more than the limit is ever in memory."""
    try:
        about = path.stat()
        # A pipe or a device would be waited for.
        if not stat.S_ISREG(about.st_mode):
            raise Refused("missing")
        with path.open("rb") as file:
            # As much memory is taken as is asked for, however little there is to read.
            data = file.read(min(about.st_size, limits.FILE_BYTES) + 1)
    except OSError as cause:
        raise Refused("missing") from cause
    if len(data) > limits.FILE_BYTES:
        raise Refused("too_large", measure="bytes")
    return data


def _check_suffix(data: bytes, suffix: str) -> None:
    if b"application/vnd.oasis.opendocument" in data[:_FIRST_PART] or suffix == ".ods":
        raise Refused("kind", found="ods")
    if b"xl/workbook.bin" in data or suffix == ".xlsb":
        raise Refused("kind", found="xlsb")
    if suffix in _MACRO_SUFFIXES:
        raise Refused("macros")
    if suffix != ".xlsx":
        raise Refused("kind", found="workbook" if suffix in _TEXT_SUFFIXES else "other")
