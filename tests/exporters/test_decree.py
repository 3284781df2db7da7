"""The printed briefing measured against Decree 30/2020/NĐ-CP, Annex I, on every page of a PDF.

Numbers in brackets are the decree's. Sizes are exact to 0.05 pt (a PDF rounds), places to 0.3 mm (a
third of a letter's side bearing), widths of rules to 0.5 mm, unless a test says otherwise.
"""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from dean06.blocks.model import Heading, Item, List, Paragraph
from dean06.briefing.letterhead import signature
from dean06.exporters.pdf import render_pdf
from dean06.themes import load_theme
from tests.documents import results
from tests.exporters.official import (
    BLACK,
    BOTTOM,
    LEFT,
    MIDDLE,
    PLACE,
    PLACE_A,
    RIGHT,
    SENTENCE,
    SIZE,
    TOP,
    anywhere,
    body,
    near,
    official,
    page_of,
)
from tests.exporters.printed_page import Line, Sheet, sheets


@pytest.fixture(scope="module")
def pages() -> list[Sheet]:
    return sheets(render_pdf(official()))


@pytest.fixture(scope="module")
def first(pages: list[Sheet]) -> Sheet:
    return pages[0]


def test_every_sheet_is_upright_a4(pages: list[Sheet]) -> None:
    assert len(pages) >= 6
    assert all(near(sheet.width, 210, 0.1) and near(sheet.height, 297, 0.1) for sheet in pages)


def test_text_keeps_to_the_margins_of_every_page(pages: list[Sheet]) -> None:
    for sheet in pages:
        lines = body(sheet)
        assert min(line.left for line in lines) >= LEFT - PLACE
        assert max(line.right for line in lines) <= 210 - RIGHT + PLACE
        # A capital's accent stands above the line's own top, a dot below it: 1.5 mm each.
        assert min(line.foot for line in lines) >= TOP + 2
        assert max(line.foot for line in lines) <= 297 - BOTTOM


def test_rules_keep_to_the_margins_of_every_page(pages: list[Sheet]) -> None:
    # A table's rule is as thick as its ends are long: 0.4 mm.
    for rule in itertools.chain.from_iterable(sheet.rules for sheet in pages):
        assert rule.left >= LEFT - 0.4
        assert rule.right <= 210 - RIGHT + 0.4


def test_full_lines_reach_both_margins(pages: list[Sheet]) -> None:
    starts = [line for sheet in pages for line in sheet.lines if line.text.startswith("Đoạn ")]
    assert len(starts) == 9
    assert all(near(line.right, 210 - RIGHT, PLACE) for line in starts)  # justified


def test_all_text_is_black(pages: list[Sheet]) -> None:
    assert {line.colours for sheet in pages for line in sheet.lines} == {BLACK}


def test_all_text_is_in_the_faces_of_one_family(pages: list[Sheet]) -> None:
    faces = {face for sheet in pages for line in sheet.lines for face in line.faces}
    assert faces <= {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}


def test_page_one_and_the_first_page_of_each_annex_have_no_number(pages: list[Sheet]) -> None:
    annexes = [page_of(pages, "Phụ lục I"), len(pages) - 1]
    bare = [n for n, sheet in enumerate(pages) if not any(line.top < 15 for line in sheet.lines)]
    assert bare == [0, *annexes]


def test_pages_are_numbered_from_one_and_each_annex_on_its_own(pages: list[Sheet]) -> None:
    begun, expected = page_of(pages, "Phụ lục I"), []
    for number in range(len(pages)):
        since = number - (begun if begun <= number < len(pages) - 1 else 0)
        expected.append("" if since == 0 or number == len(pages) - 1 else str(since + 1))
    printed = ["".join(line.text for line in sheet.lines if line.top < 15) for sheet in pages]
    assert printed == expected
    assert begun >= 3
    assert expected[begun + 1] == "2"


def test_the_page_number_is_centred_in_the_top_margin(pages: list[Sheet]) -> None:
    numbers = [line for sheet in pages for line in sheet.lines if line.top < 15]
    for line in numbers:
        assert near(line.middle, MIDDLE, PLACE)
        assert near(line.foot, 11.5, 1)  # the figure's own middle stands at 10
        assert near(line.size, 13, SIZE)  # [13-14]
        assert line.faces == {"Tinos"}


def test_the_first_line_of_a_paragraph_is_indented(pages: list[Sheet]) -> None:
    starts = [line for sheet in pages for line in sheet.lines if line.text.startswith("Đoạn ")]
    assert all(near(line.left, LEFT + 10, PLACE) for line in starts)  # [10 or 12.7]


def paragraph(sheet: Sheet, begin: str) -> list[Line]:
    """Return the lines of one paragraph."""
    at = next(n for n, line in enumerate(sheet.lines) if line.text.startswith(begin))
    rest = itertools.takewhile(lambda line: near(line.left, LEFT, PLACE), sheet.lines[at + 1 :])
    return [sheet.lines[at], *rest]


def test_lines_are_one_to_one_and_a_half_spaces_apart(first: Sheet) -> None:
    lines = paragraph(first, "Đoạn I.0.")
    assert len(lines) >= 3
    single = 13 * 1.15 * 25.4 / 72  # Times' own spacing, as Word has it
    gaps = [after.foot - before.foot for before, after in itertools.pairwise(lines)]
    assert all(single <= gap <= 1.5 * single for gap in gaps)
    assert max(gaps) - min(gaps) < 0.1


