"""From a printed number to its cell and back, over the records beside the documents."""

import json
import re
from pathlib import Path

import nbformat
import pytest

from dean06.blocks.model import Paragraph, SourceNote, Sources
from dean06.blocks.provenance import Ground, Provenance
from dean06.cells import RawCell, read_cell
from dean06.cli import main
from dean06.errors import BriefingError
from dean06.trace import VALUE_RULES
from tests.exporters.test_provenance import CSV, GROUNDS, READ, claim
from tests.notebooks_made import block_output, notebook, ran

COUNT = claim("cbbb222", "count", "a/5", "a/6", text="2")
QUOTED = claim("cccc333", "quoted", "a/5", text="139")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    raw = tmp_path / "data" / "raw"
    (raw / "observations").mkdir(parents=True)
    (raw / "datapackage.json").write_text("{}", encoding="utf-8")
    (tmp_path / CSV).write_text("observation\n" + "row\n" * 9, encoding="utf-8")
    for name in ("six-month/2024H1/thanh-an", "six-month/2024H2/thanh-an"):
        path = tmp_path / "reports" / f"{name}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(record(), path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def record() -> nbformat.NotebookNode:
    blocks = (
        Paragraph(text=("Đạt.",), claims=(READ, COUNT, QUOTED)),
        Sources(items=(SourceNote(number=1, text=("Báo A, ngày 3/7/2024.",)),)),
        Provenance(grounds=tuple(GROUNDS.values())),
    )
    return notebook(ran("briefing.annexes()", *map(block_output, blocks)))


@pytest.mark.parametrize("asked", ["caaa111", "55,6%", " 55,6 % "])
@pytest.mark.usefixtures("project")
def test_a_number_is_followed_by_name_or_as_printed(
    asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", "thanh-an/2024H1", asked]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "six-month/2024H1/thanh-an  caaa111  55,6%",
        "Ghi đúng như nguồn.",
        f"- Tỷ lệ A: “55,6%” (30/06/2024), {CSV}, dòng 5[1]",
        "[1] Báo A, ngày 3/7/2024.",
    ]


@pytest.mark.parametrize(
    "named",
    [
        "reports/six-month/2024H2/thanh-an.html",
        "six-month/2024H2/thanh-an.pdf",
        "{project}/reports/six-month/2024H2/thanh-an.ipynb",
    ],
)
def test_a_briefing_is_named_by_any_of_its_files(
    project: Path, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", named.format(project=project), "caaa111"]) == 0
    assert capsys.readouterr().out.startswith("six-month/2024H2/thanh-an  caaa111")


@pytest.mark.usefixtures("project")
def test_a_cell_names_every_claim_that_stands_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "--cell", f"{CSV}:5"]) == 0
    told = capsys.readouterr().out
    moving, rest = told.split("Số trích từ lời văn")
    assert moving.count("caaa111") == 2
    assert "six-month/2024H2/thanh-an" in moving
    assert "cbbb222" not in moving
    assert rest.count("cccc333") == rest.count("cbbb222") == 2


@pytest.mark.usefixtures("project")
def test_a_cell_nothing_stands_on_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "--cell", f"{CSV}:10"]) == 0
    assert "Không có số liệu nào" in capsys.readouterr().out


def test_the_rules_that_move_with_a_figure_are_those_the_guide_names() -> None:
    guide = (Path(__file__).parents[1] / "docs" / "claims.md").read_text(encoding="utf-8")
    moving = re.findall(r"^\| ([\w, ]+) \| [^|]+ \| yes \|$", guide, re.M)
    assert set(VALUE_RULES) == {rule for line in moving for rule in line.split(", ")}


@pytest.mark.usefixtures("project")
def test_json_has_claim_rows_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "thanh-an/2024H1", "caaa111", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["claim"], told["value"], told["rule"]) == ("caaa111", "55.6", "as_read")
    (line,) = told["rows"]
    assert (line["file"], line["line"]) == (CSV, 5)
    assert line["source_text"] == "Báo A, ngày 3/7/2024."
    assert main(["trace", "--cell", "observations/press.csv:5", "--json"]) == 0
    both = json.loads(capsys.readouterr().out)
    assert [len(both[name]) for name in ("changes", "quoted", "counts")] == [2, 2, 2]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["thanh-on/2024H1", "55,6%"], "Gần nhất: thanh-an/2024H1"),
        (["thanh-an/2024H1", "caaa11l"], "Gần nhất: caaa111"),
        (["thanh-an/2024H1"], "Hãy ghi một báo cáo và một số liệu"),
        ([], "Hãy ghi một báo cáo và một số liệu"),
        (["--cell", "press.csv"], "không chỉ ra ô nào"),
        (["--cell", f"{CSV}:11"], "chỉ có các dòng từ 2 đến 10"),
        (["--cell", f"{CSV}:1"], "chỉ có các dòng từ 2 đến 10"),
        (["--cell", "data/raw/observations/none.csv:5"], "không có tệp none.csv"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_is_unknown_is_told_in_one_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", *words]) == 2
    caught = capsys.readouterr()
    assert caught.out == ""
    assert told in caught.err
    assert caught.err.count("\n") == 1


def test_a_broken_record_is_told_with_its_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "reports/six-month/2024H1/thanh-an.ipynb").write_text("{", encoding="utf-8")
    assert main(["trace", "thanh-an/2024H1", "55,6%"]) == 2
    assert "thanh-an.ipynb không phải hồ sơ của một báo cáo" in capsys.readouterr().err


def test_pages_are_checked_for_numbers_without_a_claim(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = project / "reports/six-month/2024H1/thanh-an.html"
    page.write_text("<html><body><p>Năm 2024.</p></body></html>", encoding="utf-8")
    assert main(["trace", "--check"]) == 0
    page.write_text("<html><body><p>Đạt 55,6% kế hoạch.</p></body></html>", encoding="utf-8")
    assert main(["trace", "--check"]) == 1
    assert "six-month/2024H1/thanh-an: Đạt 55,6% kế hoạch." in capsys.readouterr().out


WORKBOOK = "data/raw/submissions/a.xlsx"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (f"{WORKBOOK}!Số liệu!G7", ["one"]),
        (f"{WORKBOOK}!Số liệu!h7", ["two"]),
        # A cell that holds no figure, such as the one with the date, means its row.
        (f"{WORKBOOK}!Số liệu!B7", ["one", "two"]),
        (f"{WORKBOOK}!Số liệu!7", ["one", "two"]),
        ("submissions/a.xlsx!Số liệu!G8", []),
        (f"{WORKBOOK}!Khác!G7", []),
    ],
)
def test_a_cell_of_a_workbook_is_one_figure_and_any_other_its_row(
    text: str, held: list[str], tmp_path: Path
) -> None:
    (tmp_path / "submissions").mkdir()
    (tmp_path / "submissions" / "a.xlsx").touch()
    place = {"file": WORKBOOK, "sheet": "Số liệu", "line": 7}
    grounds = [
        Ground.model_validate({"key": key, "cell": cell, **place})
        for key, cell in (("one", "G7"), ("two", "H7"))
    ]
    cell = read_cell(text, tmp_path, "vi")
    assert [ground.key for ground in grounds if cell.holds(ground, grounds)] == held


def test_a_cell_is_named_as_it_is_typed() -> None:
    assert RawCell(CSV, 5).name == f"{CSV}:5"
    assert RawCell(WORKBOOK, 7, "Số liệu", "G7").name == f"{WORKBOOK}!Số liệu!G7"


def test_a_file_outside_the_raw_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="không có tệp"):
        read_cell("/etc/hosts:1", tmp_path, "vi")
