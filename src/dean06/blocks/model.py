"""The parts a briefing is made of, as data.

A notebook cell puts out blocks; exporters turn blocks into HTML, PDF and mail. A block
says what a part means, never how it looks: no markup, no colour, no measure. All are
immutable, checked on reading (a notebook is a file anyone may have edited), and written as the
JSON under `BLOCK_MIME` in a cell's output.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, TypeAdapter

from dean06.blocks.provenance import Provenance
from dean06.blocks.table import Table
from dean06.blocks.text import Part, Text
from dean06.blocks.tidy import TidyFigure, TidyFigures
from dean06.claim import Claim

BLOCK_MIME = "application/vnd.dean06.block+json"


class _Block(Part):
    claims: tuple[Claim, ...] = ()


class Head(_Block):
    """The head of the document: bodies, title, subject, what it covers."""

    kind: Literal["head"] = "head"
    lang: Literal["vi", "en"]
    document_title: str  # of the file: what a window or a reading list shows
    document_date: str  # ISO date of the newest source, so that a rebuild gives the same bytes
    synthetic: bool = False
    country: str
    motto: str
    parent_body: str
    issuing_body: str
    number_line: str
    date_line: str
    title: str
    subject: str
    addressees: tuple[str, ...] = ()  # superior bodies the report goes to: "Kính gửi"
    addressees_title: str = ""
    facts: tuple[Text, ...] = ()


class Heading(_Block):
    """A heading; `level` 1 is a part of the document (the title is the head's)."""

    kind: Literal["heading"] = "heading"
    level: Annotated[int, Field(ge=1, le=4)]
    text: Text
    label: str = ""  # outline number as printed: "II.", "1." or "Phụ lục I"
    annex: bool = False  # what follows is an annex, which on paper begins a page of its own
    attached: str = ""  # of an annex: the document it belongs to


class Paragraph(_Block):
    kind: Literal["paragraph"] = "paragraph"
    text: Text
    # An official paper begins with its opening; a screen need not give its first lines to it.
    role: Literal["body", "quote", "code", "note", "remark", "opening"] = "body"


class Item(Part):
    text: Text
    items: tuple["Item", ...] = ()
    ordered: bool = False  # of the nested items


class List(_Block):
    """Points; those of the `summary` also make up the letter, and stand on the first page."""

    kind: Literal["list"] = "list"
    role: Literal["body", "summary"] = "body"
    ordered: bool = False
    items: tuple[Item, ...]


def _as_text(words: Any) -> Any:
    return ((words,) if words else ()) if isinstance(words, str) else words


class KeyFigure(Part):
    """One of the few figures that matter most; `lines` say what it is set against."""

    label: Text
    value: Text
    note: Text = ()
    status: Literal["met", "missed", "undetermined", "none"] = "none"
    status_text: Annotated[Text, BeforeValidator(_as_text)] = ()
    lines: tuple[Text, ...] = ()


class KeyFigures(_Block):
    kind: Literal["key_figures"] = "key_figures"
    caption: Text
    items: tuple[KeyFigure, ...]


class Picture(Part):
    """Image data: SVG as text, PNG and JPEG in base 64. Sizes in millimetres."""

    mime: Literal["image/svg+xml", "image/png", "image/jpeg"]
    data: str
    width_mm: float | None = None


class Chart(_Block):
    """A picture with the words that stand for it; the picture travels beside the block.

    A `dense` one has too many rows for the width of a phone, where the table behind it, which tells
    every figure of it, stands alone.
    """

    kind: Literal["chart"] = "chart"
    caption: Text
    alt: str
    picture: Picture | None = None
    notes: tuple[Text, ...] = ()
    dense: bool = False


class Finding(Part):
    """One difficulty, lesson or task; `causes` are what a difficulty comes from, each a line."""

    text: Text
    causes: tuple[Text, ...] = ()
    owner: Text = ()
    deadline: Text = ()


class Findings(_Block):
    """Difficulties, lessons or tasks; `role` decides whether owner and deadline are columns."""

    kind: Literal["findings"] = "findings"
    role: Literal["direction", "bottleneck", "cause", "lesson", "task", "recommendation"]
    caption: Text = ()
    owner_title: str = ""
    deadline_title: str = ""
    text_title: str = ""
    items: tuple[Finding, ...]

    @property
    def is_assigned(self) -> bool:
        """Whether somebody has to do the items by a day: then who and when are columns."""
        named = any(item.owner or item.deadline for item in self.items)
        return self.role in ("task", "recommendation") and named


class SourceNote(Part):
    number: int
    text: Text
    notes: tuple[Text, ...] = ()


class Sources(_Block):
    kind: Literal["sources"] = "sources"
    items: tuple[SourceNote, ...]


class Signature(_Block):
    """The end of the document: recipients on the left, the signer's title on the right."""

    kind: Literal["signature"] = "signature"
    recipients_title: str
    recipients: tuple[str, ...]
    signer: tuple[str, ...]


_Printed = (
    Head
    | Heading
    | Paragraph
    | List
    | KeyFigures
    | Table
    | Chart
    | Findings
    | Sources
    | Provenance
    | Signature
)
Block = Annotated[_Printed | TidyFigures, Field(discriminator="kind")]
BLOCK: TypeAdapter[Block] = TypeAdapter(Block)


class Document(Part):
    """A whole briefing, or whatever an analyst's notebook put out, ready to be set.

    `hand_run` is true for a notebook that was not run by the build: the page says so.
    `figures` are for the workbook alone.
    """

    lang: Literal["vi", "en"]
    title: str
    date: str
    synthetic: bool = False
    hand_run: bool = False
    blocks: tuple[Block, ...]
    figures: tuple[TidyFigure, ...] = ()
