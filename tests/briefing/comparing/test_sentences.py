"""A ranking in words: who, how many, the middle, and what cannot be told."""

from datetime import date
from decimal import Decimal
from typing import Any

from dean06.blocks.model import Paragraph
from dean06.blocks.text import plain
from dean06.briefing.comparing.sentences import ranking_paragraph
from tests.briefing.comparing.places_made import NAMES, PLACES, five, rank, told, view

OVER_75 = {"bound": "at_least", "word": "hơn", "resolution": Decimal(1), "value": Decimal(75)}


def paragraph(*rows: dict[str, Any], **more: Any) -> Paragraph:
    made = view(*rows, **more)
    return ranking_paragraph(made.rankings[0], made)


def test_the_sentence_tells_how_many_first_last_and_median() -> None:
    assert plain(paragraph(*five()).text) == (
        "Of 6 provinces and cities 5 have a comparable figure, 31 December 2025; without one: 1. "
        "First of these: tinh-01 (90.0%). Last of these: tinh-05 (60.0%). Median: 80.0%.[1]"
    )


def test_of_all_provinces_nobody_is_missing() -> None:
    said = plain(paragraph(*five(), places=PLACES, lang="vi").text)
    assert said == (
        "Cả 5 tỉnh, thành phố đều có số liệu, 31/12/2025. Đứng đầu: TP. Hòa A (90,0%). "
        "Đứng cuối: Đ (60,0%). Trung vị: 80,0%.[1]"
    )


def test_days_that_differ_are_told_from_the_first_to_the_last() -> None:
    said = plain(paragraph(*five(p03={"period_end": date(2025, 10, 15)})).text)
    assert "from 15 October 2025 to 31 December 2025" in said


def test_what_a_limit_leaves_open_is_said_to_be_open() -> None:
    said = plain(paragraph(*five(p02={**OVER_75, "bound": "about"})).text)
    open_ones = "who stands first, who stands last, the median."
    assert f"Cannot be told, as some figures only give a limit: {open_ones}" in said


def test_what_figures_tell_for_certain_is_not_said_to_be_open() -> None:
    assert "Cannot be told" not in plain(paragraph(*five()).text)


def test_several_first_are_named_and_many_are_counted() -> None:
    tied = [told(code, "90") for code in ("01", "02")]
    said = plain(paragraph(*tied, *five()[2:]).text)
    assert "First of these: tinh-01, tinh-02 (90.0%)." in said
    four = [told(code, "90") for code in ("01", "02", "03", "04")]
    assert "First of these: 4 places (90.0%)." in plain(paragraph(*four, five()[4]).text)


def test_the_median_of_an_even_number_has_its_own_digit() -> None:
    rows = [*five(), told("06", "80.1")]
    assert "Median: 80.0%" in plain(paragraph(*rows).text)
    rows = [told(code, value) for code, value in zip("123456", "123456", strict=True)]
    named = [{**row, "place": f"tinh-0{n}"} for n, row in enumerate(rows, 1)]
    assert "Median: 3.5%" in plain(paragraph(*named).text)


def test_the_median_of_shares_of_a_whole_is_rounded_half_up() -> None:
    counted = {"unit": "file", "unit_kind": "count", "resolution": Decimal(1)}
    rows = [
        told(code, part, denominator=Decimal(400), **counted)
        for code, part in zip(NAMES, ["10", "30", "49", "100", "200"], strict=True)
    ]
    # 49 of 400 are 12.25 per cent.
    assert "Median: 12.3%" in plain(paragraph(*rows).text)


def test_of_ranks_no_median_is_told() -> None:
    said = plain(paragraph(*map(rank, NAMES)).text)
    assert "First of these: tinh-01 (1/6)" in said
    assert "Median" not in said


def test_every_number_has_its_claim() -> None:
    block = paragraph(*five())
    claims = {claim.claim: claim for claim in block.claims}
    printed = [part for part in block.text if hasattr(part, "claim")]
    assert [figure.text for figure in printed] == ["6", "5", "1", "90.0%", "60.0%", "80.0%"]
    rules = [claims[figure.claim].rule for figure in printed]
    assert rules == ["tally", "count", "tally", "as_read", "as_read", "median"]
    middle = claims[printed[-1].claim]
    assert Decimal(middle.value) == 80
    assert set(middle.observations) == {f"0{n}/1" for n in range(1, 6)}
