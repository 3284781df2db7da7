"""Corrections of a province as a long table, the way offices send what no longer fits the form.

In: figures of an earlier month, told again. Out: the bytes of a CSV file with semicolons and
decimal commas.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable

from dean06.dates import short_date
from dean06.places import Place
from dean06.synth.load import Load
from dean06.synth.telling import Told

_HEADINGS = ("Chỉ tiêu", "Giá trị", "Ngày", "Địa phương")
_OLD_ENCODING = "cp1258"
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def table(load: Load, place: Place, told: Iterable[Told], *, old: bool) -> bytes:
    """Return the table; `old` is in Windows-1258, else in UTF-8 with its mark."""
    names = {row["indicator"]: row["name_vi"] for row in load.codebook}
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for one in told:
        writer.writerow((names[one.indicator], one.text, short_date(one.day, "vi"), place.name_vi))
    text = sheet.getvalue()
    return _windows_1258(text) if old else text.encode("utf-8-sig")


def _windows_1258(text: str) -> bytes:
    """Return the text with its tones behind the letters, as that encoding has them."""
    return b"".join(map(_letter, unicodedata.normalize("NFC", text)))


def _letter(letter: str) -> bytes:
    try:
        return letter.encode(_OLD_ENCODING)
    except UnicodeEncodeError:
        return _apart(letter).encode(_OLD_ENCODING)


def _apart(letter: str) -> str:
    """Return the letter, kept with its own mark (ê, ơ), and then its tone."""
    pieces = unicodedata.normalize("NFD", letter)
    tone = next(piece for piece in pieces if piece in _TONES)
    return unicodedata.normalize("NFC", pieces.replace(tone, "")) + tone
