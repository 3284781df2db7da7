import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPING = """
import pytest

def test_needs_a_browser():
    pytest.skip("no browser")

@pytest.mark.xfail(strict=True)
def test_known_to_fail():
    raise AssertionError
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(Path(__file__).parent / "conftest.py", tmp_path)
    (tmp_path / "test_skipping.py").write_text(SKIPPING)
    (tmp_path / "test_whole.py").write_text(
        "import pytest\npytest.importorskip('no_such_module')\n"
    )
    return tmp_path


def outcome(folder: Path, **variables: str) -> tuple[int, str]:
    """Run the tests of `folder`; return the exit status and the last line."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder]
    environment = {**os.environ, **variables}
    run = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stdout.splitlines()[-1]


def test_a_skip_is_counted(folder: Path) -> None:
    status, last = outcome(folder, DEAN06_NO_SKIP="0")
    assert status == 0
    assert "2 skipped, 1 xfailed" in last


def test_where_nothing_may_be_skipped_a_skip_is_a_failure(folder: Path) -> None:
    status, last = outcome(folder, DEAN06_NO_SKIP="1")
    assert status != 0
    assert "skipped" not in last
