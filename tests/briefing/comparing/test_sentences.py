"""A ranking in words: who, how many, the middle, and what cannot be told."""

from datetime import date
from decimal import Decimal
from typing import Any

from dean06.blocks.model import Paragraph
from dean06.blocks.text import plain
from dean06.briefing.comparing.sentences import ranking_paragraph
from dean06.places import Gazetteer
from tests.briefing.comparing.places_made import ELEVEN, NAMES, five, rank, ten, told, view

OVER_75 = {"bound": "at_least", "word": "hơn", "resolution": Decimal(1), "value": Decimal(75)}


def paragraph(*rows: dict[str, Any], **more: Any) -> Paragraph:
    made = view(*rows, **more)
    return ranking_paragraph(made.rankings[0], made)


def test_the_sentence_tells_how_many_first_last_and_median() -> None:
    # The two in the middle are 70 and 68.
    assert plain(paragraph(*ten(), places=ELEVEN).text) == (
        "Of 11 provinces and cities 10 have a comparable figure, 31 December 2025; without one: 1. "
        "First of these: tinh-01 (90.0%). Last of these: tinh-10 (64.0%). Median: 69.0%.[1]"
    )


def test_of_fewer_than_ten_neither_the_last_nor_the_median_is_told() -> None:
    assert plain(paragraph(*five()).text) == (
        "Of 6 provinces and cities 5 have a comparable figure, 31 December 2025; without one: 1. "
        "First of these: tinh-01 (90.0%).[1]"
    )
    said = plain(paragraph(*ten()[:9], places=ELEVEN).text)
    assert "Last" not in said
    assert "Median" not in said


def test_of_all_provinces_nobody_is_missing() -> None:
    all_ten = Gazetteer(place for place in ELEVEN.all if place.code != "11")
    said = plain(paragraph(*ten(), places=all_ten, lang="vi").text)
    assert said == (
        "Cả 10 tỉnh, thành phố đều có số liệu, 31/12/2025. Đứng đầu: 1 (90,0%). "
        "Đứng cuối: 10 (64,0%). Trung vị: 69,0%.[1]"
    )


def test_days_that_differ_are_told_from_the_first_to_the_last() -> None:
    said = plain(paragraph(*five(p03={"period_end": date(2025, 10, 15)})).text)
    assert "from 15 October 2025 to 31 December 2025" in said


def test_what_a_limit_leaves_open_is_said_to_be_open() -> None:
    about = {**OVER_75, "bound": "about"}
    said = plain(paragraph(*ten(p02=about), places=ELEVEN).text)
    told = "Cannot be told, as some figures only give a limit: "
    assert f"{told}who stands first, who stands last, the median." in said
    assert f"{told}who stands first." in plain(paragraph(*five(p02=about)).text)


def test_what_figures_tell_for_certain_is_not_said_to_be_open() -> None:
    assert "Cannot be told" not in plain(paragraph(*five()).text)


def test_several_first_are_named_and_many_are_counted() -> None:
    tied = [told(code, "90") for code in ("01", "02")]
    said = plain(paragraph(*tied, *five()[2:]).text)
    assert "First of these: tinh-01, tinh-02 (90.0%)." in said
    four = [told(code, "90") for code in ("01", "02", "03", "04")]
    assert "First of these: 4 places (90.0%)." in plain(paragraph(*four, five()[4]).text)


def test_the_median_of_an_even_number_has_its_own_digit() -> None:
    # The two in the middle are 69.9 and 68.
    said = plain(paragraph(*ten(p05={"value": Decimal("69.9")}), places=ELEVEN).text)
    assert "Median: 68.95%" in said


def test_the_median_of_shares_of_a_whole_is_rounded_half_up() -> None:
    counted = {"unit": "file", "unit_kind": "count", "resolution": Decimal(1)}
    parts = ["10", "11", "12", "13", "49", "49", "100", "101", "102", "103"]
    rows = [
        told(f"{number:02}", part, denominator=Decimal(400), **counted)
        for number, part in enumerate(parts, 1)
    ]
    # 49 of 400 are 12.25 per cent.
    assert "Median: 12.3%" in plain(paragraph(*rows, places=ELEVEN).text)


def test_of_ranks_no_median_is_told() -> None:
    said = plain(paragraph(*map(rank, NAMES)).text)
    assert "First of these: tinh-01 (1/6)" in said
    assert "Median" not in said


def test_every_number_has_its_claim() -> None:
    block = paragraph(*ten(), places=ELEVEN)
    claims = {claim.claim: claim for claim in block.claims}
    printed = [part for part in block.text if hasattr(part, "claim")]
    assert [figure.text for figure in printed] == ["11", "10", "1", "90.0%", "64.0%", "69.0%"]
    rules = [claims[figure.claim].rule for figure in printed]
    assert rules == ["tally", "count", "tally", "as_read", "as_read", "median"]
    middle = claims[printed[-1].claim]
    assert Decimal(middle.value) == 69
    assert set(middle.observations) == {f"{n:02}/1" for n in range(1, 11)}
