from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dean06.intake.submissions.mapping import Mapping
from dean06.intake.submissions.sent import Sent
from dean06.intake.submissions.table import table_rows
from dean06.periods import HalfYear
from tests.grids.files_made import workbook
from tests.intake.submissions.lookups_made import LOOKUPS, opened, records, told

CSV, XLSX = "submissions/2024H2/bang.csv", "submissions/2024H2/bang.xlsx"
KEY = "submission-2024h2-bang-csv"
HEADER = "Tỉnh;Chỉ tiêu;Giá trị;Ngày;Loại;Phân tổ;Đơn vị tính;Ghi chú"
ROW = "tỉnh Hòa A;Tỷ lệ trực tuyến;97,3;30/06/2024;;;;"


def csv(folder: Path, *lines: str, header: str = HEADER) -> Sent:
    data = "\n".join((header, *lines)).encode()
    return table_rows(CSV, opened(folder, data, CSV), None, LOOKUPS)


def xlsx(
    folder: Path, *rows: Sequence[object], mapping: Mapping | None = None, name: str = XLSX
) -> Sent:
    return table_rows(name, opened(folder, workbook(rows), name), mapping, LOOKUPS)


def observations(sent: Sent) -> list[dict[str, Any]]:
    assert told(sent) == []
    return records(sent, "observations")


def faults(folder: Path, *lines: str, header: str = HEADER) -> list[tuple[str | None, str, str]]:
    sent = csv(folder, *lines, header=header)
    assert sent.observations.records == {}
    return [(f.spot.column, f.rule, f.told["en"]) for f in sent.observations.faults]


def test_a_row_of_a_long_table_is_an_observation(tmp_path: Path) -> None:
    (row,) = observations(csv(tmp_path, ROW))

    assert (row["observation"], row["source"]) == (f"{KEY}/01", KEY)
    assert (row["place"], row["indicator"], row["status"]) == ("tinh-a", "online_share", "result")
    assert (row["value_text"], row["value"], row["unit"]) == ("97,3%", Decimal("97.3"), "percent")
    assert (row["period_end"], row["date_basis"]) == (date(2024, 6, 30), "stated")
    assert (row["file"], row["sheet"], row["line"]) == (CSV, "", 2)
    assert row["labels"]["value_text"] == "Giá trị"
    assert row["labels"]["period_end"] == "Ngày"


def test_a_workbook_reads_the_same_and_its_columns_are_letters(tmp_path: Path) -> None:
    cells = ("tỉnh Hòa A", "Tỷ lệ trực tuyến", "97,3", date(2024, 6, 30), None, None, None, None)
    (row,) = observations(xlsx(tmp_path, HEADER.split(";"), cells))
    (same,) = observations(csv(tmp_path, ROW))

    assert row["labels"]["value_text"] == "C"
    assert row["labels"]["place"] == "A"
    for name in ("place", "indicator", "value", "value_text", "period_end", "unit", "status"):
        assert row[name] == same[name]


def test_an_indicator_is_known_by_key_or_name(tmp_path: Path) -> None:
    lines = ("tinh-a;files;7;30/06/2024;;;;", "tinh-a;SỐ HỒ SƠ;8;30/06/2024;;;;")
    assert [row["indicator"] for row in observations(csv(tmp_path, *lines))] == ["files"] * 2


def test_status_part_and_note_are_taken_over(tmp_path: Path) -> None:
    line = "tinh-a;documents;7;31/12/2025;Kế hoạch;document:plan;;Dự kiến"
    (row,) = observations(csv(tmp_path, line))
    assert (row["status"], row["breakdown"], row["note_vi"]) == ("plan", "document:plan", "Dự kiến")


def test_a_period_gives_a_flow_its_first_day(tmp_path: Path) -> None:
    header = "Tỉnh;Chỉ tiêu;Giá trị;Kỳ báo cáo"
    lines = ("tinh-a;files;7;2024H1", "tinh-a;documents;7;2024H1")
    flow, stock = observations(csv(tmp_path, *lines, header=header))

    assert (flow["period_start"], flow["period_end"]) == (date(2024, 1, 1), date(2024, 6, 30))
    assert "period_start" not in stock


