"""The numbered list of sources."""

from dean06.blocks.text import plain
from dean06.briefing.source_list import sources_block
from dean06.intake.submissions.sources import key_of
from tests.briefing.test_notes import source, table


def test_a_source_tells_publisher_and_date_or_that_they_are_missing() -> None:
    unknown = source(2, publisher=None, published=None, note_vi="Bản sao thiếu tên.")
    block = sources_block(table(source(1), unknown), "vi")
    assert [plain(item.text) for item in block.items] == [
        "Bài một (Báo A; đăng ngày 02/07/2024).",
        "Bài một (không ghi nơi đăng; không ghi ngày đăng).",
    ]
    assert [plain(note) for note in block.items[1].notes] == ["Bản sao thiếu tên."]


def test_a_form_sent_in_was_published_by_nobody() -> None:
    file = "submissions/a.xlsx"
    sent = {"kind": "submission", "file": file, "publisher": None}
    form = source(1, **sent, source=key_of(file), title_vi="[Biểu số liệu gửi đến: a.xlsx]")
    named = source(3, **sent, source=f"{key_of(file)}-n1", title_vi="Báo cáo quý")
    block = sources_block(table(form, {**form, "number": 2, "published": None}, named), "vi")
    assert [plain(item.text) for item in block.items] == [
        "[Biểu số liệu gửi đến: a.xlsx] (số liệu đến ngày 02/07/2024).",
        "[Biểu số liệu gửi đến: a.xlsx].",
        "Báo cáo quý (không ghi nơi đăng; đăng ngày 02/07/2024).",
    ]


def test_sources_that_would_read_alike_name_the_form_they_stand_in() -> None:
    first = source(1, kind="submission", file="submissions/2024H1/a.xlsx")
    second = source(2, kind="submission", file="submissions/2024H1/b.xlsx")
    other = source(3, kind="submission", title_vi="Bài hai")
    block = sources_block(table(first, second, other), "vi")
    assert [plain(item.text) for item in block.items] == [
        "Bài một (Báo A; đăng ngày 02/07/2024; nêu tại a.xlsx).",
        "Bài một (Báo A; đăng ngày 02/07/2024; nêu tại b.xlsx).",
        "Bài hai (Báo A; đăng ngày 02/07/2024).",
    ]
