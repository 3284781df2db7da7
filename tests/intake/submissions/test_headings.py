from datetime import date
from decimal import Decimal

import pytest

from dean06.grids import Cell, Grid
from dean06.intake.submissions.headings import layouts
from dean06.intake.submissions.layout import Layout, NoLayout
from dean06.intake.submissions.mapping import Mapping
from dean06.messages import messages
from dean06.periods import HalfYear

HEADER = ("Địa phương", "Tên chỉ tiêu", "Giá trị", "Số liệu đến ngày")
ROW = ("tinh-a", "files", Decimal(7), date(2024, 6, 30))


def grid(*rows: tuple[Cell, ...], name: str = "Sheet1", hidden: bool = False) -> Grid:
    return Grid(name, tuple(rows), tuple(range(1, len(rows) + 1)), hidden=hidden)


def layout(*rows: tuple[Cell, ...], mapping: Mapping | None = None) -> Layout:
    (found,) = layouts([grid(*rows)], mapping)
    return found


def refusal(*grids: Grid, mapping: Mapping | None = None) -> str:
    with pytest.raises(NoLayout) as refused:
        layouts(grids, mapping)
    return refused.value.wording(messages("en"))


def test_columns_are_known_by_their_headings_in_any_spelling() -> None:
    assert layout(HEADER, ROW).columns == {"place": 0, "indicator": 1, "value": 2, "day": 3}
    shouted = ("TỈNH/TP", "ma chi tieu", "SỐ LIỆU", "Kỳ báo cáo")
    assert layout(shouted, ROW).columns == {"place": 0, "indicator": 1, "value": 2, "period": 3}


def test_a_heading_nobody_knows_is_kept_out() -> None:
    assert layout((*HEADER, "Chỉ số cũ"), (*ROW, None)).columns == layout(HEADER, ROW).columns


def test_of_two_columns_with_one_meaning_the_first_counts() -> None:
    assert layout((*HEADER, "Số lượng"), (*ROW, None)).columns["value"] == 2


def test_a_header_may_stand_below_a_title() -> None:
    title: tuple[Cell, ...] = ("BẢNG SỐ LIỆU", None, None, None)
    found = layout(title, HEADER, ROW)

    assert found.header == 1
    assert list(found.rows()) == [(3, ROW)]
    assert found.heading(2) == "Giá trị"


@pytest.mark.parametrize("heading", ["Chỉ số", "Mã chỉ số", "TÊN CHỈ SỐ", "Chỉ tiêu"])
def test_an_indicator_is_called_by_either_of_its_vietnamese_words(heading: str) -> None:
    assert layout((heading, *HEADER[2:]), ROW[1:]).columns["indicator"] == 0


@pytest.mark.parametrize("missing", ["Tên chỉ tiêu", "Giá trị", "Số liệu đến ngày"])
def test_a_table_without_indicator_value_or_date_is_none(missing: str) -> None:
    told = refusal(grid(tuple(name for name in HEADER if name != missing)))
    assert told.startswith("no row names the columns of a table: expected at least an indicator")


def test_a_hidden_sheet_is_not_read() -> None:
    assert refusal(grid(HEADER, ROW, hidden=True)).startswith("no row names the columns")


def test_every_sheet_with_a_table_is_read_and_others_are_passed_over() -> None:
    sheets = [
        grid(HEADER, ROW, name="A"),
        grid(("Ghi chú",), name="B"),
        grid(name="C"),
        grid(HEADER, ROW, name="D"),
    ]
    assert [found.grid.name for found in layouts(sheets, None)] == ["A", "D"]


WIDE = ("Chỉ tiêu", "Tháng 1", "Tháng 2", "6 tháng")
MAPPED = Mapping(
    None,
    1,
    {"indicator": "chi tieu"},
    {"Tháng 1": date(2024, 1, 31), "6 tháng": HalfYear(2024, 1)},
    {"place": "tinh-a"},
    day_first=True,
)


def test_a_mapping_says_which_columns_hold_figures_and_of_when() -> None:
    found = layout(WIDE, mapping=MAPPED)

    assert found.columns == {"indicator": 0}
    assert found.values == ((1, date(2024, 1, 31)), (3, HalfYear(2024, 1)))
    assert found.fixed == {"place": "tinh-a"}
    assert found.day_first


def test_a_mapping_may_name_the_one_column_of_values() -> None:
    mapping = Mapping(None, 1, {"indicator": "Chỉ tiêu", "value": "Tháng 2"}, {}, {})
    assert layout(WIDE, mapping=mapping).values == ((2, None),)


def test_a_mapping_without_any_values_is_refused() -> None:
    mapping = Mapping(None, 1, {"indicator": "Chỉ tiêu"}, {}, {})
    assert refusal(grid(WIDE), mapping=mapping) == (
        "the mapping file names no column of values. Name them under [values], or one as value "
        "under [columns]."
    )


def test_a_mapping_that_does_not_fit_its_table_is_refused() -> None:
    named = Mapping("Số liệu", 1, {}, {}, {})
    assert refusal(grid(WIDE), mapping=named) == (
        "the mapping file names the sheet “Số liệu”, which is not there."
    )
    below = Mapping(None, 4, {}, {}, {})
    assert refusal(grid(WIDE), mapping=below) == (
        "the mapping file says the header is in row 4, which is empty."
    )
    other = Mapping(None, 1, {"indicator": "Chỉ tiêu"}, {"Tháng 3": date(2024, 3, 31)}, {})
    assert refusal(grid(WIDE), mapping=other) == (
        "the mapping file names the column “Tháng 3”, which the header does not have."
    )
