"""The scale of the dots."""

from decimal import Decimal
from typing import Any

from dean06.briefing.comparing.scale import reach_of, scale_of
from dean06.measures.ranking import ranked
from tests.briefing.figures_made import figures, share


def rows(*made: dict[str, Any]) -> list[Any]:
    return list(ranked(figures(*made)).itertuples())


def test_the_scale_holds_figures_and_target_and_does_not_begin_at_nought() -> None:
    scale = scale_of(rows(share("80"), share("90")), {"value": Decimal(95)}, 4)
    assert 75 < scale.low < 80
    assert 95 < scale.high < 100
    assert scale.at(80, 0, 10) < scale.at(95, 0, 10)


def test_a_limit_reaches_to_nought_or_to_the_whole() -> None:
    below = share("10", bound="below", word="dưới", resolution=Decimal(1))
    over = share("92", bound="at_least", word="hơn", resolution=Decimal(1))
    first, last = rows(below, over)
    assert reach_of(first) == (92, 100)
    assert reach_of(last) == (0, 10)
    assert reach_of(rows(share("50"))[0]) == (None, None)


def test_ticks_are_printed_in_the_language_and_a_rank_has_no_nought() -> None:
    scale = scale_of(rows(share("0.65"), share("0.8")), None, 4)
    assert scale.label(0.7, "vi") == "0,7%"
    rank = {"unit": "rank", "unit_kind": "rank", "direction": "down", "denominator": Decimal(63)}
    ranks = scale_of(rows(share("1", **rank), share("63", **rank)), None, 4)
    assert min(ranks.ticks) >= 1
    assert ranks.label(20.0, "vi") == "20"


def test_equal_figures_still_have_a_scale() -> None:
    scale = scale_of(rows(share("80"), share("80")), None, 4)
    assert scale.low < 80 < scale.high
