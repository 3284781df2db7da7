"""One output of a cell as blocks.

In: an output, in any of the forms a kernel gives. Out: the blocks of its richest form that
paper can show, chosen by nbconvert's display priority with blocks first. A block is checked
again although this program wrote it: a notebook is a file anyone may have edited.
"""

import json
from typing import Any

from nbconvert.filters.datatypefilter import DataTypeFilter
from nbformat import NotebookNode
from pydantic import ValidationError

from dean06.blocks.model import BLOCK, BLOCK_MIME, Block, Chart, Picture
from dean06.blocks.pictures import BadPicture, clean_svg
from dean06.errors import BriefingError
from dean06.exporters.foreign import PICTURES, PRIORITY, Around, code, note, picture
from dean06.exporters.fragments import html_blocks
from dean06.exporters.markdown import markdown_blocks
from dean06.messages import messages

_LONGEST_FINDING = 80  # what was found, as far as one sentence bears it
_CHOOSE = DataTypeFilter(display_data_priority=PRIORITY)


def output_blocks(output: NotebookNode, cell_name: str, around: Around) -> list[Block]:
    """Return `output` as blocks. Raises BriefingError, naming the cell, for a broken block."""
    if output.output_type == "stream":
        return code(output.text) if output.name == "stdout" else []
    bundle: dict[str, Any] = output.data
    chosen = _form(bundle)
    if chosen == BLOCK_MIME:
        return [_checked_block(bundle, cell_name, around)]
    return _foreign_blocks(chosen, bundle, around)


def has_picture(output: NotebookNode) -> bool:
    """Tell whether `output` shows a picture."""
    return any(mime in output.get("data", {}) for mime in PICTURES)


def _form(bundle: dict[str, Any]) -> str | None:
    if not any(form in bundle for form in PRIORITY):
        return None
    chosen = str(_CHOOSE(bundle)[0])
    # Beside a widget or a script, plain text only names the Python object.
    richer = [form for form in bundle if form.startswith(("application/", "video/", "audio/"))]
    return None if chosen == "text/plain" and richer else chosen


def _foreign_blocks(form: str | None, bundle: dict[str, Any], around: Around) -> list[Block]:
    data = "" if form is None else _text(bundle[form])
    if form is None:
        return [note(", ".join(kind for kind in bundle if kind != "text/plain"), around)]
    if form in PICTURES:
        return [picture(form, data, around)]
    if form == "text/html":
        return html_blocks(data, around)
    if form == "text/markdown":
        return markdown_blocks(data, around)
    return code(data)


def _text(data: Any) -> str:
    # Older notebooks keep text as a list of lines.
    return "".join(data) if isinstance(data, list) else str(data)


def _checked_block(bundle: dict[str, Any], cell_name: str, around: Around) -> Block:
    try:
        data = bundle[BLOCK_MIME]
        block = BLOCK.validate_python(json.loads(data) if isinstance(data, str) else data)
        return _with_picture(block, bundle) if isinstance(block, Chart) else block
    except (ValidationError, BadPicture, json.JSONDecodeError) as error:
        raise BriefingError(
            messages(around.lang).say(
                "The output of {cell} is not a part of a briefing ({found}); "
                "run the notebook again with this version.",
                cell=cell_name,
                found=_found(error),
            )
        ) from error


def _with_picture(chart: Chart, bundle: dict[str, Any]) -> Chart:
    forms: list[Any] = [form for form in PICTURES if form in bundle]
    beside = Picture(mime=forms[0], data=_text(bundle[forms[0]])) if forms else None
    shown = chart.picture or beside
    if shown is None:
        raise BadPicture(chart.alt)
    if shown.mime == "image/svg+xml":
        shown = shown.model_copy(update={"data": clean_svg(shown.data)})
    return chart.model_copy(update={"picture": shown})


def _found(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        return f"{place}: {first['input']!r}"[:_LONGEST_FINDING].removeprefix(": ")
    return str(error)
