from decimal import Decimal
from time import process_time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dean06.codebook import Unit
from dean06.messages import LANGUAGES, Language
from dean06.quantities import AmbiguousQuantity, Bound, Quantity, read_quantity
from dean06.quantities.words import BOUND_WORDS


def count(
    value: str,
    bound: Bound = "exact",
    resolution: str = "1",
    whole: str | None = None,
    word: str | None = None,
) -> Quantity:
    denominator = None if whole is None else Decimal(whole)
    return Quantity(Decimal(value), "count", bound, Decimal(resolution), denominator, word)


def share(
    value: str, bound: Bound = "exact", resolution: str = "1", word: str | None = None
) -> Quantity:
    return Quantity(Decimal(value), "percent", bound, Decimal(resolution), None, word)


def money(value: str, bound: Bound, resolution: str, word: str | None) -> Quantity:
    return Quantity(Decimal(value), "money", bound, Decimal(resolution), None, word)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("1", count("1")),
        ("hơn 100", count("100", "at_least", word="hơn")),
        ("hơn 1,4 triệu", count("1400000", "at_least", "100000", word="hơn")),
        ("hơn 760 nghìn", count("760000", "at_least", "1000", word="hơn")),
        ("25/25", count("25", whole="25")),
        ("67/77", count("67", whole="77")),
        ("36.000", count("36000")),
        ("34.713", count("34713")),
        ("hơn 1.323.386", count("1323386", "at_least", word="hơn")),
        ("1.323.386", count("1323386")),
        ("hơn 22.120", count("22120", "at_least", word="hơn")),
        ("một", count("1")),
        ("01", count("1")),
        ("trên 70,2 triệu", count("70200000", "at_least", "100000", word="trên")),
        ("trên 1,3 tỷ", count("1300000000", "at_least", "100000000", word="trên")),
    ],
)
def test_the_counts_of_the_articles_are_read(printed: str, read: Quantity) -> None:
    assert read_quantity(printed, "count") == read


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("100%", share("100")),
        ("97,3%", share("97.3", resolution="0.1")),
        ("99,96%", share("99.96", resolution="0.01")),
        ("87.9%", share("87.9", resolution="0.1")),
        ("hơn 94%", share("94", "at_least", word="hơn")),
        ("gần 90%", share("90", "almost", word="gần")),
        ("dưới 70%", share("70", "below", word="dưới")),
    ],
)
def test_the_shares_of_the_articles_are_read(printed: str, read: Quantity) -> None:
    assert read_quantity(printed, "percent") == read


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("hơn 674,3 tỷ đồng", money("674300000000", "at_least", "100000000", "hơn")),
        ("trên 500 tỷ đồng", money("500000000000", "at_least", "1000000000", "trên")),
        ("50.000 đồng", money("50000", "exact", "1", None)),
        ("1.234,5 tỷ đồng", money("1234500000000", "exact", "100000000", None)),
    ],
)
def test_amounts_of_money_are_read(printed: str, read: Quantity) -> None:
    assert read_quantity(printed, "money") == read


@pytest.mark.parametrize(
    ("printed", "value", "resolution"),
    [
        ("0,5 triệu", "500000", "100000"),
        ("1,25 nghìn", "1250", "10"),
        ("3 ngàn", "3000", "1000"),
        ("2 tỉ", "2000000000", "1000000000"),
        ("1500 triệu", "1500000000", "1000000"),
        ("1.234.567 triệu", "1234567000000", "1000000"),
        ("0", "0", "1"),
        ("không", "0", "1"),
        ("mười", "10", "1"),
    ],
)
def test_the_last_printed_digit_has_its_size(printed: str, value: str, resolution: str) -> None:
    assert read_quantity(printed, "count") == count(value, resolution=resolution)


@pytest.mark.parametrize(("word", "bound"), sorted(BOUND_WORDS.items()))
def test_each_bound_word_keeps_its_bound_and_itself(word: str, bound: Bound) -> None:
    assert read_quantity(f"{word} 20", "count") == count("20", bound, word=word)


def test_every_bound_but_the_exact_has_a_word() -> None:
    assert {*BOUND_WORDS.values(), "exact"} == set(get_args(Bound))


@pytest.mark.parametrize(
    "printed",
    ["HƠN 1,4 TRIỆU", " hơn  1,4 triệu ", "hơn 1,4\u00a0triệu", "ho\u031bn 1,4 trie\u0323\u0302u"],
)
def test_case_spaces_and_the_encoding_of_accents_make_no_difference(printed: str) -> None:
    assert read_quantity(printed, "count") == read_quantity("hơn 1,4 triệu", "count")


