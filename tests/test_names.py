import unicodedata
from typing import Literal

import pytest

from dean06.names import fold, nearest


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Quảng Nam", "quang-nam"),
        ("Đà Nẵng", "da-nang"),
        ("Hòa Bình", "hoa-binh"),
        ("Hoà Bình", "hoa-binh"),
        ("Thúy Sơn", "thuy-son"),
        ("Thuý Sơn", "thuy-son"),
        ("  BÀ RỊA - VŨNG TÀU ", "ba-ria-vung-tau"),
        ("Bà Rịa–Vũng Tàu", "ba-ria-vung-tau"),
        ("Đắk_Lắk (mới)", "dak-lak-moi"),
        ("Ưu Ơ", "uu-o"),
        ("49", "49"),
        ("", ""),
        ("…", ""),
    ],
)
def test_a_name_folds_to_words_of_plain_letters(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_how_the_accents_are_encoded_makes_no_difference(
    form: Literal["NFC", "NFD", "NFKC", "NFKD"],
) -> None:
    assert fold(unicodedata.normalize(form, "Thừa Thiên Huế, Đường Ð")) == (
        "thua-thien-hue-duong-d"
    )


@pytest.mark.parametrize("letter", ["đ", "Đ", "ð", "Ð", "D", "d"])
def test_the_icelandic_letter_typed_for_the_vietnamese_one_is_read_as_it(letter: str) -> None:
    assert fold(f"{letter}ồng Nai") == "dong-nai"


def test_different_names_stay_apart() -> None:
    assert fold("Hà Nam") != fold("Hà Nội")
    assert fold("Quảng Nam") != fold("Quảng Ninh")


def test_the_nearest_names_come_best_first_in_their_own_spelling() -> None:
    names = ["Quảng Ninh", "Quảng Nam", "Cà Mau", "Quảng Trị"]
    assert nearest("quang nma", names)[0] == "Quảng Nam"
    assert "Cà Mau" not in nearest("quang nma", names)


def test_no_more_names_are_offered_than_asked_for() -> None:
    names = ["tinh-b", "tinh-c", "tinh-d", "tinh-e"]
    assert len(nearest("tinh-a", names)) == 3
    assert len(nearest("tinh-a", names, count=2)) == 2


@pytest.mark.parametrize("name", ["xyzxyz", "", "???"])
def test_what_is_like_nothing_has_no_nearest(name: str) -> None:
    assert nearest(name, ["Quảng Nam", "Cà Mau"]) == []
