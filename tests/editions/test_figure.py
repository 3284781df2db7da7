from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from dean06.editions.figure import EditionFigure
from dean06.quantities import Quantity
from tests.editions.figures_told import told


def test_a_figure_is_read_back_from_its_cells_as_it_was() -> None:
    figure = told(
        "1400000",
        unit="card",
        unit_kind="count",
        bound="at_least",
        resolution=Decimal(100000),
        denominator=Decimal(2000000),
        word="hơn",
        period_start=date(2024, 1, 1),
    )
    assert EditionFigure.model_validate(figure.cells()) == figure
    assert figure.quantity == Quantity(
        Decimal(1400000), "count", "at_least", Decimal(100000), Decimal(2000000), "hơn"
    )


def test_cells_hold_no_exponent_and_leave_empty_what_there_is_not() -> None:
    cells = told("1E+6", breakdown=None).cells()
    assert (cells["value"], cells["breakdown"], cells["period_start"]) == ("1000000", "", "")


def test_a_date_has_no_quantity() -> None:
    figure = told(None, value_date=date(2024, 3, 1), unit_kind="date", resolution=None)
    assert figure.quantity is None
    assert EditionFigure.model_validate(figure.cells()) == figure


def test_the_same_figure_in_another_row_keeps_its_identity() -> None:
    assert told(observation="bai-a/07").identity == told(observation="bai-a/01").identity
    assert told("81").identity == told("80").identity
    assert told(period_end=date(2024, 12, 31)).identity != told().identity
    assert told(status="plan").identity != told().identity


@pytest.mark.parametrize(
    "cell", [{"value": "nhiều"}, {"bound": "maybe"}, {"period_end": "hôm qua"}]
)
def test_cells_that_say_something_else_are_refused(cell: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        EditionFigure.model_validate(told().cells() | cell)
