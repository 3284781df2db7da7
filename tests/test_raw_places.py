"""The table of places: two maps that follow each other without gap or overlap."""

import csv
from datetime import date

import pytest

from dean06.names import fold
from dean06.places import load_gazetteer
from tests.raw_data import PACKAGE, Row, file_of


def read(name: str) -> list[Row]:
    with file_of(PACKAGE.parent, name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PLACES = {row["place"]: row for row in read("places")}


# Who became whom on 1 July 2025, by statistical code: the 23 provinces made of several.
MERGED = {
    "08": ("02", "08"),
    "15": ("10", "15"),
    "19": ("06", "19"),
    "24": ("24", "27"),
    "25": ("17", "25", "26"),
    "31": ("30", "31"),
    "33": ("33", "34"),
    "37": ("35", "36", "37"),
    "44": ("44", "45"),
    "48": ("48", "49"),
    "51": ("51", "62"),
    "52": ("52", "64"),
    "56": ("56", "58"),
    "66": ("54", "66"),
    "68": ("60", "67", "68"),
    "75": ("70", "75"),
    "79": ("74", "77", "79"),
    "80": ("72", "80"),
    "82": ("82", "87"),
    "86": ("83", "84", "86"),
    "91": ("89", "91"),
    "92": ("92", "93", "94"),
    "96": ("95", "96"),
}
NEW_NAMES = {
    "08": "tỉnh Tuyên Quang",
    "15": "tỉnh Lào Cai",
    "19": "tỉnh Thái Nguyên",
    "24": "tỉnh Bắc Ninh",
    "25": "tỉnh Phú Thọ",
    "31": "thành phố Hải Phòng",
    "33": "tỉnh Hưng Yên",
    "37": "tỉnh Ninh Bình",
    "44": "tỉnh Quảng Trị",
    "48": "thành phố Đà Nẵng",
    "51": "tỉnh Quảng Ngãi",
    "52": "tỉnh Gia Lai",
    "56": "tỉnh Khánh Hòa",
    "66": "tỉnh Đắk Lắk",
    "68": "tỉnh Lâm Đồng",
    "75": "tỉnh Đồng Nai",
    "79": "thành phố Hồ Chí Minh",
    "80": "tỉnh Tây Ninh",
    "82": "tỉnh Đồng Tháp",
    "86": "tỉnh Vĩnh Long",
    "91": "tỉnh An Giang",
    "92": "thành phố Cần Thơ",
    "96": "tỉnh Cà Mau",
}
STAYING = {
    "01": "thành phố Hà Nội",
    "04": "tỉnh Cao Bằng",
    "11": "tỉnh Điện Biên",
    "12": "tỉnh Lai Châu",
    "14": "tỉnh Sơn La",
    "20": "tỉnh Lạng Sơn",
    "22": "tỉnh Quảng Ninh",
    "38": "tỉnh Thanh Hóa",
    "40": "tỉnh Nghệ An",
    "42": "tỉnh Hà Tĩnh",
    "46": "thành phố Huế",
}


def provinces(day: date) -> dict[str, Row]:
    """Return the rows of the provinces valid on `day` by their codes."""
    return {
        row["code"]: row
        for row in PLACES.values()
        if row["level"] == "province" and spans(row)[0] <= day <= spans(row)[1]
    }


def spans(row: Row) -> tuple[date, date]:
    first, last = row["valid_from"], row["valid_to"]
    return (
        date.fromisoformat(first) if first else date.min,
        date.fromisoformat(last) if last else date.max,
    )


def test_no_two_places_valid_on_one_day_share_a_name_or_a_code() -> None:
    places = list(PLACES.values())
    for place, row in enumerate(places):
        start, end = spans(row)
        assert start <= end, row["place"]
        assert fold(row["name_vi"]).endswith(row["slug"]), row["place"]
        for other in places[place + 1 :]:
            if max(start, spans(other)[0]) <= min(end, spans(other)[1]):
                assert row["slug"] != other["slug"], row["place"]
                assert (row["level"], row["code"]) != (other["level"], other["code"]), row["place"]


@pytest.mark.parametrize(
    ("day", "count"),
    [(date(2022, 1, 6), 63), (date(2025, 6, 30), 63), (date(2025, 7, 1), 34)],
)
def test_there_are_as_many_provinces_as_the_resolution_says(day: date, count: int) -> None:
    provinces = [row for row in PLACES.values() if row["level"] == "province"]
    assert sum(spans(row)[0] <= day <= spans(row)[1] for row in provinces) == count


def test_a_successor_begins_on_the_day_after() -> None:
    for row in PLACES.values():
        if row["successor"]:
            day_after = date.fromordinal(spans(row)[1].toordinal() + 1)
            assert spans(PLACES[row["successor"]])[0] == day_after, row["place"]


def test_the_merged_provinces_are_made_of_those_the_resolution_names() -> None:
    old, new = provinces(date(2025, 6, 30)), provinces(date(2025, 7, 1))
    told = {
        code: tuple(
            part for part, row in sorted(old.items()) if row["successor"] == new[code]["place"]
        )
        for code in MERGED
    }
    assert told == MERGED
    assert {code: new[code]["name_vi"] for code in MERGED} == NEW_NAMES


def test_the_other_provinces_went_on_as_they_were() -> None:
    old, new = provinces(date(2025, 6, 30)), provinces(date(2025, 7, 1))
    assert {code: row["name_vi"] for code, row in new.items() if code not in MERGED} == STAYING
    assert all(new[code] == old[code] for code in STAYING)


@pytest.mark.parametrize(
    ("code", "day", "before", "after"),
    [
        ("46", date(2025, 1, 1), "tỉnh Thừa Thiên Huế", "thành phố Huế"),
        ("75", date(2026, 4, 30), "tỉnh Đồng Nai", "thành phố Đồng Nai"),
    ],
)
def test_a_province_that_became_a_city_is_a_new_row(
    code: str, day: date, before: str, after: str
) -> None:
    old, new = provinces(date.fromordinal(day.toordinal() - 1))[code], provinces(day)[code]
    assert (old["name_vi"], new["name_vi"]) == (before, after)
    assert old["successor"] == new["place"]


def test_every_other_name_means_its_place_as_long_as_that_lasts() -> None:
    gazetteer = load_gazetteer(PACKAGE.parent)
    for row in read("place_aliases"):
        for day in spans(PLACES[row["place"]]):
            assert gazetteer.find(row["alias"], day).place == row["place"], row["place_alias"]
        assert row["place_alias"].startswith(row["place"] + "/")


def test_every_figure_is_of_a_place_that_existed_then() -> None:
    for row in read("observations"):
        if row["period_end"]:
            start, end = spans(PLACES[row["place"]])
            assert start <= date.fromisoformat(row["period_end"]) <= end, row["observation"]
