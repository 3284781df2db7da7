"""Submitted tables and forms where a careless reading would make a wrong figure of a right one."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from dean06.forms import returning
from dean06.forms.answers import Answers, FigureAnswer, SourceAnswer
from dean06.forms.form import Indicator, form_for
from dean06.forms.writing import write_form
from dean06.intake import CollectReport, collect
from dean06.periods import HalfYear, Period, Window
from dean06.place import Place
from dean06.store import read_processed
from tests.intake.clean_set import INDICATORS, PLACES, UNITS
from tests.raw_data import SOURCES, raw_folder

_PLACE = Place(
    place="tinh-b",
    code="02",
    level="province",
    parent="viet-nam",
    slug="tinh-b",
    name_vi="tỉnh B",
    name_en="B",
    valid_from=date.min,
    valid_to=date.max,
)
_HALF = HalfYear(2024, 1)
_FILES = Indicator("files", "Số hồ sơ", "hồ sơ", "count", "public_services", 1)


def raw_of(tmp_path: Path) -> Path:
    raw = raw_folder(
        tmp_path,
        places=PLACES,
        units=UNITS,
        indicators=INDICATORS,
        sources=SOURCES,
        observations=[],
    )
    (raw / "submissions").mkdir()
    return raw


def figures(tmp_path: Path) -> pd.DataFrame:
    """Return the observations accepted."""
    return pd.concat(map(read_processed, (tmp_path / "out" / "observations").glob("*.parquet")))


def sent(tmp_path: Path, *lines: str) -> CollectReport:
    """Collect a submitted table of the given lines."""
    raw = raw_of(tmp_path)
    text = "\n".join(["Địa phương;Chỉ số;Giá trị;Đơn vị tính;Ngày", *lines])
    (raw / "submissions" / "bang.csv").write_text(text, encoding="utf-8")
    return collect(raw, tmp_path / "out", processes=1)


def form_of(tmp_path: Path, value: str, period: Period = _HALF, **cells: object) -> Path:
    path = raw_of(tmp_path) / "submissions" / "bieu.xlsx"
    answer = FigureAnswer(value, source=1)
    document = SourceAnswer("Báo cáo", **cells)  # type: ignore[arg-type]
    answers = Answers(figures={("files", None): answer}, sources=(document,))
    write_form(path, form_for(_PLACE, period, [_FILES], {}, {}), answers)
    return path


@pytest.mark.parametrize(
    ("unit", "indicator", "figure", "printed", "value"),
    [
        ("tỷ đồng", "amount", "5,5", "5,5 tỷ đồng", "5500000000"),
        ("Triệu đồng", "amount", "250", "250 Triệu đồng", "250000000"),
        ("đồng", "amount", "250000", "250000 đồng", "250000"),
        ("VNĐ", "amount", "5 tỷ đồng", "5 tỷ đồng", "5000000000"),
        ("%", "online_share", "97,3", "97,3%", "97.3"),
        ("Tỷ lệ %", "online_share", "97,3", "97,3%", "97.3"),
        ("Hồ sơ", "files", "12", "12", "12"),
        ("", "files", "12", "12", "12"),
    ],
)
def test_a_unit_in_a_column_of_its_own_belongs_to_the_figure(
    tmp_path: Path, unit: str, indicator: str, figure: str, printed: str, value: str
) -> None:
    report = sent(tmp_path, f"tỉnh Hòa An;{indicator};{figure};{unit};2024-03-31")
    assert report.faults == []
    (row,) = figures(tmp_path).itertuples()
    assert (row.value_text, row.value) == (printed, Decimal(value))


@pytest.mark.parametrize(
    ("unit", "indicator"), [("nghìn hồ sơ", "files"), ("%", "files"), ("hồ sơ", "online_share")]
)
def test_a_unit_of_something_else_is_told_at_its_own_cell(
    tmp_path: Path, unit: str, indicator: str
) -> None:
    (fault,) = sent(tmp_path, f"tỉnh Hòa An;{indicator};12;{unit};2024-03-31").faults
    assert (fault.rule, fault.spot.column, fault.raw) == ("wrong_unit", "Đơn vị tính", unit)


@pytest.mark.parametrize(
    ("place", "day", "rules"),
    [
        ("tinh-cu", "2025-06-30", set()),
        ("tinh-cu", "2025-07-01", {"no_such_place"}),
        ("tinh-moi", "2025-12-31", set()),
        # A new place reports the half-year before it.
        ("tinh-moi", "2025-06-30", set()),
        ("tinh-moi", "2024-12-28", {"no_such_place"}),
    ],
)
def test_a_result_is_of_a_place_that_was_there(
    tmp_path: Path, place: str, day: str, rules: set[str]
) -> None:
    observation = {"observation": "bai-a/01", "source": "bai-a", "place": place}
    raw = raw_folder(
        tmp_path,
        places=PLACES,
        units=UNITS,
        indicators=INDICATORS,
        sources=[{**SOURCES[0], "published": "2026-07-05"}],
        observations=[{**observation, "indicator": "online_share", "period_end": day}],
    )
    report = collect(raw, tmp_path / "out", processes=1)
    assert {fault.rule for fault in report.faults} == rules


def test_a_plan_may_outlive_its_place(tmp_path: Path) -> None:
    observation = {"observation": "bai-a/01", "source": "bai-a", "place": "tinh-cu"}
    plan = {"indicator": "online_share", "status": "plan", "period_end": "2025-12-31"}
    raw = raw_folder(
        tmp_path,
        places=PLACES,
        units=UNITS,
        indicators=INDICATORS,
        observations=[{**observation, **plan}],
    )
    assert collect(raw, tmp_path / "out", processes=1).faults == []


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (date(2024, 6, 12), date(2024, 6, 12)),
        (date(2024, 7, 3), date(2024, 6, 30)),
        (None, date(2024, 6, 30)),
    ],
)
def test_a_figure_without_a_day_is_no_later_than_the_document_it_is_from(
    tmp_path: Path, published: date | None, day: date
) -> None:
    form_of(tmp_path, "1234", published=published)
    report = collect(tmp_path / "raw", tmp_path / "out", processes=1)
    assert report.faults == []
    assert list(figures(tmp_path)["period_end"]) == [day]


def test_a_form_of_two_years_is_read(tmp_path: Path) -> None:
    form_of(tmp_path, "1234", Window(2023))
    report = collect(tmp_path / "raw", tmp_path / "out", processes=1)
    assert report.sum == "read 1 = accepted 1 + quarantined 0"
    assert list(figures(tmp_path)["period_end"]) == [date(2024, 12, 31)]


def test_a_form_that_cannot_be_marked_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("xl/styles.xml")

    form_of(tmp_path, "nhiều")
    monkeypatch.setattr(returning, "load_workbook", broken)
    report = collect(tmp_path / "raw", tmp_path / "out", processes=1)
    assert report.sum == "read 1 = accepted 0 + quarantined 1"
    assert not list((tmp_path / "out" / "quarantine").rglob("*.xlsx"))


def test_a_comment_with_personal_data_is_not_returned_and_another_is(tmp_path: Path) -> None:
    path = form_of(tmp_path, "nhiều")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet["A1"].comment = Comment("Hỏi chị Lan, 0913 000 123", "Lan")
    sheet["B1"].comment = Comment("Hỏi phòng một cửa", "Lan")
    book.save(path)
    collect(tmp_path / "raw", tmp_path / "out", processes=1)
    (copy,) = (tmp_path / "out" / "quarantine" / "returned").rglob("*.xlsx")
    notes = [cell.comment for row in load_workbook(copy).worksheets[0] for cell in row]
    texts = "".join(note.text for note in notes if note is not None)
    assert "một cửa" in texts
    assert "nhiều" in texts
    assert "0913" not in texts


def test_a_sheet_of_figures_nobody_can_read_is_told_and_a_cover_is_not(tmp_path: Path) -> None:
    raw = raw_of(tmp_path)
    book = Workbook()
    book.worksheets[0].append(["Báo cáo quý", 2024])
    table = book.create_sheet("Quý 1")
    table.append(["Địa phương", "Chỉ số", "Giá trị", "Ngày"])
    table.append(["tỉnh Hòa An", "files", 12, "2024-03-31"])
    other = book.create_sheet("Quý 2")
    for row in (["Nơi", "Gì", "Bao nhiêu"], ["tỉnh Hòa An", "files", 13], ["", "", 14]):
        other.append(row)
    book.save(raw / "submissions" / "quy.xlsx")
    report = collect(raw, tmp_path / "out", processes=1)
    assert report.sum == "read 2 = accepted 1 + quarantined 1"
    assert report.faults[0].sentence("vi").startswith("submissions/quy.xlsx, trang Quý 2, dòng 1:")


@pytest.mark.parametrize(
    ("heading", "known"),
    [("Phân tổ chi tiết", "phân tổ"), ("ĐVT (chuẩn)", "ĐVT"), ("Đơn vị tính năm", "đơn vị tính")],
)
def test_a_column_that_would_change_the_figures_does_not_go_unread(
    tmp_path: Path, heading: str, known: str
) -> None:
    raw = raw_of(tmp_path)
    text = f"Địa phương;Chỉ số;Giá trị;Ngày;{heading}\ntỉnh Hòa An;files;12;2024-03-31;x\n"
    (raw / "submissions" / "bang.csv").write_text(text, encoding="utf-8")
    (fault,) = collect(raw, tmp_path / "out", processes=1).faults
    assert f"the column “{heading}”" in fault.sentence("en")
    assert f"name it “{known}”" in fault.sentence("en")


@pytest.mark.parametrize("heading", ["Đơn vị chủ trì", "TT", "Người lập"])
def test_a_column_that_changes_nothing_may_stand_beside_the_figures(
    tmp_path: Path, heading: str
) -> None:
    raw = raw_of(tmp_path)
    text = f"Địa phương;Chỉ số;Giá trị;Ngày;{heading}\ntỉnh Hòa An;files;12;2024-03-31;x\n"
    (raw / "submissions" / "bang.csv").write_text(text, encoding="utf-8")
    assert collect(raw, tmp_path / "out", processes=1).faults == []
