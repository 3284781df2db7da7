"""A two-year briefing whose window crosses a merger says so and shows the former provinces."""

from pathlib import Path

import pytest

from dean06.blocks.model import Paragraph
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing import open_briefing
from dean06.briefing.former import former_blocks
from dean06.intake import collect
from dean06.measures.former import former_places
from dean06.periods import HalfYear, Window
from dean06.places import load_gazetteer
from tests.raw_data import PLACES, SOURCES, Row, raw_folder

ENDED = {"valid_to": "2023-06-30", "successor": "tinh-moi"}
MERGED: list[Row] = [
    PLACES[0],
    {**PLACES[1], **ENDED},
    {**PLACES[2], **ENDED},
    {**PLACES[1], "place": "tinh-moi", "name_vi": "tỉnh Mới", "valid_from": "2023-07-01"},
]
REVIEW: Row = {"source": "bai-moi", "place": "tinh-moi", "covers": "2022-2023"}
FILES: Row = {"indicator": "files", "unit": "file"}


def said(number: int, place: str, printed: str, **cells: str) -> Row:
    """One figure of the two years, of the number of files unless `cells` say otherwise."""
    part, _, whole = printed.rstrip("%").partition("/")
    return {
        "observation": f"bai-moi/{number:02}",
        "source": "bai-moi",
        "place": place,
        "period_end": "2023-03-31" if place != "tinh-moi" else "2023-12-31",
        **FILES,
        "value_text": printed,
        "value": part.replace(".", "").replace(",", "."),
        "denominator": whole.replace(".", ""),
        **cells,
    }


def share(number: int, place: str, printed: str) -> Row:
    return said(number, place, printed, indicator="online_share", unit="percent")


def blocks(tmp_path: Path, *rows: Row, rule: str = "sum") -> list[object]:
    """Return what is told of the former provinces; `rule` says how files add up over places."""
    indicators: list[Row] = [
        {"indicator": "files", "unit": "file", "order": "1", "kind": "stock", "over_places": rule},
        {"indicator": "online_share", "unit": "percent", "order": "2", "over_places": "ratio"},
    ]
    raw = raw_folder(
        tmp_path,
        places=MERGED,
        sources=[*SOURCES, REVIEW],
        indicators=indicators,
        observations=[said(1, "tinh-moi", "900"), *rows],
    )
    collect(raw, tmp_path / "processed")
    briefing = open_briefing("tinh-moi", "2022-2023", "vi", tmp_path / "processed")
    return list(former_blocks(briefing.context))


def rows_of(told: list[object]) -> list[list[str]]:
    (table,) = (block for block in told if isinstance(block, Table))
    return [[plain(cell.text) for cell in row.cells] for row in table.rows]


def test_the_merger_is_told_with_the_names_of_the_parts(tmp_path: Path) -> None:
    told = blocks(tmp_path, said(2, "tinh-a", "300"), said(3, "tinh-b", "500"))
    (text,) = (plain(block.text) for block in told if isinstance(block, Paragraph))
    assert text == (
        "Tỉnh Mới được thành lập từ ngày 01/07/2023. Trước ngày đó, địa bàn gồm tỉnh A, tỉnh B; "
        "số liệu của các đơn vị này được trình bày riêng."
    )


def test_counts_of_the_parts_are_summed(tmp_path: Path) -> None:
    told = blocks(tmp_path, said(2, "tinh-a", "1.300"), said(3, "tinh-b", "500"))
    assert rows_of(told) == [
        ["Chỉ số", "1.300 hồ sơ (31/03/2023)[1]", "500 hồ sơ (31/03/2023)[1]", "1.800"]
    ]


def test_a_share_is_recomputed_from_summed_parts_and_never_averaged(tmp_path: Path) -> None:
    parts = (said(2, "tinh-a", "10/20"), said(3, "tinh-b", "90/180"))
    assert rows_of(blocks(tmp_path / "parts", *parts, rule="ratio"))[0][3] == "100/200"
    shares = (share(2, "tinh-a", "50%"), share(3, "tinh-b", "70%"))
    assert rows_of(blocks(tmp_path / "shares", *shares))[0][3].startswith(
        "Không so sánh được: chưa rõ tử số và mẫu số của tỉnh A, tỉnh B"
    )


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ((said(2, "tinh-a", "300"),), "thiếu số liệu của tỉnh B"),
        (
            (said(2, "tinh-a", "300"), said(3, "tinh-b", "500", period_end="2022-06-30")),
            "các thời điểm khác nhau",
        ),
    ],
)
def test_what_does_not_belong_together_is_not_summed(
    tmp_path: Path, rows: tuple[Row, ...], why: str
) -> None:
    assert why in rows_of(blocks(tmp_path, *rows))[0][3]


def test_without_figures_of_the_parts_that_is_said(tmp_path: Path) -> None:
    told = blocks(tmp_path)
    notes = [plain(block.text) for block in told if isinstance(block, Paragraph)]
    assert notes[1] == "Chưa có nguồn nào ghi số liệu của các đơn vị này trong kỳ."


def test_a_period_after_the_merger_has_no_former_places(tmp_path: Path) -> None:
    places = load_gazetteer(raw_folder(tmp_path, places=MERGED))
    assert former_places(places, "tinh-moi", Window(2022)) == ("tinh-a", "tinh-b")
    assert former_places(places, "tinh-moi", HalfYear(2023, 2)) == ()
    assert former_places(places, "viet-nam", Window(2022)) == ()