def test_a_name_means_who_bore_it_on_the_day_of_the_figure(tmp_path: Path) -> None:
    (row,) = observations(csv(tmp_path, "tỉnh Bình B;files;7;30/06/2025;;;;"))
    assert row["place"] == "tinh-b"

    ((column, rule, _),) = faults(tmp_path, "tỉnh Bình B;files;7;31/12/2025;;;;")
    assert (column, rule) == ("Tỉnh", "unknown_name")


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("tinh-a;hồ sơ số;7;30/06/2024;;;;", "Chỉ tiêu", "unknown_name"),
        ("tinh-z;files;7;30/06/2024;;;;", "Tỉnh", "unknown_name"),
        ("tinh-a;files;rất nhiều;30/06/2024;;;;", "Giá trị", "no_reading"),
        ("tinh-a;files;;30/06/2024;;;;", "Giá trị", "type"),
        ("tinh-a;files;7;quý IV;;;;", "Ngày", "type"),
        ("tinh-a;files;7;03/04/2024;;;;", "Ngày", "no_reading"),
        ("tinh-a;files;7;30/06/2024;Ước;;;", "Loại", "unknown_name"),
        ("tinh-a;files;7;30/06/2024;;no:such;;", "Phân tổ", "unknown_name"),
        ("tinh-a;files;7;30/06/2024;;;nghìn hồ sơ;", "Đơn vị tính", "wrong_unit"),
    ],
)
def test_what_is_wrong_is_told_with_the_column_it_stands_in(
    tmp_path: Path, line: str, column: str, rule: str
) -> None:
    assert [(where, broken) for where, broken, _ in faults(tmp_path, line)] == [(column, rule)]


def test_every_fault_of_a_row_is_told_and_counts_as_one_entry(tmp_path: Path) -> None:
    sent = csv(tmp_path, "tinh-z;filse;;30/06/2024;Ước;;;", ROW)

    assert {fault.row for fault in sent.observations.faults} == {0}
    assert sent.observations.read == 2
    assert len(sent.observations.records) == 1


def test_an_unknown_indicator_is_told_with_the_nearest(tmp_path: Path) -> None:
    ((_, _, sentence),) = faults(tmp_path, "tinh-a;filse;7;30/06/2024;;;;")
    assert sentence == "the codebook has no indicator “filse”. Nearest: files."


def test_a_period_that_is_none_is_told_with_the_nearest(tmp_path: Path) -> None:
    header = "Tỉnh;Chỉ tiêu;Giá trị;Kỳ báo cáo"
    ((column, rule, sentence),) = faults(tmp_path, "tinh-a;files;7;2024Q1", header=header)

    assert (column, rule) == ("Kỳ báo cáo", "span")
    assert "2024H1" in sentence


def test_a_cell_that_is_no_figure_is_told_by_its_letter(tmp_path: Path) -> None:
    rows = (HEADER.split(";"), ("tinh-a", "files", date(2026, 4, 3), date(2024, 6, 30)))
    ((cell, rule, _),) = told(xlsx(tmp_path, *rows))
    assert (cell, rule) == ("C2", "type")


@pytest.mark.parametrize("unit", ["file", "hồ sơ", "Hồ sơ", ""])
def test_the_codebooks_own_unit_is_no_fault(tmp_path: Path, unit: str) -> None:
    assert len(observations(csv(tmp_path, f"tinh-a;files;7;30/06/2024;;;{unit};"))) == 1


@pytest.mark.parametrize(("indicator", "unit"), [("online_share", "%"), ("amount", "đồng")])
def test_the_sign_of_a_unit_is_the_unit(tmp_path: Path, indicator: str, unit: str) -> None:
    assert len(observations(csv(tmp_path, f"tinh-a;{indicator};7;30/06/2024;;;{unit};"))) == 1


