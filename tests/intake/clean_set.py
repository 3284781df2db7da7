"""A set of raw data of invented places that is right in every cell: tables, forms, submissions.

In: a folder. Out: the raw folder. Every figure stands in a series over several months, so that a
slip in one of them is out of line with the others; `test_defects` spoils one thing at a time.
"""

from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

from dean06.forms.answers import Answers, FigureAnswer, FindingAnswer, SourceAnswer
from dean06.forms.form import Form, Indicator, form_for
from dean06.forms.writing import write_form
from dean06.periods import HalfYear
from dean06.place import Place
from tests.raw_data import BREAKDOWNS, Row, raw_folder

_PROVINCE = {"level": "province", "parent": "viet-nam"}
PLACES: list[Row] = [
    {"place": "viet-nam", "code": "VN", "level": "nation", "name_vi": "Việt Nam"},
    {**_PROVINCE, "place": "tinh-a", "code": "01", "name_vi": "tỉnh Hòa An"},
    {**_PROVINCE, "place": "tinh-b", "code": "02", "name_vi": "tỉnh Bình Sơn"},
    {**_PROVINCE, "place": "tinh-cu", "code": "03", "name_vi": "tỉnh Cổ Lũy"}
    | {"valid_to": "2025-06-30", "successor": "tinh-moi"},
    {**_PROVINCE, "place": "tinh-moi", "code": "04", "name_vi": "tỉnh Tân Lũy"}
    | {"valid_from": "2025-07-01"},
    {"place": "huyen-a1", "code": "011", "level": "district", "parent": "tinh-a"}
    | {"name_vi": "huyện An Khê"},
]
UNITS: list[Row] = [
    {"unit": "file", "kind": "count", "name_vi": "hồ sơ"},
    {"unit": "percent", "kind": "percent"},
    {"unit": "vnd", "kind": "money"},
    {"unit": "day", "kind": "date"},
    {"unit": "rank", "kind": "rank"},
    {"unit": "point", "kind": "score", "name_vi": "điểm"},
]
_SHARE = {"numerator_indicator": "online_files", "denominator_indicator": "files"}
INDICATORS: list[Row] = [
    {"indicator": "online_share", "unit": "percent", "order": "1", **_SHARE},
    {"indicator": "files", "unit": "file", "order": "2", "kind": "stock"},
    {"indicator": "online_files", "unit": "file", "order": "3", "kind": "stock"},
    {"indicator": "amount", "unit": "vnd", "order": "4", "kind": "stock"},
    {"indicator": "launch_day", "unit": "day", "order": "5", "kind": "date"},
    {"indicator": "index_rank", "unit": "rank", "order": "6", "kind": "stock"},
    {"indicator": "index_score", "unit": "point", "order": "7", "kind": "ratio"},
]
SOURCES: list[Row] = [
    {"source": "bai-a", "place": "tinh-a", "covers": "2024H1", "published": "2024-07-05"},
    {"source": "bai-b", "place": "tinh-b", "covers": "2024H1", "published": "2024-07-08"},
]
MONTHS = [date(2024, month, 28) for month in range(1, 7)]
LINES = ("online_share", "files", "online_files", "amount")
FORM_PERIODS = [HalfYear(year, half) for year in (2023, 2024, 2025) for half in (1, 2)]
LONG = ["Địa phương", "Chỉ số", "Giá trị", "Ngày", "Đơn vị tính", "Loại", "Phân tổ", "Ghi chú"]
WIDE_MAPPING = """
header = 2
fixed = { place = "tỉnh Hòa An", indicator = "index_score" }

[columns]
note = "Ghi chú"

[values]
"Tháng 4" = 2024-04-30
"Tháng 5" = 2024-05-31
"Tháng 6" = 2024-06-30
"""


def clean_set(root: Path) -> Path:
    """Write the raw folder below `root` and return it."""
    raw = raw_folder(
        root,
        places=PLACES,
        units=UNITS,
        indicators=INDICATORS,
        breakdowns=BREAKDOWNS,
        sources=SOURCES,
        observations=_observations(),
        findings=[
            {
                "finding": "bai-a/f01",
                "text_vi": "Mới đạt {bai-a/001}.",
                "text_en": "At {bai-a/001}.",
            },
            {"finding": "bai-a/f02", "kind": "cause", "cause_of": "bai-a/f01"},
            {"finding": "bai-a/f03", "kind": "task", "deadline": "2024-09-30"}
            | {"deadline_text": "30/9/2024"},
        ],
        targets=[{"target": "muc-tieu"}],
        place_aliases=[{"place_alias": "tinh-a/1", "alias": "HA", "place": "tinh-a"}],
    )
    sent = raw / "submissions"
    for period in FORM_PERIODS:
        write_form(sent / f"binh-son-{period.code.lower()}.xlsx", *_form(period))
    (sent / "an-khe.csv").write_text(_lines(_long_rows("huyện An Khê", 3)), encoding="utf-8")
    _write_book(sent / "co-luy.xlsx", [LONG, *_long_rows("tỉnh Cổ Lũy", 12)])
    wide = [
        ["Điểm chỉ số"],
        ["TT", "Tháng 4", "Tháng 5", "Tháng 6", "Ghi chú"],
        [1, 61.5, 62, 63.5, "x"],
    ]
    _write_book(sent / "diem.xlsx", wide)
    (sent / "diem.xlsx.toml").write_text(WIDE_MAPPING, encoding="utf-8")
    return raw


