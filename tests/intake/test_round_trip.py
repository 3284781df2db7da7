"""From an empty form to processed figures: filled in, saved by LibreOffice, collected, returned."""

import shutil
from datetime import date
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook

from dean06.cli.form import make_form
from dean06.intake import CollectReport, collect
from dean06.paths import Project
from dean06.store import read_processed
from tests.office import needs_libreoffice, resaved
from tests.raw_data import PACKAGE

pytestmark = needs_libreoffice

# What an analyst types, by the code of the row: the value, its day, and where it is kept.
TYPED = {
    "online_application_share": ("87,5%", date(2024, 12, 20)),
    "id_cards_issued": ("hơn 1,4 triệu", "31/12/2024"),
    "essential_services_provided": ("25/25", None),
}
WRONG = {"digitised_files_share": ("187,5%", date(2024, 12, 20))}
COLUMNS = ["indicator", "value_text", "value", "bound", "denominator", "period_end", "cell"]


def filled(folder: Path, typed: dict[str, tuple[str, object]]) -> Path:
    """Return a form of Nghệ An made from the real codebook, typed into as in a spreadsheet."""
    project = Project(PACKAGE.parent, folder / "known", folder / "reports", folder / "notebooks")
    path = folder / "nghe-an.xlsx"
    make_form(project, "nghe-an", "2024H2", path, "vi")
    book = load_workbook(path)
    sheet = book["Số liệu"]
    headings = {cell.value: cell.column for cell in sheet[header_of(sheet)]}
    for row in range(1, sheet.max_row + 1):
        value, day = typed.get(str(sheet.cell(row, 1).value), (None, None))
        if value:
            sheet.cell(row, headings["Giá trị"]).value = value
            sheet.cell(row, headings["Số liệu đến ngày"]).value = day
    book.save(path)
    return path


def header_of(sheet: object) -> int:
    rows = sheet.iter_rows(min_row=1, max_row=12)  # type: ignore[attr-defined]
    return next(row[0].row for row in rows if any(cell.value == "Giá trị" for cell in row))


def collected(folder: Path, form: Path) -> tuple[CollectReport, pd.DataFrame]:
    """Collect the real data with the form dropped in; return the report and the form's figures."""
    raw = folder / "raw"
    shutil.copytree(PACKAGE.parent, raw)
    shutil.copy(form, raw / "submissions" / form.name)
    report = collect(raw, folder / "processed")
    table = read_processed(folder / "processed" / "observations" / "nghe-an.parquet")
    return report, table[table["file"] == f"submissions/{form.name}"][COLUMNS]


def test_a_form_saved_by_libreoffice_gives_the_same_figures(tmp_path: Path) -> None:
    form = filled(tmp_path, TYPED)
    _, typed = collected(tmp_path / "typed", form)
    report, saved = collected(tmp_path / "saved", resaved(form))
    assert report.faults == []
    assert set(saved["value_text"]) == {"87,5%", "hơn 1,4 triệu", "25/25"}
    assert list(saved["period_end"]) == [
        {"87,5%": date(2024, 12, 20)}.get(text, date(2024, 12, 31)) for text in saved["value_text"]
    ]
    pd.testing.assert_frame_equal(saved.reset_index(drop=True), typed.reset_index(drop=True))


def test_what_is_wrong_comes_back_in_a_copy_of_the_saved_form(tmp_path: Path) -> None:
    form = resaved(filled(tmp_path, {**TYPED, **WRONG}))
    report, saved = collected(tmp_path / "saved", form)
    (fault,) = report.faults
    assert (report.quarantined, len(saved)) == (1, 3)
    returned = tmp_path / "saved" / "processed" / "quarantine" / "returned" / form.name
    cell = load_workbook(returned)["Số liệu"][fault.spot.cell]
    assert cell.value == "187,5%"
    assert fault.told["vi"] in cell.comment.text
    assert cell.fill.fill_type == "solid"
