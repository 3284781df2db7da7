"""Executed notebooks made by hand, as a kernel would have left them."""

from typing import Any

import nbformat.v4 as v4
from nbformat import NotebookNode

from dean06.blocks.display import mime_bundle
from dean06.blocks.model import Block
from tests.documents import head


def ran(source: str, *outputs: NotebookNode, number: int = 1, tags: tuple[str, ...] = ()) -> Any:
    """Return a code cell that ran and gave `outputs`."""
    cell = v4.new_code_cell(source, execution_count=number, outputs=list(outputs))
    if tags:
        cell.metadata["tags"] = list(tags)
    return cell


def markdown(source: str, *tags: str) -> Any:
    """Return a Markdown cell."""
    return v4.new_markdown_cell(source, metadata={"tags": list(tags)} if tags else {})


def shown(**bundle: Any) -> NotebookNode:
    """Return an output; `text_html` stands for the type text/html."""
    data = {name.replace("_", "/", 1).replace("_", "+"): value for name, value in bundle.items()}
    return v4.new_output("display_data", data=data)


def block_output(block: Block) -> NotebookNode:
    """Return a block as the output of a cell."""
    return v4.new_output("display_data", data=mime_bundle(block))


def notebook(*cells: Any, built: bool = True) -> NotebookNode:
    """Return a notebook of `cells`; `built` as the build marks one."""
    made = v4.new_notebook(cells=list(cells))
    if built:
        made.metadata["dean06"] = {"built": True}
    return made


def briefing(*cells: Any, built: bool = True) -> NotebookNode:
    """Return a notebook that begins with the head of a briefing."""
    return notebook(ran("briefing.opening()", block_output(head())), *cells, built=built)
