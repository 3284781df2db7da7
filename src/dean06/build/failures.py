"""Why a briefing failed, in one sentence.

In: the exception that ended a run and the notebook papermill left behind. Out: cell, its first
line and the cause. The cell is found by the start times in the file: after a kernel's death
papermill writes `completed` into every cell, so its statuses prove nothing.
"""

import textwrap
from pathlib import Path

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError

from dean06.errors import BriefingError
from dean06.exporters.executed import name_cell
from dean06.messages import Language, messages

# Cells that papermill adds, which the analyst does not see on opening the notebook.
_ADDED = {"injected-parameters", "papermill-error-cell-tag"}

_IN_A_CELL = PapermillExecutionError, DeadKernelError, CellTimeoutError


def is_fault(error: Exception) -> bool:
    """Tell whether `error` is a fault of the program and not of a notebook or its data."""
    return _refusal(error) is None and not isinstance(error, _IN_A_CELL)


def describe_failure(error: Exception, executed: Path, lang: Language) -> str:
    """Return what ended the run: "cell 5 (rows = …): ZeroDivisionError: division by zero"."""
    if refusal := _refusal(error):
        return refusal
    cause = _cause(error, lang)
    place = _failed_cell(error, executed)
    if place is None:
        return cause
    return f"{name_cell(*place, lang)}: {cause}"


def _refusal(error: Exception) -> str | None:
    """Return the sentence of a BriefingError, which nbconvert wants wrapped in its own error."""
    for link in (error, error.__cause__):
        if isinstance(link, BriefingError):
            return str(link)
    return None


def _cause(error: Exception, lang: Language) -> str:
    say = messages(lang).say
    if isinstance(error, PapermillExecutionError):
        if error.ename == BriefingError.__name__:
            return str(error.evalue)
        return _named(error.ename, error.evalue)
    if isinstance(error, DeadKernelError):
        return say("the kernel died (out of memory, or ended by the system)")
    if isinstance(error, CellTimeoutError):
        return say("the cell ran too long and was stopped")
    return _named(type(error).__name__, str(error))


def _named(kind: str, text: str) -> str:
    """Join the kind of an error and the first line of its text, cut to what fits a screen."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return textwrap.shorten(f"{kind}: {first}" if first else kind, 240, placeholder=" …")


def _failed_cell(error: Exception, executed: Path) -> tuple[int, NotebookNode] | None:
    """Return the last cell begun, with its number counted from 1 as in the source notebook.

    None for a failure outside the cells.
    """
    if not isinstance(error, _IN_A_CELL):
        return None
    number, last = 0, None
    for cell in nbformat.read(executed, as_version=4).cells:
        if _ADDED & set(cell.metadata.get("tags", [])):
            continue
        number += 1
        if cell.cell_type == "code" and cell.metadata.get("papermill", {}).get("start_time"):
            last = number, cell
    return last
