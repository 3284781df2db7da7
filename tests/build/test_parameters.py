from pathlib import Path

import pytest

from dean06.build.parameters import check_parameters, parameter_names
from dean06.errors import BriefingError
from tests.build.small_project import write_notebook


def test_the_names_are_those_the_parameters_cell_sets(tmp_path: Path) -> None:
    notebook = write_notebook(
        tmp_path / "a.ipynb", "other = 1", parameters="# of\nplace: str = 'x'\nlang = 'vi'"
    )
    assert parameter_names(notebook) == {"place", "lang"}


def test_a_notebook_with_the_parameters_passes(tmp_path: Path) -> None:
    check_parameters(write_notebook(tmp_path / "a.ipynb"), {"place", "period", "lang"}, "vi")


def test_a_missing_parameter_is_refused_with_the_nearest(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "a.ipynb", parameters="palce = 'x'\nlang = 'vi'")
    with pytest.raises(BriefingError, match="không có tham số “place”.*Gần nhất ở đó: palce"):
        check_parameters(notebook, {"place", "lang"}, "vi")


def test_a_notebook_without_a_parameters_cell_is_refused(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "a.ipynb", parameters="")
    with pytest.raises(BriefingError, match="place"):
        check_parameters(notebook, {"place"}, "en")


def test_a_notebook_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="Thiếu notebook"):
        check_parameters(tmp_path / "none.ipynb", {"place"}, "vi")
