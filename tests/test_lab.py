import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dean06.lab import open_lab
from dean06.paths import project_at


@pytest.fixture
def pretended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program in JupyterLab's place that notes how it was called and ends with status 7."""
    program = tmp_path / "python"
    noted = '"$*" "$DEAN06_PROCESSED" "$JUPYTER_PREFER_ENV_PATH"'
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" {noted} >"$0.calls"\nexit 7\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return tmp_path / "python.calls"


def test_jupyterlab_opens_on_the_notebooks_with_the_processed_data_at_hand(
    tmp_path: Path, pretended: Path
) -> None:
    assert open_lab(project_at(tmp_path)) == 7

    words, processed, prefer_own_kernel = pretended.read_text().splitlines()
    assert words.startswith(f"-m jupyterlab --ServerApp.root_dir={tmp_path / 'notebooks'} ")
    assert (processed, prefer_own_kernel) == (str(tmp_path / "data" / "processed"), "1")


def test_ctrl_c_is_left_to_jupyterlab_to_answer(tmp_path: Path) -> None:
    stub = tmp_path / "jupyterlab.py"
    stub.write_text(
        "import signal, sys, time\n"
        "signal.signal(signal.SIGINT, lambda *_: sys.exit(5))\n"
        "print('ready', flush=True)\n"
        "time.sleep(30)\n"
    )
    code = (
        "import pathlib, sys; from dean06.lab import open_lab; from dean06.paths import project_at;"
        "sys.exit(open_lab(project_at(pathlib.Path())))"
    )
    paths = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as lab:
        assert lab.stdout is not None
        assert lab.stdout.readline() == "ready\n"
        os.killpg(lab.pid, signal.SIGINT)
        assert lab.wait(timeout=20) == 5