def test_paragraphs_stand_at_least_six_points_apart(first: Sheet) -> None:
    lines = paragraph(first, "Đoạn I.0.")
    usual = lines[1].foot - lines[0].foot
    between = first.line("Đoạn I.1.").foot - lines[-1].foot
    assert between - usual >= 6 * 25.4 / 72 - 0.05


def test_headings_begin_at_the_margin_and_only_parts_are_in_capitals(pages: list[Sheet]) -> None:
    for begin in ("I. CÔNG TÁC CHỈ ĐẠO", "II. KẾT QUẢ THỰC HIỆN", "III. TỒN TẠI, HẠN CHẾ"):
        assert near(anywhere(pages, begin).left, LEFT, PLACE)
    for begin in ("1. Mục có tiêu đề", "a) Điểm có tiêu đề"):
        assert near(anywhere(pages, begin).left, LEFT, PLACE)


def test_letters_run_as_in_vietnamese(pages: list[Sheet]) -> None:
    marks = [line.text.split(")")[0] for s in pages for line in s.lines if "Ý thứ" in line.text]
    assert marks == ["a", "b", "c", "d", "đ", "e", "g", "h"]


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    """Push each heading line by line over the page's end."""
    for lines in range(24, 30):
        filler = [Paragraph(text=(f"Dòng {n}.",)) for n in range(lines)]
        heads = [Heading(level=n, label="", text=(f"Tiêu đề {n}",)) for n in (1, 2, 3)]
        blocks = (*filler, *heads, Paragraph(text=(SENTENCE * 4,)))
        found = sheets(render_pdf(official().model_copy(update={"blocks": blocks})))
        for sheet in found:
            assert not sheet.lines[-1].text.upper().startswith("TIÊU ĐỀ")


def test_a_point_that_only_opens_others_is_never_the_last_line_of_a_page() -> None:
    for lines in range(20, 40):
        filler = [Paragraph(text=(f"Dòng {n}.",)) for n in range(lines)]
        below = tuple(Item(text=(f"Ý {n}.",)) for n in (1, 2))
        points = List(items=(Item(text=("Việc cần làm trước:",), items=below),))
        document = official().model_copy(update={"blocks": (*filler, points)})
        for sheet in sheets(render_pdf(document)):
            assert "Việc cần làm" not in sheet.lines[-1].text


def test_a_table_s_head_stands_on_each_of_its_pages(pages: list[Sheet]) -> None:
    over = [sheet for sheet in pages if any(line.text.startswith("Dòng ") for line in sheet.lines)]
    assert len(over) >= 2
    for sheet in over:
        assert sheet.has("Tên việc")
        assert sheet.line("Tên việc").foot < sheet.line("Dòng ").foot


def test_a_caption_stays_with_its_table() -> None:
    for lines in range(22, 30):
        filler = [Paragraph(text=(f"Đoạn {n}.",)) for n in range(lines)]
        document = official().model_copy(update={"blocks": (*filler, results())})
        for sheet in sheets(render_pdf(document)):
            if sheet.has("Bảng 1."):
                assert sheet.has("Tỷ lệ (%)")


def test_a_signature_is_never_alone_on_a_page() -> None:
    for lines in range(20, 30):
        filler = [Paragraph(text=(f"Dòng {n}.",)) for n in range(lines)]
        closing = Paragraph(text=(f"Câu cuối. {SENTENCE * 2}",))
        blocks = (*filler, closing, signature(PLACE_A, "vi"))
        found = sheets(render_pdf(official().model_copy(update={"blocks": blocks})))
        last = found[-1]
        assert last.has("TỔ TRƯỞNG")
        assert body(last)[0].foot < last.line("Nơi nhận:").foot - 4


@pytest.mark.parametrize(
    ("own", "check"),
    [
        ("[page]\nleft_mm = 25", test_text_keeps_to_the_margins_of_every_page),
        ("[page]\nright_mm = 10", test_full_lines_reach_both_margins),
        ("[body]\njustify = false", test_full_lines_reach_both_margins),
        ("[body]\nindent_mm = 0", test_the_first_line_of_a_paragraph_is_indented),
        ('[print]\nink = "#222222"', test_all_text_is_black),
        ('[fonts]\ntext = "Arimo"', test_all_text_is_in_the_faces_of_one_family),
        (
            "[page_number]\non_first = true",
            test_page_one_and_the_first_page_of_each_annex_have_no_number,
        ),
        (
            "[page_number]\nrestart_in_annex = false",
            test_pages_are_numbered_from_one_and_each_annex_on_its_own,
        ),
        (
            '[page_number]\nalign = "right"',
            test_the_page_number_is_centred_in_the_top_margin,
        ),
    ],
)
def test_these_measures_see_a_theme_beyond_the_decree(
    own: str, check: Callable[[list[Sheet]], None], tmp_path: Path
) -> None:
    path = tmp_path / "rieng.toml"
    path.write_text(f'base = "decree"\nlimits = "none"\n{own}\n', encoding="utf-8")
    wrong = sheets(render_pdf(official(), load_theme(str(path))))
    with pytest.raises(AssertionError):
        check(wrong)
