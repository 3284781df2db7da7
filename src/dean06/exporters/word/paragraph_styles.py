"""The paragraph styles of the Word document, as measures and no XML.

In: the measures of the page. Out: the styles. Every look has a named style, because an office
edits the file: who changes "Body Text" changes the whole report. Only styles in use are there.
"""

from dataclasses import dataclass

from dean06.exporters.word.sizes import choices, colour, mm, points_mm, pt, spacing, theme

EVEN_FAMILY = "Courier New"  # keeps the columns of printed output


@dataclass(frozen=True)
class Style:
    """A paragraph style: sizes in points, distances in millimetres.

    `level` makes it a heading; `line` is the line spacing in 240ths.
    """

    key: str
    name: str
    size: float
    base: str = "Normal"
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0  # of the first line
    left: float = 0.0
    line: int = 240
    level: int | None = None
    with_next: bool = False
    fill: str = ""
    new_page: bool = False
    family: str = ""


def paragraph_styles() -> tuple[Style, ...]:
    """Return the paragraph styles at the measures of the page."""
    body, note, gap = pt("body", "size"), pt("body", "note"), points_mm(pt("body", "gap"))
    line, faint = spacing(), colour("faint_shade")
    table, bodies = choices("table", "sizes")[0], pt("head", "bodies")
    title = pt("head", "title")
    return (
        Style("Normal", "Normal", body),
        Style(
            "BodyText",
            "Body Text",
            body,
            align="both",
            after=gap,
            indent=mm("body", "indent"),
            line=line,
        ),
        Style("ListParagraph", "List Paragraph", body, align="both", after=gap / 2, line=line),
        *map(_heading, (1, 2, 3, 4)),
        Style(
            "AnnexName",
            "Annex Name",
            pt("annex", "label"),
            bold=True,
            align="center",
            with_next=True,
            new_page=True,
        ),
        Style(
            "Attached",
            "Attached",
            pt("annex", "attached"),
            italic=True,
            align="center",
            after=4,
            with_next=True,
        ),
        Style(
            "AnnexTitle",
            "Annex Title",
            pt("annex", "title"),
            base="Heading1",
            bold=True,
            caps=True,
            align="center",
            after=3,
            level=0,
            with_next=True,
            new_page=True,
        ),
        Style("Title", "Title", title, bold=True, caps=True, align="center", before=9, after=2.5),
        Style("Subtitle", "Subtitle", pt("head", "subject"), bold=True, align="center"),
        Style("Addressee", "Addressee", pt("head", "addressee"), align="center", before=3),
        Style("Facts", "Facts", pt("head", "facts"), align="center", before=2),
        Style("Letterhead", "Letterhead", bodies, align="center"),
        Style("Rule", "Rule", 2, align="center"),
        Style("Caption", "caption", body, before=4, after=2, with_next=True),
        Style("ChartCaption", "Chart Caption", body, align="center", before=2, after=2),
        Style("Picture", "Picture", body, align="center", before=4, with_next=True),
        Style("TableText", "Table Text", table, before=0.7, after=0.7),
        Style("TableNote", "Table Note", note, after=2, with_next=True),
        Style("Note", "Note", note, left=4, after=gap, align="both"),
        Style("Quote", "Quote", body, italic=True, left=4, after=gap, align="both"),
        Style("Remark", "Remark", body, left=4, after=gap, align="both", fill=faint),
        Style("Code", "Code", pt("body", "code"), after=gap, fill=faint, family=EVEN_FAMILY),
        Style("CardLabel", "Card Label", pt("card", "label"), before=1.5, after=1),
        Style("CardValue", "Card Value", body, bold=True),
        Style("Source", "Source", note, after=1.5),
        Style("Recipients", "Recipients", pt("end", "recipients"), after=0.7),
        Style("Signer", "Signer", pt("end", "signer"), bold=True, caps=True, align="center"),
        Style("FootnoteText", "footnote text", note - 1, align="both"),
        Style("Header", "header", pt("page_number", "size"), align="center"),
        Style("Footer", "footer", note, italic=True, align="center"),
    )


def _heading(level: int) -> Style:
    looks = theme().outline
    look = (looks.one, looks.two, looks.three, looks.four)[level - 1]
    return Style(
        f"Heading{level}",
        f"heading {level}",
        look.size_pt,
        bold=look.weight == "bold",
        italic=look.style == "italic",
        caps=look.capitals,
        align="center" if look.centred else "left",
        before=points_mm(look.above_pt),
        after=points_mm(look.below_pt),
        level=level - 1,
        with_next=True,
    )
