"""Opening whatever lies at a path: told in both languages, with bounded memory."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.grids import FileFault, read_grids
from dean06.grids.faults import Reason, Refused
from dean06.grids.wording import worded
from tests.grids.files_made import archive, fault, read, with_cells, with_part, workbook

MEGABYTE = 1_000_000


def test_the_sentence_is_in_the_language_asked_for_and_known_in_the_other(tmp_path: Path) -> None:
    caught = fault(tmp_path, with_part("xl/vbaProject.bin", b"x"), lang="vi")
    assert isinstance(caught, BriefingError)
    assert (
        str(caught)
        == caught.tell("vi")
        == (
            "inbox/file.xlsx chứa macro nên không được mở: hãy lưu thành tệp Excel không có macro "
            "(.xlsx)."
        )
    )
    assert caught.tell("en") == (
        "inbox/file.xlsx holds macros and was not opened: save it as a workbook without macros "
        "(.xlsx)."
    )


def test_a_fault_comes_back_whole_from_another_process(tmp_path: Path) -> None:
    caught = fault(tmp_path, "", lang="vi")
    again = pickle.loads(pickle.dumps(caught))
    assert (again.reason, str(again), again.tell("en")) == (
        "empty",
        str(caught),
        "inbox/file.xlsx holds no filled cell: send the file with the table in it.",
    )


@pytest.mark.parametrize(
    ("reason", "parts"),
    [
        ("too_large", {"measure": measure})
        for measure in ("bytes", "parts", "unpacked", "rows", "columns", "cells", "cell")
    ]
    + [
        ("kind", {"found": found})
        for found in ("xls", "xlsb", "ods", "zip", "text", "binary", "workbook", "other")
    ],
)
def test_every_measure_and_kind_has_its_words(reason: Reason, parts: dict[str, object]) -> None:
    told = worded(Refused(reason, **parts), "a.xlsx", "vi")
    assert told.tell("vi").startswith("a.xlsx ")
    assert told.tell("en").startswith("a.xlsx ")


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path, Path(os.devnull)):
        with pytest.raises(FileFault) as caught:
            read_grids(path, "none.csv", "en")
        assert caught.value.reason == "missing"


def test_capitals_in_a_suffix_are_the_same_suffix(tmp_path: Path) -> None:
    assert read(tmp_path, workbook(), "FILE.XLSX")
    assert read(tmp_path, "a,b\n", "FILE.CSV")


# The most memory the process ever held, counted anew for each program, in kB.
PEAK = Path("/proc/self/status")
READ_AND_MEASURE = """
import re, sys
from pathlib import Path
from dean06.grids import FileFault, read_grids
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = peak()
try:
    print(len(read_grids(Path(sys.argv[1]), "a", "en")))
except FileFault as fault:
    print(fault.reason)
print(peak() - before)
"""

ROW = '<row r="{0}"><c r="A{0}" t="s"><v>0</v></c></row>'
LARGE = {
    "a bomb": lambda: with_part("xl/media/a.png", bytes(49 * MEGABYTE)),
    "a sheet of spaces": lambda: with_part("xl/worksheets/sheet1.xml", b" " * 49 * MEGABYTE),
    "a far cell": lambda: with_cells('<row r="9"><c r="XFD1048576"><v>1</v></c></row>'),
    "a text repeated": lambda: with_part(
        "xl/sharedStrings.xml",
        f"<sst><si><t>{'ab' * 16_000}</t></si></sst>",
        with_cells("".join(ROW.format(line) for line in range(1, 50_001))),
    ),
    "very many parts": lambda: archive({f"a{n}": "" for n in range(60_000)}),
    "rows without an end": lambda: with_cells("<row><c/></row>" * 200_000),
    "quotes without an end": lambda: b'"' + b"a,b\n" * 4 * MEGABYTE,
    "a large text": lambda: b"a" * 21 * MEGABYTE,
}


def read_and_measured(path: Path) -> tuple[str, int]:
    """Return the reason, or how many sheets were read, and the memory it took in kB."""
    ran = subprocess.run(
        [sys.executable, "-c", READ_AND_MEASURE, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    told, kilobytes = ran.stdout.split()
    return told, int(kilobytes)


needs_a_peak = pytest.mark.skipif(not PEAK.exists(), reason="no /proc here")


@needs_a_peak
@pytest.mark.parametrize("kind", LARGE)
def test_a_file_made_to_fill_the_memory_is_refused_in_little(kind: str, tmp_path: Path) -> None:
    data = LARGE[kind]()
    path = tmp_path / ("file.xlsx" if data.startswith(b"PK") else "file.csv")
    path.write_bytes(data)
    told, kilobytes = read_and_measured(path)
    assert told in {"too_large", "quotes", "broken"}
    assert kilobytes < 300_000


@needs_a_peak
def test_the_measure_of_memory_notices_a_large_file_that_is_read(tmp_path: Path) -> None:
    row = '<row r="{0}"><c r="A{0}"><v>{0}.5</v></c></row>'
    path = tmp_path / "file.xlsx"
    path.write_bytes(with_cells("".join(row.format(line) for line in range(1, 90_001))))
    told, kilobytes = read_and_measured(path)
    assert told == "1"
    assert kilobytes > 10_000
