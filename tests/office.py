"""LibreOffice without a window, for what an office does to a workbook before it sends it."""

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(
    SOFFICE is None,
    reason="LibreOffice is not installed (Debian: apt install libreoffice-calc-nogui)",
)
SECONDS = 120


def resaved(path: Path) -> Path:
    """Return a copy of a workbook that LibreOffice has opened and saved."""
    folder = path.parent / "resaved"
    profile = (path.parent / "profile").as_uri()
    command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(path)]
    done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    assert (folder / path.name).exists(), done.stderr.decode()
    return folder / path.name
