"""Blocks as outputs of a notebook cell.

In: blocks, or a matplotlib figure an analyst drew. Out: one MIME bundle each, holding the
block as data, as HTML and as plain text, and a chart's picture as SVG beside it. The picture
is taken out of the data because a notebook would otherwise carry it twice in one form.
"""

import io
from collections.abc import Iterable
from typing import Any

from IPython.core.getipython import get_ipython
from IPython.display import display
from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib_inline.config import InlineBackend

from dean06.blocks.html import block_html
from dean06.blocks.model import BLOCK_MIME, Block, Chart, Picture
from dean06.blocks.plain import plain_block
from dean06.messages import Language, messages

# Text stays text, and the ids are the same each time the same figure is drawn.
_SVG_SETTINGS: dict[Any, Any] = {"svg.fonttype": "none", "svg.hashsalt": "dean06"}


def mime_bundle(block: Block) -> dict[str, Any]:
    """Return the forms of `block` by MIME type, as `_repr_mimebundle_` gives them."""
    bundle: dict[str, Any] = {"text/html": str(block_html(block)), "text/plain": plain_block(block)}
    if isinstance(block, Chart) and block.picture is not None:
        bundle[block.picture.mime] = block.picture.data
        block = block.model_copy(update={"picture": None})
    bundle[BLOCK_MIME] = block.model_dump(mode="json")
    return bundle


class Shown:
    """A block as one output of a cell."""

    def __init__(self, block: Block) -> None:
        self.block = block

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return mime_bundle(self.block)


class Section:
    """Blocks that follow each other, each as an output of its own."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.blocks = tuple(blocks)

    def _ipython_display_(self) -> None:
        for block in self.blocks:
            display(mime_bundle(block), raw=True)


def register_figures(lang: Language = "vi") -> None:
    """Let matplotlib figures come out of cells as charts with real text and words for them.

    Calling it again changes only the language; outside IPython it does nothing.
    """
    shell = get_ipython()
    if shell is None or shell.display_formatter is None:
        return
    # Without this the inline backend would add each figure a second time, as pixels.
    InlineBackend.instance(parent=shell).figure_formats = set()

    def bundle(figure: Figure, **_: object) -> dict[str, Any]:
        return mime_bundle(figure_chart(figure, lang))

    shell.display_formatter.mimebundle_formatter.for_type(Figure, bundle)


def figure_chart(figure: Figure, lang: Language) -> Chart:
    """Return `figure` as a chart whose words are its own titles and axis labels."""
    canvas = io.StringIO()
    with rc_context(_SVG_SETTINGS):
        figure.savefig(canvas, format="svg", metadata={"Date": None}, bbox_inches="tight")
    picture = Picture(mime="image/svg+xml", data=canvas.getvalue())
    return Chart(caption=(), alt=_alternative(figure, lang), picture=picture)


def _alternative(figure: Figure, lang: Language) -> str:
    say = messages(lang).say
    title, across, upwards = (_joined(parts) for parts in _labels(figure))
    sentence = say("Chart “{title}”.", title=title) if title else say("Chart without a title.")
    if across:
        sentence += " " + say("Horizontal axis: {label}.", label=across)
    if upwards:
        sentence += " " + say("Vertical axis: {label}.", label=upwards)
    return sentence


def _labels(figure: Figure) -> tuple[list[str], list[str], list[str]]:
    titles = [figure.get_suptitle(), *(axes.get_title() for axes in figure.axes)]
    across = [axes.get_xlabel() for axes in figure.axes]
    upwards = [axes.get_ylabel() for axes in figure.axes]
    return titles, across, upwards


def _joined(parts: list[str]) -> str:
    # Panels often share a label; it is told once.
    return "; ".join(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))
