"""A workbook as bytes that depend on nothing but its contents.

In: an openpyxl workbook. Out: the bytes of the file. Office files carry the time they were saved
at, in their properties and on every entry of the zip; here both are fixed, so that the same form
is the same file and a changed file is a changed form; so with the workbook beside a briefing.
"""

import io
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

# The first moment a zip entry can bear.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_CREATOR = "dean06"
# Half the time of the usual level 6, for files a few per cent larger.
_LEVEL = 3

# Excel marks figures kept as text with a green corner and offers to turn them into numbers, which
# would make something else of "1.234". openpyxl cannot write the element that forbids it.
_BEFORE = b"</headerFooter>"
_KEEP_TEXT = (
    b'<ignoredErrors><ignoredError sqref="A1:Z999" twoDigitTextYear="1" numberStoredAsText="1"/>'
    b"</ignoredErrors>"
)


class _FixedArchive(ZipFile):
    """A zip whose entries are all of one moment."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        name = getattr(zinfo_or_arcname, "filename", zinfo_or_arcname)
        entry = ZipInfo(name, _MOMENT)
        super().writestr(entry, data, ZIP_DEFLATED, _LEVEL)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        # Only sheets are handed over as files.
        sheet = Path(filename).read_bytes()
        self.writestr(str(arcname), sheet.replace(_BEFORE, _BEFORE + _KEEP_TEXT))


def workbook_bytes(book: Workbook) -> bytes:
    """Return the workbook's file; its properties are set to the fixed moment."""
    book.properties.creator = book.properties.lastModifiedBy = _CREATOR
    book.properties.created = book.properties.modified = datetime(*_MOMENT)
    file = io.BytesIO()
    # `Workbook.save` would write the present time; its writer alone does not.
    ExcelWriter(book, _FixedArchive(file, "w", ZIP_DEFLATED)).save()
    return file.getvalue()
