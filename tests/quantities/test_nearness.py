"""How near a figure is to the number printed."""

from decimal import Decimal

import pytest

from dean06.codebook import Unit
from dean06.quantities import read_quantity
from dean06.quantities.nearness import near_range


@pytest.mark.parametrize(
    ("printed", "unit", "low", "high"),
    [
        ("97,3%", "percent", "97.3", "97.3"),
        ("hơn 94%", "percent", "94", "95"),
        ("hơn 90%", "percent", "90", "100"),
        ("hơn 99,5%", "percent", "99.5", "99.6"),
        ("gần 95%", "percent", "94", "95"),
        ("gần 90%", "percent", "80", "90"),
        ("gần 100%", "percent", "90", "100"),
        ("khoảng 70%", "percent", "65", "75"),
        ("hơn 180 nghìn", "count", "180000", "190000"),
        ("gần 1.000", "count", "900", "1000"),
        ("1,4 triệu", "count", "1350000", "1450000"),
        ("1.400.000", "count", "1400000", "1400000"),
        ("ít nhất 180", "count", "180", None),
        ("dưới 70%", "percent", None, "70"),
        ("tối đa 70%", "percent", None, "70"),
    ],
)
def test_a_figure_lies_as_near_as_the_digits_it_is_told_with(
    printed: str, unit: Unit, low: str | None, high: str | None
) -> None:
    expected = tuple(None if limit is None else Decimal(limit) for limit in (low, high))
    assert near_range(read_quantity(printed, unit)) == expected
