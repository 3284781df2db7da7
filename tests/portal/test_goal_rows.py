"""The table of targets in the overview."""

from datetime import date
from typing import Any

import pytest

from dean06.blocks.text import plain
from dean06.portal.counted import Called, Counted
from dean06.portal.goal_rows import goal_row, tell_rest
from dean06.portal.goals import Goal, Goals, Verdict
from dean06.portal.tally import Tally, each_once

BASIS = (
    "Số tỉnh, thành phố, mỗi nơi tính theo báo cáo mới nhất, số liệu từ ngày 01/07/2023 đến ngày "
    "30/06/2024."
)


def goal(target: str = "online", **cells: Any) -> Goal:
    whole: dict[str, Any] = {
        "target": target,
        "title": "Tỷ lệ hồ sơ",
        "asked": "từ 90% trở lên",
        "deadline": None,
        "overdue": False,
        **dict.fromkeys(("met", "missed", "not_due", "undetermined"), Tally()),
        "nation": None,
        **cells,
    }
    return Goal(**whole)


def goals(*told: Goal, left_out: Tally = Tally()) -> Goals:  # noqa: B008 - frozen
    days = (date(2023, 7, 1), date(2024, 6, 30))
    return Goals(told, date(2023, 1, 1), days, left_out)


def counted() -> Counted:
    return Counted({"a": Called("Tỉnh A")}, "vi")


def test_provinces_are_counted_and_the_nation_stands_apart_with_its_day() -> None:
    nation = Verdict("viet-nam", "missed", date(2024, 6, 1))
    row = goal_row(
        goal(met=each_once(["a"]), not_due=each_once(["b", "c"]), nation=nation), counted()
    )
    numbers = (row.met, row.missed, row.not_due, row.undetermined)
    assert [plain(number) for number in numbers] == ["1", "0", "2", "0"]
    assert plain(row.nation) == "Chưa đạt (01/06/2024)"


def test_where_no_province_is_judged_no_nought_is_printed() -> None:
    nation = Verdict("viet-nam", "not_due", date(2024, 6, 1))
    row = goal_row(goal(nation=nation), counted())
    assert [plain(row.met), plain(row.missed)] == ["–", "–"]
    assert plain(row.nation) == "Chưa đạt, còn hạn (01/06/2024)"


@pytest.mark.parametrize(
    ("told", "shown", "rest"),
    [
        ((goal(met=each_once(["a"])),), 1, ""),
        (
            (goal(met=each_once(["a"])),),
            0,
            " Còn 1 chỉ tiêu khác, đều đạt, nêu trong từng báo cáo.",
        ),
        (
            (goal("one", missed=each_once(["a"])), goal("two", met=each_once(["a"]))),
            0,
            " Còn 2 chỉ tiêu khác nêu trong từng báo cáo, trong đó 1 chỉ tiêu chưa đạt hoặc chưa "
            "xác định.",
        ),
    ],
)
def test_the_note_tells_how_many_targets_more_there_are_and_whether_met(
    told: tuple[Goal, ...], shown: int, rest: str
) -> None:
    assert plain(tell_rest(goals(*told), shown, counted())) == BASIS + rest


def test_what_is_left_out_as_old_is_counted_and_leads_to_its_briefings() -> None:
    book = counted()
    text = tell_rest(goals(left_out=each_once(["a", "a"])), 0, book)
    assert plain(text) == (
        f"{BASIS} Không tính 2 lượt có số liệu trước ngày 01/01/2023 hoặc chưa rõ thời điểm."
    )
    (entry,) = book.provenance.entries
    assert [plain(line) for line in entry.told] == ["Tỉnh A (2)"]
