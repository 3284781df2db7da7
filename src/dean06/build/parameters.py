"""The parameters a notebook takes.

In: a notebook. Out: the names its `parameters` cell sets, checked against those the build sends.
papermill only logs a warning for a name the notebook does not have and then runs with the
literals of the file: a briefing of the wrong province with exit status 0. So it is refused before
a kernel starts.
"""

import ast
from pathlib import Path

import nbformat

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.names import nearest


def check_parameters(notebook: Path, sent: set[str], lang: Language) -> None:
    """Raise BriefingError unless `notebook` exists and has each of the parameters `sent`."""
    say = messages(lang).say
    if not notebook.exists():
        raise BriefingError(say("The notebook {notebook} is missing.", notebook=notebook))
    names = parameter_names(notebook)
    for name in sorted(sent - names):
        raise BriefingError(
            say(
                "The notebook {notebook} has no parameter “{name}” in a cell tagged “parameters”. "
                "Nearest there: {names}.",
                notebook=notebook.name,
                name=name,
                names=", ".join(nearest(name, names) or sorted(names)) or "–",
            )
        )


def parameter_names(notebook: Path) -> set[str]:
    """Return the names assigned in the cell tagged `parameters`, none without such a cell."""
    for cell in nbformat.read(notebook, as_version=4).cells:
        if "parameters" in cell.metadata.get("tags", []):
            return {
                node.id
                for node in ast.walk(ast.parse(cell.source))
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
    return set()
