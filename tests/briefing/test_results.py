"""What the results are set against, and the marks of figures of others."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.blocks.text import plain
from tests.briefing.test_essentials import opened, said
from tests.raw_data import Row

SECOND = {"breakdown": "sector:police"}
TARGETS: list[Row] = [
    {"target": "whole", "source": "luat"},
    {"target": "part", "source": "luat", **SECOND},
]
HERE = [said(1, "80%"), said(2, "70%", **SECOND)]
PROVINCE = [said(3, "75%", place="tinh-b")]
# One figure beside the country's is told by its sentence; a second makes the table.
COUNTRY = [said(3, "75%", place="viet-nam"), said(4, "60%", place="viet-nam", **SECOND)]


def headings(blocks: Iterable[Block]) -> list[str]:
    """Return the headings behind those of the groups, which are numbered."""
    return [plain(one.text) for one in blocks if isinstance(one, Heading) and not one.label]


@pytest.mark.parametrize(
    ("others", "targets", "title"),
    [
        ([], [], []),
        ([], TARGETS, ["So với chỉ tiêu"]),
        (PROVINCE, [], ["So với các địa phương khác"]),
        (PROVINCE, TARGETS, ["So với chỉ tiêu và các địa phương khác"]),
        (COUNTRY, [], ["So với cả nước"]),
        (COUNTRY, TARGETS, ["So với chỉ tiêu và cả nước"]),
        ([*COUNTRY, said(5, "75%", place="tinh-b")], [], ["So với các địa phương khác"]),
    ],
)
def test_the_heading_names_what_stands_below_it(
    others: list[Row], targets: list[Row], title: list[str], tmp_path: Path
) -> None:
    results = opened(tmp_path, *HERE, *others, targets=targets).results().blocks
    assert headings(results) == title


def test_an_implied_day_of_the_country_s_figure_in_a_sentence_is_explained(tmp_path: Path) -> None:
    def notes(basis: str) -> list[str]:
        country = said(2, "75%", place="viet-nam", date_basis=basis)
        blocks = opened(tmp_path / basis, said(1, "80%"), country).results().blocks
        told = [plain(one.text) for one in blocks if isinstance(one, Paragraph)]
        return [note for note in told if note.startswith("*")]

    assert notes("stated") == []
    assert notes("implied") == [
        "* Ngày cuối kỳ, cuối tháng hoặc ngày đăng; nguồn không ghi ngày cụ thể."
    ]
