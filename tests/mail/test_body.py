"""The two bodies of a letter."""

import re

import lxml.html

from dean06.blocks.model import Document, Item, KeyFigure, KeyFigures, List
from dean06.blocks.text import Styled, plain
from dean06.mail.body import html_body, text_body
from dean06.mail.letter import Letter, write_letter
from tests.documents import sample_document

NUMBER = r"\d[\d.,/]*"


def letter(**changes: object) -> Letter:
    document: Document = sample_document().model_copy(update=changes)
    return write_letter(document)


def markup(made: Letter) -> str:
    return html_body(made, tuple(f"chart-{n}@x" for n, _ in enumerate(made.charts, 1)))


def test_every_figure_of_the_markup_stands_in_the_plain_text() -> None:
    made = letter()
    page = lxml.html.document_fromstring(markup(made))
    shown = set(re.findall(NUMBER, page.find("body").text_content()))
    assert shown
    assert shown - set(re.findall(NUMBER, text_body(made))) == set()
    for item in made.figures:
        assert plain(item.value) in text_body(made)


def test_the_markup_uses_only_what_mail_programs_show() -> None:
    page = lxml.html.document_fromstring(markup(letter()))
    tags = {element.tag for element in page.iter()}
    assert tags & {"script", "style", "svg", "link", "form", "iframe", "div"} == set()
    assert page.get("lang") == "vi"
    assert page.get("dir") == "ltr"
    assert {table.get("role") for table in page.iter("table")} == {"presentation"}
    assert all(image.get("src").startswith("cid:") for image in page.iter("img"))
    assert all(image.get("alt") for image in page.iter("img"))
    styles = " ".join(element.get("style") or "" for element in page.iter())
    assert re.findall(r"flex|grid|var\(|url\(", styles) == []


def test_the_markup_is_far_below_what_gmail_clips() -> None:
    assert len(markup(letter()).encode()) < 80_000


def test_simulated_and_hand_run_letters_say_so_in_both_bodies() -> None:
    for changes, words in (
        ({"synthetic": True}, "SỐ LIỆU MÔ PHỎNG"),
        ({"hand_run": True}, "bản chạy thủ công"),
    ):
        made = letter(**changes)
        assert words in markup(made)
        assert words in text_body(made)
    assert "SỐ LIỆU MÔ PHỎNG" not in markup(letter())


def test_nothing_in_a_block_becomes_markup() -> None:
    hostile = KeyFigures(
        caption=(),
        items=(KeyFigure(label=("<script>x</script>",), value=("<b>1</b>",)),),
    )
    made = letter(blocks=(hostile,), title="<img src=x>")
    page = lxml.html.document_fromstring(markup(made))
    assert list(page.iter("script")) == []
    assert list(page.iter("img")) == []
    assert "<script>x</script>" in page.text_content()


def test_what_is_behind_stands_in_both_bodies_before_the_charts() -> None:
    behind = Item(
        text=(Styled(text="Chậm, cần tập trung chỉ đạo:", style="strong"),),
        items=(Item(text=("Tỷ lệ A (chưa đạt chỉ tiêu).",)),),
    )
    summary = List(role="summary", items=(behind,))
    made = letter(blocks=(summary, *sample_document().blocks))
    assert made.charts
    page = " ".join(lxml.html.document_fromstring(markup(made)).itertext())
    told = text_body(made)
    assert "CHẬM, CẦN TẬP TRUNG CHỈ ĐẠO\n- Tỷ lệ A (chưa đạt chỉ tiêu)." in told
    assert told.index("Tỷ lệ A") < told.index("BIỂU ĐỒ")
    assert (
        page.index("Chậm, cần") < page.index("Tỷ lệ A") < page.index(plain(made.charts[0].caption))
    )
