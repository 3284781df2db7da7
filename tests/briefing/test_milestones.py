"""Milestones as a table."""

from datetime import date
from typing import Any

import pandas as pd

from dean06.blocks.table import Row, Table
from dean06.blocks.text import plain
from dean06.briefing.milestones import milestones_table
from tests.briefing.figures_made import NUMBERS


def milestone(day: date, precision: str, title: str, **changes: Any) -> dict[str, Any]:
    made = {
        "milestone": title,
        "date": day,
        "precision": precision,
        "kind": "plan",
        "title_vi": title,
        "title_en": f"{title} (en)",
        "document_number": None,
        "source": "source-a",
    }
    return {**made, **changes}


MADE = pd.DataFrame(
    [
        milestone(date(2022, 3, 18), "day", "Kế hoạch", document_number="145/KH-UBND"),
        milestone(date(2022, 4, 30), "month", "Hội nghị", kind="meeting"),
        milestone(date(2022, 12, 31), "year", "Hạn chót", kind="deadline"),
    ],
    dtype=object,
)


def rows_of(table: Table | None) -> tuple[Row, ...]:
    assert table is not None
    return table.rows


def test_a_date_is_printed_as_exactly_as_it_is_known() -> None:
    table = milestones_table(MADE, NUMBERS, "vi", "Các mốc")
    assert table is not None
    assert [[plain(cell.text) for cell in row.cells] for row in table.rows] == [
        ["18/03/2022", "Kế hoạch", "Kế hoạch", "145/KH-UBND", "[1]"],
        ["04/2022", "Hội nghị", "Hội nghị", "–", "[1]"],
        ["Năm 2022", "Hạn chót", "Thời hạn", "–", "[1]"],
    ]


def test_english_dates_are_written_out() -> None:
    table = milestones_table(MADE, NUMBERS, "en", "Milestones")
    assert table is not None
    assert [plain(row.cells[0].text) for row in table.rows] == [
        "18 March 2022",
        "April 2022",
        "In 2022",
    ]


def test_a_deadline_before_the_day_of_the_data_is_marked_as_past() -> None:
    kinds = {
        today: [
            plain(row.cells[2].text)
            for row in rows_of(milestones_table(MADE, NUMBERS, "vi", "Các mốc", today))
        ]
        for today in (date(2022, 12, 31), date(2023, 1, 1))
    }
    assert kinds[date(2022, 12, 31)] == ["Kế hoạch", "Hội nghị", "Thời hạn"]
    assert kinds[date(2023, 1, 1)] == ["Kế hoạch", "Hội nghị", "Thời hạn (đã qua)"]


def test_no_milestones_make_no_table() -> None:
    assert milestones_table(MADE.iloc[:0], NUMBERS, "vi", "Các mốc") is None
