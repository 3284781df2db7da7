"""The exporters through nbconvert's own command, as an analyst would call them."""

import subprocess
import sys
from pathlib import Path

import nbformat
import nbformat.v4 as v4
import pytest

from tests.documents import sample_document
from tests.notebooks_made import block_output, notebook, ran


def convert(kind: str, path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "nbconvert", "--to", kind, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def executed(tmp_path: Path) -> Path:
    outputs = [block_output(block) for block in sample_document().blocks]
    path = tmp_path / "ban-tin.ipynb"
    nbformat.write(notebook(ran("briefing.show()", *outputs), built=False), path)
    return path


@pytest.mark.parametrize(
    ("kind", "suffix", "start"),
    [
        ("briefing_html", ".html", b"<!doctype html>"),
        ("briefing_pdf", ".pdf", b"%PDF"),
        ("briefing_docx", ".docx", b"PK"),
        ("briefing_xlsx", ".xlsx", b"PK"),
        ("briefing_mail", ".eml", b"Subject:"),
    ],
)
def test_each_form_is_an_nbconvert_format(
    kind: str, suffix: str, start: bytes, executed: Path
) -> None:
    done = convert(kind, executed)
    assert done.returncode == 0, done.stderr
    assert executed.with_suffix(suffix).read_bytes().startswith(start)


def test_a_document_exported_by_hand_says_so(executed: Path) -> None:
    convert("briefing_html", executed)
    assert "bản chạy thủ công" in executed.with_suffix(".html").read_text(encoding="utf-8")


def test_a_notebook_that_failed_gives_one_sentence_and_no_file(tmp_path: Path) -> None:
    error = v4.new_output("error", ename="KeyError", evalue="'tinh'", traceback=["…"])
    path = tmp_path / "hong.ipynb"
    nbformat.write(notebook(ran("frame['tinh']", error)), path)
    done = convert("briefing_pdf", path)
    assert done.returncode != 0
    assert "Lỗi ở ô 1 (frame['tinh']): KeyError: 'tinh'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not path.with_suffix(".pdf").exists()
