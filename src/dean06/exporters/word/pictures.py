"""Charts as pictures in Word.

In: a chart block. Out: the picture as SVG, sharp at any size, over a PNG for programs that know no
SVG, with the chart's words as its alternative text. Fonts inside the SVG are named as an
office PC has them (Arial has the widths of our chart font), the PNG is drawn with our own.
"""

import binascii
import io
import re
from base64 import b64decode
from dataclasses import dataclass
from typing import Any, cast

import typst
from docx.image.exceptions import UnrecognizedImageError
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from dean06.blocks.model import Chart, Picture
from dean06.blocks.pictures import BadPicture
from dean06.blocks.text import plain
from dean06.exporters.fonts import CHART_FAMILY, TEXT_FAMILY
from dean06.exporters.glyphs import replace_unprintable
from dean06.exporters.picture_files import unreadable
from dean06.exporters.svg_text import set_in_own_fonts
from dean06.exporters.typesetting import render_png
from dean06.exporters.word.elements import Element, make
from dean06.exporters.word.sizes import chart_mm
from dean06.exporters.word.styles import FAMILY
from dean06.messages import Language

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/picture"
# 190 dots an inch over the width of the text: enough for print, and half the size of 300.
_PNG_PX = 1104
_EMU_PER_MM = 36000
_MM_PER_PX = 25.4 / 96


@dataclass(frozen=True)
class Drawn:
    """A picture in the package: its relationships and its size in millimetres."""

    png: str
    svg: str | None
    width_mm: float
    height_mm: float


def draw(chart: Chart, picture: Picture, document: Part, lang: Language, number: int) -> Element:
    """Put `picture` into the package of `document` and return the run that shows it.

    Raises BriefingError for a picture that cannot be read.
    """
    try:
        drawn = _drawn(picture, document, number)
    except (BadPicture, binascii.Error, typst.TypstError, UnrecognizedImageError) as error:
        raise unreadable(chart, lang) from error
    words = replace_unprintable(chart.alt.strip() or plain(chart.caption))
    return make("w:r", None, _drawing(drawn, words, number))


def _drawn(picture: Picture, document: Part, number: int) -> Drawn:
    if picture.mime == "image/svg+xml":
        content = render_png(picture.data, _PNG_PX)
        svg = _add_svg(_in_office_fonts(picture.data), document, number)
    else:
        content, svg = b64decode("".join(picture.data.split()), validate=True), None
    package = cast("Package", document.package)
    image = package.get_or_add_image_part(io.BytesIO(content))
    across, down = image.image.px_width, image.image.px_height
    natural = picture.width_mm or (None if svg else across * _MM_PER_PX)
    width, height = _fitted(natural, down / across)
    return Drawn(document.relate_to(image, _IMAGE), svg, width, height)


def _fitted(natural_mm: float | None, ratio: float) -> tuple[float, float]:
    widest, tallest = chart_mm()
    width = min(natural_mm or widest, widest, tallest / ratio)
    return width, width * ratio


def _add_svg(svg: str, document: Part, number: int) -> str:
    name = PackURI(f"/word/media/drawing{number}.svg")
    part = Part(name, "image/svg+xml", svg.encode(), document.package)
    return document.relate_to(part, _IMAGE)


def _in_office_fonts(svg: str) -> str:
    office = {CHART_FAMILY: "Arial", TEXT_FAMILY: FAMILY}
    families = re.compile(rf"""(font(?:-family)?\s*(?:=\s*["']|:)[^;"'<>]*?)({"|".join(office)})""")
    return families.sub(lambda found: found[1] + office[found[2]], set_in_own_fonts(svg))


def _drawing(drawn: Drawn, words: str, number: int) -> Element:
    size = {
        "cx": round(drawn.width_mm * _EMU_PER_MM),
        "cy": round(drawn.height_mm * _EMU_PER_MM),
    }
    named = {"id": number, "name": f"Picture {number}", "descr": words}
    return make(
        "w:drawing",
        None,
        make(
            "wp:inline",
            {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
            make("wp:extent", size),
            make("wp:docPr", named),
            make("wp:cNvGraphicFramePr", None, make("a:graphicFrameLocks", {"noChangeAspect": 1})),
            make(
                "a:graphic",
                None,
                make("a:graphicData", {"uri": _PICTURES}, _picture(drawn, size, named)),
            ),
        ),
    )


def _picture(drawn: Drawn, size: dict[str, Any], named: dict[str, Any]) -> Element:
    about = make("pic:nvPicPr", None, make("pic:cNvPr", named), make("pic:cNvPicPr"))
    shape = make(
        "pic:spPr",
        None,
        make("a:xfrm", None, make("a:off", {"x": 0, "y": 0}), make("a:ext", size)),
        make("a:prstGeom", {"prst": "rect"}, make("a:avLst")),
    )
    fill = make(
        "pic:blipFill",
        None,
        _blip(drawn),
        make("a:stretch", None, make("a:fillRect")),
    )
    return make("pic:pic", None, about, fill, shape)


def _blip(drawn: Drawn) -> Element:
    blip = make("a:blip", {"r:embed": drawn.png})
    if drawn.svg:
        sharp = make("asvg:svgBlip", {"r:embed": drawn.svg})
        blip.append(make("a:extLst", None, make("a:ext", {"uri": _SVG_EXTENSION}, sharp)))
    return blip
