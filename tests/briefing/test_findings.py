"""Difficulties, lessons and tasks."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from dean06.blocks.text import plain
from dean06.briefing.findings import findings_block
from dean06.claim import Figure, claim_name
from tests.briefing.figures_made import NUMBERS, count, row, share


def finding(kind: str, text: str, **changes: Any) -> dict[str, Any]:
    made = {
        "finding": "source-a/f01",
        "source": "source-a",
        "kind": kind,
        "text_vi": text,
        "text_en": f"{text} (en)",
        "owner_vi": "Công an tỉnh",
        "owner_en": "Provincial police",
        "deadline": None,
        "deadline_text": None,
        "note_vi": None,
        "note_en": None,
    }
    return {**made, **changes}


BELOW = row(share("70", bound="below", word="dưới", resolution=Decimal(1)))
CARDS = row(count("28", observation="source-a/02"))
OBSERVATIONS = {"source-a/01": BELOW, "source-a/02": CARDS}


def test_a_figure_in_a_finding_is_printed_with_noun_and_claim() -> None:
    frame = pd.DataFrame([finding("bottleneck", "Còn {source-a/01}, cấp {source-a/02}.")])
    block = findings_block(frame, OBSERVATIONS, NUMBERS, "vi")
    assert block is not None
    text = block.items[0].text
    assert plain(text) == "Còn dưới 70%, cấp 28 thẻ.[1]"
    figures = [part for part in text if isinstance(part, Figure)]
    assert [figure.claim for figure in figures] == [
        claim_name("as_read", ["source-a/01"]),
        claim_name("as_read", ["source-a/02"]),
    ]
    assert {claim.claim for claim in block.claims} == {figure.claim for figure in figures}


def test_a_finding_of_several_sources_names_them_and_the_days_of_first_and_last() -> None:
    told = finding(
        "bottleneck",
        "Còn 3 xã chậm.",
        findings=("source-a/f01", "source-b/f01"),
        sources=("source-b", "source-a"),
        told_from=date(2024, 1, 31),
        told_to=date(2024, 3, 31),
    )
    block = findings_block(pd.DataFrame([told]), {}, NUMBERS, "vi")
    assert block is not None
    text = plain(block.items[0].text)
    assert text == "Còn 3 xã chậm (nêu từ 31/01/2024 đến 31/03/2024).[1][2]"
    assert [claim.observations for claim in block.claims] == [("source-a/f01", "source-b/f01")]


MONTHS = ("source-a", "source-b", "source-c", "source-d")
NUMBERED = {"source-a": 7, "source-b": 2, "source-c": 3, "source-d": 9}


def monthly(kind: str, **changes: Any) -> dict[str, Any]:
    return finding(
        kind,
        "Rà soát dữ liệu.",
        findings=tuple(f"{source}/f01" for source in MONTHS),
        sources=MONTHS,
        told_from=date(2024, 1, 31),
        told_to=date(2024, 4, 30),
        **changes,
    )


def test_of_many_sources_the_first_and_the_last_are_marked_and_a_claim_leads_to_all() -> None:
    block = findings_block(pd.DataFrame([monthly("bottleneck")]), {}, NUMBERED, "vi")
    assert block is not None
    text = plain(block.items[0].text)
    assert text == "Rà soát dữ liệu (nêu 4 lần, từ 31/01/2024 đến 30/04/2024).[7][9]"
    (claim,) = block.claims
    assert (claim.value, claim.rule) == ("4", "count")
    assert claim.observations == tuple(f"{source}/f01" for source in MONTHS)


def test_a_task_put_off_tells_its_first_deadline() -> None:
    put_off = monthly("task", first_deadline=date(2024, 3, 31), deadline=date(2024, 6, 30))
    block = findings_block(pd.DataFrame([put_off]), {}, NUMBERED, "vi")
    assert block is not None
    assert plain(block.items[0].deadline) == "30/06/2024 (thời hạn ban đầu: 31/03/2024)"


def test_an_office_named_in_vietnamese_alone_is_named_in_english_too() -> None:
    frame = pd.DataFrame([finding("task", "Số hóa hồ sơ.", owner_en=None)])
    block = findings_block(frame, {}, NUMBERS, "en")
    assert block is not None
    assert plain(block.items[0].owner) == "Công an tỉnh"


def test_who_and_when_stand_only_where_somebody_has_to_act() -> None:
    frame = pd.DataFrame([finding("task", "Số hóa hồ sơ.", deadline=date(2024, 12, 31))])
    block = findings_block(frame, {}, NUMBERS, "vi")
    assert block is not None
    assert plain(block.items[0].owner) == "Công an tỉnh"
    assert plain(block.items[0].deadline) == "31/12/2024"
    lesson = findings_block(pd.DataFrame([finding("lesson", "Bài học.")]), {}, NUMBERS, "vi")
    assert lesson is not None
    assert lesson.items[0].owner == ()


YEAR_END = date(2024, 12, 31)


@pytest.mark.parametrize(
    ("words", "day", "vi", "en"),
    [
        ("trong năm 2024", YEAR_END, "trong năm 2024", "within the year 2024"),
        (
            "trong 6 tháng cuối năm 2024",
            YEAR_END,
            "trong 6 tháng cuối năm 2024",
            "within the second half of 2024",
        ),
        ("Quý IV năm 2024", YEAR_END, "Quý IV năm 2024", "within quarter IV of 2024"),
        ("cuối năm 2024", YEAR_END, "cuối năm 2024", "31 December 2024 (“cuối năm 2024”)"),
        ("trước ngày 31/12/2024", YEAR_END, "trước ngày 31/12/2024", "31 December 2024"),
        (None, YEAR_END, "31/12/2024", "31 December 2024"),
        # The words name a year and the day lies in another: what is printed there stands.
        ("trong năm 2023", YEAR_END, "trong năm 2023", "31 December 2024 (“trong năm 2023”)"),
        ("hằng tháng", None, "hằng tháng", "“hằng tháng”"),
        (None, None, "", ""),
    ],
)
def test_a_deadline_is_no_more_exact_than_its_source(
    words: str | None, day: date | None, vi: str, en: str
) -> None:
    frame = pd.DataFrame(
        [finding("task", "Việc.", deadline=day, deadline_text=words)], dtype=object
    )
    for lang, told in (("vi", vi), ("en", en)):
        block = findings_block(frame, {}, NUMBERS, lang)  # type: ignore[arg-type]
        assert block is not None
        assert plain(block.items[0].deadline) == told


def test_no_findings_make_no_block() -> None:
    assert findings_block(pd.DataFrame([finding("task", "x")]).iloc[:0], {}, NUMBERS, "vi") is None


def causes(*rows: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            finding("cause", text, finding=f"source-a/f1{n}", cause_of=of)
            for n, (text, of) in enumerate(rows)
        ]
    )


def test_a_cause_is_told_under_the_difficulty_it_is_of() -> None:
    difficulties = pd.DataFrame(
        [
            finding("bottleneck", "Mạng chậm."),
            finding("bottleneck", "Thiếu máy.", finding="source-a/f02"),
        ]
    )
    told = causes(("Đường truyền cũ.", "source-a/f01"), ("Trạm xa.", "source-a/f01"))
    block = findings_block(difficulties, {}, NUMBERS, "vi", told)
    assert block is not None
    assert [[plain(cause) for cause in item.causes] for item in block.items] == [
        ["Nguyên nhân: Đường truyền cũ.[1]", "Nguyên nhân: Trạm xa.[1]"],
        [],
    ]


def test_a_figure_in_a_cause_is_a_claim_of_the_block() -> None:
    told = causes(("Mới có {source-a/02}.", "source-a/f01"))
    difficulty = pd.DataFrame([finding("bottleneck", "Mạng chậm.")])
    block = findings_block(difficulty, OBSERVATIONS, NUMBERS, "vi", told)
    assert block is not None
    assert claim_name("as_read", ["source-a/02"]) in {claim.claim for claim in block.claims}
