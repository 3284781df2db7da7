"""A whole official report of a province that does not exist, for tests of the decree's layout.

Tolerances: sizes are exact to 0.05 pt (a PDF rounds), places to 0.3 mm (a third of a letter's side
bearing), widths of rules to 0.5 mm.
"""

from datetime import date

from dean06.blocks.model import Block, Document, Heading, Item, List, Paragraph
from dean06.blocks.table import Cell, Column, Row, Table
from dean06.briefing.letterhead import annex, head, signature
from dean06.periods import HalfYear
from dean06.places import Place
from dean06.settings.issuer import issuer_of
from tests.exporters.printed_page import Line, Sheet

SIZE, PLACE, RULE = 0.05, 0.3, 0.5
LEFT, RIGHT, TOP, BOTTOM = 30, 15, 20, 20
MIDDLE = (LEFT + 210 - RIGHT) / 2
BLACK = frozenset({(0.0, 0.0, 0.0)})

PLACE_A = Place("a", "99", "province", None, "a", "tỉnh An", "An", date.min, date.max, "Bình An")
SENTENCE = "Các sở, ngành phối hợp đồng bộ từ tỉnh đến cơ sở, bảo đảm tiến độ được giao trong kỳ. "


def part(number: str, title: str, paragraphs: int) -> tuple[Block, ...]:
    texts = [Paragraph(text=(f"Đoạn {number}{n}. {SENTENCE * 3}",)) for n in range(paragraphs)]
    return Heading(level=1, label=number, text=(title,)), *texts


def long_table() -> Table:
    rows = tuple(Row(cells=(Cell(text=(f"Dòng {n}",)), Cell(text=("97,3%",)))) for n in range(70))
    columns = (Column(title=("Tên việc",)), Column(title=("Kết quả",), align="right"))
    return Table(caption=("Bảng dài",), columns=columns, rows=rows)


def official() -> Document:
    """A whole report: three parts, all levels, a long table, a signature, two annexes."""
    issuer = issuer_of(PLACE_A, "vi")
    letter = head(PLACE_A, HalfYear(2024, 1), date(2024, 7, 2), "vi")
    letters = tuple(Item(text=(f"Ý thứ {n}",)) for n in range(8))
    blocks: tuple[Block, ...] = (
        letter,
        *part("I.", "Công tác chỉ đạo", 3),
        Heading(level=2, label="1.", text=("Mục có tiêu đề",)),
        Heading(level=3, label="a)", text=("Điểm có tiêu đề",)),
        List(ordered=True, items=(Item(text=("Việc",), items=letters, ordered=True),)),
        *part("II.", "Kết quả thực hiện", 4),
        long_table(),
        *part("III.", "Tồn tại, hạn chế", 2),
        Paragraph(text=("Chi tiết tại Phụ lục I, Phụ lục II kèm theo./.",)),
        signature(PLACE_A, "vi"),
        annex(1, "Cách đọc số liệu", issuer, "vi"),
        *[Paragraph(text=(f"Phụ lục một, đoạn {n}. {SENTENCE * 3}",)) for n in range(14)],
        annex(2, "Nguồn số liệu", issuer, "vi"),
        Paragraph(text=("Phụ lục hai.",)),
    )
    return Document(lang="vi", title=letter.document_title, date="2024-07-02", blocks=blocks)


def anywhere(pages: list[Sheet], begin: str) -> Line:
    return next(sheet.line(begin) for sheet in pages if sheet.has(begin))


def page_of(pages: list[Sheet], begin: str) -> int:
    return next(number for number, sheet in enumerate(pages) if sheet.has(begin))


def body(sheet: Sheet) -> list[Line]:
    """Return the lines below the top margin."""
    return [line for line in sheet.lines if line.top > 15]


def near(found: float, expected: float, tolerance: float) -> bool:
    return abs(found - expected) <= tolerance
