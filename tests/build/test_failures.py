from pathlib import Path

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from papermill.exceptions import PapermillExecutionError

from dean06.build.failures import describe_failure, is_fault
from dean06.errors import BriefingError

BEGUN = {"papermill": {"start_time": "2024-07-01T08:00:00+00:00", "status": "completed"}}
NEVER_BEGUN = {"papermill": {"start_time": None, "status": "completed"}}


def left_behind(folder: Path) -> Path:
    """Write what papermill leaves when the kernel dies in the second code cell of an analyst's."""
    cells = [
        new_code_cell("place = 'x'", metadata={"tags": ["parameters"], **BEGUN}),
        new_code_cell("place = 'y'", metadata={"tags": ["injected-parameters"], **BEGUN}),
        new_markdown_cell("Figures", metadata=BEGUN),
        new_code_cell("rows = read(place)\nrows", metadata=BEGUN),
        new_code_cell("rows.plot()", metadata=NEVER_BEGUN),
    ]
    nbformat.write(new_notebook(cells=cells), folder / "left.ipynb")
    return folder / "left.ipynb"


def failed(name: str, text: str) -> PapermillExecutionError:
    return PapermillExecutionError(3, 3, "rows = read(place)", name, text, [])


def test_the_last_cell_begun_is_named_with_its_number_in_the_analysts_notebook(
    tmp_path: Path,
) -> None:
    told = describe_failure(failed("KeyError", "'y'"), left_behind(tmp_path), "vi")
    assert told == "ô 3 (rows = read(place)): KeyError: 'y'"


def test_a_dead_kernel_and_a_stopped_cell_are_told_in_words(tmp_path: Path) -> None:
    left = left_behind(tmp_path)
    dead = describe_failure(DeadKernelError("Kernel died"), left, "en")
    slow = describe_failure(CellTimeoutError("600"), left, "en")

    assert dead.startswith("cell 3 (rows = read(place)): the kernel died")
    assert slow == "cell 3 (rows = read(place)): the cell ran too long and was stopped"


def test_only_the_first_line_of_a_long_error_is_told(tmp_path: Path) -> None:
    told = describe_failure(
        failed("ValueError", "\nfirst\nsecond " + "x" * 900), left_behind(tmp_path), "en"
    )
    assert told.endswith("ValueError: first")


def test_a_refusal_is_told_as_it_stands_even_inside_another_error(tmp_path: Path) -> None:
    wrapped = RuntimeError("cannot convert")
    wrapped.__cause__ = BriefingError("Thiếu nguồn.")

    assert (
        describe_failure(BriefingError("Thiếu nguồn."), tmp_path / "none", "vi") == "Thiếu nguồn."
    )
    assert describe_failure(wrapped, tmp_path / "none", "vi") == "Thiếu nguồn."


def test_only_what_no_notebook_can_cause_is_a_fault_of_the_program() -> None:
    assert is_fault(TypeError("unexpected"))
    assert not is_fault(BriefingError("Thiếu nguồn."))
    assert not is_fault(failed("TypeError", "in a cell"))
    assert not is_fault(DeadKernelError("Kernel died"))
