from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell

from dean06.forms.answers import Answers, FigureAnswer, FindingAnswer
from dean06.forms.writing import form_bytes
from dean06.intake import collect
from dean06.intake.faults import Fault, Spot, spot_fault
from dean06.intake.submissions import return_forms
from tests.forms.forms_made import small_form
from tests.grids.files_made import workbook
from tests.raw_data import raw_folder

NAME = "submissions/2024H2/a.xlsx"


def fault(line: int | None, column: str | None, file: str = NAME, sheet: str = "Sheet") -> Fault:
    told = {"vi": f"sai {column}", "en": f"wrong {column}"}
    return spot_fault(Spot(file, sheet, line, column), "type", told, 0)  # type: ignore[arg-type]


def returned(folder: Path, *faults: Fault) -> Path:
    path = folder / "raw" / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(workbook())
    return_forms(folder / "raw", list(faults), folder / "returned", "vi")
    return folder / "returned" / "2024H2" / "a.xlsx"


def cell(path: Path, name: str) -> Cell:
    found = load_workbook(path).worksheets[0][name]
    assert isinstance(found, Cell)
    return found


def test_a_faulty_cell_comes_back_coloured_with_the_sentence_as_its_comment(
    tmp_path: Path,
) -> None:
    path = returned(tmp_path, fault(2, "B"))

    faulty, sound = cell(path, "B2"), cell(path, "A2")
    assert faulty.comment is not None
    assert faulty.comment.text == "sai B"
    assert faulty.fill.fgColor.rgb != sound.fill.fgColor.rgb
    assert (sound.comment, sound.value, faulty.value) == (None, "Hà Nội", 5)


def test_two_faults_of_a_cell_stand_in_one_comment(tmp_path: Path) -> None:
    comment = cell(returned(tmp_path, fault(2, "B"), fault(2, "B")), "B2").comment
    assert comment is not None
    assert comment.text == "sai B\nsai B"


def test_a_fault_of_a_whole_row_is_a_comment_on_its_first_cell(tmp_path: Path) -> None:
    comment = cell(returned(tmp_path, fault(2, None)), "A2").comment
    assert comment is not None
    assert comment.text == "sai None"


def test_a_workbook_without_a_faulty_row_is_not_returned(tmp_path: Path) -> None:
    path = returned(tmp_path, fault(None, None), fault(2, "B", file="observations.xlsx"))
    assert not path.exists()


def test_a_delimited_file_is_not_returned(tmp_path: Path) -> None:
    returned(tmp_path, fault(2, "B", file="submissions/b.csv", sheet=""))
    assert not (tmp_path / "returned").exists()


def test_a_workbook_no_copy_can_be_made_of_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "raw" / "submissions" / "b.xlsx"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no workbook")

    made = returned(tmp_path / "sound", fault(2, "B"))
    return_forms(
        tmp_path / "raw", [fault(2, "B", file="submissions/b.xlsx")], tmp_path / "returned", "vi"
    )

    assert made.exists()
    assert not (tmp_path / "returned" / "b.xlsx").exists()


def test_what_later_checks_find_in_a_form_is_marked_in_its_own_cells(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    path = raw / "submissions" / "a.xlsx"
    path.parent.mkdir(parents=True)
    answers = Answers(
        figures={
            ("online_share", None): FigureAnswer("120%"),
            ("amount", None): FigureAnswer("5 tỷ đồng", "01/02/1990"),
        },
        findings=(FindingAnswer("direction", "Mới đạt {khong-co/01}"),),
    )
    path.write_bytes(form_bytes(small_form(), answers))

    report = collect(raw, tmp_path / "processed", "en")

    assert [(fault.spot.column, fault.rule) for fault in report.faults] == [
        ("H", "range"),
        ("I", "too_early"),
        ("B", "unknown_figure"),
    ]
    book = load_workbook(tmp_path / "processed" / "quarantine" / "returned" / "a.xlsx")
    marked = {
        found.coordinate[0]
        for sheet in book.worksheets
        for line in sheet.iter_rows()
        for found in line
        if found.comment is not None
    }
    assert marked == {"H", "I", "B"}
