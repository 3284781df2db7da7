"""Findings told by several sources, as one."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dean06.measures.repeats import gathered

SOURCES = pd.DataFrame(
    [
        {"source": "thang-1", "held": None, "published": date(2024, 1, 31)},
        {"source": "thang-2", "held": date(2024, 2, 27), "published": date(2024, 3, 1)},
        {"source": "thang-3", "held": None, "published": date(2024, 3, 31)},
        {"source": "khong-ngay", "held": None, "published": None},
    ],
    dtype=object,
)
SLOW = "Việc số hóa hồ sơ còn chậm."


def finding(source: str, text: str = SLOW, **changes: Any) -> dict[str, Any]:
    made = {
        "finding": f"{source}/f01",
        "source": source,
        "place": "tinh-a",
        "kind": "bottleneck",
        "group": None,
        "text_vi": text,
        "owner_vi": None,
        "deadline": None,
        "deadline_text": None,
        "cause_of": None,
        "note_vi": None,
    }
    return {**made, **changes}


def told(*rows: dict[str, Any]) -> pd.DataFrame:
    return gathered(pd.DataFrame(rows, dtype=object), SOURCES)


def test_what_three_months_tell_in_the_same_words_is_told_once_with_all_sources() -> None:
    found = told(finding("thang-1"), finding("thang-3"), finding("thang-2"))
    (row,) = found.to_dict("records")
    assert row["finding"] == "thang-3/f01"
    assert row["sources"] == ("thang-1", "thang-2", "thang-3")
    assert row["findings"] == ("thang-1/f01", "thang-2/f01", "thang-3/f01")
    assert (row["told_from"], row["told_to"]) == (date(2024, 1, 31), date(2024, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Việc số hoá hồ sơ còn chậm.",
        "việc  Số hóa hồ sơ còn chậm",
        "Việc số hóa hồ sơ, còn chậm;",
    ],
)
def test_the_place_of_a_tone_case_space_and_punctuation_make_no_other_finding(text: str) -> None:
    assert len(told(finding("thang-1"), finding("thang-2", text))) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"text_vi": "Việc số hóa hồ sơ không còn chậm."},
        {"text_vi": "Việc số hóa hồ sơ còn chạm."},
        {"text_vi": "Viec so hoa ho so con cham."},
        {"text_vi": "Việc số hóa 1.500 hồ sơ còn chậm."},
        {"kind": "cause"},
        {"place": "huyen-b"},
        {"group": "digital_citizens"},
        {"owner_vi": "Công an tỉnh"},
        {"deadline": date(2024, 12, 31)},
        {"deadline_text": "trong năm 2024"},
        {"note_vi": "Nguồn nói riêng cấp xã."},
    ],
)
def test_whatever_else_differs_keeps_two_findings_apart(changes: dict[str, Any]) -> None:
    assert len(told(finding("thang-1"), finding("thang-2", **changes))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Còn 1.500 hồ sơ.", "Còn 1,500 hồ sơ."),
        ("Thay đổi +5%.", "Thay đổi -5%."),
        ("Còn {thang-1/02} chậm.", "Còn {thang-2/02} chậm."),
        ("Tăng 5%.", "Tăng 5."),
    ],
)
def test_other_numbers_are_another_finding(one: str, other: str) -> None:
    assert len(told(finding("thang-1", one), finding("thang-2", other))) == 2
    assert len(told(finding("thang-1", one), finding("thang-2", one))) == 1


def task(source: str, day: date | None, **changes: Any) -> dict[str, Any]:
    return finding(source, "Rà soát dữ liệu.", kind="task", deadline=day, **changes)


def test_a_task_that_each_month_puts_off_is_one_with_its_first_deadline_and_its_last() -> None:
    found = told(
        task("thang-1", date(2024, 4, 30)),
        task("thang-2", date(2024, 5, 31)),
        task("thang-3", date(2024, 6, 30)),
    )
    (row,) = found.to_dict("records")
    assert row["finding"] == "thang-3/f01"
    assert (row["first_deadline"], row["deadline"]) == (date(2024, 4, 30), date(2024, 6, 30))


def test_a_deadline_that_stays_is_not_told_as_put_off() -> None:
    (row,) = told(task("thang-1", date(2024, 4, 30)), task("thang-2", date(2024, 4, 30))).to_dict(
        "records"
    )
    assert row["first_deadline"] is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One source names both: two tasks.
        (("thang-1", date(2024, 4, 30)), ("thang-1", date(2024, 5, 31))),
        # An earlier deadline puts nothing off.
        (("thang-1", date(2024, 4, 30)), ("thang-2", date(2024, 3, 31))),
        (("thang-1", date(2024, 4, 30)), ("thang-2", None)),
        (("thang-1", date(2024, 4, 30)), ("khong-ngay", date(2024, 5, 31))),
    ],
)
def test_deadlines_that_were_not_put_off_keep_two_tasks_apart(
    one: tuple[str, date | None], other: tuple[str, date | None]
) -> None:
    assert len(told(task(*one), task(*other, finding="other/f02"))) == 2


def test_a_finding_stands_where_it_was_first_told() -> None:
    other = finding("thang-1", "Thiếu nhân lực.", finding="thang-1/f02")
    found = told(finding("thang-1"), other, finding("thang-2"))
    assert list(found["finding"]) == ["thang-2/f01", "thang-1/f02"]
    assert list(found["told_from"]) == [date(2024, 1, 31), None]


def test_without_two_known_days_no_span_is_told() -> None:
    (row,) = told(finding("thang-1"), finding("khong-ngay")).to_dict("records")
    assert row["sources"] == ("thang-1", "khong-ngay")
    assert (row["told_from"], row["told_to"]) == (None, None)


def test_the_cause_of_a_repeated_difficulty_names_the_one_that_stays() -> None:
    rows = []
    for month in ("thang-1", "thang-2"):
        rows.append(finding(month))
        cause = {"kind": "cause", "cause_of": f"{month}/f01", "finding": f"{month}/f02"}
        rows.append(finding(month, "Thiếu máy quét.", **cause))
    found = told(*rows)
    assert list(found["finding"]) == ["thang-2/f01", "thang-2/f02"]
    assert list(found["cause_of"]) == [None, "thang-2/f01"]


def test_nothing_told_is_nothing() -> None:
    empty = pd.DataFrame([finding("thang-1")], dtype=object).iloc[:0]
    assert gathered(empty, SOURCES).empty
