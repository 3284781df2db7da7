"""The classes of the map."""

from decimal import Decimal

from dean06.briefing.comparing.classes import classify
from dean06.measures.ranking import ranked
from tests.briefing.figures_made import figures, share


def classes(*values: str) -> list[list[str]]:
    rows = list(ranked(figures(*(share(value) for value in values))).itertuples())
    return [[str(row.value) for row in group] for group in classify(rows).exact]


def test_places_are_shared_out_evenly_over_four_classes() -> None:
    assert classes("1", "2", "3", "4", "5", "6", "7", "8") == [
        ["8", "7"],
        ["6", "5"],
        ["4", "3"],
        ["2", "1"],
    ]


def test_equal_figures_are_in_one_class() -> None:
    assert classes("90", "90", "90", "10") == [["90", "90", "90"], ["10"]]
    assert classes("5", "5") == [["5", "5"]]


def test_a_limit_is_in_no_class_of_figures() -> None:
    limit = share("50", bound="below", word="dưới", resolution=Decimal(1))
    found = classify(list(ranked(figures(share("60"), limit)).itertuples()))
    assert [len(group) for group in found.exact] == [1]
    assert len(found.open) == 1
