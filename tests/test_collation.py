import csv
import json
import random
from pathlib import Path

import pytest

from dean06.collation import vietnamese_order
from tests.browser import CHROMIUM, running_browser

RAW = Path(__file__).parents[1] / "data" / "raw"

# As a Vietnamese list has them.
PROVINCES = (
    "An Giang",
    "Bà Rịa - Vũng Tàu",
    "Bạc Liêu",
    "Bắc Giang",
    "Bắc Kạn",
    "Bến Tre",
    "Bình Dương",
    "Bình Định",
    "Cà Mau",
    "Cao Bằng",
    "Cần Thơ",
    "Đà Nẵng",
    "Đắk Lắk",
    "Điện Biên",
    "Hà Nội",
    "Hà Tĩnh",
    "Hải Dương",
    "Hậu Giang",
    "Hòa Bình",
    "Hồ Chí Minh",
    "Huế",
    "Hưng Yên",
    "Ninh Bình",
    "Phú Yên",
    "Vĩnh Long",
)


def shuffled(names: tuple[str, ...]) -> list[str]:
    return random.Random(6).sample(names, len(names))


@pytest.mark.parametrize(
    "names",
    [
        PROVINCES,
        ("ma", "mà", "mả", "mã", "má", "mạ"),
        ("a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"),
        ("lan", "làn", "Lãn", "lanh", "lành"),
        ("hà", "Hà", "hả", "hà nội"),
    ],
)
def test_names_stand_as_in_a_vietnamese_dictionary(names: tuple[str, ...]) -> None:
    assert sorted(shuffled(names), key=vietnamese_order) == list(names)


def test_letters_written_in_two_parts_stand_where_whole_ones_do() -> None:
    assert vietnamese_order("Đa\u0300 Na\u0306\u0303ng") == vietnamese_order("Đà Nẵng")


def test_places_stand_in_the_order_of_unicode_s_own_collation() -> None:
    if CHROMIUM is None:
        pytest.skip("Chromium, which has Unicode's collations, is not installed")
    with (RAW / "reference" / "places.csv").open(encoding="utf-8") as file:
        names = sorted({row["name_vi"] for row in csv.DictReader(file)})
    names += [word + tone for word in ("", "Hoà ") for tone in ("mã", "Mạ", "má", "mả", "mà", "ma")]
    script = f"{json.dumps(names)}.sort(new Intl.Collator('vi').compare)"
    with running_browser() as browser:
        assert sorted(names, key=vietnamese_order) == browser.evaluate(script)
