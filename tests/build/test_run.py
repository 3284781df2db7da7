import json
import sys
from pathlib import Path

import nbformat
import pytest

from dean06 import cycles
from dean06.build.briefings import DOCUMENTS
from dean06.build.run import build_briefing
from tests.build.small_project import SOURCES, job


def test_a_briefing_is_executed_rendered_and_measured(tmp_path: Path) -> None:
    work = job(tmp_path, SOURCES, formats=DOCUMENTS)

    result = build_briefing(work)

    assert result.failure is None
    assert set(result.sizes) == {".ipynb", ".html", ".pdf", ".docx", ".xlsx"}
    assert work.staged(".pdf").read_bytes().startswith(b"%PDF-")
    assert len(work.staged(".html").read_bytes()) == result.sizes[".html"]


def test_parameters_arrive_as_text(tmp_path: Path) -> None:
    work = job(tmp_path, 'assert (place, period, lang) == ("01", "2024H1", "vi")', SOURCES)

    assert build_briefing(work).failure is None


def test_the_record_is_marked_as_built_and_names_no_folder_of_this_machine(tmp_path: Path) -> None:
    work = job(tmp_path, SOURCES)

    build_briefing(work)

    record = nbformat.read(work.staged(".ipynb"), as_version=4)
    assert record.metadata["dean06"]["built"] is True
    assert record.metadata["papermill"]["parameters"]["place"] == "01"
    assert str(tmp_path) not in work.staged(".ipynb").read_text()


def test_a_failing_cell_is_named_with_its_first_line_and_cause(tmp_path: Path) -> None:
    work = job(tmp_path, "rows = 3", "\nshare = rows / 0\nshare", SOURCES)

    failure = build_briefing(work).failure

    assert failure == "ô 3 (share = rows / 0): ZeroDivisionError: division by zero"


def test_what_the_data_are_refused_for_is_told_without_the_name_of_a_class(tmp_path: Path) -> None:
    raising = "from dean06.errors import BriefingError\nraise BriefingError('Thiếu số liệu.')"

    failure = build_briefing(job(tmp_path, raising)).failure

    assert failure == "ô 2 (from dean06.errors import BriefingError): Thiếu số liệu."


@pytest.mark.parametrize("death", ["os._exit(0)", "os.kill(os.getpid(), 9)"])
def test_a_dying_kernel_is_named_by_the_cell_it_died_in(tmp_path: Path, death: str) -> None:
    work = job(tmp_path, "import os", death, SOURCES)

    result = build_briefing(work)

    assert result.failure is not None
    assert result.failure.startswith(f"ô 3 ({death}): nhân Python dừng đột ngột")
    assert result.trace is None


def test_a_cell_that_leaves_early_is_a_failure_although_papermill_calls_it_a_success(
    tmp_path: Path,
) -> None:
    result = build_briefing(job(tmp_path, "import sys\nsys.exit(0)", SOURCES))

    assert result.failure is not None
    assert "import sys" in result.failure


def test_a_briefing_without_its_last_block_is_a_failure(tmp_path: Path) -> None:
    result = build_briefing(job(tmp_path, "rows = 3"))

    assert result.failure is not None
    assert "danh mục nguồn" in result.failure


def test_the_kernel_is_this_interpreter_whatever_the_user_has_registered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = tmp_path / "jupyter" / "kernels" / "python3" / "kernel.json"
    kernel.parent.mkdir(parents=True)
    kernel.write_text(json.dumps({"argv": ["/bin/false"], "display_name": "Another"}))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    work = job(tmp_path, f"import sys\nassert sys.executable == {sys.executable!r}", SOURCES)

    assert build_briefing(work).failure is None


def test_the_kernel_is_told_where_the_processed_data_are(tmp_path: Path) -> None:
    folder = tmp_path / "Số liệu {thô} $HOME"
    work = job(
        folder,
        f"import os\nassert os.environ['DEAN06_PROCESSED'] == {str(folder / 'processed')!r}",
        SOURCES,
    )

    assert build_briefing(work).failure is None


def test_a_users_own_start_up_files_do_not_reach_a_briefing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    startup = tmp_path / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("uninvited = True")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))

    # Nor does what makes a kernel start quickly leave a name among the notebook's own.
    cell = (
        "assert not {'uninvited', 'gc'} & set(globals())\n"
        f"import gc\nassert gc.get_threshold()[0] == {cycles.MADE}"
    )
    assert build_briefing(job(tmp_path, cell, SOURCES)).failure is None


def test_nothing_but_the_result_tells_of_a_failure(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    build_briefing(job(tmp_path, "import os\nos._exit(1)", SOURCES))

    assert capfd.readouterr() == ("", "")
