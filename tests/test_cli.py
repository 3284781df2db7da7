import json
from pathlib import Path

import pytest

from dean06.build.specs import NOTEBOOKS
from dean06.cli import main
from tests.build.small_project import SOURCES, write_notebook

ROOT = Path(__file__).parents[1]
COMMANDS = ["collect", "build", "email", "edition", "form", "lab", "place", "quantity", "synth"]


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return the one line a refused command puts out."""
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_vietnamese(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"Cách dùng: dean06 {command} [TÙY CHỌN]")
    assert "Options" not in text
    assert "Show this" not in text


@pytest.mark.parametrize("words", [["--lang", "en", "--help"], ["--locale=en", "--help"]])
def test_help_is_english_when_asked(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(words) == 0
    text = capsys.readouterr().out
    assert text.startswith("Usage: dean06 [OPTIONS] COMMAND [OPTIONS]")
    assert "Lập" not in text


def test_the_language_may_also_stand_in_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOCALE", "en")
    assert told(capsys, "build", "--place") == "The option “--place” needs a value after it."


def test_the_bare_program_lists_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    text = capsys.readouterr().out
    assert [command for command in COMMANDS if f"\n  {command} " in text] == COMMANDS


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["biuld"], "Không có lệnh “biuld”. Gần nhất: build."),
        (["build", "--plaec", "x"], "Không có tùy chọn “--plaec” ở lệnh này. Gần nhất: --place."),
        (["build", "--place"], "Sau tùy chọn “--place” phải có giá trị."),
        (["build", "--locale", "fr"], "Không có ngôn ngữ “fr”: hãy chọn vi, en."),
        (["build", "--jobs", "0"], "--jobs là “0”: cần một số nguyên từ 1 trở lên, ví dụ 4."),
        (["--version=3"], "Không hiểu lệnh này; hãy xem “dean06 --help”."),
    ],
)
def test_a_mistyped_command_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert told(capsys, *words) == sentence


def test_a_word_too_many_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "“quang-nam”" in told(capsys, "build", "quang-nam")


def test_outside_a_project_every_command_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(capsys, "collect").startswith("Không thấy dự án")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with the real data and notebooks that fail for Nghệ An."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw").symlink_to(ROOT / "data" / "raw")
    for name in NOTEBOOKS.values():
        write_notebook(tmp_path / "notebooks" / name, 'assert place != "nghe-an"', SOURCES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_was_built_and_what_failed_decides_the_exit_status(
    capsys: pytest.CaptureFixture[str], project: Path
) -> None:
    assert main(["build", "--place", "phu-yen"]) == 0
    assert main(["build", "--period", "2024H1"]) == 1
    assert (
        'nghe-an 2024H1: ô 2 (assert place != "nghe-an"): AssertionError' in capsys.readouterr().out
    )
    made = {path.name for path in project.glob("reports/six-month/2024H1/*")}
    assert {"phu-yen.html", "phu-yen.ipynb", "phu-yen.pdf"} <= made
    assert not any(name.startswith("nghe-an") for name in made)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--place", "quang-nma"], "quang-nam"),
        (["--period", "2024Q1"], "2024H1"),
        (["--place", "an-giang", "--period", "2024H1"], "2022H1"),
    ],
)
def test_what_nothing_can_be_built_from_is_refused_before_a_kernel_starts(
    capsys: pytest.CaptureFixture[str], project: Path, words: list[str], expected: str
) -> None:
    assert expected in told(capsys, "build", *words)
    assert not (project / "reports").exists()


def test_a_variable_given_to_make_counts_like_an_option(
    capsys: pytest.CaptureFixture[str], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEAN06_GIVEN", "PLACE")
    monkeypatch.setenv("PLACE", "quang-nma")
    assert "quang-nam" in told(capsys, "build")
    assert not (project / "reports").exists()


def test_collect_tells_what_was_read(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    assert main(["collect"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2].endswith("dữ liệu đã xử lý nằm ở data/processed.")
    assert lines[-1] == "read 750 = accepted 750 + quarantined 0"
    assert (project / "data" / "processed").is_dir()


def test_the_folders_can_be_named(project: Path) -> None:
    words = ["--raw", "data/raw", "--processed", "elsewhere/p", "--reports", "elsewhere/r"]

    assert main(["build", "--place", "phu-yen", "--jobs", "1", *words]) == 0

    record = project / "elsewhere" / "r" / "six-month" / "2024H1" / "phu-yen.ipynb"
    assert json.loads(record.read_text())["metadata"]["dean06"]["place"] == "phu-yen"
    assert not (project / "data" / "processed").exists()
