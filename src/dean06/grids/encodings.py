"""The text of a delimited file, whatever a Vietnamese office computer encoded it in.

In: bytes. Out: NFC text without a byte order mark. UTF-8 comes first because bytes of another
encoding are hardly ever valid UTF-8. Windows-1258 maps nearly every byte to something, so its
result is believed only when it holds no letter Vietnamese has not.
"""

import codecs
import re
import unicodedata

from dean06.grids.faults import Refused

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 4096
# How many times more zeros one half of the bytes has than the other.
_MARGIN = 3
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_DOS_END = "\x1a"

_VOWELS = "aăâeêioôơuưy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# In lower case, beside those of ASCII.
VIETNAMESE_LETTERS = {
    unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in ("", *_TONES)
} | {"đ"}
_SIGNS = set("–—‘’“”…•€₫°²³«»·×\u00a0\u00ad")


def decode(data: bytes) -> str:
    """Return the text. Raises Refused for another encoding, and for what is no text."""
    text = unicodedata.normalize("NFC", _decode(data)).removesuffix(_DOS_END)
    if _CONTROL.search(text):
        raise Refused("kind", found="binary")
    return text


def _decode(data: bytes) -> str:
    encoding = _evident(data)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as cause:
        if encoding == "utf-8" and (text := _from_1258(data)) is not None:
            return text
        raise Refused("encoding") from cause


def _evident(data: bytes) -> str:
    """Return the encoding a byte order mark tells, or that of every other byte being zero."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE_BYTES]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even + odd and len(data) % 2 == 0:
        # The first byte of an ASCII letter is zero; Vietnamese letters and marks have others.
        third = len(sample) // 6
        if odd > max(third, _MARGIN * even):
            return "utf-16-le"
        if even > max(third, _MARGIN * odd):
            return "utf-16-be"
    return "utf-8"


def _from_1258(data: bytes) -> str | None:
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    foreign = {sign for sign in set(text) if not sign.isascii() and sign not in _SIGNS}
    return text if {sign.lower() for sign in foreign} <= VIETNAMESE_LETTERS else None
