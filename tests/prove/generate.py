"""Tables about places that do not exist, as many as wanted, and the same ones for the same seed.

In: a random generator. Out: rows of the tables of the package, and submitted tables as rows of
text, with the name of the file each goes into. What is made here is right; `damage` spoils it.
"""

import io
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from random import Random

from openpyxl import Workbook

from dean06.forms.answers import Answers, FigureAnswer, FindingAnswer
from dean06.forms.form import Indicator, form_for
from dean06.forms.writing import form_bytes
from dean06.periods import HalfYear, Window
from dean06.place import Place
from tests.raw_data import INDICATORS, PLACES, UNITS, Row

MORE_UNITS: list[Row] = [
    *UNITS,
    {"unit": "rank", "kind": "rank"},
    {"unit": "point", "kind": "score"},
]
MORE_INDICATORS: list[Row] = [
    *INDICATORS,
    {"indicator": "index_rank", "unit": "rank", "order": "5", "kind": "stock", "name_vi": "Hạng"},
    {"indicator": "index_score", "unit": "point", "order": "6", "kind": "ratio", "name_vi": "Điểm"},
]
HEADER = ["Địa phương", "Chỉ số", "Giá trị", "Ngày", "Phân tổ", "Loại", "Ghi chú"]
_DAYS = [date(year, month, 28) for year in (2023, 2024) for month in range(1, 13)]
_PLACES = {"tinh-a": "tỉnh A", "tinh-b": "Tỉnh B", "huyen-a1": "huyện A1", "viet-nam": "Việt Nam"}


@dataclass
class Table:
    """A table as rows of text, the header first, and the file it is written to."""

    name: str
    rows: list[list[object]]
    separator: str = ","
    encoding: str = "utf-8"
    planted: list[str] = field(default_factory=list)


def observations(random: Random, source: str, count: int) -> list[Row]:
    """Return rows of the table of observations, each with a key of its own."""
    rows = []
    for number in range(1, count + 1):
        indicator, text, value, denominator, unit = _figure(random)
        day = random.choice(_DAYS[:17]).isoformat()
        rows.append(
            {
                "observation": f"{source}/{number:03}",
                "source": source,
                "paragraph": str(number),
                "place": random.choice(list(_PLACES)),
                "indicator": indicator,
                "period_end": day,
                "value_text": text,
                "value": "" if unit == "day" else value,
                "value_date": value if unit == "day" else "",
                "denominator": denominator,
                "unit": unit,
            }
        )
    return rows


def submitted(random: Random, name: str, count: int) -> Table:
    """Return a long table as provinces send it."""
    rows: list[list[object]] = [list(HEADER)]
    for _ in range(count):
        indicator, text, *_ = _figure(random)
        place = random.choice(list(_PLACES.values()))
        day = random.choice(_DAYS).isoformat()
        rows.append([place, indicator, text, day, "", random.choice(["", "Kết quả"]), ""])
    return Table(name, rows, random.choice(",;\t"), random.choice(["utf-8", "utf-8-sig", "utf-16"]))


def _figure(random: Random) -> tuple[str, str, str, str, str]:
    """Return an indicator with a figure: as printed, its value, its whole and its unit."""
    tenths = random.randrange(500, 1000)
    count = random.randrange(100, 1000)
    return random.choice(
        [
            ("online_share", f"{tenths // 10},{tenths % 10}%", f"{tenths / 10}", "", "percent"),
            ("files", f"{count} hồ sơ", str(count), "", "file"),
            ("files", f"{count}/1000", str(count), "1000", "file"),
            ("amount", f"{count} tỷ đồng", f"{count}000000000", "", "vnd"),
            ("launch_day", f"{count % 28 + 1}/6/2023", f"2023-06-{count % 28 + 1:02}", "", "day"),
        ]
    )  # fmt: skip


def delimited(table: Table) -> bytes:
    """Return the table as a delimited file."""
    lines = [
        table.separator.join(_quoted(cell, table.separator) for cell in row) for row in table.rows
    ]
    return "".join(f"{line}\r\n" for line in lines).encode(table.encoding, "replace")


def _quoted(cell: object, separator: str) -> str:
    text = "" if cell is None else str(cell)
    if any(sign in text for sign in (separator, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def workbook(table: Table) -> bytes:
    """Return the table as a workbook; a text that begins with = becomes a formula."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in table.rows:
        sheet.append([_typed(cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _typed(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    # What no workbook can hold.
    text = "".join(sign for sign in cell if sign in "\t\n" or sign >= " ")
    return text.replace("\ufffe", "").replace("\uffff", "")[:32_000]


@cache
def forms() -> tuple[bytes, ...]:
    """Return filled forms of several places and periods, for one who spoils them later."""
    indicators = [
        Indicator("online_share", "Tỷ lệ", "%", "percent", "public_services", 1),
        Indicator("files", "Số hồ sơ", "hồ sơ", "count", "public_services", 2),
        Indicator("amount", "Số tiền", "đồng", "money", "public_services", 3),
        Indicator("launch_day", "Ngày", "ngày", "date", "public_services", 4),
    ]
    answers = Answers(
        figures={
            ("online_share", None): FigureAnswer("97,3%"),
            ("files", None): FigureAnswer("1234", date(2023, 3, 31)),
            ("amount", None): FigureAnswer("5 tỷ đồng", note="Lũy kế."),
            ("launch_day", None): FigureAnswer("01/06/2023"),
        },
        findings=(FindingAnswer("direction", "Còn chậm.", "Thiếu máy.", "Bổ sung máy.", "Sở A"),),
    )
    return tuple(
        form_bytes(form_for(_place(row), period, indicators, {}, {}), answers)
        for row in PLACES[1:3]
        for period in (HalfYear(2023, 2), HalfYear(2024, 1), Window(2023))
    )


def _place(row: Row) -> Place:
    return Place(
        place=row["place"],
        code=row["code"],
        level="province",
        parent="viet-nam",
        slug=row["place"],
        name_vi=row["name_vi"],
        name_en=row["name_vi"],
        valid_from=date.min,
        valid_to=date.max,
    )
