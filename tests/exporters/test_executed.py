"""Only a notebook that ran through becomes a document."""

import nbformat.v4 as v4
import pytest
from nbformat import NotebookNode

from dean06.errors import BriefingError
from dean06.exporters.executed import require_executed
from tests.notebooks_made import markdown, notebook, ran


def test_a_notebook_that_ran_is_let_through() -> None:
    require_executed(notebook(markdown("# A"), ran("1 + 1"), v4.new_code_cell("")), "vi")


def never_run() -> NotebookNode:
    return notebook(ran("import math"), v4.new_code_cell("briefing.results()"))


def failed() -> NotebookNode:
    error = v4.new_output("error", ename="KeyError", evalue="'tinh'", traceback=["…"])
    return notebook(ran("import math"), ran("frame['tinh']", error, number=2))


def died() -> NotebookNode:
    """A dead kernel as papermill leaves it: "completed", no exception, but never answered."""
    cell = ran("import os; os._exit(1)", number=2)
    cell.metadata["papermill"] = {"status": "completed", "exception": None}
    cell.metadata["execution"] = {"iopub.execute_input": "2024-07-01T00:00:00Z"}
    return notebook(ran("import math"), cell)


def pending() -> NotebookNode:
    cell = ran("briefing.results()", number=2)
    cell.metadata["papermill"] = {"status": "pending"}
    return notebook(ran("import math"), cell)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (never_run, "Chưa chạy ô 2 (briefing.results())"),
        (failed, "Lỗi ở ô 2 (frame['tinh']): KeyError: 'tinh'"),
        (died, "Chưa chạy xong ô 2 (import os; os._exit(1))"),
        (pending, "Chưa chạy xong ô 2 (briefing.results())"),
    ],
)
def test_a_cell_that_did_not_run_through_is_named(made: object, told: str) -> None:
    with pytest.raises(BriefingError) as refused:
        require_executed(made(), "vi")  # type: ignore[operator]
    assert told in str(refused.value)


def test_a_notebook_without_code_and_one_papermill_saw_fail_are_refused() -> None:
    with pytest.raises(BriefingError, match="không có ô lệnh"):
        require_executed(notebook(markdown("# A")), "vi")
    stopped = notebook(ran("1"))
    stopped.metadata["papermill"] = {"exception": True}
    with pytest.raises(BriefingError, match="kết thúc bằng lỗi"):
        require_executed(stopped, "vi")


def test_the_sentence_is_in_the_reader_s_language() -> None:
    with pytest.raises(BriefingError, match=r"Not run: cell 2 \(briefing.results\(\)\)"):
        require_executed(never_run(), "en")
