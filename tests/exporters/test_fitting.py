"""How close a document's lines stand, so that no page holds next to nothing."""

import io

import pdfplumber
import pytest

from dean06.blocks.model import Block, Document, Heading, Item, List, Paragraph
from dean06.blocks.table import Cell, Column, Row, Table
from dean06.exporters.fitting import Fit, fitted
from dean06.exporters.manuscript import manuscript
from dean06.exporters.pdf import render_pdf
from dean06.exporters.preparation import prepare
from dean06.exporters.typesetting import Mark, marks
from dean06.themes import load_theme
from tests.documents import head, signature

THEME = load_theme()
BARE = [Mark("begins", 1, 20.0), Mark("ends", 2, 25.0)]
FULL = [Mark("begins", 1, 20.0), Mark("ends", 2, 150.0)]
ONE_PAGE = [Mark("begins", 3, 20.0), Mark("ends", 3, 25.0)]
CLOSING = (
    "Độ tin cậy và cách đọc số liệu được trình bày tại Phụ lục I, nguồn số liệu tại Phụ lục II "
    "kèm theo báo cáo này./."
)


def chosen(*bare: float, carried: bool = True) -> tuple[float, bool]:
    """Return the spacing chosen where pages are bare at some, and whether text is carried over.

    `carried`: they are bare although text is carried over.
    """

    def marks_of(fit: Fit) -> list[Mark]:
        is_bare = carried if fit.carried else fit.theme.body.line_spacing in bare
        return BARE if is_bare else FULL

    (fit,) = fitted(THEME, marks_of)
    return fit.theme.body.line_spacing, fit.carried


def test_a_document_without_a_bare_page_is_left_as_it_is() -> None:
    assert fitted(THEME, lambda _: [*FULL, *ONE_PAGE]) == (Fit(THEME),) * 2


def test_lines_are_set_closer_then_text_carried_over_then_lines_set_apart() -> None:
    assert chosen(1.15) == (1.1, False)
    assert chosen(1.15, 1.1, 1.05, 1.0, carried=False) == (1.15, True)
    assert chosen(1.15, 1.1, 1.05, 1.0) == (1.2, False)


def test_an_annex_needs_more_on_its_last_page_than_a_text_above_its_signature() -> None:
    def fit(begins: int) -> Fit:
        few = [Mark("begins", begins, 20.0), Mark("ends", begins + 1, 50.0)]
        (chosen,) = fitted(THEME, lambda fit: few if fit.theme == THEME else FULL)
        return chosen

    assert fit(1) == Fit(THEME)
    assert fit(4) != Fit(THEME)


def test_where_nothing_helps_the_theme_stays_as_it_is() -> None:
    tried: list[float] = []

    def marks_of(fit: Fit) -> list[Mark]:
        tried.append(fit.theme.body.line_spacing)
        return BARE

    assert fitted(THEME, marks_of) == (Fit(THEME),)
    # Decree 30/2020/NĐ-CP, Annex I, II.6: from single to one and a half.
    assert (min(tried), max(tried)) == (1.0, 1.5)


def test_each_part_is_fitted_by_itself() -> None:
    def marks_of(fit: Fit) -> list[Mark]:
        return [*BARE, *(FULL if fit.theme.body.line_spacing == 1.3 else BARE)]

    first, second = fitted(THEME, marks_of)
    assert first == Fit(THEME)
    assert second.theme.body.line_spacing == 1.3


def document(paragraphs: int, *more: Block) -> Document:
    text = tuple(Paragraph(text=(f"Đoạn văn thứ {n} của báo cáo.",)) for n in range(paragraphs))
    annex = Heading(level=1, text=("Nguồn số liệu",), annex=True, label="Phụ lục I")
    blocks: tuple[Block, ...] = (
        head(),
        *text,
        *more,
        Paragraph(text=(CLOSING,)),
        signature(),
        annex,
        Paragraph(text=("Nguồn.",)),
    )
    return Document(lang="vi", title="Báo cáo", date="2024-07-05", blocks=blocks)


def lines_before_the_signature(pdf: bytes) -> list[str]:
    """Return the lines of running text on the sheet that bears the signature."""
    with pdfplumber.open(io.BytesIO(pdf)) as sheets:
        for sheet in sheets.pages:
            text = sheet.extract_text()
            if "Nơi nhận" in text:
                return [line for line in text.split("Nơi nhận")[0].splitlines() if len(line) > 2]
    raise AssertionError("no signature")


