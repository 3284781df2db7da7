"""Where a workbook keeps its sheets, its shared texts and its percent styles.

In: the XML parts. Out: the XML of each sheet in the order of the tabs, the lengths of the shared
texts, and the numbers of the cell styles that show a percentage. Only this much is read here;
the values of the cells are calamine's.
"""

import itertools
import posixpath
import re
from functools import lru_cache

from lxml import etree

from dean06.grids import limits
from dean06.grids.archive import Parts
from dean06.grids.faults import Refused

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STYLES = "xl/styles.xml"
_SHARED = "xl/sharedStrings.xml"
_TYPES = "[Content_Types].xml"

# A declaration of entities never comes this far; the parser resolves none either.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
# The two percent formats every workbook has without declaring them.
_PERCENT_FORMATS = {"9", "10"}
# Quoted, escaped or bracketed signs of a number format are not part of its meaning.
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_SHARED_TEXT = re.compile(rb"<(?:\w+:)?si\b")


def parse(content: bytes) -> etree._Element:
    """Return the root of an XML part. Raises Refused when it is not well-formed."""
    if len(content) > limits.METADATA_BYTES:
        raise Refused("too_large", measure="unpacked")
    try:
        return etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError as cause:
        raise Refused("broken") from cause


def check_workbook(parts: Parts) -> None:
    """Refuse an archive that is no workbook, or one whose type allows macros."""
    types = parts.get(_TYPES, b"")
    if b"macroEnabled" in types or b"vbaProject" in types:
        raise Refused("macros")
    if WORKBOOK not in parts or _RELATIONS not in parts or not types:
        raise Refused("kind", found="zip")


def sheet_parts(parts: Parts) -> list[bytes]:
    """Return the XML of each sheet in the order of the tabs, empty for a sheet of another kind."""
    names = _sheet_names(parts[WORKBOOK], parts[_RELATIONS])
    if any(name not in parts for name in names):
        raise Refused("broken")
    if len(set(names)) < len(names):
        raise Refused("unsafe")
    return [parts[name] for name in names]


# All forms of one edition have the same tabs.
@lru_cache(maxsize=2)
def _sheet_names(workbook: bytes, relations: bytes) -> tuple[str, ...]:
    """Return the name of the part of each sheet in the order of the tabs."""
    targets = {
        relation.get("Id"): posixpath.normpath(posixpath.join("xl", relation.get("Target", "")))
        for relation in parse(relations).iter("{*}Relationship")
    }
    return tuple(
        targets.get(_relation_id(sheet), "").lstrip("/")
        for sheet in parse(workbook).iter("{*}sheet")
    )


def _relation_id(sheet: etree._Element) -> str:
    values = (value for key, value in sheet.attrib.items() if key.endswith("}id"))
    return str(next(values, ""))


def percent_styles(parts: Parts) -> frozenset[str]:
    """Return the numbers of the cell styles that show a percentage, as cells name them."""
    content = parts.get(_STYLES, b"")
    if b"%" not in content and not re.search(rb'numFmtId="(?:9|10)"', content):
        return frozenset()
    root = parse(content)
    formats = _PERCENT_FORMATS | {
        str(each.get("numFmtId"))
        for each in root.iterfind("{*}numFmts/{*}numFmt")
        if "%" in _LITERAL.sub("", each.get("formatCode", ""))
    }
    styles = root.iterfind("{*}cellXfs/{*}xf")
    return frozenset(
        str(index) for index, style in enumerate(styles) if style.get("numFmtId") in formats
    )


def shared_lengths(parts: Parts) -> list[int]:
    """Return for each shared text how many bytes it takes in the file, tags included."""
    content = parts.get(_SHARED, b"")
    if content.count(b"<si") + content.count(b":si") > limits.CELLS:
        raise Refused("too_large", measure="cells")
    starts = [match.start() for match in _SHARED_TEXT.finditer(content)]
    return [stop - start for start, stop in itertools.pairwise([*starts, len(content)])]
