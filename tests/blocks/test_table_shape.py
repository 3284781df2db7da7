"""Alignment and titles are told once for a table whose cells stand where their places tell."""

from typing import Any

import pytest

from dean06.blocks.table import Table
from dean06.blocks.table_grid import grid
from dean06.blocks.table_shape import Shape, cell_title, cell_titles, table_shape

LONG = "Tỷ lệ hồ sơ trực tuyến toàn trình"


def cells(*texts: str) -> dict[str, Any]:
    first, *others = texts
    return {"cells": [{"text": [first], "header": True}, *({"text": [text]} for text in others)]}


def shape(*rows: dict[str, Any], aligns: tuple[str, ...] = ("left", "right", "center")) -> Shape:
    titles = ("Chỉ số", "Kết quả", "Nguồn")
    columns = [{"title": [t], "align": a} for t, a in zip(titles, aligns, strict=False)]
    table = Table.model_validate({"columns": columns, "rows": rows})
    return table_shape(grid(table), table)


def test_a_regular_table_tells_alignment_and_titles_itself() -> None:
    found = shape(cells(LONG, "97,3%", "[1]"))
    assert found.classes == "stack r2 c3"
    assert found.titles == '--t1:"Chỉ số: ";--t2:"Kết quả: ";--t3:"Nguồn: "'
    assert (found.stacks, found.labelled, found.regular) == (True, True, True)


def test_a_heading_over_all_columns_leaves_a_table_regular() -> None:
    heading = {"cells": [{"text": ["Nhóm"], "header": True, "columns": 3}]}
    assert shape(heading, cells(LONG, "1", "2")).regular


@pytest.mark.parametrize("span", [{"rows": 2}, {"columns": 2}])
def test_a_table_with_spans_tells_them_cell_by_cell(span: dict[str, int]) -> None:
    spanning = {"text": [LONG], "header": True, **span}
    found = shape({"cells": [spanning, {"text": ["1"]}]}, cells("B", "2", "3"))
    assert (found.regular, found.classes, found.titles) == (False, "stack", "")
    assert found.labelled


def test_a_first_column_set_to_the_right_is_told_cell_by_cell() -> None:
    assert not shape(cells(LONG, "1", "2"), aligns=("right", "left", "left")).regular


def test_a_name_and_its_value_need_no_label() -> None:
    found = shape(cells(LONG, "97,3%"), aligns=("left", "right"))
    assert (found.classes, found.labelled, found.titles) == ("stack pair r2", False, "")


def test_a_table_that_fits_a_phone_does_not_stack() -> None:
    found = shape(cells("Cà Mau", "1", "2"))
    assert (found.classes, found.stacks) == ("narrow r2 c3", False)


def test_nothing_in_a_title_can_end_its_property() -> None:
    assert cell_title('a"; color: red', 2) == '--t2:"a\\22 ; color: red: "'
    assert cell_title("a\\\nb") == '--t:"a\\5c \\a b: "'
    assert cell_titles(["", "B"]) == '--t2:"B: "'
