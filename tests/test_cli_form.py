from pathlib import Path

import pytest
from openpyxl import load_workbook

from dean06.cli import main

ROOT = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with the real data."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw").symlink_to(ROOT / "data" / "raw")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return the one line a refused command puts out."""
    assert main(["form", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


def test_a_form_is_written_where_the_command_says(
    capsys: pytest.CaptureFixture[str], project: Path
) -> None:
    assert main(["form", "--place", "Quảng Nam", "--period", "2024H2"]) == 0
    assert capsys.readouterr().out.strip().endswith("forms/2024H2/quang-nam.xlsx.")
    sheet = load_workbook(project / "forms" / "2024H2" / "quang-nam.xlsx")["Số liệu"]
    known = {line[0]: line[5] for line in sheet.values if line[0]}
    assert known["steering_documents/document:official_letter"] == "hơn 100"


def test_a_place_nothing_is_known_of_has_a_form_too(project: Path) -> None:
    assert main(["form", "--place", "ca-mau", "--period", "2024H2", "--out", "a.xlsx"]) == 0
    sheet = load_workbook(project / "a.xlsx")["Số liệu"]
    assert {line[5] for line in sheet.values if line[1] == 1} == {None}


def test_a_file_that_may_be_filled_in_is_not_written_over(
    capsys: pytest.CaptureFixture[str], project: Path
) -> None:
    path = project / "forms" / "2024H2" / "nghe-an.xlsx"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"filled in")

    sentence = told(capsys, "--place", "nghe-an", "--period", "2024H2")

    assert sentence.startswith("Tệp forms/2024H2/nghe-an.xlsx đã có và có thể đã được điền")
    assert path.read_bytes() == b"filled in"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--place", "nghe-an"], "PLACE=nghe-an PERIOD=2024H2"),
        (["--period", "2024H2"], "PLACE=nghe-an PERIOD=2024H2"),
        (["--place", "nghe-na", "--period", "2024H2"], "nghe-an"),
        (["--place", "nghe-an", "--period", "2024Q2"], "“2024Q2”"),
        (["--place", "tay-hoa", "--period", "2024H2"], "dưới cấp tỉnh"),
        (
            ["--place", "nghe-an", "--period", "2024H2", "--out", "a.xls"],
            "cần tên tệp có đuôi .xlsx",
        ),
        (
            ["--place", "nghe-an", "--period", "2024H2", "--out", "data/raw/README.md/a.xlsx"],
            "--out",
        ),
    ],
)
def test_what_no_form_can_be_written_for_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], project: Path, words: list[str], expected: str
) -> None:
    assert expected in told(capsys, *words)
    assert not (project / "forms").exists()
