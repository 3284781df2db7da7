"""What stands in the text of a briefing and what in its annexes."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dean06.blocks.model import Block, Findings, Heading, List, Paragraph
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing import Briefing, annex_numbers, open_briefing
from dean06.intake import collect
from tests.briefing.test_essentials import opened, said
from tests.raw_data import SOURCES, raw_folder

REVIEWS = [
    {"source": "nam-dau", "place": "tinh-a", "covers": "2022H2", "published": "2023-01-05"},
    {"source": "nam-sau", "place": "tinh-a", "covers": "2023H2", "published": "2024-01-05"},
]


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    told = (("nam-dau", "2022-12-31", "80"), ("nam-sau", "2023-12-31", "90"))
    raw = raw_folder(
        tmp_path,
        sources=[*SOURCES, *REVIEWS],
        observations=[
            {
                "observation": f"{source}/01",
                "source": source,
                "place": "tinh-a",
                "indicator": "online_share",
                "value_text": f"{value}%",
                "value": value,
                "period_end": day,
            }
            for source, day, value in told
        ],
    )
    collect(raw, tmp_path / "processed")
    return open_briefing("tinh-a", "2022-2023", "vi", tmp_path / "processed")


def annexes(blocks: tuple[Block, ...]) -> list[str]:
    return [
        f"{block.label}: {plain(block.text)}"
        for block in blocks
        if isinstance(block, Heading) and block.annex
    ]


def test_a_short_table_of_half_years_stands_in_the_text(briefing: Briefing) -> None:
    title, table, *_ = briefing.half_years().blocks
    assert isinstance(title, Heading)
    assert plain(title.text) == "Kết quả từng kỳ 6 tháng"
    assert isinstance(table, Table)
    end = tuple(briefing.annexes().blocks)
    assert annexes(end) == [
        "Phụ lục I: Độ tin cậy và cách đọc số liệu",
        "Phụ lục II: Nguồn số liệu",
    ]


def test_a_long_table_of_half_years_is_the_first_annex_and_the_text_points_to_each(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annex_numbers, "MOST_IN_TEXT", 0)
    _, told = briefing.half_years().blocks
    assert isinstance(told, Paragraph)
    assert plain(told.text).endswith("được trình bày tại Phụ lục I.")
    end = tuple(briefing.annexes().blocks)
    assert annexes(end) == [
        "Phụ lục I: Số liệu từng kỳ 6 tháng",
        "Phụ lục II: Độ tin cậy và cách đọc số liệu",
        "Phụ lục III: Nguồn số liệu",
    ]
    closing = end[0]
    assert isinstance(closing, Paragraph)
    assert "Phụ lục II, nguồn số liệu tại Phụ lục III" in plain(closing.text)
    assert any(isinstance(block, Table) and len(block.columns) == 4 for block in end)


# A figure of the country from half a year and a day before.
COUNTRY = {"place": "viet-nam", "period_end": "2023-12-30"}


def headings(blocks: Iterable[Block]) -> list[str]:
    return [plain(block.text) for block in blocks if isinstance(block, Heading)]


def points(blocks: Iterable[Block]) -> list[str]:
    lists = (block for block in blocks if isinstance(block, List))
    return [plain(item.text) for one in lists for item in one.items]


def test_what_cannot_be_compared_is_a_gap_and_no_result(tmp_path: Path) -> None:
    briefing = opened(tmp_path, said(1, "80%"), said(2, "75%", **COUNTRY))
    assert not any(told.startswith("So với") for told in headings(briefing.results().blocks))
    assert not any("không so sánh" in told for told in points(briefing.results().blocks))
    (told,) = (told for told in points(briefing.annexes().blocks) if "không so sánh" in told)
    assert told.startswith("Với cả nước, không so sánh do hai thời điểm cách nhau quá một quý: ")


def test_what_can_be_compared_stands_among_the_results(tmp_path: Path) -> None:
    briefing = opened(tmp_path, said(1, "80%"), said(2, "75%", place="tinh-b"))
    assert "So với các địa phương khác" in headings(briefing.results().blocks)


def found(number: int, kind: str, text: str, **cells: str) -> dict[str, str]:
    return {"finding": f"bai-a/f{number:02}", "kind": kind, "text_vi": text, **cells}


def difficulties(tmp_path: Path, *findings: dict[str, str]) -> tuple[Block, ...]:
    raw = raw_folder(tmp_path, observations=[said(1, "80%")], findings=list(findings))
    collect(raw, tmp_path / "processed")
    opened = open_briefing("tinh-a", "2024H1", "vi", tmp_path / "processed")
    return tuple(opened.difficulties().blocks)


def test_a_cause_stands_under_its_difficulty_and_no_heading_is_left_for_none(
    tmp_path: Path,
) -> None:
    heading, told = difficulties(
        tmp_path,
        found(1, "bottleneck", "Mạng chậm."),
        found(2, "cause", "Đường truyền cũ.", cause_of="bai-a/f01"),
    )
    assert isinstance(heading, Heading)
    assert plain(heading.text) == "Tồn tại, hạn chế và nguyên nhân"
    assert isinstance(told, Findings)
    assert [plain(cause) for cause in told.items[0].causes] == ["Nguyên nhân: Đường truyền cũ.[1]"]


def test_a_cause_of_nothing_told_here_stands_in_a_list_of_its_own(tmp_path: Path) -> None:
    blocks = difficulties(
        tmp_path,
        found(1, "bottleneck", "Mạng chậm."),
        found(2, "cause", "Đường truyền cũ.", cause_of="bai-a/f01"),
        found(3, "cause", "Cán bộ kiêm nhiệm."),
    )
    assert headings(blocks) == ["Tồn tại, hạn chế và nguyên nhân", "Nguyên nhân"]
    last = blocks[-1]
    assert isinstance(last, Findings)
    assert [plain(item.text) for item in last.items] == ["Cán bộ kiêm nhiệm.[1]"]


def test_a_briefing_opens_with_a_sentence_behind_its_head(tmp_path: Path) -> None:
    _, sentence = opened(tmp_path, said(1, "80%")).opening().blocks
    assert isinstance(sentence, Paragraph)
    assert plain(sentence.text).endswith("báo cáo kết quả 6 tháng đầu năm 2024 như sau:")
