"""A small form, answers to it, and the grids of a workbook, for the tests of this folder."""

import io
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl import Workbook, load_workbook

from dean06.forms.answers import Answers, FigureAnswer, FindingAnswer, SourceAnswer
from dean06.forms.form import Form, Indicator, Known, form_for
from dean06.grids import Cell, Grid
from dean06.messages import Language
from dean06.periods import HalfYear
from dean06.places import Place

PLACE = Place(
    place="tinh-a",
    code="01",
    level="province",
    parent="viet-nam",
    slug="tinh-a",
    name_vi="tỉnh Hòa A",
    name_en="Hoa A Province",
    valid_from=date.min,
    valid_to=date.max,
)
PERIOD = HalfYear(2024, 2)

DOCUMENTS = Indicator("documents", "Số văn bản", "văn bản", "count", "direction", 1)
INDICATORS = [
    DOCUMENTS,
    Indicator("launch_day", "Ngày vận hành", "ngày", "date", "foundation", 1),
    Indicator("files", "Số hồ sơ", "hồ sơ", "count", "public_services", 2),
    Indicator("online_share", "Tỷ lệ hồ sơ trực tuyến", "%", "percent", "public_services", 1),
    Indicator("amount", "Số tiền", "đồng", "money", "socio_economic", 1),
    Indicator("index_rank", "Xếp hạng", "hạng", "rank", "foundation", 2),
    Indicator("index_score", "Điểm", "điểm", "score", "foundation", 3),
]
KNOWN = {
    ("online_share", None): Known("97,3%", date(2024, 6, 30)),
    ("documents", "document:plan"): Known("hơn 100"),
}
BREAKDOWNS = {"document:plan": "kế hoạch", "document:decision": "quyết định"}

ANSWERS = Answers(
    figures={
        ("online_share", None): FigureAnswer("97,3%", date(2024, 12, 31), source=1),
        ("files", None): FigureAnswer("hơn 1,4 triệu", "30/06/2024", "plan", 2, "Lũy kế."),
        ("documents", "document:plan"): FigureAnswer("7", source=1),
    },
    findings=(
        FindingAnswer(
            "digital_citizens",
            "Tỷ lệ kích hoạt còn thấp.",
            "Thiếu thiết bị.",
            "Bổ sung thiết bị.",
            "Công an tỉnh",
            date(2025, 3, 31),
        ),
        FindingAnswer("direction", task="Giao ban hằng tháng."),
    ),
    sources=(
        SourceAnswer("Báo cáo số 12/BC-UBND", "UBND tỉnh", date(2024, 12, 20)),
        SourceAnswer("Kế hoạch số 3/KH-UBND"),
    ),
)


def small_form(*, lang: Language = "vi", synthetic: bool = False) -> Form:
    return form_for(PLACE, PERIOD, INDICATORS, KNOWN, BREAKDOWNS, lang=lang, synthetic=synthetic)


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def grids_of(book: Workbook) -> list[Grid]:
    """Return the sheets of a workbook as the readers of files give them."""
    return [
        Grid(
            name=sheet.title,
            rows=tuple(tuple(cell_of(value) for value in row) for row in sheet.values),
            lines=tuple(range(1, sheet.max_row + 1)),
            hidden=sheet.sheet_state != "visible",
        )
        for sheet in book.worksheets
    ]


def cell_of(value: Any) -> Cell:
    match value:
        case datetime():
            return value.date()
        case str():
            return unicodedata.normalize("NFC", value).strip() or None
        case int() | float():
            return Decimal(str(value))
        case _:
            return None


def line_of(book: Workbook, sheet: str, text: str, column: int = 1) -> int:
    """Return the number of the row in which `text` stands in `column`."""
    return next(row[0].row for row in book[sheet].iter_rows() if row[column - 1].value == text)


def texts(rows: Sequence[Sequence[Any]]) -> list[str]:
    return [value for row in rows for value in row if isinstance(value, str)]
