"""What goes wrong with a table on its way, at random: in its cells, its rows, its bytes.

In: a random generator and what is to be spoiled. Out: the spoiled thing. Nothing here knows what
is right; what must hold whatever happens is said in `batch`.
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from random import Random

from tests.prove.generate import Table
from tests.prove.nasty import NASTY, TYPED


def personal(random: Random) -> str:
    """Return a made-up personal datum of one of the four kinds, not likely to come twice."""
    number = random.randrange(10**6)
    return random.choice(
        [
            f"0913{number:06}",
            f"001085{number:06}",
            f"nguoi.la{number:06}@thu.example.vn",
            f"sinh ngày {number % 28 + 1:02}/0{number % 9 + 1}/19{60 + number % 39}",
        ]
    )


def spoil(random: Random, table: Table) -> Table:
    """Spoil cells, rows or the header of a table; one in five stays as it is."""
    for _ in range(random.choice([0, 1, 1, 2, 5])):
        random.choice(_CHANGES)(random, table)
    return table


def _cell(random: Random, table: Table) -> None:
    row = random.choice(table.rows[1:] or table.rows)
    if row:
        row[random.randrange(len(row))] = random.choice([*NASTY, *TYPED])


def _near(random: Random, table: Table) -> None:
    """Change one sign of a cell, as a slip of a finger does."""
    row = random.choice(table.rows)
    place = random.randrange(len(row)) if row else 0
    if row and (text := str(row[place] or "")):
        at = random.randrange(len(text))
        slip = random.choice(["", text[at] * 2, "0", ",", ".", "o"])
        row[place] = text[:at] + slip + text[at + 1 :]


def _drop_row(random: Random, table: Table) -> None:
    del table.rows[random.randrange(len(table.rows))]
    table.rows = table.rows or [[""]]


def _twice(random: Random, table: Table) -> None:
    table.rows.insert(random.randrange(len(table.rows) + 1), list(random.choice(table.rows)))


def _swap(random: Random, table: Table) -> None:
    first, second = (random.randrange(len(table.rows)) for _ in range(2))
    table.rows[first], table.rows[second] = table.rows[second], table.rows[first]


def _column(random: Random, table: Table) -> None:
    """Take one column away, or add one."""
    place = random.randrange(max(map(len, table.rows)) or 1)
    add = random.random() < 0.5
    for row in table.rows:
        if add:
            row.insert(place, random.choice(NASTY[:40]))
        elif place < len(row):
            del row[place]


def _short(random: Random, table: Table) -> None:
    row = random.choice(table.rows)
    del row[random.randrange(len(row) + 1) :]


def _empty(_: Random, table: Table) -> None:
    del table.rows[1:]


def _decomposed(_: Random, table: Table) -> None:
    table.rows = [
        [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row]
        for row in table.rows
    ]


def _encoded(random: Random, table: Table) -> None:
    encodings = ["cp1258", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "ascii"]
    table.encoding = random.choice(encodings)


def _planted(random: Random, table: Table) -> None:
    row = random.choice(table.rows)
    if row:
        datum = personal(random)
        row[random.randrange(len(row))] = random.choice([datum, f"liên hệ {datum} nhé"])
        table.planted.append(datum)


_SLIPS = (_cell,) * 8 + (_near,) * 3
_CHANGES: tuple[Callable[[Random, Table], None], ...] = (
    *_SLIPS,
    *(_drop_row, _twice, _swap, _column, _short, _empty, _decomposed, _encoded, _planted),
)


def break_bytes(random: Random, data: bytes) -> bytes:
    """Return a file that was cut, overwritten or mixed with other bytes."""
    changed = bytearray(data)
    for _ in range(random.choice([1, 1, 3, 20])):
        at = random.randrange(len(changed) or 1)
        match random.randrange(5):
            case 0:
                del changed[at:]
            case 1 if changed:
                changed[at] ^= 1 << random.randrange(8)
            case 2:
                changed[at:at] = random.randbytes(random.randrange(1, 30))
            case 3:
                del changed[at : at + random.randrange(1, 200)]
            case _:
                signs = [b"\x00" * 4, b"\xff" * 4, b"PK\x03\x04", b'"', b"\n"]
                changed[at : at + 4] = random.choice(signs)
    return bytes(changed)


def break_parts(random: Random, data: bytes) -> bytes:
    """Return a workbook whose zip is sound and one of whose parts is not."""
    parts = parts_of(data)
    name = random.choice(sorted(parts))
    match random.randrange(4):
        case 0:
            del parts[name]
        case 1:
            parts[name] = break_bytes(random, parts[name])
        case 2:
            parts[name] = _other_attribute(random, parts[name])
        case _:
            other = random.choice(sorted(parts))
            parts[name], parts[other] = parts[other], parts[name]
    return archive(parts)


def _other_attribute(random: Random, xml: bytes) -> bytes:
    found = list(re.finditer(rb'="([^"]*)"', xml))
    if not found:
        return xml
    start, end = random.choice(found).span(1)
    other = random.choice([b"", b"-1", b"99999999", b"x", b"A1", b"XFD1048576"])
    return xml[:start] + other + xml[end:]


def spoil_form(random: Random, data: bytes) -> bytes:
    """Return a form with some of its texts replaced, as it comes back from those who filled it."""
    parts = parts_of(data)
    for name in sorted(parts):
        if name.startswith("xl/worksheets/sheet") or name == "xl/sharedStrings.xml":
            parts[name] = _other_texts(random, parts[name])
    return archive(parts)


def _other_texts(random: Random, xml: bytes) -> bytes:
    found = list(re.finditer(rb"<(t|v)(?: [^>]*)?>([^<]*)</(?:t|v)>", xml))
    chosen = random.sample(found, min(len(found), random.choice([0, 0, 1, 2])))
    for match in sorted(chosen, key=lambda match: -match.start()):
        # A number is an index of the shared strings, or a value.
        others = NASTY if match[1] == b"t" else (0, 1, 2, 3, 10**6, -1, "x", "1E400")
        text = "".join(sign for sign in str(random.choice(others)) if sign >= " ")
        start, end = match.span(2)
        xml = xml[:start] + text.replace("&", "&amp;").replace("<", "&lt;").encode() + xml[end:]
    return xml


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def archive(parts: dict[str, bytes]) -> bytes:
    """Return the parts as a workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()
