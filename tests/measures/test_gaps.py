"""How a figure lies to another place's: what is never compared."""

from datetime import date
from typing import Any

import pytest

from dean06.measures.gaps import gap_of, set_beside
from dean06.measures.peers import beside
from dean06.places import NATION
from tests.briefing.figures_made import count, figures, share

OTHER = {"place": NATION, "source": "source-b", "observation": "source-b/01"}


def gap(mine: dict[str, Any], other: dict[str, Any]) -> Any:
    others = figures({**other, **OTHER}).assign(value_date=None, vintage=None)
    (pair,) = beside(figures(mine), others).itertuples()
    return gap_of(pair)


def test_a_higher_share_lies_above_by_its_points() -> None:
    found = gap(share("97.3"), share("92.1"))
    assert (str(found.size.value), found.size.unit, found.reason) == ("5.2", "points", None)
    assert found.there.observation == "source-b/01"


@pytest.mark.parametrize(
    ("mine", "other", "reason"),
    [
        (share(), share(period_end=date(2023, 6, 30)), "apart"),
        (share(period_end=None, date_basis="unknown"), share(), "undated"),
        (share(), share(period_start=date(2024, 1, 1)), "span"),
        (count("24"), count("25"), "no_whole"),
        (share(), share("90", bound="at_least", word="hơn"), "rounded"),
    ],
)
def test_what_cannot_be_compared_says_why(
    mine: dict[str, Any], other: dict[str, Any], reason: str
) -> None:
    found = gap(mine, other)
    assert (found.size, found.reason) == (None, reason)


def pairs(other: dict[str, Any], place: str) -> list[str]:
    """Return the pairs a page may tell of a share beside the figure of `place`."""
    others = figures({**other, **OTHER, "place": place}).assign(value_date=None, vintage=None)
    mine = share() if other["unit_kind"] == "percent" else {**other, "observation": "source-a/01"}
    return list(set_beside(beside(figures(mine), others))["observation_peer"])


def test_of_provinces_only_what_can_be_set_against_the_figure_is_told() -> None:
    rounded = share("90", bound="at_least", word="hơn")
    assert pairs(share("92.1"), "tinh-b") == ["source-b/01"]
    assert pairs(rounded, "tinh-b") == []
    assert pairs(count("25"), "tinh-b") == []


def test_of_the_country_it_is_also_told_why_a_figure_is_not_compared() -> None:
    assert pairs(share("90", bound="at_least", word="hơn"), NATION) == ["source-b/01"]


def test_a_rank_is_set_beside_no_province() -> None:
    rank = share("3", unit_kind="rank", unit="rank")
    assert pairs(rank, "tinh-b") == []
