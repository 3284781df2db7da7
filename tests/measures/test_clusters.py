"""Which figures of several places may stand in one list."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from dean06.measures.clusters import FEWEST_PLACES, Ranking, Unranked, compare_places
from dean06.places import Gazetteer, Place
from tests.briefing.figures_made import DAY, count, figures, share

MERGER = date(2025, 7, 1)
FIVE = "abcde"


def place(key: str, since: date = date.min, until: date = date.max, to: str | None = None) -> Place:
    return Place(key, key, "province", "viet-nam", key, key, key, since, until, None, to)


OLD = [place(key, until=MERGER - timedelta(1), to="n1") for key in "yz"]
PLACES = Gazetteer([*(place(key) for key in "abcdefg"), *OLD, place("n1", since=MERGER)])


def told(key: str, value: str = "80", made: Any = share, **more: Any) -> dict[str, Any]:
    """Return the figure of one place."""
    row = {"observation": f"{key}/1", "place": key, "vintage": None, "date": None, **more}
    return {**made(value), **row}


def compared(*rows: dict[str, Any]) -> Ranking | Unranked | None:
    """Return the list of the one indicator of `rows`, or why there is none."""
    table = figures(*rows).assign(
        vintage=[row["vintage"] for row in rows],
        value_date=None,
    )
    rankings, unranked = compare_places(table, PLACES)
    return next(iter([*rankings, *unranked]), None)


def listed(*rows: dict[str, Any]) -> list[str]:
    """Return the places of the list, by name; fails where there is none."""
    found = compared(*rows)
    assert isinstance(found, Ranking)
    return sorted(found.figures["place"])


def reason(*rows: dict[str, Any]) -> tuple[str, int]:
    found = compared(*rows)
    assert isinstance(found, Unranked)
    return found.reason, found.most


def five(**more: Any) -> list[dict[str, Any]]:
    return [told(key, f"{90 - n}", **more) for n, key in enumerate(FIVE)]


def test_five_places_with_one_indicator_on_one_day_are_ranked() -> None:
    found = compared(*five())
    assert isinstance(found, Ranking)
    assert list(found.figures["place"]) == list(FIVE)
    assert found.day == DAY
    assert set(found.absent) == set("fgyz")


def test_fewer_places_are_no_list() -> None:
    assert FEWEST_PLACES == 5
    assert compared(*five()[:4]) is None


@pytest.mark.parametrize(("days", "ranked"), [(92, True), (93, False)])
def test_figures_stand_at_most_a_quarter_apart(days: int, ranked: bool) -> None:
    rows = [*five()[:4], told("e", period_end=DAY + timedelta(days))]
    assert isinstance(compared(*rows), Ranking) is ranked
    if not ranked:
        assert reason(*rows) == ("apart", 4)


def test_a_month_and_half_a_year_are_not_in_one_list() -> None:
    half = [told(key, period_start=date(2024, 1, 1)) for key in FIVE[:4]]
    month = told("e", period_start=date(2024, 6, 1))
    assert reason(*half, month) == ("apart", 4)
    assert listed(*half, told("e", period_start=date(2024, 1, 1))) == list(FIVE)


def test_places_of_the_old_map_and_of_the_new_are_not_in_one_list() -> None:
    """Five days lie between them; the merger lies between them too."""
    before = [told(key, period_end=date(2025, 6, 28)) for key in "abyz"]
    after = [told(key, period_end=date(2025, 7, 3)) for key in ("c", "n1")]
    assert reason(*before, *after) == ("apart", 4)
    same_map = [told(key, period_end=date(2025, 6, 30)) for key in "cd"]
    assert listed(*before, *same_map) == sorted("abcdyz")


def test_a_figure_of_a_new_place_counted_back_is_of_the_new_map() -> None:
    old = [told(key, period_end=date(2025, 6, 30)) for key in "abcd"]
    assert reason(*old, told("n1", period_end=date(2025, 6, 30))) == ("apart", 4)


def test_a_figure_of_unknown_date_is_in_no_list() -> None:
    rows = [*five()[:4], told("e", date_basis="unknown")]
    assert reason(*rows) == ("apart", 4)


def test_another_unit_or_another_whole_of_a_rank_is_another_list() -> None:
    points = {"unit": "point", "unit_kind": "score"}
    assert reason(*five()[:4], told("e", **points)) == ("apart", 4)
    ranks = {"unit": "rank", "unit_kind": "rank", "direction": "down"}
    of_63 = [told(key, "1", denominator=Decimal(63), **ranks) for key in FIVE[:4]]
    of_34 = told("e", "2", denominator=Decimal(34), **ranks)
    assert reason(*of_63, of_34) == ("apart", 4)
    assert listed(*of_63, told("e", "2", **ranks)) == list(FIVE)


def test_counts_are_ranked_by_their_share_of_a_stated_whole_or_not_at_all() -> None:
    counts = [told(key, "12", count) for key in FIVE]
    assert reason(*counts) == ("counts", 0)
    parts = [told(key, "12", count, denominator=Decimal(25)) for key in FIVE]
    assert listed(*parts) == list(FIVE)


def test_what_is_neither_good_nor_bad_is_not_ranked() -> None:
    assert reason(*five(direction="none")) == ("direction", 5)


def test_limits_alone_are_not_ranked() -> None:
    limits = [told(key, bound="below", word="dưới") for key in FIVE[:3]]
    assert reason(*limits, told("d"), told("e")) == ("bounds", 5)


def test_only_figures_of_the_same_part_stand_in_one_list() -> None:
    part = {"breakdown": "sector:police"}
    assert compared(*five()[:4], told("e", **part)) is None


def test_the_group_with_most_places_is_taken_and_of_equal_ones_the_latest() -> None:
    first = [told(key, observation=f"{key}/1") for key in "abcdef"]
    later = [told(key, observation=f"{key}/2", period_end=DAY + timedelta(400)) for key in "abcdef"]
    found = compared(*first, *later[:5])
    assert isinstance(found, Ranking)
    assert set(found.figures["observation"]) == {f"{key}/1" for key in "abcdef"}
    found = compared(*first, *later)
    assert isinstance(found, Ranking)
    assert set(found.figures["observation"]) == {f"{key}/2" for key in "abcdef"}


def test_of_one_place_the_latest_figure_of_the_quarter_is_taken() -> None:
    newer = told("a", "95", observation="a/2", period_end=DAY + timedelta(30))
    found = compared(*five(), newer)
    assert isinstance(found, Ranking)
    assert len(found.figures) == 5
    assert "a/2" in set(found.figures["observation"])