def figures(number: int) -> dict[str, tuple[str, str]]:
    """Return the figures of one month, by indicator: as printed, and their value."""
    files = 1000 + 40 * number
    online = files * (70 + number) // 100
    tenths = round(online * 1000 / files)
    money = 100 + number
    return {
        "online_share": (f"{tenths // 10},{tenths % 10}%", f"{tenths / 10}"),
        "files": (f"{files} hồ sơ", str(files)),
        "online_files": (f"{online} hồ sơ", str(online)),
        "amount": (f"{money} tỷ đồng", f"{money}000000000"),
    }


def _observations() -> list[Row]:
    """Six months of tinh-a, line 2 on; then parts, a date, a rank, and a plan of tinh-b."""
    rows: list[Row] = []
    for month, day in enumerate(MONTHS):
        for indicator, (text, value) in figures(month).items():
            rows.append(_row(len(rows) + 1, indicator, text, value, period_end=day.isoformat()))
    last = {"period_end": MONTHS[-1].isoformat()}
    others: list[Row] = [
        {"indicator": "files", "value_text": "700", "value": "700", "breakdown": "sector:police"},
        {"indicator": "files", "value_text": "400", "value": "400", "breakdown": "sector:justice"},
        {"indicator": "launch_day", "value_text": "1/6/2023", "value": ""}
        | {"value_date": "2023-06-01"},
        {"indicator": "index_rank", "value_text": "12/63", "value": "12", "denominator": "63"},
        {"indicator": "files", "value_text": "2000", "value": "2000", "source": "bai-b"}
        | {"place": "tinh-b", "status": "plan", "period_end": "2025-12-31"},
        {"indicator": "online_share", "source": "bai-b", "place": "tinh-a"}
        | dict(zip(("value_text", "value"), figures(5)["online_share"], strict=True)),
    ]
    for cells in others:
        row = _row(len(rows) + 1, **{"text": "", "value": "", **last, **cells})
        rows.append({key: cell for key, cell in row.items() if key != "text"})
    return rows


def _row(number: int, indicator: str, text: str, value: str, **cells: str) -> Row:
    units = {row["indicator"]: row["unit"] for row in INDICATORS}
    return {
        "observation": f"bai-a/{number:03}",
        "source": "bai-a",
        "place": "tinh-a",
        "paragraph": str(number),
        "indicator": indicator,
        "unit": units[indicator],
        "value_text": text,
        "value": value,
        **cells,
    }


def _form(period: HalfYear) -> tuple[Form, Answers]:
    number = FORM_PERIODS.index(period)
    printed = {name: text for name, (text, _) in figures(10 + 2 * number).items()}
    kinds = {"online_share": "percent", "amount": "money"}
    indicators = [
        Indicator(name, name, "", kinds.get(name, "count"), "public_services", order)  # type: ignore[arg-type]
        for order, name in enumerate(LINES)
    ]
    place = Place(
        "tinh-b",
        "02",
        "province",
        "viet-nam",
        "tinh-b",
        "tỉnh Bình Sơn",
        "Binh Son",
        date.min,
        date.max,
    )
    answers = Answers(
        figures={(name, None): FigureAnswer(text, source=1) for name, text in printed.items()},
        findings=(
            FindingAnswer("direction", "Còn chậm.", "Thiếu máy.", "Bổ sung máy.", "Sở A"),
            FindingAnswer("foundation", task="Nâng cấp.", deadline=date(2026, 3, 31)),
        ),
        sources=(SourceAnswer("Báo cáo", "UBND tỉnh", period.end - timedelta(days=3)),),
    )
    return form_for(place, period, indicators, {}, {}), answers


def _long_rows(place: str, first: int) -> list[list[object]]:
    return [
        [
            place,
            name,
            text,
            day.isoformat(),
            "%" if name == "online_share" else "",
            "Kết quả",
            "",
            "",
        ]
        for number, day in enumerate(MONTHS)
        for name, (text, _) in figures(first + number).items()
    ]


def _lines(rows: list[list[object]]) -> str:
    return "".join(";".join(map(str, row)) + "\n" for row in [LONG, *rows])


def _write_book(path: Path, rows: list[list[object]]) -> None:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
