from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.paths import find_project, project_at


def test_the_project_is_found_from_any_folder_inside_it(tmp_path: Path) -> None:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "datapackage.json").write_text("{}")
    inside = tmp_path / "notebooks" / "mine"
    inside.mkdir(parents=True)

    assert find_project(inside, "vi") == project_at(tmp_path)


def test_outside_a_project_the_command_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="Không thấy dự án.*vào thư mục dự án"):
        find_project(tmp_path, "vi")
