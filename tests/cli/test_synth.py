"""The command that writes a made-up load."""

from pathlib import Path

import pytest

from dean06.cli import main
from tests.raw_data import PACKAGE


@pytest.fixture(autouse=True)
def inside_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACKAGE.parents[2])


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["--lang", "en", "synth", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


def test_it_writes_what_was_asked_for_and_says_where(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "load"
    words = ["--places", "2", "--months", "3", "--indicators", "5", "--out", str(out)]
    assert main(["--lang", "en", "synth", *words]) == 0
    assert capsys.readouterr().out == (
        f"6 made-up files are in {out}. "
        f"Read them with “dean06 collect --raw {out} --processed FOLDER”.\n"
    )
    assert len([*out.rglob("*.xlsx")]) == 6


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--places", "0"], "--places is “0”: expected a whole number from 1 to 63."),
        (["--places", "64"], "--places is “64”: expected a whole number from 1 to 63."),
        (["--months", "-3"], "--months is “-3”: expected a whole number from 1 to 240."),
        (["--months", "241"], "--months is “241”: expected a whole number from 1 to 240."),
        (["--indicators", "²"], "--indicators is “²”: expected a whole number from 1 to 1000."),
        (["--seed", "x"], "--seed is “x”: expected a whole number, such as 7."),
        ([], "A load goes into a folder of its own: name an empty one with --out."),
    ],
)
def test_a_wrong_number_is_one_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert refusal(capsys, *words) == sentence


def test_the_raw_data_of_this_project_are_no_place_for_a_load(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "made-up figures never go among real ones" in refusal(
        capsys, "--out", "data/raw/submissions"
    )
