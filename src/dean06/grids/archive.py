"""The parts of a workbook, unpacked with bounds and looked at before anything reads them.

In: the bytes of a zip archive. Out: its XML parts by name. Every part is unpacked here, up to
what the directory declares, and the reader of the cells is later given these very bytes: two
programs may understand one crooked archive differently, and then the wrong one was checked.
"""

import io
import posixpath
import re
import struct
import zipfile
import zlib

from dean06.grids import limits
from dean06.grids.faults import Reason, Refused
from dean06.grids.remembering import remembering

Parts = dict[str, bytes]

_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_LAST_LOCAL_FIELDS = 2

# What a part's name says it is, in the order it is told.
_FORBIDDEN: tuple[tuple[re.Pattern[str], Reason], ...] = (
    (re.compile(r"vbaproject|macrosheets/|/vbadata", re.I), "macros"),
    (re.compile(r"activex|ctrlprops/|customui/", re.I), "active_content"),
    (re.compile(r"externallinks/|querytables/|xl/connections\.xml$", re.I), "external_links"),
    (re.compile(r"embeddings/|oleobject|\.(zip|7z|rar|gz|xlsx?|docx?|exe)$", re.I), "embedded"),
)
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"MZ")
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)", re.I)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^<>]*>")


def unpack(data: bytes) -> Parts:
    """Return the XML parts of the archive. Raises Refused for whatever is not plainly a table."""
    if data.count(b"PK\x01\x02") > limits.PARTS:
        raise Refused("too_large", measure="parts")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries, end = archive.infolist(), archive.start_dir
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as cause:
        raise Refused("broken") from cause
    _check_directory(entries)
    spans = [_span(data, entry) for entry in entries]
    _check_spans(spans, end)
    parts: Parts = {}
    for entry, (_, start, stop) in zip(entries, spans, strict=True):
        content = _inflate(data[start:stop], entry)
        if content.startswith(_PACKED):
            raise Refused("embedded")
        if entry.filename.endswith((".xml", ".rels")):
            _check_xml(entry.filename, content)
            parts[entry.filename] = content
    return parts


def _check_directory(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Refused("encrypted")
    if forbidden := set(map(_forbidden, names)) - {None}:
        raise Refused(next(reason for _, reason in _FORBIDDEN if reason in forbidden))
    if len({name.casefold() for name in names}) < len(names) or not all(map(_is_plain, names)):
        raise Refused("unsafe")
    if any(
        entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries
    ):
        raise Refused("unsafe")
    if sum(entry.file_size for entry in entries) > limits.UNPACKED_BYTES or any(
        entry.file_size > max(limits.RATIO_FROM_BYTES, limits.RATIO * entry.compress_size)
        for entry in entries
    ):
        raise Refused("too_large", measure="unpacked")


@remembering
def _forbidden(name: str) -> Reason | None:
    """Return what a part of this name is that no table may have."""
    return next((reason for pattern, reason in _FORBIDDEN if pattern.search(name)), None)


@remembering
def _is_plain(name: str) -> bool:
    return (
        "\\" not in name
        and ":" not in name
        and not name.startswith("/")
        and ".." not in name.split("/")
        and posixpath.normpath(name) == name.rstrip("/")
    )


def _span(data: bytes, entry: zipfile.ZipInfo) -> tuple[int, int, int]:
    """Return where a part's header begins, its content begins, and its content ends."""
    try:
        fields = _LOCAL_HEADER.unpack_from(data, entry.header_offset)
    except struct.error as cause:
        raise Refused("broken") from cause
    if fields[0] != b"PK\x03\x04":
        raise Refused("broken")
    start = entry.header_offset + _LOCAL_HEADER.size + sum(fields[-_LAST_LOCAL_FIELDS:])
    return entry.header_offset, start, start + entry.compress_size


def _check_spans(spans: list[tuple[int, int, int]], end: int) -> None:
    """Refuse parts that share bytes with one another or with the directory."""
    ordered = sorted(spans)
    bounds = [header for header, _, _ in ordered[1:]] + [end]
    if any(stop > bound for (_, _, stop), bound in zip(ordered, bounds, strict=True)):
        raise Refused("unsafe")


def _inflate(packed: bytes, entry: zipfile.ZipInfo) -> bytes:
    """Unpack one part, never beyond what the directory declares for it."""
    content = packed
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = inflater.decompress(packed, entry.file_size + 1)
        except zlib.error as cause:
            raise Refused("broken") from cause
        if len(content) > entry.file_size:
            raise Refused("too_large", measure="unpacked")
        if not inflater.eof:
            raise Refused("broken")
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise Refused("broken")
    return content


def _check_xml(name: str, content: bytes) -> None:
    # All searches below and in `sheets` are for ASCII bytes: a part in UTF-16 would evade them.
    if b"\x00" in content:
        raise Refused("unsafe")
    # The lone sign is found at once; the pair is looked for letter by letter.
    if b"!" in content and _DECLARATION.search(content):
        raise Refused("unsafe")
    if name.endswith(".rels") and b"External" in content:
        for relation in _RELATION.findall(content):
            if b"External" in relation and b"/hyperlink" not in relation:
                raise Refused("external_links")
