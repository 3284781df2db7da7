"""Paths of indicators, and how what lies on them is printed and told."""

from itertools import pairwise

import numpy as np
import pytest

from dean06.codebook import Unit
from dean06.quantities import read_quantity
from dean06.synth.chance import chance
from dean06.synth.months import months_into, months_to_last
from dean06.synth.paths import Measured, path
from dean06.synth.printing import printed
from dean06.synth.telling import reports

MONTHS = months_to_last(30)
STOCK = Measured("cards", "stock", "count", mass=True)
SHARE = Measured("online", "share", "percent", mass=False)
FLOW = Measured("files", "flow", "count", mass=True)
PLACES = [f"tinh-{number}" for number in range(40)]


def test_a_stock_never_falls_and_slows_down_or_stays_below_its_whole() -> None:
    for place in PLACES:
        values = path(STOCK, place, MONTHS, 1)
        assert all(one <= other for one, other in pairwise(values))
        assert values[-1] < 2 * 10**6.2 * 1.05


def test_a_share_rises_and_stays_one() -> None:
    for place in PLACES:
        values = path(SHARE, place, MONTHS, 1)
        assert values[-1] > values[0]
        assert all(0 < value <= 100 for value in values)


def test_a_flow_adds_up_within_its_half_year_and_then_begins_anew() -> None:
    for place in PLACES:
        values = path(FLOW, place, MONTHS, 1)
        for month, (before, value) in zip(MONTHS[1:], pairwise(values), strict=True):
            assert value < before if months_into(month) == 1 else value > before


def test_a_path_is_its_own() -> None:
    assert path(STOCK, "tinh-1", MONTHS, 1) == path(STOCK, "tinh-1", MONTHS, 1)
    assert path(STOCK, "tinh-1", MONTHS, 1) != path(STOCK, "tinh-2", MONTHS, 1)
    assert path(STOCK, "tinh-1", MONTHS, 1) != path(STOCK, "tinh-1", MONTHS, 2)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1_443_210, "count", {"1.443.210", "hơn 1,4 triệu", "gần 1,5 triệu", "1,4 triệu"}),
        (763_400, "count", {"763.400", "hơn 760 nghìn", "gần 770 nghìn", "760 nghìn"}),
        (412, "count", {"412"}),
        (89.46, "percent", {"89,5%", "89,46%", "hơn 89%", "gần 90%", "89%"}),
        (674_312_000_000, "money", {"674,3 tỷ đồng"}),
    ],
)
def test_a_value_is_printed_in_full_or_truly_rounded(
    value: float, unit: Unit, expected: set[str]
) -> None:
    draw = np.random.default_rng(1)
    assert {printed(value, unit, draw) for _ in range(300)} == expected


def test_whatever_is_printed_is_read_as_a_figure_near_the_value() -> None:
    draw = chance("any")
    units: tuple[Unit, ...] = ("count", "percent", "money")
    for unit in units:
        for _ in range(300):
            value = float(draw.uniform(1, 100 if unit == "percent" else 2e6))
            read = read_quantity(printed(value, unit, draw), unit)
            assert abs(float(read.value) - value) <= max(1.0, value / 10)


def test_some_figures_are_left_out_and_some_restate_the_month_before() -> None:
    shares = [Measured(f"share-{number}", "share", "percent", mass=False) for number in range(60)]
    told = reports(shares, "tinh-1", MONTHS, 1)
    count = sum(map(len, told))
    restated = sum(
        one.day != month for month, ones in zip(MONTHS, told, strict=True) for one in ones
    )
    assert 0.90 * 1800 < count < 0.98 * 1800
    assert 5 < restated < 40
    assert all(one.day <= month for month, ones in zip(MONTHS, told, strict=True) for one in ones)


def test_a_flow_never_restates_the_half_year_before() -> None:
    flows = [Measured(f"flow-{number}", "flow", "count", mass=True) for number in range(60)]
    for month, ones in zip(MONTHS, reports(flows, "tinh-1", MONTHS, 1), strict=True):
        if months_into(month) == 1:
            assert {one.day for one in ones} == {month}
