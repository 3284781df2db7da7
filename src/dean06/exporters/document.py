"""From an executed notebook to a document.

In: a notebook that ran through. Out: the `Document` that both the page and the PDF are set from.
Cells tagged `method` or `parameters` are the published method and stay in the notebook;
code is never printed. Raw cells are meant for other converters and are left out.
Heading levels are mended so that none is skipped, because analysts choose them by size.
"""

import re
from collections.abc import Iterator
from typing import Any

from nbformat import NotebookNode

from dean06.blocks.model import BLOCK_MIME, Block, Document, Head, Heading
from dean06.blocks.text import plain
from dean06.blocks.tidy import TidyFigures
from dean06.exporters.executed import name_cell
from dean06.exporters.foreign import Around
from dean06.exporters.markdown import markdown_blocks
from dean06.exporters.outline_numbers import numbered
from dean06.exporters.outputs import has_picture, output_blocks
from dean06.exporters.provenance import with_entries
from dean06.exporters.written import written
from dean06.messages import Language, messages

_METHOD = {"method", "parameters", "injected-parameters"}
_DRAWN_OBJECT = re.compile(r"^Text\(|<[\w.]*(Axes|Container|Figure|matplotlib|Grid)\b")
# A notebook that does not say when it was made: any fixed day, or each export would differ.
_NO_DATE = "1970-01-01"


def read_document(nb: NotebookNode, name: str = "") -> Document:
    """Return what `nb` has to say; `name` is its file's name, the title of last resort.

    Raises BriefingError, naming the cell, for an output that claims to be a block and is none.
    """
    lang = document_language(nb)
    blocks = list(numbered(_mended(iter(with_entries(_blocks(nb, lang), lang)))))
    head = next((block for block in blocks if isinstance(block, Head)), None)
    return Document(
        lang=lang,
        title=head.document_title if head else _title(nb, name, lang),
        date=head.document_date if head else _date(nb),
        synthetic=any(isinstance(block, Head) and block.synthetic for block in blocks),
        hand_run=not nb.metadata.get("dean06", {}).get("built"),
        blocks=tuple(block for block in blocks if not isinstance(block, TidyFigures)),
        figures=tuple(
            figure for block in blocks if isinstance(block, TidyFigures) for figure in block.figures
        ),
    )


def document_language(nb: NotebookNode) -> Language:
    """Return the language of `nb`: of its head, else of its parameters, else Vietnamese."""
    bundles = (output.get("data", {}) for cell in nb.cells for output in cell.get("outputs", []))
    blocks = (block for bundle in bundles for block in bundle.values() if isinstance(block, dict))
    heads = (block.get("lang") for block in blocks if block.get("kind") == "head")
    parameters: dict[str, Any] = nb.metadata.get("papermill", {}).get("parameters", {})
    return "en" if next(heads, parameters.get("lang")) == "en" else "vi"


def _blocks(nb: NotebookNode, lang: Language) -> Iterator[Block]:
    heading = ""
    for number, cell in enumerate(nb.cells, 1):
        if _METHOD & set(cell.metadata.get("tags", [])):
            continue
        for block in _cell_blocks(cell, name_cell(number, cell, lang), Around(lang, heading)):
            heading = plain(block.text) if isinstance(block, Heading) else heading
            yield block


def _cell_blocks(cell: NotebookNode, name: str, around: Around) -> Iterator[Block]:
    if cell.cell_type == "markdown":
        for block in markdown_blocks(cell.source, around, cell.get("attachments")):
            yield written(block, name, around.lang)
    elif cell.cell_type == "code":
        drawn = any(has_picture(output) for output in cell.outputs)
        for output in cell.outputs:
            if not (drawn and _names_an_object(output)):
                own = BLOCK_MIME in output.get("data", {})
                for block in output_blocks(output, name, around):
                    yield block if own else written(block, name, around.lang)


def _names_an_object(output: NotebookNode) -> bool:
    """Tell whether `output` is what a plotting call returns: `Text(0.5, 1.0, …)`, `<Axes: >`."""
    text = str(output.get("data", {}).get("text/plain", ""))
    is_bare = output.output_type == "execute_result" and len(output.data) == 1
    return is_bare and _DRAWN_OBJECT.search(text) is not None


def _mended(blocks: Iterator[Block]) -> Iterator[Block]:
    deepest = 1
    for block in blocks:
        if isinstance(block, Heading):
            block = block.model_copy(update={"level": min(block.level, deepest)})
            deepest = min(block.level + 1, 4)
        yield block


def _title(nb: NotebookNode, name: str, lang: Language) -> str:
    return str(nb.metadata.get("title") or name or messages(lang).say("Untitled notebook"))


def _date(nb: NotebookNode) -> str:
    ended = nb.metadata.get("papermill", {}).get("end_time") or _NO_DATE
    return str(ended)[: len(_NO_DATE)]