def test_money_is_read_in_the_unit_of_its_row(tmp_path: Path) -> None:
    row, *_ = records(csv(tmp_path, "tinh-a;amount;7;30/06/2024;;;triệu đồng;"), "observations")
    assert (row["value_text"], row["value"]) == ("7 triệu đồng", 7_000_000)


def test_a_table_of_one_place_is_its_source_and_one_of_several_the_nations(tmp_path: Path) -> None:
    (own,) = records(csv(tmp_path, ROW), "sources")
    both = csv(tmp_path, ROW, "tinh-b;files;7;31/12/2024;;;;")
    (shared,) = records(both, "sources")

    assert (own["source"], own["place"], own["published"]) == (KEY, "tinh-a", date(2024, 6, 30))
    assert (shared["place"], shared["published"]) == ("viet-nam", date(2024, 12, 31))
    assert "covers" not in own


def test_a_plan_makes_its_source_no_younger(tmp_path: Path) -> None:
    (source,) = records(csv(tmp_path, ROW, "tinh-a;files;7;31/12/2025;plan;;;"), "sources")
    assert source["published"] == date(2024, 6, 30)


def test_a_table_whose_columns_say_nothing_is_refused_whole(tmp_path: Path) -> None:
    sent = csv(tmp_path, "1;2", header="a;b")

    assert (sent.observations.read, sent.sources) == (1, [])
    (fault,) = sent.observations.faults
    assert fault.rule == "header"
    assert fault.sentence("en").startswith(f"{CSV}: no row names the columns of a table")


WIDE = ("Chỉ tiêu", "Tháng 1", "Tháng 2", "6 tháng")
MONTHS = Mapping(
    None,
    1,
    {"indicator": "Chỉ tiêu"},
    {
        "Tháng 1": date(2024, 1, 31),
        "Tháng 2": date(2024, 2, 29),
        "6 tháng": HalfYear(2024, 1),
    },
    {"place": "tinh-a"},
)


def test_each_filled_cell_of_a_wide_table_is_an_observation(tmp_path: Path) -> None:
    rows = (WIDE, ("files", 5, None, 40), ("documents", None, 3, None))
    found = observations(xlsx(tmp_path, *rows, mapping=MONTHS))

    assert [
        (row["indicator"], row["value"], row.get("period_start"), row["period_end"])
        for row in found
    ] == [
        ("files", Decimal(5), None, date(2024, 1, 31)),
        ("files", Decimal(40), date(2024, 1, 1), date(2024, 6, 30)),
        ("documents", Decimal(3), None, date(2024, 2, 29)),
    ]
    assert {row["place"] for row in found} == {"tinh-a"}
    assert [row["labels"]["value_text"] for row in found] == ["B", "D", "C"]
    assert [row["observation"][-2:] for row in found] == ["01", "02", "03"]


def test_a_fault_of_a_wide_table_is_told_by_the_cell_of_its_figure(tmp_path: Path) -> None:
    rows = (WIDE, ("files", 5, "rất nhiều", 40), ("filse", None, 3, None))
    sent = xlsx(tmp_path, *rows, mapping=MONTHS)

    assert [(cell, rule) for cell, rule, _ in told(sent)] == [
        ("C2", "no_reading"),
        ("A3", "unknown_name"),
    ]
    assert sent.observations.read == 4


def test_a_mapping_may_say_that_days_come_first(tmp_path: Path) -> None:
    named = {"indicator": "Chỉ tiêu", "value": "Giá trị", "day": "Ngày"}
    mapping = Mapping(None, 1, named, {}, {"place": "tinh-a"}, day_first=True)
    rows = (("Chỉ tiêu", "Giá trị", "Ngày"), ("files", 5, "03/04/2024"))

    (row,) = observations(xlsx(tmp_path, *rows, mapping=mapping))
    assert row["period_end"] == date(2024, 4, 3)


def test_a_place_nobody_names_is_told(tmp_path: Path) -> None:
    mapping = Mapping(None, 1, MONTHS.named, MONTHS.values, {})
    ((cell, rule, _),) = told(xlsx(tmp_path, WIDE, ("files", 5, None, None), mapping=mapping))
    assert (cell, rule) == ("B2", "unknown_name")
