"""Readings and gaps."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.blocks.model import List
from dean06.blocks.text import plain
from dean06.briefing.notes import gaps_list, readings_list
from dean06.measures.summary import Summary
from tests.briefing.figures_made import NUMBERS, count, figures, share


def lines(block: List | None) -> list[str]:
    assert block is not None
    return [plain(item.text) for item in block.items]


def source(number: int, **changes: Any) -> dict[str, Any]:
    made = {
        "number": number,
        "source": f"source-{number}",
        "kind": "press",
        "file": "reference/sources.csv",
        "title_vi": "Bài một",
        "title_en": "Article one",
        "publisher": "Báo A",
        "published": date(2024, 7, 2),
        "note_vi": None,
        "note_en": None,
    }
    return {**made, **changes}


def table(*rows: dict[str, Any], columns: tuple[str, ...] = ()) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns) or None, dtype=object)


TASK_COLUMNS = ("finding", "kind", "deadline", "deadline_text", "owner_vi", "note_vi")


def summary(
    results: pd.DataFrame,
    findings: pd.DataFrame | None = None,
    sources: pd.DataFrame | None = None,
    milestones: pd.DataFrame | None = None,
) -> Summary:
    nothing = figures()
    return Summary(
        results=results,
        plans=nothing,
        peers=nothing,
        half_years=nothing,
        disputes=nothing,
        findings=table(columns=TASK_COLUMNS) if findings is None else findings,
        milestones=nothing if milestones is None else milestones,
        sources=table(source(1)) if sources is None else sources,
        former=nothing,
    )


def test_a_note_several_figures_share_is_printed_once() -> None:
    note = {"note_vi": "Bài không nêu mẫu số."}
    frame = figures(
        share("90", breakdown="a", breakdown_vi="ngành một", **note),
        share("95", breakdown="b", breakdown_vi="ngành hai", observation="source-a/02", **note),
        count(),
    )
    assert lines(readings_list(frame, summary(frame), {}, NUMBERS, "vi")) == [
        "Tỷ lệ hồ sơ số (90,0%; 95,0%). Bài không nêu mẫu số.[1]"
    ]
    assert readings_list(figures(share()), summary(frame), {}, NUMBERS, "vi") is None


def test_an_oddity_of_a_milestone_is_told_too() -> None:
    milestone = {
        "milestone": "m",
        "title_vi": "Hội nghị",
        "note_vi": "Nguồn không ghi năm.",
        "source": "source-b",
    }
    nothing = figures(share())
    told = readings_list(nothing, summary(nothing, milestones=table(milestone)), {}, NUMBERS, "vi")
    assert lines(told) == ["Hội nghị. Nguồn không ghi năm.[2]"]


def test_how_a_finding_was_read_stands_beside_its_sentence() -> None:
    task = {
        "finding": "source-b/f01",
        "kind": "task",
        "text_vi": "Cấp căn cước.",
        "source": "source-b",
        "note_vi": "Nguồn ghi “trước 31/12”.",
    }
    nothing = figures(share())
    told = readings_list(nothing, summary(nothing, table(task)), {}, NUMBERS, "vi")
    assert lines(told) == ["Cấp căn cước. Nguồn ghi “trước 31/12”.[2]"]


def test_unknown_and_implied_dates_are_counted() -> None:
    frame = figures(
        share(date_basis="unknown", period_end=None),
        count(date_basis="implied"),
        count(date_basis="implied", observation="source-a/03"),
    )
    told = lines(gaps_list(summary(frame), "vi"))
    assert "Số liệu không có nguồn nào ghi thời điểm: 1." in told
    assert (
        "Số liệu lấy theo ngày cuối kỳ, cuối tháng hoặc ngày đăng vì nguồn không ghi ngày: 2."
        in told
    )


def test_shares_without_their_parts_are_counted() -> None:
    whole = share(denominator=Decimal(100), observation="source-a/07")
    told = lines(gaps_list(summary(figures(share(), whole, count())), "vi"))
    assert "Tỷ lệ nguồn không nêu tử số, mẫu số nên không cộng gộp, tính lại được: 1." in told


def test_tasks_without_owner_or_deadline_are_counted() -> None:
    findings = table(
        {"finding": "f1", "kind": "task", "deadline": None, "owner_vi": None},
        {"finding": "f4", "kind": "task", "deadline_text": "quý III", "owner_vi": "Sở A"},
        {"finding": "f2", "kind": "task", "deadline": date(2024, 12, 31), "owner_vi": None},
        {"finding": "f3", "kind": "lesson", "deadline": None, "owner_vi": None},
    )
    told = lines(gaps_list(summary(figures(share()), findings), "vi"))
    assert "Nhiệm vụ chưa nêu thời hạn: 1." in told
    assert "Nhiệm vụ chưa nêu cơ quan chủ trì: 2." in told


def test_an_undated_source_is_named_by_its_number() -> None:
    sources = table(source(1), source(2, published=None))
    told = lines(gaps_list(summary(figures(share()), sources=sources), "vi"))
    assert told[-1] == "Nguồn không rõ ngày đăng: [2]."
