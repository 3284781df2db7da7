"""The gate of the exporters: only a notebook that ran through becomes a document.

In: a notebook. Out: nothing, or a BriefingError that names the cell. That a file exists and that
papermill calls its cells "completed" proves nothing: after a kernel dies it says so of every
cell. What cannot be faked by dying is the kernel's answer, so a cell counts as run when it
has a number and, where times were recorded, the time of its reply.
"""

from nbformat import NotebookNode

from dean06.errors import BriefingError
from dean06.messages import Language, messages

_UNFINISHED = {"failed", "pending", "running"}
_LONGEST_LINE = 60  # enough to find the cell, short enough for one sentence


def require_executed(nb: NotebookNode, lang: Language) -> None:
    """Raise BriefingError, in `lang`, unless every code cell of `nb` ran without an error."""
    say = messages(lang).say
    cells = [(number, cell) for number, cell in enumerate(nb.cells, 1) if _should_run(cell)]
    if not cells:
        raise BriefingError(
            say(
                "The notebook has no code to run, so there is nothing to publish; open another one."
            )
        )
    for number, cell in cells:
        _require_run(name_cell(number, cell, lang), cell, lang)
    if nb.metadata.get("papermill", {}).get("exception"):
        raise BriefingError(
            say("The notebook's last run ended with an error; run it from the top and save it.")
        )


def name_cell(number: int, cell: NotebookNode, lang: Language) -> str:
    """Return how a reader finds a cell: its number, counted from 1, and its first line."""
    first = next((line.strip() for line in cell.source.splitlines() if line.strip()), "")
    if not first:
        return messages(lang).say("cell {number}", number=number)
    if len(first) > _LONGEST_LINE:
        first = first[: _LONGEST_LINE - 1] + "…"
    return messages(lang).say("cell {number} ({line})", number=number, line=first)


def _should_run(cell: NotebookNode) -> bool:
    # nbclient itself passes over empty cells and this tag.
    skipped = "skip-execution" in cell.metadata.get("tags", [])
    return cell.cell_type == "code" and bool(cell.source.strip()) and not skipped


def _require_run(name: str, cell: NotebookNode, lang: Language) -> None:
    say = messages(lang).say
    for output in cell.outputs:
        if output.output_type == "error":
            cause = f"{output.get('ename', '')}: {output.get('evalue', '')}".split("\n")[0]
            raise BriefingError(
                say(
                    "Error in {cell}: {cause}; mend it and run the notebook again.",
                    cell=name,
                    cause=cause,
                )
            )
    if cell.get("execution_count") is None:
        raise BriefingError(
            say("Not run: {cell}; run the whole notebook and save it before exporting.", cell=name)
        )
    if not _answered(cell):
        raise BriefingError(
            say("Not finished: {cell}; run the whole notebook again and save it.", cell=name)
        )


def _answered(cell: NotebookNode) -> bool:
    times = cell.metadata.get("execution") or {}
    status = cell.metadata.get("papermill", {})
    replied = not times or "shell.execute_reply" in times
    return replied and status.get("status") not in _UNFINISHED and not status.get("exception")
