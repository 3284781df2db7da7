"""A form filled in and saved by LibreOffice, which writes every sheet anew in its own way."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from dean06.forms.content import Remark
from dean06.forms.reading import read_form
from dean06.forms.returning import mark_returned
from dean06.forms.writing import write_form
from tests.forms.forms_made import ANSWERS, grids_of, small_form
from tests.office import needs_libreoffice, resaved

pytestmark = needs_libreoffice


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a filled form, and what LibreOffice made of it."""
    path = tmp_path_factory.mktemp("forms") / "form.xlsx"
    write_form(path, small_form(synthetic=True), ANSWERS)
    return path, resaved(path)


def opened(path: Path) -> Any:
    return load_workbook(path)


def test_what_was_filled_in_is_read_the_same(saved: tuple[Path, Path]) -> None:
    before, after = (read_form(grids_of(opened(path))) for path in saved)
    assert len(before.figures) == 3
    assert after == before


def test_drop_downs_and_protection_outlive_it(saved: tuple[Path, Path]) -> None:
    after = opened(saved[1])
    assert after["Số liệu"].protection.sheet
    assert after["dean06"].sheet_state == "hidden"
    formulas = {one.formula1 for one in after["Số liệu"].data_validations.dataValidation}
    assert '"Kết quả,Kế hoạch"' in formulas


def test_a_workbook_it_saved_can_be_returned_with_remarks(saved: tuple[Path, Path]) -> None:
    figure = read_form(grids_of(opened(saved[1]))).figures[0]
    target = saved[1].with_name("returned.xlsx")
    mark_returned(saved[1], target, [Remark(figure.sheet, figure.line, "H", "Xem lại.")])
    assert opened(target)[figure.sheet][f"H{figure.line}"].comment.text == "Xem lại."
