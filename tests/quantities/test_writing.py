from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dean06.codebook import Unit
from dean06.messages import Language
from dean06.quantities import Bound, Quantity, read_quantity, write_quantity
from dean06.quantities.words import BOUND_WORDS
from dean06.quantities.writing import write_number

BOUNDS: tuple[Bound, ...] = get_args(Bound)


@pytest.mark.parametrize(
    ("printed", "unit", "english"),
    [
        ("1.323.386", "count", "1,323,386"),
        ("hơn 1.323.386", "count", "over 1,323,386"),
        ("hơn 1,4 triệu", "count", "over 1.4 million"),
        ("trên 70,2 triệu", "count", "over 70.2 million"),
        ("trên 1,3 tỷ", "count", "over 1.3 billion"),
        ("hơn 760 nghìn", "count", "over 760 thousand"),
        ("0,5 triệu", "count", "0.5 million"),
        ("1,25 nghìn", "count", "1.25 thousand"),
        ("25/25", "count", "25/25"),
        ("36.000", "count", "36,000"),
        ("hơn 22.120", "count", "over 22,120"),
        ("97,3%", "percent", "97.3%"),
        ("99,96%", "percent", "99.96%"),
        ("100%", "percent", "100%"),
        ("gần 90%", "percent", "nearly 90%"),
        ("dưới 70%", "percent", "under 70%"),
        ("tối đa 10%", "percent", "at most 10%"),
        ("không quá 10%", "percent", "at most 10%"),
        ("xấp xỉ 10%", "percent", "about 10%"),
        ("tối thiểu 80%", "percent", "at least 80%"),
        ("ít nhất 5", "count", "at least 5"),
        ("hơn 674,3 tỷ đồng", "money", "over VND 674.3 billion"),
        ("trên 500 tỷ đồng", "money", "over VND 500 billion"),
    ],
)
def test_a_figure_is_written_back_as_it_was_printed(printed: str, unit: Unit, english: str) -> None:
    read = read_quantity(printed, unit)
    assert write_quantity(read, "vi") == printed
    assert write_quantity(read, "en") == english


@pytest.mark.parametrize(
    ("printed", "unit", "written"),
    [("87.9%", "percent", "87,9%"), ("01", "count", "1"), ("một", "count", "1")],
)
def test_a_printing_habit_of_one_source_is_written_the_usual_way(
    printed: str, unit: Unit, written: str
) -> None:
    assert write_quantity(read_quantity(printed, unit), "vi") == written


def test_zeros_that_were_not_printed_are_not_printed() -> None:
    rounded = Quantity(Decimal(1_400_000), "count", resolution=Decimal(100_000))
    exact = Quantity(Decimal(1_400_000), "count")
    assert write_quantity(rounded, "vi") == "1,4 triệu"
    assert write_quantity(exact, "vi") == "1.400.000"


def test_zeros_that_were_printed_are_printed() -> None:
    assert write_quantity(read_quantity("97,30%", "percent"), "vi") == "97,30%"
    assert write_quantity(read_quantity("1,0 triệu", "count"), "vi") == "1,0 triệu"


@pytest.mark.parametrize(
    ("bound", "vi", "en"),
    [
        ("exact", "20%", "20%"),
        ("at_least", "hơn 20%", "over 20%"),
        ("almost", "gần 20%", "nearly 20%"),
        ("below", "dưới 20%", "under 20%"),
        ("at_most", "tối đa 20%", "at most 20%"),
        ("about", "khoảng 20%", "about 20%"),
    ],
)
def test_a_bound_without_a_word_of_the_source_gets_one(bound: Bound, vi: str, en: str) -> None:
    quantity = Quantity(Decimal(20), "percent", bound)
    assert (write_quantity(quantity, "vi"), write_quantity(quantity, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("value", "resolution", "lang", "written"),
    [
        ("1234567.5", "0.1", "vi", "1.234.567,5"),
        ("1234567.5", "0.1", "en", "1,234,567.5"),
        ("1.4E+6", "1", "vi", "1.400.000"),
        ("5", "0.01", "vi", "5,00"),
        ("0", "1", "vi", "0"),
    ],
)
def test_a_bare_number_is_grouped_with_the_decimals_it_has(
    value: str, resolution: str, lang: Language, written: str
) -> None:
    assert write_number(Decimal(value), Decimal(resolution), lang) == written


def test_a_value_of_many_digits_is_not_rounded_through_a_float() -> None:
    value = Decimal("9007199254740993.1")
    assert write_number(value, Decimal("0.1"), "vi") == "9.007.199.254.740.993,1"


@st.composite
def printed_figures(draw: st.DrawFn) -> str:
    """Figures as people print them: bound, digits with decimals, scale, unit sign."""
    word = draw(st.sampled_from(["", *BOUND_WORDS]))
    unit = draw(st.sampled_from(["", "%", " nghìn", " triệu", " tỷ"]))
    whole = draw(st.integers(0, 999))
    decimals = draw(st.text("0123456789", max_size=3)) if unit else ""
    number = f"{whole},{decimals}" if decimals else str(whole)
    return f"{word} {number}{unit}".strip()


@given(printed_figures(), st.booleans())
def test_what_is_read_and_written_is_read_as_the_same(printed: str, of_money: bool) -> None:
    unit: Unit = "percent" if "%" in printed else "money" if of_money else "count"
    read = read_quantity(f"{printed} đồng" if unit == "money" else printed, unit)
    assert read_quantity(write_quantity(read, "vi"), unit) == read


@given(
    digits=st.integers(0, 10**13),
    exponent=st.integers(-3, 9),
    unit=st.sampled_from(["count", "money", "percent"]),
    bound=st.sampled_from(BOUNDS),
)
def test_what_is_written_is_never_read_as_another_figure(
    digits: int, exponent: int, unit: Unit, bound: Bound
) -> None:
    exponent = max(0, exponent) if unit != "percent" else min(0, exponent)
    resolution = Decimal(1).scaleb(exponent)
    quantity = Quantity(digits * resolution, unit, bound, resolution)
    read = read_quantity(write_quantity(quantity, "vi"), unit)
    assert replace(read, word=None) == quantity


@given(part=st.integers(0, 10**7), rest=st.integers(0, 10**7), bound=st.sampled_from(BOUNDS))
def test_a_part_of_a_whole_is_read_as_it_was_written(part: int, rest: int, bound: Bound) -> None:
    whole = Decimal(part + rest or 1)
    quantity = Quantity(Decimal(part), "count", bound, denominator=whole)
    read = read_quantity(write_quantity(quantity, "vi"), "count")
    assert replace(read, word=None) == quantity
