"""Who stands where, what the bounds leave open, and the middle."""

from decimal import Decimal

import pytest

from dean06.measures.ranges import range_of
from dean06.measures.ranking import median, ranked
from dean06.quantities import Quantity
from tests.briefing.figures_made import count, figures, share
from tests.observed import share as printed

AT_LEAST = {"bound": "at_least", "word": "hơn", "resolution": Decimal(1)}
BELOW = {"bound": "below", "word": "dưới", "resolution": Decimal(1)}


def order(*rows: dict[str, object]) -> list[tuple[str, int, int]]:
    """Return the figures by name in order, each with the best and the worst place it may have."""
    named = [{**row, "observation": f"{n}"} for n, row in enumerate(rows)]
    table = ranked(figures(*named))
    columns = ["observation", "place_from", "place_to"]
    return list(table[columns].itertuples(index=False, name=None))


def test_the_best_stands_first_and_equal_figures_share_a_place() -> None:
    assert order(share("80"), share("90"), share("70"), share("80.0")) == [
        ("1", 1, 1),
        ("0", 2, 2),
        ("3", 2, 2),
        ("2", 4, 4),
    ]


def test_of_an_indicator_that_should_fall_the_least_stands_first() -> None:
    falling = {"direction": "down"}
    assert order(share("80", **falling), share("70", **falling)) == [("1", 1, 1), ("0", 2, 2)]


def test_a_figure_that_may_be_above_another_leaves_both_places_open() -> None:
    """Over 92 % may be more or less than 95 %; both are certain to be ahead of 90 %."""
    assert order(share("95"), share("92", **AT_LEAST), share("90")) == [
        ("0", 1, 2),
        ("1", 1, 2),
        ("2", 3, 3),
    ]


def test_the_list_follows_the_printed_values_whatever_a_bound_allows() -> None:
    assert order(share("95"), share("60", **AT_LEAST), share("90")) == [
        ("0", 1, 2),
        ("2", 2, 3),
        ("1", 1, 3),
    ]


def test_a_limit_that_reaches_no_other_figure_leaves_nothing_open() -> None:
    assert order(share("20"), share("10", **BELOW), share("10")) == [
        ("0", 1, 1),
        ("2", 2, 2),
        ("1", 3, 3),
    ]


def test_two_limits_from_above_are_open_among_themselves_only() -> None:
    assert order(share("30"), share("10", **BELOW), share("10", **BELOW)) == [
        ("0", 1, 1),
        ("1", 2, 3),
        ("2", 2, 3),
    ]


def test_parts_are_ordered_by_their_share_and_not_by_their_number() -> None:
    whole = [count("20", denominator=Decimal(40)), count("9", denominator=Decimal(10))]
    assert [name for name, *_ in order(*whole)] == ["1", "0"]


def test_each_figure_names_those_before_it() -> None:
    rows = [share("90", observation="a"), share("80", observation="b"), share("70", bound="about")]
    table = ranked(figures(rows[0], rows[1], {**rows[2], "observation": "c"}))
    told = {row.observation: row for row in table.itertuples()}
    assert told["b"].ahead == ("a",)
    assert set(told["b"].perhaps_ahead) == {"a", "c"}
    assert not told["b"].is_last


def test_the_last_is_known_where_nobody_may_stand_behind() -> None:
    table = ranked(figures(share("90"), share("80"), share("80")))
    assert list(table["is_last"]) == [False, True, True]


def test_a_count_without_a_whole_cannot_be_ranked() -> None:
    with pytest.raises(ValueError, match="scale"):
        ranked(figures(count("12")))


@pytest.mark.parametrize(
    ("shares", "middle"),
    [
        ("99,8% 99,5% 99% 97,5% 97% 33%", "98.25"),
        ("10% 20% 90%", "20"),
        ("dưới 10%; dưới 10%; 20%; 30%; 40%", "20"),
        ("dưới 10%; dưới 10%; 20%; 30%", None),
        ("10%; khoảng 20%; 30%", None),
    ],
)
def test_the_median_is_exact_or_not_told(shares: str, middle: str | None) -> None:
    texts = shares.split("; ") if ";" in shares else shares.split()
    ranges = [range_of(printed(text)) for text in texts]
    assert median([one for one in ranges if one]) == (None if middle is None else Decimal(middle))


def test_of_nothing_there_is_no_median() -> None:
    assert median([]) is None


def test_a_figure_with_a_bound_is_a_quantity_with_one() -> None:
    """A control: the bound above reaches the range through the figure itself."""
    (row,) = figures(share("92", **AT_LEAST)).itertuples()
    assert isinstance(row.quantity, Quantity)
    assert row.quantity.highest == 100
