"""A number of the overview is followed to the briefings it is made of."""

import json
import shutil
from pathlib import Path

import pytest

from dean06.cli import main
from dean06.portal import index
from dean06.portal.manifest import update
from tests.portal.index_made import PLACES, entries
from tests.portal.index_made import index as index_page


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "raw" / "datapackage.json").write_text("{}", encoding="utf-8")
    (tmp_path / "data" / "processed").mkdir()
    reports = tmp_path / "reports"
    made = entries(tmp_path)
    for entry in made:
        for suffix in entry.files:
            file = reports / f"{entry.document}{suffix}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
    update(reports, made)
    (reports / "index.html").write_text(index_page(tmp_path), encoding="utf-8")
    monkeypatch.setattr(index, "ground_of", lambda _: index.Ground(PLACES, {}))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("named", ["overview", "index.html", "reports/overview.pdf"])
@pytest.mark.usefixtures("project")
def test_a_number_is_followed_to_its_briefings(
    named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", named, "60"]) == 0
    first, counted, rule, *parts = capsys.readouterr().out.splitlines()
    assert first.split()[0] == "overview"
    assert first.split()[2] == "60"
    assert (counted, rule) == ("Số liệu đã kiểm tra", "Gồm các mục sau:")
    assert "- 2 năm 2022 - 2023: Nghệ An (12)" in parts


@pytest.mark.usefixtures("project")
def test_json_has_the_code_and_what_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    main(["trace", "overview", "60", "--json"])
    (entry,) = json.loads(capsys.readouterr().out)
    assert main(["trace", "overview", entry["claim"]]) == 0
    assert entry["number"] == "60"


@pytest.mark.usefixtures("project")
def test_a_number_it_does_not_have_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["trace", "overview", "61"]) == 2
    caught = capsys.readouterr()
    assert "Phần tổng hợp không có số hay mã “61”" in caught.err
    assert (caught.out, caught.err.count("\n")) == ("", 1)


@pytest.mark.parametrize("gone", ["reports", "data/processed"])
def test_before_anything_is_built_one_sentence_says_what_to_do(
    gone: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / gone)
    assert main(["trace", "overview", "60"]) == 2
    caught = capsys.readouterr()
    assert "hãy lập trước bằng lệnh make reports" in caught.err
    assert (caught.out, caught.err.count("\n")) == ("", 1)


def test_a_numeral_put_into_the_page_is_found(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", "--check", "overview"]) == 0
    assert "1 trang" in capsys.readouterr().out
    page = project / "reports" / "index.html"
    told = page.read_text(encoding="utf-8").replace("Tổng quan</h2>", "Tổng quan 63 nơi</h2>")
    page.write_text(told, encoding="utf-8")
    assert main(["trace", "--check", "overview"]) == 1
    assert "index.html: Tổng quan 63 nơi" in capsys.readouterr().out
