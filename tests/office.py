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
# The writer is a package of its own: without it only workbooks can be opened.
needs_writer = pytest.mark.skipif(
    SOFFICE is None or not list(Path(SOFFICE).resolve().parent.glob("libswlo.*")),
    reason="LibreOffice Writer is not installed (Debian: apt install libreoffice-writer-nogui)",
)
SECONDS = 120


def resaved(path: Path) -> Path:
    """Return a copy of a workbook that LibreOffice has opened and saved."""
    return converted(path, "xlsx:Calc MS Excel 2007 XML")


def converted(path: Path, form: str) -> Path:
    """Return what LibreOffice makes of a file: "pdf", or a suffix and a filter's name."""
    folder = path.parent / "resaved"
    made = folder / path.with_suffix(f".{form.partition(':')[0]}").name
    profile = (path.parent / "profile").as_uri()
    command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", form, "--outdir", str(folder), str(path)]
    done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    assert made.exists(), done.stderr.decode()
    return made
