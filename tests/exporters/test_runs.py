"""Text as runs of one style: what may break at a line's end, and what may not."""

import pytest

from dean06.blocks.text import Reference, Text
from dean06.exporters.runs import Run, Typesetter
from dean06.themes import load_theme

JOINER = "\u2060"


def runs(*text: str | Reference, room_mm: float = 60) -> list[Run]:
    told: Text = text
    return Typesetter("vi", frozenset(), load_theme()).runs(told, room_mm, 9)


def joints(count: int, room_mm: float = 60) -> list[str]:
    marks = [Reference(ref=number) for number in range(11, 11 + count)]
    return [run["joint"] for run in runs("thống", *marks, room_mm=room_mm)[1:]]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_few_references_stay_together(count: int) -> None:
    assert joints(count) == [JOINER] * count


def test_a_long_row_of_references_may_break_but_not_before_its_first() -> None:
    assert joints(5) == [JOINER, "", "", "", ""]


def test_references_part_where_no_line_holds_them_with_their_word() -> None:
    assert joints(3, room_mm=15) == [JOINER, "", ""]


def test_each_row_of_references_is_judged_alone() -> None:
    one, two = Reference(ref=1), Reference(ref=2)
    told = runs("a", one, two, " b", one, two, one, two)
    assert [run["joint"] for run in told if run["style"] == "reference"] == [
        *[JOINER] * 2,
        *[JOINER, "", "", ""],
    ]


def test_the_name_of_a_file_is_kept_whole_and_its_path_is_not() -> None:
    told = runs("submissions/2023H1/nghe-an-2023-04.xlsx, dòng 3; hue-2.csv · a-b")
    assert [(run["text"], run["style"]) for run in told] == [
        ("submissions/2023H1/", "plain"),
        ("nghe-an-2023-04.xlsx", "figure"),
        (", dòng 3; ", "plain"),
        ("hue-2.csv", "figure"),
        (" · a-b", "plain"),
    ]


def test_the_name_of_a_file_wider_than_its_line_is_broken_and_loses_nothing() -> None:
    (told,) = runs("thua-thien-hue-2024-06.xlsx", room_mm=20)
    assert told["style"] == "plain"
    assert "\u200b" in told["text"]
    assert told["text"].replace("\u200b", "") == "thua-thien-hue-2024-06.xlsx"
