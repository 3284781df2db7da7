"""What files are called in the annex, and how a reader finds their folders."""

import lxml.html

from dean06.blocks.model import Document, Paragraph
from dean06.blocks.provenance import Ground, Provenance
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.claim import Figure
from dean06.exporters.file_names import PATHS, file_names, folders_of, sheet_told
from dean06.exporters.html import render_html
from dean06.exporters.preparation import prepare
from dean06.exporters.provenance import with_entries
from dean06.exporters.whereabouts import whereabouts
from tests.exporters.test_provenance import CSV, claim, row

FORMS = "data/raw/submissions"


def cell(key: str, file: str, line: int = 9, sheet: str = "Số liệu") -> Ground:
    return row(key, line, file=file, sheet=sheet, cell=f"H{line}")


JUNE = cell("a/1", f"{FORMS}/2024H1/a-06.xlsx")
MAY = cell("a/2", f"{FORMS}/2024H1/a-05.xlsx", 8)
LAST_YEAR = cell("a/3", f"{FORMS}/2023H2/a-12.xlsx")
PRESS = row("a/4", 5)


def test_a_form_is_called_by_its_name_and_its_folder_told_once() -> None:
    names = file_names([JUNE, MAY, LAST_YEAR, PRESS], below_raw=False)
    assert whereabouts([JUNE], "vi", names) == "a-06.xlsx, ô H9"
    assert folders_of(names) == (
        ("submissions/2023H2", "a-12.xlsx"),
        ("submissions/2024H1", "a-05.xlsx, a-06.xlsx"),
    )
    assert sheet_told(names, "vi") == "Tệp Excel không ghi trang: trang Số liệu."


def test_a_table_kept_by_hand_keeps_its_folder_which_says_what_it_holds() -> None:
    assert whereabouts([PRESS], "vi", file_names([PRESS], below_raw=False)) == f"{CSV}, dòng 5"
    below = file_names([PRESS], below_raw=True)
    assert whereabouts([PRESS], "vi", below) == "observations/press.csv, dòng 5"
    assert (folders_of(below), sheet_told(below, "vi")) == ((), "")


def test_two_files_of_one_name_are_told_with_their_folders() -> None:
    other = cell("b/1", f"{FORMS}/2024H2/a-06.xlsx")
    names = file_names([JUNE, other, MAY], below_raw=True)
    assert whereabouts([JUNE, other], "vi", names) == (
        "submissions/2024H1/a-06.xlsx, ô H9; submissions/2024H2/a-06.xlsx, ô H9"
    )
    assert folders_of(names) == (("submissions/2024H1", "a-05.xlsx"),)


def test_a_sheet_other_than_the_usual_one_is_named() -> None:
    task = row("f/1", 7, file=JUNE.file, sheet="Vướng mắc")
    names = file_names([JUNE, MAY, task], below_raw=True)
    assert whereabouts([task], "vi", names) == "a-06.xlsx, trang Vướng mắc, dòng 7"
    assert whereabouts([task, MAY], "vi", names) == (
        "a-05.xlsx, trang Số liệu, ô H8; a-06.xlsx, trang Vướng mắc, dòng 7"
    )


def test_where_no_sheet_is_usual_each_is_named() -> None:
    task = row("f/1", 7, file=JUNE.file, sheet="Vướng mắc")
    for rows in ([JUNE, task], [JUNE]):
        assert file_names(rows, below_raw=True).sheet == ""


def test_whoever_traces_a_number_is_told_whole_paths() -> None:
    assert whereabouts([JUNE], "vi", PATHS) == f"{JUNE.file}, trang Số liệu, ô H9"


def printed() -> Document:
    """Return a document of two numbers from forms."""
    grounds = (JUNE, MAY)
    claims = tuple(
        claim(name, "as_read", ground.key)
        for name, ground in zip(("caaa111", "caaa222"), grounds, strict=True)
    )
    text = tuple(Figure(text="55,6%", claim=one.claim) for one in claims)
    blocks = with_entries((Paragraph(text=text, claims=claims), Provenance(grounds=grounds)), "vi")
    return Document(lang="vi", title="Thử", date="2024-07-05", blocks=blocks)


def test_the_folders_stand_above_the_annex_on_paper() -> None:
    folders, note, table = prepare(printed())[-3:]
    assert isinstance(folders, Table)
    assert [plain(cell.text) for cell in folders.rows[0].cells] == [
        "submissions/2024H1",
        "a-05.xlsx, a-06.xlsx",
    ]
    assert isinstance(note, Paragraph)
    assert plain(note.text) == "Tệp Excel không ghi trang: trang Số liệu."
    assert isinstance(table, Table)
    assert plain(table.rows[0].cells[2].text) == "a-06.xlsx, ô H9 · caaa111"


def test_the_folders_stand_above_the_annex_on_the_page() -> None:
    page = lxml.html.fromstring(render_html(printed()).encode())
    assert page.xpath("string(//ul[@class='grounds']/preceding-sibling::p[1])") == (
        "Thư mục của tệp chỉ ghi tên: submissions/2024H1 (a-05.xlsx, a-06.xlsx). "
        "Tệp Excel không ghi trang: trang Số liệu."
    )
