from datetime import date
from decimal import Decimal

import pytest

from dean06.codebook import Unit
from dean06.grids import Cell, Unreadable
from dean06.intake.submissions.cells import Figure, Unclear, read_day, read_figure
from dean06.messages import messages

FORMULA = Unreadable("=A1+A2", "formula")
ERROR = Unreadable("#REF!", "error")


def refused(cell: Cell, kind: Unit) -> tuple[str, str]:
    with pytest.raises(Unclear) as unclear:
        read_figure(cell, kind)
    return unclear.value.rule, unclear.value.wording(messages("en"))


def no_day(cell: Cell, *, day_first: bool = True) -> tuple[str, str]:
    with pytest.raises(Unclear) as unclear:
        read_day(cell, day_first=day_first)
    return unclear.value.rule, unclear.value.wording(messages("en"))


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        ("1.439.411", "count", Figure("1.439.411", Decimal(1439411))),
        ("hơn 100", "count", Figure("hơn 100", Decimal(100), bound="at_least")),
        ("25/30", "count", Figure("25/30", Decimal(25), Decimal(30))),
        ("97,3%", "percent", Figure("97,3%", Decimal("97.3"))),
        ("97,3", "percent", Figure("97,3%", Decimal("97.3"))),
        ("1,5 tỷ đồng", "money", Figure("1,5 tỷ đồng", Decimal(1500000000))),
        ("1,5 tỷ", "money", Figure("1,5 tỷ đồng", Decimal(1500000000))),
        ("86,94/100", "score", Figure("86,94/100", Decimal("86.94"), Decimal(100))),
        ("5/63", "rank", Figure("5/63", Decimal(5), Decimal(63))),
    ],
)
def test_a_text_is_the_figure_it_prints(cell: Cell, kind: Unit, expected: Figure) -> None:
    assert read_figure(cell, kind) == expected


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        (Decimal(1439411), "count", Figure("1.439.411", Decimal(1439411))),
        (Decimal("1E+3"), "count", Figure("1.000", Decimal(1000))),
        (Decimal("97.3"), "percent", Figure("97,3%", Decimal("97.3"))),
        (Decimal("97.30"), "percent", Figure("97,3%", Decimal("97.3"))),
        (Decimal(100), "percent", Figure("100%", Decimal(100))),
        (Decimal(1500000), "money", Figure("1.500.000 đồng", Decimal(1500000))),
        (Decimal(5), "rank", Figure("5", Decimal(5))),
    ],
)
def test_a_number_is_printed_as_documents_do(cell: Cell, kind: Unit, expected: Figure) -> None:
    read = read_figure(cell, kind)
    assert read.value == expected.value
    if kind not in ("money", "rank"):
        assert read == expected


def test_a_score_that_is_a_number_keeps_its_decimals() -> None:
    assert read_figure(Decimal("86.94"), "score").value == Decimal("86.94")


@pytest.mark.parametrize("kind", ["count", "percent", "money", "rank", "score"])
def test_a_figure_that_became_a_date_is_refused_with_the_date(kind: Unit) -> None:
    assert refused(date(2026, 4, 3), kind) == (
        "type",
        "the spreadsheet has turned the figure into the date 3 April 2026: format the cell as "
        "text and type it again.",
    )


@pytest.mark.parametrize("kind", ["count", "percent", "money", "rank", "score", "date"])
def test_a_formula_never_computed_and_an_error_are_refused(kind: Unit) -> None:
    rule, sentence = refused(FORMULA, kind)
    assert rule == "formula"
    assert sentence.startswith("the formula =A1+A2 has never been computed:")
    assert refused(ERROR, kind) == (
        "formula",
        "the cell shows the error #REF!: type the figure itself.",
    )


@pytest.mark.parametrize("kind", ["count", "money", "rank"])
def test_half_a_document_is_no_count(kind: Unit) -> None:
    assert refused(Decimal("1.5"), kind)[0] == "type"


@pytest.mark.parametrize("kind", ["count", "percent", "money", "rank", "score"])
def test_less_than_nought_is_no_figure(kind: Unit) -> None:
    assert refused(Decimal(-1), kind)[0] == "type"


def test_what_is_wrong_with_a_number_is_told_by_its_kind() -> None:
    assert refused(Decimal("1.5"), "count")[1] == (
        "1.5 is no figure of this indicator, which is a whole number from nought."
    )
    assert refused(Decimal("-1.5"), "percent")[1] == (
        "-1.5 is no figure of this indicator, which is a number from nought."
    )


def test_a_text_with_two_readings_is_refused() -> None:
    assert refused("1.23.4", "count")[0] == "no_reading"
    assert refused("nhiều", "count")[0] == "no_reading"


@pytest.mark.parametrize("kind", ["count", "percent", "money", "rank", "score"])
def test_an_empty_cell_is_told_as_one(kind: Unit) -> None:
    assert refused(None, kind) == (
        "type",
        "the cell of the figure is empty. Enter the figure, or empty the rest of the row.",
    )


@pytest.mark.parametrize("cell", ["30/06/2024", "30.6.2024", "2024-06-30", date(2024, 6, 30)])
def test_a_day_is_read_as_it_is_printed(cell: Cell) -> None:
    assert read_day(cell, day_first=True) == date(2024, 6, 30)
    assert read_day(cell, day_first=False) == date(2024, 6, 30)


def test_the_figure_of_a_date_is_the_day_itself() -> None:
    expected = Figure("03/04/2026", value_date=date(2026, 4, 3))

    assert read_figure("3/4/2026", "date") == expected
    assert read_figure(date(2026, 4, 3), "date") == expected


def test_without_a_rule_a_day_with_two_readings_is_refused() -> None:
    assert read_day("03/04/2026", day_first=True) == date(2026, 4, 3)
    assert no_day("03/04/2026", day_first=False) == (
        "no_reading",
        "the date may be 3 April 2026 or 4 March 2026: write it as 2026-04-03.",
    )
    assert read_day("04/04/2026", day_first=False) == date(2026, 4, 4)
    assert read_day("04/30/2026", day_first=False) == date(2026, 4, 30)


@pytest.mark.parametrize("cell", ["31/02/2024", "quý II", Decimal(45292), None, "2024-13-01"])
def test_what_is_no_day_is_refused(cell: Cell) -> None:
    rule, sentence = no_day(cell)

    assert rule == "type"
    assert sentence == f"“{'' if cell is None else cell}” is no date: write it as 30/06/2024."
    assert no_day(cell, day_first=False) == (rule, sentence)


def test_a_day_that_is_a_formula_is_refused() -> None:
    assert no_day(FORMULA)[0] == "formula"
