"""Markdown as blocks.

In: the source of a Markdown cell, with its attachments, or a remark's file. Out: blocks. Raw
HTML is shown as text, links keep only web and mail addresses, pictures only what the cell
itself holds. Pictures inside a sentence, a list or a table follow it: on paper a
chart between two words of a line has no place.
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

import mistune

from dean06.blocks.model import Block, Heading, Item, List, Paragraph
from dean06.blocks.table import Cell, Row
from dean06.blocks.text import Inline, Styled, Text, plain
from dean06.exporters.foreign import PICTURES, Around, code, note, picture
from dean06.exporters.foreign_tables import build_table
from dean06.exporters.fragments import trimmed
from dean06.exporters.glyphs import replace_unprintable

Token = dict[str, Any]
Attachments = Mapping[str, Mapping[str, str]]

_STYLES = {
    "strong": "strong",
    "emphasis": "emphasis",
    "codespan": "code",
    "strikethrough": "strike",
}
_LINK = re.compile(r"(https?://|mailto:)\S+")
_EMBEDDED = re.compile(r"data:(image/[a-z+]+);base64,(.*)", re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)


def markdown_blocks(
    source: str, around: Around, attachments: Attachments | None = None
) -> list[Block]:
    """Return `source` as blocks; `attachments` are the cell's own, by name and MIME type."""
    return _Reader(around, attachments or {}).blocks(cast(list[Token], _parser()(source)))


@cache
def _parser() -> mistune.Markdown:
    return mistune.create_markdown(renderer=None, plugins=["table", "strikethrough", "url"])


class _Reader:
    def __init__(self, around: Around, attachments: Attachments) -> None:
        self._around = around
        self._attachments = attachments
        self._pictures: list[Block] = []

    def blocks(self, tokens: list[Token]) -> list[Block]:
        found: list[Block] = []
        for token in tokens:
            found += self._block(token)
            found += self._pictures
            self._pictures = []
        return found

    def _block(self, token: Token) -> list[Block]:
        match token["type"]:
            case "heading":
                text = self._line(token)
                level = min(token["attrs"]["level"], 4)
                return [Heading(level=level, text=text)] if text else []
            case "list":
                return [List(ordered=token["attrs"]["ordered"], items=self._items(token))]
            case "table":
                return self._table(token)
            case "block_quote":
                return [_quoted(block) for block in self.blocks(token["children"])]
            case "block_code":
                return code(token["raw"])
            case "block_html":
                return code(_COMMENT.sub("", token["raw"]))
            case "blank_line" | "thematic_break":
                return []
        text = self._line(token)
        return [Paragraph(text=text)] if text else []

    def _items(self, token: Token) -> tuple[Item, ...]:
        return tuple(self._item(child) for child in token["children"])

    def _item(self, token: Token) -> Item:
        words: list[Inline] = []
        items: list[Item] = []
        ordered = False
        for child in token["children"]:
            if child["type"] == "list":
                ordered = child["attrs"]["ordered"]
                items += self._items(child)
            elif child["type"] in ("block_text", "paragraph"):
                words += ["\n" if words else "", *self._line(child)]
            else:
                # A table or code under a bullet: it keeps its form and follows the list.
                self._pictures += self._block(child)
        return Item(text=trimmed(words), items=tuple(items), ordered=ordered)

    def _table(self, token: Token) -> list[Block]:
        head, *bodies = token["children"]
        rows = [row for body in bodies for row in body["children"]]
        aligns = [cell["attrs"]["align"] for cell in head["children"]]
        table = build_table([self._row(head)], [self._row(row) for row in rows], aligns)
        return [table] if table else []

    def _row(self, token: Token) -> Row:
        return Row(cells=tuple(Cell(text=self._line(cell)) for cell in token["children"]))

    def _line(self, token: Token) -> Text:
        children = token.get("children", [])
        return trimmed(part for child in children for part in self._inline(child, "plain", None))

    def _inline(self, token: Token, style: str, href: str | None) -> Iterator[Inline]:
        match token["type"]:
            case "text":
                yield from _words(html.unescape(token["raw"]), style, href)
            case "codespan":
                yield from _words(token["raw"], "code", href)
            case "softbreak":
                yield " "
            case "linebreak":
                yield "\n"
            case "image":
                self._pictures.append(self._picture(token))
            case "inline_html":
                breaks = re.fullmatch(r"<br\s*/?>", token["raw"])
                yield from ["\n"] if breaks else _words(_COMMENT.sub("", token["raw"]), style, href)
            case kind:
                link = _address(token) if kind == "link" else href
                for child in token.get("children", []):
                    yield from self._inline(child, _STYLES.get(kind, style), link)

    def _picture(self, token: Token) -> Block:
        words = "".join(plain(tuple(self._inline(c, "plain", None))) for c in token["children"])
        address = token["attrs"]["url"]
        if embedded := _EMBEDDED.fullmatch(address):
            return picture(embedded[1], embedded[2], self._around, words)
        attached = self._attachments.get(address.removeprefix("attachment:"), {})
        for mime in PICTURES:
            if mime in attached and address.startswith("attachment:"):
                return picture(mime, attached[mime], self._around, words)
        return note(words or address, self._around)


def _words(words: str, style: str, href: str | None) -> Iterator[Inline]:
    shown = replace_unprintable(words)
    if shown and (style, href) == ("plain", None):
        yield shown
    elif shown:
        yield Styled.model_validate({"text": shown, "style": style, "href": href})


def _address(token: Token) -> str | None:
    address = str(token["attrs"]["url"]).strip()
    return address if _LINK.fullmatch(address) else None


def _quoted(block: Block) -> Block:
    is_body = isinstance(block, Paragraph) and block.role == "body"
    return block.model_copy(update={"role": "quote"}) if is_body else block
