"""Only processed data are ever replaced, and only as a whole."""

from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.intake.replacing import replacing


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    return tmp_path / "data" / "raw"


def replace(processed: Path, raw: Path, name: str = "new") -> None:
    with replacing(processed, raw, "vi") as fresh:
        (fresh / "reference").mkdir()
        (fresh / "reference" / name).write_text(name)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_what_was_collected_before_gives_way_to_the_new(tmp_path: Path, raw: Path) -> None:
    replace(tmp_path / "out", raw, "old")
    replace(tmp_path / "out", raw)
    assert names(tmp_path / "out") == ["reference", "reference/new"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_empty_folder_may_be_named(tmp_path: Path, raw: Path) -> None:
    (tmp_path / "out").mkdir()
    replace(tmp_path / "out", raw)
    assert names(tmp_path / "out") == ["reference", "reference/new"]


@pytest.mark.parametrize("name", ["home", "data", "data/raw", "data/raw/inside", "file.txt"])
def test_a_folder_that_holds_anything_else_is_left_alone(
    name: str, tmp_path: Path, raw: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("x")
    (tmp_path / "file.txt").write_text("x")
    before = names(tmp_path)
    with pytest.raises(BriefingError, match="--processed"):
        replace(tmp_path / name, raw)
    assert names(tmp_path) == before


def test_a_failure_while_writing_leaves_everything_as_it_was(tmp_path: Path, raw: Path) -> None:
    replace(tmp_path / "out", raw, "old")

    def fail() -> None:
        with replacing(tmp_path / "out", raw, "vi") as fresh:
            (fresh / "reference").mkdir()
            raise ValueError

    with pytest.raises(ValueError, match="^$"):
        fail()
    assert names(tmp_path / "out") == ["reference", "reference/old"]
