"""Outputs that are not blocks: what an analyst's own cells put out.

In: one output of a cell. Out: blocks that say the same as far as paper can; what paper cannot
show (scripts, widgets, video) leaves a visible note instead of a gap. stderr is left
out: warnings are for the analyst, who has them in the notebook, not for the leader.
"""

import re
from base64 import b64decode
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from nbconvert.filters import strip_ansi
from PIL import Image

from dean06.blocks.model import BLOCK_MIME, Block, Chart, Paragraph, Picture
from dean06.blocks.pictures import BadPicture, clean_svg, svg_words
from dean06.blocks.text import Text
from dean06.exporters.glyphs import replace_unprintable
from dean06.messages import Language, messages

# nbconvert's own order, with blocks first and LaTeX source, which nothing here can set, last.
PRIORITY = [
    BLOCK_MIME,
    "text/html",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "text/markdown",
    "text/latex",
    "text/plain",
]
PICTURES = ("image/svg+xml", "image/png", "image/jpeg")
_ADDRESS = re.compile(r" (?:object )?at 0x[0-9a-fA-F]+")
_LARGEST_PICTURE = 50_000_000  # pixels: beyond it a small file fills the memory of an office PC


@dataclass(frozen=True)
class Around:
    """What surrounds foreign content: the document's language and the nearest heading above."""

    lang: Language
    heading: str = ""


def note(kind: str, around: Around) -> Paragraph:
    """Return a visible note that content of the type `kind` cannot be printed."""
    sentence = messages(around.lang).say(
        "[Cannot be printed: {kind}. See the notebook.]", kind=kind
    )
    return Paragraph(role="note", text=(replace_unprintable(sentence),))


def code(text: str) -> list[Block]:
    """Return printed output as it stood, line by line, or nothing for blank output."""
    # A memory address says nothing and differs on every run.
    shown = _ADDRESS.sub("", replace_unprintable(strip_ansi(text))).strip("\n").rstrip()
    return [Paragraph(role="code", text=(shown,))] if shown.strip() else []


def picture(mime: Any, data: str, around: Around, words: str = "", caption: Text = ()) -> Block:
    """Return a chart from image data; `words` are its author's alternative text, if any.

    A picture that is broken or not what its type says becomes a note.
    """
    try:
        shown = Picture(mime=mime, data=_checked(mime, data))
    except (BadPicture, OSError, ValueError, Image.DecompressionBombError):
        return note(str(mime), around)
    told = words or (svg_words(shown.data) if mime == "image/svg+xml" else "")
    return Chart(
        caption=caption, alt=replace_unprintable(_alternative(told, around)), picture=shown
    )


def _checked(mime: str, data: str) -> str:
    if mime == "image/svg+xml":
        return clean_svg(data)
    with Image.open(BytesIO(b64decode("".join(data.split()), validate=True))) as image:
        if (
            Image.MIME.get(image.format or "") != mime
            or image.width * image.height > _LARGEST_PICTURE
        ):
            raise BadPicture(mime)
        image.verify()
    return "".join(data.split())


def _alternative(words: str, around: Around) -> str:
    say = messages(around.lang).say
    if words:
        return words
    if around.heading:
        return say(
            "Picture in the part “{heading}”, without a description.", heading=around.heading
        )
    return say("Picture without a description.")
