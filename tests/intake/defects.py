"""The seeded defects of cells and files, as they come in: typed, pasted, converted, sent."""

from datetime import date
from typing import Any

from dean06.forms.layout import sources_sheet
from dean06.intake.faults import Spot
from tests.grids.files_made import archive, parts_of, with_part
from tests.intake.spoiling import (
    BOOK,
    FORM,
    PRESS,
    SHEET,
    TABLE,
    Defect,
    book,
    copied,
    file,
    form,
    line,
    package,
    press,
    spot_of,
    workbook,
)

_VALUE, _DAY, _STATUS, _SOURCE = (f"{letter}8" for letter in "HIJK")
_OLD_FONT = "KÕt qu¶ thùc hiÖn nhiÖm vô n¨m, tØ lÖ hå s¬"
_WIDE = "submissions/diem.xlsx"
_SHARE_13 = Spot(PRESS, "", 14, "value_text")

OF_THE_PACKAGE = (
    press("a number in words", 14, value="một nghìn"),
    press("a place that is nowhere", 14, place="tinh-z"),
    press("an indicator that is nowhere", 14, indicator="filez"),
    press("a breakdown that is nowhere", 25, breakdown="sector:fishery"),
    press("a source that is nowhere", 14, source="bai-z"),
    press("a unit that is nowhere", 14, unit="kilogram"),
    press("a unit the indicator is not counted in", 14, unit="percent"),
    press("a status that is none", 14, status="done"),
    press("a bound that is none", 14, bound="over"),
    press("a date written day first", 14, period_end="28/04/2024"),
    press("a date that is none", 14, period_end="2024-02-30"),
    press("a result of a day after its source", 22, period_end="2024-07-28"),
    press("a century mistyped", 14, period_end="1924-04-28"),
    press("a year with digits swapped", 29, period_end="2052-12-31", status="result"),
    press("a date without a basis", 14, at="period_end", date_basis="unknown"),
    press("a span that ends before it begins", 14, at="period_end", period_start="2024-05-28"),
    press("a text that is not the value", 14, value_text="1220 hồ sơ"),
    press("a value that is not the text", 14, at="value_text", value="1210"),
    press("a decimal comma lost", 13, at="value", value_text="730%", value="730"),
    press("a decimal comma lost, still a share", 13, value_text="7,3%", value="7.3"),
    press("a count ten times too large", 14, value_text="11200", value="11200"),
    press("a count ten times too small", 14, value_text="112", value="112"),
    press("a count a hundred times too large", 14, value_text="112000", value="112000"),
    press("a count a thousand times too large", 14, value_text="1120000", value="1120000"),
    press("a count a thousand times too small", 14, value_text="1", value="1"),
    press("money in thousands", 16, value_text="103 triệu đồng", value="103000000"),
    press("money ten times too large", 16, value_text="1.030 tỷ đồng", value="1030000000000"),
    press("a share its counts do not give", 13, value_text="75,1%", value="75.1"),
    press("a count that is not its share's", 15, _SHARE_13, value_text="900", value="900"),
    press("a share beyond its whole", 13, at="value", value_text="107%", value="107"),
    press(
        "a part larger than the whole printed", 28, at="value", denominator="6", value_text="12/6"
    ),
    press("parts beyond their whole", 22, value_text="1050 hồ sơ", value="1050"),
    press("a jump of a share", 13, value_text="12%", value="12"),
    press("a rank of nought", 28, at="value", value_text="0/63", value="0"),
    press("a key used twice", 15, observation="bai-a/014"),
    press(
        "two sources that disagree",
        30,
        Spot(PRESS, "", 22, "value_text"),
        value_text="81%",
        value="81",
    ),
    press("a place that is no more", 14, place="tinh-cu", period_end="2025-12-31"),
    press("a place that is not yet", 14, place="tinh-moi"),
    press("a key with a capital", 14, observation="Bai-a/014"),
    press("a paragraph that is no number", 14, paragraph="hai"),
    press("a launch that is not the day", 27, value_text="6/1/2023"),
    file("a row twice", PRESS, lambda data: _twice(data, 15), Spot(PRESS, "", 16, "value_text")),
    file(
        "a cell too many", PRESS, lambda data: data.replace(b"12/63", b"12,63"), Spot(PRESS, "", 29)
    ),
    file(
        "a column renamed",
        PRESS,
        lambda data: data.replace(b"value_text", b"text", 1),
        Spot(PRESS, "", 1),
    ),
    file("a quote that never ends", PRESS, lambda data: data.replace(b"12/63", b'"12/63')),
    package(
        "a finding of a figure that is nowhere",
        "findings",
        "bai-a/f01",
        2,
        text_vi="Còn {bai-a/099}.",
    ),
    package(
        "a deadline in words alone",
        "findings",
        "bai-a/f03",
        4,
        deadline_text="30/9/2024",
        deadline="",
    ),
    package("a group that is none", "findings", "bai-a/f02", 3, group="culture"),
    package("a cause of nothing", "findings", "bai-a/f02", 3, cause_of="bai-a/f09"),
    package("a mistyped target", "targets", "muc-tieu", 2, value_text="9%"),
    package("a place in no other", "places", "huyen-a1", 7, parent="tinh-z"),
    package("an alias of another place", "place_aliases", "tinh-a/1", 2, alias="tỉnh Bình Sơn"),
)
OF_FORMS = (
    form("97,3 typed as 973%", "H7", "973%"),
    form("a number kept as a date", _VALUE, date(2024, 4, 3)),
    form("a date as a number of days", _DAY, "45410"),
    form("a date after the period", _DAY, date(2024, 7, 28)),
    form("a date that is no day", _DAY, "31/06/2024"),
    form("a formula never computed", _VALUE, "=1500+60"),
    form("an error for a figure", _VALUE, "#REF!"),
    form("no figure but a note", _VALUE, None),
    form("words for a figure", _VALUE, "khoảng vài trăm"),
    form("a figure with two readings", _VALUE, "1.560,5.3"),
    form("a status that is none of the two", _STATUS, "Dự kiến"),
    form("a document that is not listed", _SOURCE, 7),
    form("a figure of a form ten times too large", _VALUE, "15600 hồ sơ"),
    form("a figure of a form a thousand times too large", _VALUE, "1560000 hồ sơ"),
    form("money of a form without its thousands", "H10", "114 triệu đồng"),
    form("a share of a form its counts do not give", "H7", "90,5%"),
    form("a code deleted", "A8", None),
    form("a code mistyped", "A8", "filles", "A8"),
    form("a code of an unknown part", "A8", "files/sector:fishery"),
    form("a document without a date", "D6", "giữa năm", sheet=sources_sheet("vi").name),
    workbook(
        "a form without its hidden sheet", FORM, lambda opened: opened.remove(opened["dean06"])
    ),
    workbook("a form without a sheet", FORM, lambda opened: opened.remove(opened[SHEET])),
    workbook("a form without its header", FORM, lambda opened: _clear(opened, 5)),
    workbook("a form of a place that is nowhere", FORM, lambda opened: _mark(opened, 2, "tinh-z")),
    workbook("a form of a period that is none", FORM, lambda opened: _mark(opened, 3, "2024H3")),
    workbook("a form of another version", FORM, lambda opened: _mark(opened, 1, "9")),
    workbook(
        "a row of a form twice",
        FORM,
        lambda opened: _copy_row(opened, 8, 9),
        spot_of(FORM, "H9", SHEET),
    ),
    workbook(
        "a row put between, and a slip in the next",
        FORM,
        lambda opened: _insert(opened, 8),
        spot_of(FORM, "H9", SHEET),
    ),
    copied(
        "a form twice under two names",
        FORM,
        "submissions/Binh Son 2024H1.xlsx",
        Spot(FORM),
    ),
)
OF_TABLES = (
    line("a place mistyped", 14, "Địa phương", "huyện An Khế Đông"),
    line("an indicator of no codebook", 14, "Chỉ số", "so_ho_so_moi"),
    line("a date with two readings", 14, "Ngày", "03/04/2024"),
    line("a date as a spreadsheet counts", 14, "Ngày", "45410"),
    line("a year beyond all", 22, "Ngày", "2204-06-28"),
    line("a unit of something else", 15, "Đơn vị tính", "nghìn hồ sơ"),
    line("a status of no list", 14, "Loại", "Ước"),
    line("a part of no list", 15, "Phân tổ", "sector:fishery"),
    line("a share as a fraction", 14, "Giá trị", "0,76"),
    line("a count with its unit swallowed", 15, "Giá trị", "1,2 nghìn tỷ hồ sơ"),
    line("a figure left out", 15, "Giá trị", ""),
    line("a formula as text", 15, "Giá trị", "=B2*2"),
    line("an error as text", 15, "Giá trị", "#N/A"),
    line("a number of a thousand digits", 15, "Giá trị", "9" * 1000),
    line("a minus", 15, "Giá trị", "-1120"),
    line("a cell of the separator", 15, "Giá trị", "1;120", Spot(TABLE, "", 15)),
    book("an old name after the merger", "D2", date(2025, 9, 30), "A2"),
    book("a new name before the merger", "A2", "tỉnh Tân Lũy"),
    book("a figure that became a date", "C3", date(2024, 3, 4)),
    book("a formula nobody computed", "C3", "=C7*2"),
    book("a reference lost", "C3", "#REF!"),
    book("a percentage as a number", "C2", 973),
    book("a figure ten times too large", "C7", "15200 hồ sơ"),
    workbook(
        "a row told twice", BOOK, lambda opened: _append(opened, 3), spot_of(BOOK, "C26", "Sheet")
    ),
    workbook(
        "a figure merged over two rows",
        BOOK,
        lambda opened: opened["Sheet"].merge_cells("C3:C4"),
        spot_of(BOOK, "C4", "Sheet"),
        spot_of(BOOK, "C2", "Sheet"),
    ),
    workbook("a header that names no value", BOOK, lambda opened: _set(opened, "C1", "Cột 3")),
    workbook("a table without rows", BOOK, lambda opened: opened["Sheet"].delete_rows(2, 99)),
    workbook("a wide table's month renamed", _WIDE, lambda opened: _set(opened, "C2", "T5")),
    workbook(
        "a score a wide table lost a comma of",
        _WIDE,
        lambda opened: _set(opened, "B3", 615),
        spot_of(_WIDE, "B3", "Sheet"),
    ),
    file("a mapping that is none", f"{_WIDE}.toml", lambda _: b"header = [", Spot(_WIDE)),
    file(
        "a mapping of a period that is none",
        f"{_WIDE}.toml",
        lambda data: data.replace(b"2024-05-31", b'"2024Q2"'),
        Spot(_WIDE),
    ),
)


