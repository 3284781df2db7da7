"""The provinces of a day as one set of areas.

In: the places. Out: which area a place has, and which areas the provinces of a day had. Names and
kinds change more often than borders: a province that only became a city is the same area, so its
figures of before and after may stand in one list; one that grew by a merger is another.
"""

from datetime import date

from dean06.places import Gazetteer


def area_of(places: Gazetteer, key: str) -> str:
    """Return the key of the first place that had the area of `key`, itself where it is the first.

    A place whose only forerunner it took over whole has that one's area.
    """
    seen: set[str] = set()
    while key not in seen:
        seen.add(key)
        before = places.merged_into(key)
        if len(before) != 1:
            break
        key = before[0]
    return key


def areas_on(places: Gazetteer, day: date) -> frozenset[str]:
    """Return the areas of the provinces that exist on `day`: the map of that day."""
    return frozenset(area_of(places, key) for key in places.provinces_on(day))


def standing_day(places: Gazetteer, key: str, day: date) -> date:
    """Return the day nearest to `day` on which the place `key` stood.

    A figure counted back for a place of the later map to a day before the merger is of the later
    map.
    """
    place = places[key]
    return min(max(day, place.valid_from), place.valid_to)
