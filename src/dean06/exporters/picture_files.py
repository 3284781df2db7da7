"""The pictures of a document as files for the PDF template.

In: prepared blocks. Out: file names and their bytes, SVG with its text bound to our
fonts. A picture that cannot be read is refused with its caption: a report with a hole where
a chart should be would be silently wrong.
"""

import binascii
from base64 import b64decode

from dean06.blocks.model import Block, Chart, Picture
from dean06.blocks.pictures import BadPicture
from dean06.blocks.text import plain
from dean06.errors import BriefingError
from dean06.exporters.svg_text import set_in_own_fonts
from dean06.messages import Language, messages

_SUFFIXES = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}


def file_name(number: int, picture: Picture) -> str:
    """Return the name under which the template finds the picture of block `number`."""
    return f"picture-{number}.{_SUFFIXES[picture.mime]}"


def picture_files(blocks: tuple[Block, ...], lang: Language) -> dict[str, bytes]:
    """Return the pictures of `blocks` by file name. Raises BriefingError for one that is none."""
    files = {}
    for number, block in enumerate(blocks):
        if isinstance(block, Chart) and block.picture:
            try:
                files[file_name(number, block.picture)] = _read(block.picture)
            except (BadPicture, binascii.Error) as error:
                raise unreadable(block, lang) from error
    return files


def unreadable(chart: Chart, lang: Language) -> BriefingError:
    """Return the sentence for a chart whose picture is not what it says it is."""
    say = messages(lang).say
    return BriefingError(
        say(
            "The picture “{caption}” cannot be read as {mime}; draw it again and run the notebook "
            "from the top.",
            caption=plain(chart.caption) or chart.alt,
            mime=chart.picture.mime if chart.picture else "",
        )
    )


def _read(picture: Picture) -> bytes:
    if picture.mime == "image/svg+xml":
        return set_in_own_fonts(picture.data).encode()
    return b64decode("".join(picture.data.split()), validate=True)
