from decimal import Decimal

import pytest

from dean06.codebook import Unit
from dean06.quantities import AmbiguousQuantity, Quantity, read_quantity, refusal


def refused(text: str, unit: Unit | None = None) -> AmbiguousQuantity:
    with pytest.raises(AmbiguousQuantity) as caught:
        read_quantity(text, unit)
    return caught.value


def values(error: AmbiguousQuantity) -> list[tuple[Decimal, str]]:
    assert all(isinstance(reading, Quantity) for reading in error.readings)
    return [(reading.value, reading.unit) for reading in error.readings]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "unit", "readings"),
    [
        ("1.234", None, [("1234", "count"), ("1.234", "count")]),
        ("1,234", "count", [("1234", "count"), ("1.234", "count")]),
        ("1.234 triệu", "count", [("1234000000", "count"), ("1234000", "count")]),
        ("1.500 tỷ đồng", "money", [("1500000000000", "money"), ("1500000000", "money")]),
        ("1.234%", "percent", [("1234", "percent"), ("1.234", "percent")]),
        ("97,3", None, [("97.3", "percent"), ("97.3", "score")]),
    ],
)
def test_a_figure_of_two_readings_carries_both(
    text: str, unit: Unit | None, readings: list[tuple[str, str]]
) -> None:
    assert values(refused(text, unit)) == [(Decimal(value), kind) for value, kind in readings]


def test_a_date_carries_the_days_it_may_mean() -> None:
    assert refused("03/04/2026").readings == ("2026-04-03", "2026-03-04")
    assert refused("22/6/2023").readings == ("2023-06-22",)
    assert refused("4/4/2026").readings == ("2026-04-04",)
    assert refused("30/02/2024").readings == ()


@pytest.mark.parametrize("text", ["", "hai mươi", "-5", "5-10%", "12abc"])
def test_what_has_no_reading_carries_none(text: str) -> None:
    assert refused(text).readings == ()


@pytest.mark.parametrize(
    ("text", "unit", "vi", "en"),
    [
        (
            "1.234",
            None,
            "“1.234” có thể là 1 234 hoặc 1,234 (số thập phân); "
            "hãy ghi các chữ số sao cho chỉ hiểu được một cách.",
            "“1.234” may mean 1 234 or 1.234 with decimals; "
            "write its digits so that only one is possible.",
        ),
        (
            "1.234 triệu",
            "count",
            "“1.234 triệu” có thể là 1 234 000 000 hoặc 1 234 000; "
            "hãy ghi các chữ số sao cho chỉ hiểu được một cách.",
            "“1.234 triệu” may mean 1 234 000 000 or 1 234 000; "
            "write its digits so that only one is possible.",
        ),
        (
            "03/04/2026",
            "count",
            "“03/04/2026” là ngày tháng (ngày 03 tháng 4 năm 2026 hoặc ngày 04 tháng 3 năm 2026), "
            "không phải số liệu; hãy ghi số liệu.",
            "“03/04/2026” is a date (3 April 2026 or 4 March 2026) and not a figure; "
            "write the figure.",
        ),
        (
            "",
            "percent",
            "Chưa có số liệu; hãy ghi, ví dụ 97,3% hoặc trên 90%.",
            "There is no figure; write one such as 97.3% or over 90%.",
        ),
        (
            "-5",
            "count",
            "“-5” là số âm; số liệu ở đây phải từ 0 trở lên.",
            "“-5” is negative; a figure here is 0 or more.",
        ),
        (
            "12abc",
            "rank",
            "“12abc” không phải là một số liệu; hãy ghi như 12/63 hoặc 12.",
            "“12abc” is not a figure; write it like 12/63 or 12.",
        ),
        (
            "97,3",
            "percent",
            "“97,3” không phải là tỷ lệ có ký hiệu %; hãy ghi như 97,3% hoặc trên 90%.",
            "“97,3” is not a percentage with its % sign; write it like 97.3% or over 90%.",
        ),
    ],
)
def test_the_sentence_names_the_text_and_what_to_write(
    text: str, unit: Unit | None, vi: str, en: str
) -> None:
    error = refused(text, unit)
    assert (refusal(error, "vi"), refusal(error, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "unit", "reason"),
    [
        ("", None, "empty"),
        ("\u00a0", "count", "empty"),
        ("1.234", None, "two_readings"),
        ("97,3", None, "kind"),
        ("1,5", "count", "unit"),
        ("20%", "count", "unit"),
        ("500 tỷ", "money", "unit"),
        ("30/6", "count", "part"),
        ("2/3,5", "count", "part"),
        ("-5", "count", "negative"),
        ("−5", "count", "negative"),
        ("5-10%", "percent", "range"),
        ("từ 5 đến 10", "count", "range"),
        ("10 và 20", "count", "several"),
        ("1 triệu 200 nghìn", "count", "several"),
        ("2026-04-03", "count", "date"),
        ("6/2023", "count", "day"),
        ("3/4", None, "day"),
        ("một số", "count", "words"),
        ("hai mươi", "count", "words"),
        ("vài chục", "count", "words"),
        ("5 trieu", "count", "words"),
        ("５", "count", "digits"),
        ("١٢", "count", "digits"),
        ("1½", "count", "digits"),
        ("1E5", "count", "form"),
        ("NaN", "count", "form"),
        ("1.23.456", "count", "form"),
        ("12,34,567", "count", "form"),
    ],
)
def test_each_refusal_says_why(text: str, unit: Unit | None, reason: str) -> None:
    assert refused(text, unit).reason == reason


def test_the_text_is_kept_as_it_was_typed() -> None:
    assert refused(" HƠN 1.234 Triệu ", "count").text == " HƠN 1.234 Triệu "


def test_a_page_pasted_into_a_cell_is_told_by_its_beginning() -> None:
    sentence = refusal(refused("12 hồ sơ và " * 5000, "count"), "en")
    assert sentence.startswith("“12 hồ sơ và 12 hồ sơ và ")
    assert len(sentence) < 200