def _personal(text: str) -> Any:
    return lambda data: data.replace("Kết quả".encode(), text.encode(), 1)


OF_FILES = (
    file(
        "letters read as Windows-1252", TABLE, lambda data: data.decode("cp1252", "ignore").encode()
    ),
    file(
        "letters of an old font (TCVN3)",
        TABLE,
        lambda data: data.replace("Kết quả".encode(), _OLD_FONT.encode()),
    ),
    file(
        "letters lost to question marks",
        TABLE,
        lambda data: data.replace("Kết quả".encode(), b"k?t qu? th?c hi?n"),
    ),
    file("bytes that are no text", TABLE, lambda _: b"\x00\x01\x02\xff" * 30),
    file("an empty file", TABLE, lambda _: b""),
    file("a workbook cut short", BOOK, lambda data: data[: len(data) // 2]),
    file(
        "a workbook with a byte overwritten",
        BOOK,
        lambda data: data[:60] + b"\xff\xff\xff" + data[63:],
    ),
    file(
        "a workbook under lock",
        BOOK,
        lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    ),
    file("a workbook with macros", BOOK, lambda data: with_part("xl/vbaProject.bin", b"x", data)),
    file(
        "a workbook that asks another file",
        BOOK,
        lambda data: with_part("xl/externalLinks/externalLink1.xml", "<x/>", data),
    ),
    file(
        "a zip bomb",
        BOOK,
        lambda data: with_part("xl/media/image1.png", b"\x00" * 60_000_000, data),
    ),
    file(
        "a workbook without its sheet",
        BOOK,
        lambda data: archive({k: v for k, v in parts_of(data).items() if "sheet1" not in k}),
    ),
    file("a text named as a workbook", BOOK, lambda _: b"tinh,so\na,1\n"),
    file("a document of another kind", "submissions/bao-cao.pdf", lambda _: b"%PDF-1.7"),
    file("a table no list names", "observations/them.csv", lambda _: b"a,b\n1,2\n"),
    file("a phone number", TABLE, _personal("ĐT 0913 000 123")),
    file("an address of mail", TABLE, _personal("can.bo@thu.example.vn")),
    file("a citizen's number", TABLE, _personal("001085000123")),
    file("a day of birth", TABLE, _personal("sinh ngày 03/04/1985")),
)


def _twice(data: bytes, number: int) -> bytes:
    """Repeat a line of a table under a key of its own."""
    lines = data.split(b"\n")
    lines.insert(number, lines[number - 1].replace(b"bai-a/014", b"bai-a/114"))
    return b"\n".join(lines)


def _clear(opened: Any, row: int) -> None:
    for cell in opened[SHEET][row]:
        cell.value = None


def _mark(opened: Any, row: int, text: str) -> None:
    opened["dean06"].cell(row, 2, text)


def _set(opened: Any, cell: str, content: object) -> None:
    opened["Sheet"][cell] = content


def _append(opened: Any, row: int) -> None:
    opened["Sheet"].append([cell.value for cell in opened["Sheet"][row]])


def _copy_row(opened: Any, row: int, onto: int) -> None:
    for cell in opened[SHEET][row]:
        opened[SHEET].cell(onto, cell.column, cell.value)


def _insert(opened: Any, row: int) -> None:
    opened[SHEET].insert_rows(row)
    opened[SHEET].cell(row + 1, 8, "15600 hồ sơ")


DEFECTS: tuple[Defect, ...] = (*OF_THE_PACKAGE, *OF_FORMS, *OF_TABLES, *OF_FILES)