@pytest.mark.parametrize(
    ("printed", "noun"),
    [
        ("33", None),
        ("33 cơ sở", "cơ sở"),
        ("33 Cơ Sở.", "cơ sở"),
        ("33 thẻ (đã cấp)", "thẻ"),
        ("33 bộ, ngành", "bộ, ngành"),
    ],
)
def test_the_noun_behind_a_count_is_kept_beside_it(printed: str, noun: str | None) -> None:
    read = read_quantity(printed, "count")
    assert (read, read.noun) == (count("33"), noun)


@pytest.mark.parametrize("lang", LANGUAGES)
@given(digits=st.from_regex(r"\A[0-9]{1,4}(?:[.,][0-9]{1,4}){0,3}\Z"))
def test_a_bare_number_is_read_as_one_among_words(lang: Language, digits: str) -> None:
    noun = "cards" if lang == "en" else "thẻ"
    assert tried(digits, "count", lang) == tried(f"{digits} {noun}", "count", lang)
    assert tried(f"{digits}%", "percent", lang) == tried(f"{digits} %", "percent", lang)


def tried(text: str, unit: Unit | None, lang: Language) -> Quantity | str:
    try:
        return read_quantity(text, unit, lang)
    except AmbiguousQuantity as error:
        return error.reason


def test_a_column_of_plain_digits_costs_little() -> None:
    begun = process_time()
    for number in range(60_000):
        read_quantity(str(number + 1), "count")
    assert process_time() - begun < 3


def test_a_unit_that_is_a_day_has_no_figures() -> None:
    with pytest.raises(AmbiguousQuantity):
        read_quantity("12", "date")


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("1.234 triệu", "count"),
        ("1.500 tỷ đồng", "money"),
        ("1.5", "count"),
        ("1,234", "count"),
        ("36,000", "count"),
        ("1,5", "count"),
        ("1,2345 nghìn", "count"),
        ("0.123", "count"),
        ("012.345", "count"),
        ("1.23.456", "count"),
        ("1,234.5", "count"),
        ("1.234,567 đồng", "money"),
    ],
)
def test_a_point_or_comma_of_two_readings_is_refused(printed: str, unit: Unit) -> None:
    with pytest.raises(AmbiguousQuantity):
        read_quantity(printed, unit)


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("97,3", "percent"),
        ("97,3 phần trăm", "percent"),
        ("97,3%", "count"),
        ("97,3%", "money"),
        ("500 tỷ", "money"),
        ("500 tỷ đồng", "count"),
        ("500 tỷ đồng mỗi năm", "money"),
        ("5 đồng chí", "money"),
        ("25/25%", "percent"),
    ],
)
def test_a_figure_of_another_kind_than_its_indicator_is_refused(printed: str, unit: Unit) -> None:
    with pytest.raises(AmbiguousQuantity):
        read_quantity(printed, unit)


@pytest.mark.parametrize(
    "printed",
    [
        "một số nhiệm vụ",
        "hai mươi",
        "mười hai",
        "một trăm",
        "3 trăm nghìn",
        "2 chục",
        "5 vạn",
        "1 triệu rưỡi",
        "một nửa",
        "hai phần ba",
        "12 nghìn tỷ",
        "không đạt",
        "vài chục",
    ],
)
def test_words_that_go_on_counting_are_refused_and_not_cut_off(printed: str) -> None:
    with pytest.raises(AmbiguousQuantity):
        read_quantity(printed, "count")


@pytest.mark.parametrize(
    "printed",
    ["20 trở lên", "20 trở xuống", "100 hoặc hơn", "100+", "20 ≥", "≥~20", "khoảng hơn 20"],
)
def test_a_bound_that_is_not_understood_is_not_dropped(printed: str) -> None:
    with pytest.raises(AmbiguousQuantity):
        read_quantity(printed, "count")


@pytest.mark.parametrize("printed", ["30/6", "5/0", "25/25 nghìn", "2,5/3", "1/2/3", "25/"])
def test_what_is_no_part_of_a_whole_is_refused(printed: str) -> None:
    with pytest.raises(AmbiguousQuantity):
        read_quantity(printed, "count")


@pytest.mark.parametrize(
    "printed",
    ["", " ", "12abc", "abc", "%", "1 2", "70 - 80", "-5", "1e5", "١٢", "NaN", "hơn", "22/6/2023"],
)
def test_what_is_no_figure_is_refused(printed: str) -> None:
    with pytest.raises(AmbiguousQuantity):
        read_quantity(printed, "count")


def test_the_refusal_names_what_was_read() -> None:
    with pytest.raises(AmbiguousQuantity, match="12abc"):
        read_quantity("12abc", "count")


@pytest.mark.parametrize("printed", ["97,3%", "hơn 94%", "87.9%"])
def test_a_figure_never_passes_through_a_binary_float(printed: str) -> None:
    read = read_quantity(printed, "percent")
    assert {type(read.value), type(read.resolution)} == {Decimal}
    assert str(read.value) in printed.replace(",", ".")
