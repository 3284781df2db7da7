from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from dean06.errors import BriefingError
from dean06.intake.rows import Account, Rows, framed
from dean06.intake.schema import TableSchema
from dean06.intake.tables import read_parts
from dean06.messages import Language
from tests.grids.files_made import workbook

FIELDS = (
    {"name": "code", "type": "string"},
    {"name": "value", "type": "number"},
    {"name": "order", "type": "integer"},
    {"name": "day", "type": "date"},
)
TABLE = TableSchema("small", ("small.csv",), FIELDS, "code", ())
HEADER = "code,value,order,day"


def written(folder: Path, *lines: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
    text = "".join(f"{line}\n" for line in (header, *lines))
    (folder / "small.csv").write_bytes(text.encode(encoding))
    return folder


def read_table(folder: Path, table: TableSchema, lang: Language = "en") -> Rows:
    return framed(read_parts(folder, table, lang), table.columns)


def refusal(folder: Path, lang: Language = "en") -> str:
    """Return the one fault of the table."""
    (fault,) = read_table(folder, TABLE, lang).faults
    return fault.sentence(lang)


def test_cells_get_the_types_of_the_schema_and_nothing_is_guessed(tmp_path: Path) -> None:
    read = read_table(
        written(tmp_path, "01,97.30,2,2024-06-30", "NA,,,", " Đà Nẵng ,1400000,10,2025-07-01"),
        TABLE,
    ).frame
    expected = (
        pd.DataFrame(
            {
                "code": ["01", "NA", "Đà Nẵng"],
                "value": [Decimal("97.30"), None, Decimal(1400000)],
                "order": [2, None, 10],
                "day": [date(2024, 6, 30), None, date(2025, 7, 1)],
            },
            dtype=object,
        )
        .assign(file="small.csv", sheet="", line=[2, 3, 4], labels=None)
        .astype(object)
    )
    pd.testing.assert_frame_equal(read, expected)
    assert type(read["value"][0]) is Decimal


def test_several_files_make_one_table_that_remembers_each(tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_text(f"{HEADER}\n{name[:3]},1,1,2024-01-01\n", encoding="utf-8")
    both = TableSchema("small", ("one.csv", "two.csv"), FIELDS, "code", ())
    read = read_table(tmp_path, both).frame
    assert list(zip(read["code"], read["file"], read["line"], strict=True)) == [
        ("one", "one.csv", 2),
        ("two", "two.csv", 2),
    ]


def test_a_table_without_rows_is_an_empty_frame(tmp_path: Path) -> None:
    read = read_table(written(tmp_path), TABLE).frame
    assert read.empty
    assert list(read) == ["code", "value", "order", "day", "file", "sheet", "line", "labels"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_byte_order_mark_is_not_part_of_the_first_column(tmp_path: Path, encoding: str) -> None:
    read = read_table(written(tmp_path, "Huế,1,1,2024-01-01", encoding=encoding), TABLE).frame
    assert list(read["code"]) == ["Huế"]


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    read = read_table(written(tmp_path, "Hue\u0302\u0301,1,1,2024-01-01"), TABLE).frame
    assert list(read["code"]) == ["Huế"]


def test_a_cell_of_several_lines_does_not_shift_the_line_of_the_next(tmp_path: Path) -> None:
    read = read_table(written(tmp_path, '"a\nb",1,1,', "c,2,2,"), TABLE).frame
    assert list(read["code"]) == ["a\nb", "c"]
    assert list(read["line"]) == [2, 4]


@pytest.mark.parametrize("sign", ["\u2028", "\u0085", "\x0b"])
def test_a_line_sign_copied_from_a_web_page_does_not_end_the_row(tmp_path: Path, sign: str) -> None:
    read = read_table(written(tmp_path, f"a{sign}b,1,1,", "c,2,2,"), TABLE).frame
    assert list(read["code"]) == [f"a{sign}b", "c"]
    assert list(read["line"]) == [2, 3]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (
            "code,value,day,order",
            "small.csv, line 1: the columns stand in another order; "
            "expected code, value, order, day.",
        ),
        (
            "code,value,order",
            "small.csv, line 1: missing columns: day; unknown columns: –. "
            "Restore the header as described in datapackage.json.",
        ),
        (
            "code,value,order,date",
            "small.csv, line 1: missing columns: day; unknown columns: date. "
            "Restore the header as described in datapackage.json.",
        ),
    ],
)
def test_a_wrong_header_is_refused_with_what_is_wrong_of_it(
    tmp_path: Path, header: str, told: str
) -> None:
    # The rows cannot fit such a header; it is the header that is told.
    assert refusal(written(tmp_path, "a,97,3,1,", header=header)) == told


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_a_vietnamese_spreadsheet_has_saved_reads_the_same(
    tmp_path: Path, separator: str
) -> None:
    lines = ["code,value,order,day", "a,97.3,1,2024-06-30"]
    (tmp_path / "plain").mkdir()
    plain = read_table(written(tmp_path / "plain", lines[1]), TABLE).frame
    saved = [line.replace(",", separator).replace("97.3", "97,3") for line in lines]
    read = read_table(written(tmp_path, saved[1], header=saved[0], encoding="utf-16"), TABLE)
    pd.testing.assert_frame_equal(read.frame, plain)


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    told = refusal(written(tmp_path, header=""), "vi")
    assert told.startswith("small.csv không có ô nào được điền")


def test_lines_a_spreadsheet_leaves_empty_are_no_rows(tmp_path: Path) -> None:
    read = read_table(written(tmp_path, "a,1,1,", "", ",,,", "b,2,2,", ""), TABLE).frame
    assert list(read["code"]) == ["a", "b"]
    assert list(read["line"]) == [2, 5]


@pytest.mark.parametrize(
    ("line", "found"), [("a,1,1", 3), ("a,1,1,2024-01-01,more", 5), ("a,97,3,1,2024-01-01", 5)]
)
def test_a_row_of_too_few_or_too_many_cells_is_refused(
    tmp_path: Path, line: str, found: int
) -> None:
    written(tmp_path, "ok,1,1,2024-01-01", line)
    assert refusal(tmp_path) == (
        f"small.csv, line 3: found {found} cells, expected 4. "
        "Put a text that holds a comma in double quotes."
    )
    assert refusal(tmp_path, "vi").startswith(f"small.csv, dòng 3: có {found} ô, cần 4 ô;")


def test_a_quote_never_closed_is_told_at_its_own_row(tmp_path: Path) -> None:
    written(tmp_path, 'a,"1,1,', "b,1,1,", "c,1,1,")
    assert refusal(tmp_path).startswith("small.csv, line 2: a double quote does not end")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("a,1.323.386,1,", "column value: “1.323.386” is not a number such as 97.3."),
        ("a,1E5,1,", "column value: “1E5” is not a number such as 97.3."),
        ("a,1_000,1,", "column value: “1_000” is not a number such as 97.3."),
        ("a,NaN,1,", "column value: “NaN” is not a number such as 97.3."),
        ("a,١٢,1,", "column value: “١٢” is not a number such as 97.3."),
        ("a,1,1.0,", "column order: “1.0” is not a whole number."),
        ("a,1,1_0,", "column order: “1_0” is not a whole number."),
        ("a,1,1,30/06/2024", "column day: “30/06/2024” is not a date such as 2024-06-30."),
        ("a,1,1,2024-02-30", "column day: “2024-02-30” is not a date such as 2024-06-30."),
        ("a,1,1,20240630", "column day: “20240630” is not a date such as 2024-06-30."),
        ("a,1,1,2024-W26-7", "column day: “2024-W26-7” is not a date such as 2024-06-30."),
    ],
)
def test_a_cell_that_does_not_convert_is_refused(tmp_path: Path, line: str, told: str) -> None:
    written(tmp_path, "ok,1,1,2024-01-01", line)
    assert refusal(tmp_path) == f"small.csv, line 3, {told}"
    assert refusal(tmp_path, "vi").startswith("small.csv, dòng 3, cột ")


