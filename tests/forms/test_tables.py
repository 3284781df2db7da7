from datetime import date
from typing import Any

import pandas as pd

from dean06.forms.form import Known
from dean06.forms.tables import breakdown_names, indicators_of, known_figures
from dean06.periods import HalfYear

UNITS = [
    {"unit": "file", "kind": "count", "name_vi": "hồ sơ", "name_en_other": "files"},
    {"unit": "percent", "kind": "percent", "name_vi": None, "name_en_other": None},
    {"unit": "vnd", "kind": "money", "name_vi": None, "name_en_other": None},
]
INDICATOR = {"name_vi": "Số", "name_en": "Number", "group": "direction", "order": 3}
REFERENCE = {
    "units": pd.DataFrame(UNITS, dtype=object),
    "indicators": pd.DataFrame(
        [{**INDICATOR, "indicator": unit["unit"], "unit": unit["unit"]} for unit in UNITS]
    ),
    "breakdowns": pd.DataFrame(
        [
            {"breakdown": "b:2", "name_vi": "hai", "name_en": "two"},
            {"breakdown": "b:1", "name_vi": "một", "name_en": "one"},
        ]
    ),
}
FIGURE: dict[str, Any] = {
    "place": "tinh-a",
    "status": "result",
    "indicator": "files",
    "breakdown": None,
    "period_end": None,
    "value_date": None,
    "value_text": "1",
}


def known(*rows: dict[str, Any]) -> dict[tuple[str, str | None], Known]:
    table = pd.DataFrame([{**FIGURE, **row} for row in rows]).astype(object)
    return known_figures(table.where(table.notna(), None), "tinh-a", HalfYear(2024, 2))


def test_units_without_a_noun_are_named_by_their_sign() -> None:
    assert [row.unit for row in indicators_of(REFERENCE, "vi")] == ["hồ sơ", "%", "đồng"]
    assert [row.unit for row in indicators_of(REFERENCE, "en")] == ["files", "%", "VND"]


def test_breakdowns_keep_the_order_of_their_table() -> None:
    assert list(breakdown_names(REFERENCE, "vi").items()) == [("b:2", "hai"), ("b:1", "một")]


def test_the_latest_figure_up_to_the_end_of_the_period_is_known() -> None:
    found = known(
        {"period_end": date(2024, 6, 30), "value_text": "hơn 2"},
        {"value_date": date(2023, 6, 30), "value_text": "1"},
        {"period_end": date(2025, 6, 30), "value_text": "3"},
    )
    assert found == {("files", None): Known("hơn 2", date(2024, 6, 30))}


def test_a_dated_figure_stands_before_one_without_a_day() -> None:
    dated = {"period_end": date(2022, 6, 30), "value_text": "1"}
    assert known(dated, {"value_text": "2"})["files", None].text == "1"
    assert known({"value_text": "2"})["files", None] == Known("2", None)


def test_plans_and_figures_of_districts_are_not_known_of_the_place() -> None:
    assert known({"status": "plan"}, {"place": "huyen-a1"}) == {}


def test_a_part_is_kept_apart_from_the_whole() -> None:
    found = known({"value_text": "1"}, {"breakdown": "b:1", "value_text": "2"})
    assert {thing: figure.text for thing, figure in found.items()} == {
        ("files", None): "1",
        ("files", "b:1"): "2",
    }
