"""The table of places: two maps that follow each other without gap or overlap."""

import csv
from datetime import date

import pytest

from dean06.names import fold
from tests.raw_data import PACKAGE, Row, file_of


def read(name: str) -> list[Row]:
    with file_of(PACKAGE.parent, name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PLACES = {row["place"]: row for row in read("places")}


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


def test_every_figure_is_of_a_place_that_existed_then() -> None:
    for row in read("observations"):
        if row["period_end"]:
            start, end = spans(PLACES[row["place"]])
            assert start <= date.fromisoformat(row["period_end"]) <= end, row["observation"]
