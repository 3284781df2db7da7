"""What a figure allows on the scale places are compared on."""

from decimal import Decimal

import pytest

from dean06.measures.ranges import Range, range_of, value_of
from dean06.quantities import Quantity, read_quantity
from tests.observed import count, share


def span(low: str | None, high: str | None, *, open_high: bool = False) -> Range:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    return Range(*ends, open_high)


@pytest.mark.parametrize(
    ("figure", "allowed"),
    [
        (share("97,3%"), span("97.3", "97.3")),
        (share("hơn 94%"), span("94", "100")),
        (share("dưới 10%"), span(None, "10", open_high=True)),
        (share("khoảng 60%"), span(None, None)),
        (count("20/25"), span("80", "80")),
        (read_quantity("12/63", "rank"), span("12", "12")),
        (read_quantity("86,94/100", "score"), span("86.94", "86.94")),
    ],
)
def test_a_figure_allows_a_range(figure: Quantity, allowed: Range) -> None:
    assert range_of(figure) == allowed


def test_a_count_without_its_whole_has_no_scale() -> None:
    assert range_of(count("1.200")) is None
    assert range_of(None) is None


def test_a_part_of_a_whole_is_told_by_its_share_unrounded() -> None:
    assert value_of(count("2/3")) > Decimal("66.666")
    assert value_of(share("33%")) == 33


def test_only_a_single_value_is_exact() -> None:
    assert span("5", "5").exact == 5
    assert span("5", "6").exact is None
    assert span(None, None).exact is None


def test_a_range_lies_above_another_only_as_a_whole() -> None:
    assert span("95", "95").above(span("90", "94"))
    assert span("10", "10").above(span(None, "10", open_high=True))
    assert not span("10", "10").above(span(None, "10"))
    assert not span("95", "95").above(span("92", "100"))
    assert not span(None, "5").above(span("1", "1"))