def test_a_file_that_is_no_text_is_told_and_counts_as_one_entry(tmp_path: Path) -> None:
    (tmp_path / "small.csv").write_bytes(b"\x00\x01\x02\xff" * 20)
    read = read_table(tmp_path, TABLE)
    assert (read.read, Account.of(read).quarantined, len(read.frame)) == (1, 1, 0)


def test_entries_of_several_files_are_numbered_through(tmp_path: Path) -> None:
    lines = ["a,1,1,", "b,x,1,", "c,y,y,", "d,1,1,"]
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_text("\n".join([HEADER, *lines]), encoding="utf-8")
    both = TableSchema("small", ("one.csv", "two.csv"), FIELDS, "code", ())
    read = read_table(tmp_path, both)
    assert list(read.frame.index) == [0, 3, 4, 7]
    assert [fault.row for fault in read.faults] == [1, 2, 2, 5, 6, 6]
    assert (read.read, Account.of(read).quarantined) == (8, 4)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_missing_file_is_named(tmp_path: Path, lang: Language) -> None:
    told = {
        "en": "small.csv is missing from the raw data: put it back, from the last copy if need be.",
        "vi": "Thiếu tệp small.csv trong dữ liệu thô: hãy đặt lại tệp này, nếu cần thì lấy từ bản "
        "sao gần nhất.",
    }
    with pytest.raises(BriefingError) as caught:
        read_table(tmp_path, TABLE, lang)
    assert str(caught.value) == told[lang]


def test_a_fault_in_a_workbook_is_told_by_the_letter_of_its_column(tmp_path: Path) -> None:
    rows = (HEADER.split(","), ["01", "97.3", "2", "2024-06-30"], ["02", "viele", "3", None])
    (tmp_path / "small.xlsx").write_bytes(workbook(rows))
    table = TableSchema("small", ("small.xlsx",), FIELDS, "code", ())
    read = read_table(tmp_path, table)

    (fault,) = read.faults
    assert fault.spot.cell == "B3"
    assert read.frame["labels"].iloc[0] == {"code": "A", "value": "B", "order": "C", "day": "D"}
