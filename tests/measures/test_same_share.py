"""Parts of a whole whose share a source states as a figure of its own."""

from datetime import date
from decimal import Decimal
from typing import Any

from dean06.measures.same_share import shares_stated
from tests.briefing.figures_made import count, row, share

# 45 of 53 are 84.9 %.
PAID = {"group": "public_services", "denominator": Decimal(53)}


def stated(counted: dict[str, Any], told: dict[str, Any]) -> bool:
    rows = [row({**counted, "observation": "a/1"}), row({**told, "observation": "a/2"})]
    found = shares_stated(rows)
    assert found <= {"a/1"}
    return bool(found)


def test_a_part_of_a_whole_and_its_stated_share_are_one_fact() -> None:
    assert stated(count("45", **PAID), share("84.9"))


def test_another_share_another_day_or_another_source_is_another_fact() -> None:
    counted = count("45", **PAID)
    assert not stated(counted, share("84.8"))
    assert not stated(counted, share("84.9", period_end=date(2024, 3, 31)))
    assert not stated(counted, share("84.9", source="source-b"))
    assert not stated(counted, share("84.9", group="digital_citizens"))


def test_a_share_without_decimals_may_agree_by_chance() -> None:
    counted = count("53", **PAID)
    assert not stated(counted, share("100", resolution=Decimal(1)))


def test_a_rounded_figure_is_not_taken_for_a_share_of_another() -> None:
    assert not stated(count("45", bound="at_least", **PAID), share("84.9"))
    assert not stated(count("45", **PAID), share("84.9", bound="at_least"))
