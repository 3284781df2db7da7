"""No line between the rows of a table cuts accents or tails, and no document number is parted."""

import pytest

from dean06.blocks.model import Block, Document, Paragraph
from dean06.blocks.table import Table
from dean06.claim import Figure
from dean06.exporters.pdf import render_pdf
from dean06.exporters.runs import Typesetter
from dean06.themes import load_theme
from tests.documents import head
from tests.exporters.printed_page import MM, Line, sheets

# Above the foot of a line, accents on capitals included, and below it: measured of Tinos.
_ACCENTS_EM, _TAILS_EM = 0.78, 0.2


def table(*rows: str, fine: bool = False) -> Table:
    return Table.model_validate(
        {
            "columns": [{"title": ["Chỉ số"]}, {"title": ["Nguồn"]}],
            "rows": [{"cells": [{"text": [row]}, {"text": ["1"]}]} for row in rows],
            "fine": fine,
        }
    )


def lines_and_rules(block: Block) -> tuple[list[Line], list[float]]:
    made = Document(lang="vi", title="Báo cáo", date="2024-07-05", blocks=(head(), block))
    (sheet,) = sheets(render_pdf(made))
    return list(sheet.lines), [rule.at for rule in sheet.rules]


@pytest.mark.parametrize("fine", [False, True])
def test_rows_keep_clear_of_the_lines_between_them(fine: bool) -> None:
    lines, rules = lines_and_rules(table("Ếch gặp Ổ quỷ", "Ẩn ngày quý", fine=fine))
    texts = [line for line in lines if line.text.startswith(("Ếch", "Ẩn"))]
    assert len(texts) == 2
    for line in texts:
        em = line.size / MM
        top, bottom = line.foot - _ACCENTS_EM * em, line.foot + _TAILS_EM * em
        assert not [at for at in rules if top < at < bottom]


def test_the_number_of_a_document_is_not_parted_at_its_dash() -> None:
    for words in range(6, 14):
        told = "chữ " * words + "theo Quyết định số 1234/2022/QĐ-TTg của Thủ tướng"
        lines, _ = lines_and_rules(Paragraph(text=(told,)))
        assert any("1234/2022/QĐ-TTg" in line.text for line in lines)


def test_a_long_row_of_references_does_not_tear_the_line_before_it() -> None:
    sources = [{"ref": number} for number in range(10, 40)]
    told = {"kind": "paragraph", "text": ["Người dân còn quen nộp hồ sơ giấy.", *sources]}
    lines, _ = lines_and_rules(Paragraph.model_validate(told))
    (line,) = [line for line in lines if line.text.startswith("Người dân")]
    assert "hồ sơ giấy." in line.text
    (first,) = [raised for raised in lines if raised.text.startswith("[10][11]")]
    assert abs(first.left - line.right) < 1


def test_of_a_figure_only_its_number_and_the_next_word_are_kept_together() -> None:
    typesetter = Typesetter("vi", frozenset(), load_theme())

    def parts(figure: str) -> tuple[str, str]:
        (run,) = typesetter.runs((Figure(text=figure, claim="c1"),), 100, 12)
        return run["text"], run["tail"]

    assert parts("16 điểm phần trăm") == ("16 điểm", " phần trăm")
    assert parts("ít nhất 1,5 điểm phần trăm") == ("ít nhất 1,5 điểm", " phần trăm")
    assert parts("hơn 1,4 triệu") == ("hơn 1,4 triệu", "")
    assert parts("97,3%") == ("97,3%", "")


def test_a_mark_is_never_parted_from_its_figure() -> None:
    typesetter = Typesetter("vi", frozenset(), load_theme())

    def parts(behind: str) -> list[str]:
        figure = Figure(text="95,82%", claim="c1")
        return [run["text"] for run in typesetter.runs((figure, behind), 100, 12)]

    assert parts("† (30/06/2023)") == ["95,82%†", " (30/06/2023)"]
    assert parts(" (30/06/2023)") == ["95,82%", " (30/06/2023)"]
