"""HTML an analyst's cell put out, as blocks.

In: an HTML fragment. Out: tables, paragraphs, headings, lists, code and embedded pictures, as
text. Style is dropped, and so are scripts, which are not content; what draws itself
(a canvas, a frame) leaves a note. Where nothing is left, the fragment as a whole does.
"""

import re
from collections.abc import Iterable

from lxml import html
from lxml.html import HtmlElement

from dean06.blocks.model import Block, Heading, Item, List, Paragraph
from dean06.blocks.text import Inline, Styled, plain
from dean06.exporters.foreign import Around, code, note, picture
from dean06.exporters.foreign_tables import cell_text, html_table
from dean06.exporters.glyphs import replace_unprintable
from dean06.messages import messages

_SILENT = re.compile("script|style|template|noscript|head|link|meta|title")
_LIVE = re.compile("iframe|object|embed|canvas|video|audio|svg|math|input|button|select")
_INLINE = re.compile(
    "a|abbr|b|strong|i|em|code|kbd|samp|span|small|sub|sup|u|s|del|mark|font|label|time|var|tt|q|"
    "cite|data|wbr"
)
_STYLES = (
    dict.fromkeys(("b", "strong"), "strong")
    | dict.fromkeys(("i", "em"), "emphasis")
    | dict.fromkeys(("code", "tt", "kbd", "samp"), "code")
    | dict.fromkeys(("s", "del"), "strike")
)
_HEADING = re.compile(r"h([1-6])")
_EMBEDDED = re.compile(r"data:(image/[a-z+]+);base64,(.*)", re.S)
_LINK = re.compile(r"(https?://|mailto:)\S+")
# pandas writes this line, in English, under a table it has shortened.
_SHORTENED = re.compile(r"(\d+) rows × (\d+) columns")


def html_blocks(fragment: str, around: Around) -> list[Block]:
    """Return `fragment` as blocks."""
    # HTML cannot hold control characters and lxml refuses some; a browser shows nothing for them.
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", fragment)
    reader = _Reader(around)
    reader.read_inside(html.fromstring(f"<div>{clean}</div>"), "plain", None)
    reader.end_paragraph()
    return reader.blocks or [note("text/html", around)]


class _Reader:
    """Walks a tree, collecting words into a paragraph until something ends it."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self.blocks: list[Block] = []
        self._line: list[Inline] = []

    def read_inside(self, element: HtmlElement, style: str, href: str | None) -> None:
        self._write(element.text, style, href)
        for child in element:
            if isinstance(child.tag, str):
                self._read(child, style, href)
            self._write(child.tail, style, href)

    def end_paragraph(self) -> None:
        text = trimmed(self._line)
        self._line = []
        if not text:
            return
        shortened = _SHORTENED.fullmatch(plain(text))
        self.blocks.append(self._size(*shortened.groups()) if shortened else Paragraph(text=text))

    def _read(self, element: HtmlElement, style: str, href: str | None) -> None:
        tag = element.tag
        if _SILENT.fullmatch(tag):
            return
        if tag == "br":
            self._line.append("\n")
        elif _INLINE.fullmatch(tag):
            address = element.get("href", "").strip()
            link = address if tag == "a" and _LINK.fullmatch(address) else href
            self.read_inside(element, _STYLES.get(tag, style), link)
        else:
            self.end_paragraph()
            self._read_part(element, tag)
            self.end_paragraph()

    def _read_part(self, element: HtmlElement, tag: str) -> None:
        heading = _HEADING.fullmatch(tag)
        if tag == "table":
            table = html_table(element)
            self.blocks += [table] if table else []
        elif tag in ("ul", "ol"):
            items = _items(element)
            self.blocks += [List(ordered=tag == "ol", items=items)] if items else []
        elif tag == "pre":
            self.blocks += code(element.text_content())
        elif tag == "img":
            self.blocks.append(self._picture(element))
        elif _LIVE.fullmatch(tag):
            self.blocks.append(note(f"<{tag}>", self.around))
        elif heading and (text := cell_text(element)):
            self.blocks.append(Heading(level=min(int(heading[1]), 4), text=text))
        else:
            self.read_inside(element, "plain", None)

    def _picture(self, element: HtmlElement) -> Block:
        embedded = _EMBEDDED.fullmatch(element.get("src", "").strip())
        words = " ".join(element.get("alt", "").split())
        if not embedded or embedded[1] == "image/svg+xml":
            return note(f"<img> {words}".strip(), self.around)
        return picture(embedded[1], embedded[2], self.around, words)

    def _size(self, rows: str, columns: str) -> Paragraph:
        sentence = messages(self.around.lang).say(
            "The whole table has {rows} rows and {columns} columns; it is shortened here.",
            rows=rows,
            columns=columns,
        )
        return Paragraph(role="note", text=(sentence,))

    def _write(self, words: str | None, style: str, href: str | None) -> None:
        shown = replace_unprintable(re.sub(r"\s+", " ", words or ""))
        if shown and (style, href) == ("plain", None):
            self._line.append(shown)
        elif shown:
            self._line.append(Styled.model_validate({"text": shown, "style": style, "href": href}))


def trimmed(line: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring strings, take blank ends away; a blank line becomes nothing."""
    joined: list[Inline] = []
    for part in line:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    if joined and isinstance(joined[0], str):
        joined[0] = joined[0].lstrip()
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip()
    text = tuple(part for part in joined if part != "")
    return text if plain(text).strip() else ()


def _items(element: HtmlElement) -> tuple[Item, ...]:
    return tuple(_item(child) for child in element if child.tag == "li")


def _item(element: HtmlElement) -> Item:
    nested = [child for child in element if child.tag in ("ul", "ol")]
    items = tuple(item for child in nested for item in _items(child))
    for child in nested:
        child.drop_tree()
    ordered = bool(nested) and nested[0].tag == "ol"
    return Item(text=cell_text(element), items=items, ordered=ordered)
