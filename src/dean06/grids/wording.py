"""The sentences by which files are refused.

In: a `Refused` with its reason and particulars, and the name the file is shown by. Out: the
`FileFault`. All of them stand here, so that one can be read beside the other.
"""

from collections.abc import Callable

from dean06.grids import limits
from dean06.grids.faults import FileFault, Reason, Refused
from dean06.messages import LANGUAGES, Language, messages

Say = Callable[..., str]
Wording = Callable[[Say, dict[str, object]], str]


def worded(refused: Refused, name: str, lang: Language) -> FileFault:
    """Return the fault of the file shown as `name`."""
    told = {
        each: _WORDINGS[refused.reason](messages(each).say, {"file": name, **refused.parts})
        for each in LANGUAGES
    }
    return FileFault(refused.reason, told, lang)


def _too_large(say: Say, parts: dict[str, object]) -> str:
    measures = {
        "bytes": say("{n} bytes", n=limits.FILE_BYTES),
        "parts": say("{n} parts", n=limits.PARTS),
        "unpacked": say("{n} bytes when unpacked", n=limits.UNPACKED_BYTES),
        "rows": say("{n} rows", n=limits.ROWS),
        "columns": say("{n} columns", n=limits.COLUMNS),
        "cells": say("{n} cells", n=limits.CELLS),
        "cell": say("{n} characters in a cell", n=limits.CELL_CHARACTERS),
    }
    return say(
        "{file} is too large: more than {limit}. Send the table alone, without empty rows and "
        "columns around it.",
        file=parts["file"],
        limit=measures[str(parts["measure"])],
    )


def _kind(say: Say, parts: dict[str, object]) -> str:
    return say(
        "{file} is {found}, not a CSV file or an Excel workbook (.xlsx): open it and save it as "
        ".xlsx.",
        file=parts["file"],
        found={
            "xls": say("an Excel 97–2003 workbook or another old Office file"),
            "xlsb": say("a binary Excel workbook (.xlsb)"),
            "ods": say("an OpenDocument file"),
            "zip": say("an archive without a workbook"),
            "text": say("a text or web page under the name of a workbook"),
            "binary": say("no text and no workbook"),
            "workbook": say("a workbook under another name"),
            "other": say("a file of another kind"),
        }[str(parts["found"])],
    )


def _personal_data(say: Say, parts: dict[str, object]) -> str:
    kinds = {
        "citizen_number": say("citizens' identity numbers"),
        "phone": say("telephone numbers"),
        "email": say("e-mail addresses"),
        "birth_date": say("dates of birth"),
    }
    found = parts["kinds"]
    assert isinstance(found, tuple)  # noqa: S101
    return say(
        "{file} holds personal data ({kinds}) and was not read: delete these columns and send "
        "totals only.",
        file=parts["file"],
        kinds=", ".join(kinds[kind] for kind in found),
    )


_WORDINGS: dict[Reason, Wording] = {
    "too_large": _too_large,
    "kind": _kind,
    "personal_data": _personal_data,
    "active_content": lambda say, parts: say(
        "{file} holds ActiveX controls or scripts and was not opened: save a copy with the values "
        "only.",
        **parts,
    ),
    "broken": lambda say, parts: say(
        "{file} is damaged or incomplete, not a whole Excel workbook: open it in Excel, save it "
        "again and send the new copy.",
        **parts,
    ),
    "embedded": lambda say, parts: say(
        "{file} holds other files inside it (such as a document inserted as an object) and was "
        "not opened: delete them and save it again.",
        **parts,
    ),
    "empty": lambda say, parts: say(
        "{file} holds no filled cell: send the file with the table in it.", **parts
    ),
    "encoding": lambda say, parts: say(
        "{file} is neither UTF-8, UTF-16 nor Windows-1258 text: save it as CSV UTF-8 or as .xlsx.",
        **parts,
    ),
    "encrypted": lambda say, parts: say(
        "{file} is protected by a password: remove the password and send it again.", **parts
    ),
    "external_links": lambda say, parts: say(
        "{file} takes values from other files or from the network: replace these links by their "
        "values (Data, Edit Links, Break Link) and save it again.",
        **parts,
    ),
    "legacy_font": lambda say, parts: say(
        "{file} is typed in an old font (such as .VnTime) and not in Unicode: convert its text to "
        "Unicode and save it again.",
        **parts,
    ),
    "lost_letters": lambda say, parts: say(
        "{file} has lost Vietnamese letters (a question mark stands in their place): save it "
        "again as CSV UTF-8 or as .xlsx from the original.",
        **parts,
    ),
    "macros": lambda say, parts: say(
        "{file} holds macros and was not opened: save it as a workbook without macros (.xlsx).",
        **parts,
    ),
    "missing": lambda say, parts: say(
        "{file} cannot be opened: look whether it is there and may be read.", **parts
    ),
    "mojibake": lambda say, parts: say(
        "{file} was saved with its Vietnamese letters garbled (“{sample}”): save it again as CSV "
        "UTF-8 or as .xlsx from the original.",
        **parts,
    ),
    "quotes": lambda say, parts: say(
        "{file}, line {line}: a double quote does not end where its cell ends. Write a quote "
        "inside a cell twice, or save the table as .xlsx.",
        **parts,
    ),
    "unsafe": lambda say, parts: say(
        "{file} is not built as Excel builds a workbook and was not opened: copy the table into a "
        "new workbook and save it as .xlsx.",
        **parts,
    ),
}