@pytest.mark.parametrize("paragraphs", [19, 20, 21, 22])
def test_a_sheet_with_a_signature_bears_text_too(paragraphs: int) -> None:
    assert len(lines_before_the_signature(render_pdf(document(paragraphs)))) >= 4


def test_a_list_is_carried_over_from_its_end_and_its_numbers_run_on() -> None:
    points = tuple(Item(text=(f"Điểm thứ {n} của báo cáo.",)) for n in range(1, 22))
    made = document(0, List(items=points, ordered=True))
    lines = lines_before_the_signature(render_pdf(made))
    assert lines[-4:-2] == ["20. Điểm thứ 20 của báo cáo.", "21. Điểm thứ 21 của báo cáo."]


def test_without_fitting_some_of_these_documents_have_a_bare_sheet() -> None:
    def bare(paragraphs: int) -> bool:
        made = document(paragraphs)
        blocks = prepare(made)
        _, ends, *_ = marks(manuscript(made, blocks, THEME), {}, THEME)
        return ends.page == 2 and ends.y_mm < 40

    assert any(bare(paragraphs) for paragraphs in (19, 20, 21, 22))


def lone(*marks: Mark) -> float:
    """Return the spacing chosen where `marks` are those of every spacing but 1.1."""
    closer = [Mark("first", 1, 200.0), Mark("second", 1, 210.0), Mark("summary", 1, 150.0)]

    def marks_of(fit: Fit) -> list[Mark]:
        return [*FULL, *(closer if fit.theme.body.line_spacing == 1.1 else marks)]

    (fit,) = fitted(THEME, marks_of)
    return fit.theme.body.line_spacing


def test_a_row_alone_before_or_behind_a_page_s_end_is_mended() -> None:
    assert lone(Mark("first", 1, 250.0), Mark("second", 2, 30.0)) == 1.1
    assert lone(Mark("last but one", 1, 250.0), Mark("last", 2, 30.0)) == 1.1
    beside = [Mark("second", 1, 250.0), Mark("last but one", 2, 30.0), Mark("last", 2, 40.0)]
    assert lone(Mark("first", 1, 240.0), *beside) == 1.15


def test_a_summary_that_runs_over_the_first_page_is_mended() -> None:
    assert lone(Mark("summary", 2, 30.0)) == 1.1
    # The mark of what fills the first page to its end stands at the top of the second.
    assert lone(Mark("summary", 2, THEME.page.top_mm)) == 1.15


def test_a_row_alone_that_nothing_mends_costs_few_trials() -> None:
    tried: list[Fit] = []

    def marks_of(fit: Fit) -> list[Mark]:
        tried.append(fit)
        return [*FULL, Mark("last but one", 1, 250.0), Mark("last", 2, 30.0)]

    assert fitted(THEME, marks_of) == (Fit(THEME),)
    assert len(tried) == 8


def test_a_table_of_a_few_rows_is_not_divided_and_marks_a_longer_one_s_ends() -> None:
    def table(rows: int) -> Table:
        made = tuple(Row(cells=(Cell(text=(f"Dòng {n}",)),)) for n in range(rows))
        return Table(columns=(Column(title=("Nội dung",)),), rows=made)

    def pages(paragraphs: int, rows: int) -> list[tuple[str, int]]:
        blocks = prepare(document(paragraphs, table(rows)))
        data = manuscript(document(paragraphs, table(rows)), blocks, THEME)
        return [
            (m.role, m.page) for m in marks(data, {}, THEME) if m.role not in ("begins", "ends")
        ]

    assert pages(3, 6) == []
    assert pages(3, 7) == [("first", 1), ("second", 1), ("last but one", 1), ("last", 1)]
    # Wherever the page ends, all six rows stand on one page.
    for paragraphs in range(20, 30):
        with pdfplumber.open(io.BytesIO(render_pdf(document(paragraphs, table(6))))) as pdf:
            texts = [page.extract_text() for page in pdf.pages]
        assert sum("Dòng 0" in text and "Dòng 5" in text for text in texts) == 1
