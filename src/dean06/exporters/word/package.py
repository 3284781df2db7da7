"""The parts of a Word file, put into one.

In: a document's blocks, prepared. Out: the bytes of a .docx that depend on nothing but them: no
template, whose styles and thumbnail nobody here chose, and no time of saving. python-docx keeps
the parts, their relationships and types.
"""

import io
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from dean06.blocks.model import Block, Document
from dean06.exporters.glyphs import replace_unprintable
from dean06.exporters.manuscript import linked_claims
from dean06.exporters.word.elements import Element, make, value
from dean06.exporters.word.flow import Flow
from dean06.exporters.word.footnotes import footnotes_of
from dean06.exporters.word.lists import Lists
from dean06.exporters.word.sheet import footer, header
from dean06.exporters.word.sizes import mm, twips
from dean06.exporters.word.styles import LANGUAGES, styles_part
from dean06.exporters.word.writer import Writer

_CREATOR = "dean06"
# The first moment a zip entry can bear.
_MOMENT = (1980, 1, 1, 0, 0, 0)


class _WordPart(Part):
    """A part whose XML is ours."""

    def __init__(self, name: str, content_type: str, package: Package | None) -> None:
        super().__init__(PackURI(f"/word/{name}.xml"), content_type, b"", package)

    def fill(self, root: Element) -> None:
        self._blob = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def word_file(document: Document, blocks: tuple[Block, ...]) -> bytes:
    """Return the file. Raises BriefingError for a picture that cannot be read."""
    package = Package()
    main = _WordPart("document", CONTENT_TYPE.WML_DOCUMENT_MAIN, package)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    footnotes = footnotes_of(blocks)
    writer = Writer(footnotes, count(1), linked_claims(document))
    lists = Lists(writer)
    relations = {
        "header": _related(main, "header1", "header", header(document, writer, first=False)),
        "first header": _related(main, "header2", "header", header(document, writer, first=True)),
        "footer": _related(main, "footer1", "footer", footer(document, writer)),
    }
    body = Flow(main, document.lang, writer, lists, relations).body(blocks)
    main.fill(make("w:document", None, make("w:body", None, *body)))
    _related(main, "styles", "styles", styles_part(document.lang))
    _related(main, "settings", "settings", _settings(document))
    _related(main, "numbering", "numbering", lists.part())
    _related(main, "footnotes", "footnotes", footnotes.part())
    _set_properties(package, document)
    return _bytes(package)


def _related(main: Part, name: str, kind: str, root: Element) -> str:
    content_type = getattr(CONTENT_TYPE, f"WML_{kind.upper()}")
    part = _WordPart(name, content_type, main.package)
    part.fill(root)
    return main.relate_to(part, getattr(RELATIONSHIP_TYPE, kind.upper()))


def _settings(document: Document) -> Element:
    compatible = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": 15,  # Word 2013 and later: without it Word opens the file in an old mode
    }
    lines = (make("w:footnote", {"w:id": number}) for number in (0, 1))
    vietnamese = document.lang == "vi"
    return make(
        "w:settings",
        None,
        make("w:zoom", {"w:percent": 100}),
        value("w:defaultTabStop", twips(mm("body", "indent"))),
        value("w:characterSpacingControl", "doNotCompress"),
        make("w:footnotePr", None, *lines),
        make(
            "w:compat", None, make("w:doNotExpandShiftReturn"), make("w:compatSetting", compatible)
        ),
        value("w:themeFontLang", LANGUAGES[document.lang]),
        value("w:decimalSymbol", "," if vietnamese else "."),
        value("w:listSeparator", ";" if vietnamese else ","),
    )


def _set_properties(package: Package, document: Document) -> None:
    about = package.core_properties
    about.title = replace_unprintable(document.title)[:255]
    about.author = about.last_modified_by = _CREATOR
    about.language = LANGUAGES[document.lang]
    about.revision = 1
    about.created = about.modified = datetime.fromisoformat(document.date)


def _bytes(package: Package) -> bytes:
    saved, fixed = io.BytesIO(), io.BytesIO()
    package.save(saved)
    with ZipFile(fixed, "w") as archive:
        for name, content in _entries(saved):
            archive.writestr(ZipInfo(name, _MOMENT), content, ZIP_DEFLATED)
    return fixed.getvalue()


def _entries(saved: io.BytesIO) -> Iterator[tuple[str, bytes]]:
    with ZipFile(saved) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)
