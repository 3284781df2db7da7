"""One area under several names, and the map of a day."""

from datetime import date

from dean06.measures.province_sets import area_of, areas_on, standing_day
from dean06.places import Gazetteer, Place, load_gazetteer
from tests.raw_data import PACKAGE

REAL = load_gazetteer(PACKAGE.parent)
BEFORE, AFTER, LATER = date(2025, 6, 30), date(2025, 7, 1), date(2026, 5, 1)


def place(key: str, since: date, until: date, successor: str | None = None) -> Place:
    return Place(key, key, "province", "viet-nam", key, key, key, since, until, None, successor)


def test_a_province_that_only_became_a_city_is_the_same_area() -> None:
    assert area_of(REAL, "dong-nai-2026") == area_of(REAL, "dong-nai-2025") == "dong-nai-2025"
    assert area_of(REAL, "hue") == "thua-thien-hue"


def test_a_province_that_grew_is_another_area() -> None:
    assert area_of(REAL, "an-giang-2025") != area_of(REAL, "an-giang")


def test_the_map_changed_with_the_merger_and_not_with_a_new_status() -> None:
    assert len(areas_on(REAL, BEFORE)) == 63
    assert len(areas_on(REAL, AFTER)) == 34
    assert areas_on(REAL, AFTER) == areas_on(REAL, LATER)
    assert areas_on(REAL, date(2022, 12, 31)) == areas_on(REAL, BEFORE)


def test_a_figure_counted_back_stands_on_the_map_of_its_place() -> None:
    assert standing_day(REAL, "can-tho-2025", BEFORE) == AFTER
    assert standing_day(REAL, "can-tho", BEFORE) == BEFORE


def test_places_that_succeed_each_other_in_a_ring_end() -> None:
    ring = Gazetteer(
        [place("a", date.min, BEFORE, "b"), place("b", AFTER, date.max, "a")],
    )
    assert area_of(ring, "a") in {"a", "b"}
