"""A change in words."""

from decimal import Decimal

import pytest

from dean06.blocks.text import plain
from dean06.briefing.changes import change_text
from dean06.claims import ClaimBook
from dean06.measures.change import Change, ChangeUnit
from dean06.quantities import Bound
from tests.briefing.figures_made import count, row, share


@pytest.mark.parametrize(
    ("value", "unit", "bound", "moved", "told"),
    [
        ("5", "points", "exact", None, "tăng 5 điểm phần trăm"),
        ("-2.5", "points", "exact", None, "giảm 2,5 điểm phần trăm"),
        ("12.5", "percent", "exact", None, "tăng 12,5%"),
        ("0", "points", "exact", None, "không thay đổi"),
        ("5", "points", "at_least", None, "tăng ít nhất 5 điểm phần trăm"),
        ("-5", "points", "at_most", None, "giảm ít nhất 5 điểm phần trăm"),
        ("-5", "points", "at_least", None, "chưa xác định được do số liệu làm tròn"),
        ("5", "points", "at_most", None, "chưa xác định được do số liệu làm tròn"),
        ("5", "percent", "about", None, "chưa xác định được do số liệu làm tròn"),
        ("5", "percent", "about", True, "tăng khoảng 5%"),
        ("5", "points", "at_most", True, "tăng không quá 5 điểm phần trăm"),
        ("-5", "points", "at_least", False, "giảm không quá 5 điểm phần trăm"),
        (None, "points", "exact", True, "tăng, chưa rõ mức tăng do số liệu làm tròn"),
        (None, "points", "exact", False, "giảm, chưa rõ mức giảm do số liệu làm tròn"),
        (None, "points", "exact", None, "chưa xác định được do số liệu làm tròn"),
    ],
)
def test_a_change_says_only_what_the_bounds_allow(
    value: str | None, unit: ChangeUnit, bound: Bound, moved: bool | None, told: str
) -> None:
    change = Change(None if value is None else Decimal(value), unit, bound, moved)
    now, before = row(share()), row(share(observation="source-b/01"))
    assert plain(change_text(change, now, before, ClaimBook("vi"))) == told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Change(Decimal("2.5"), "times"), "gấp 2,5 lần"),
        (Change(Decimal(2899), "times", "at_least"), "gấp ít nhất 2.899 lần"),
        (Change(Decimal(2900), "times", "about", moved=True), "gấp khoảng 2.900 lần"),
        (Change(Decimal(3), "times", "at_most", moved=True), "gấp gần 3 lần"),
        (Change(Decimal(3), "times", "at_most"), "chưa xác định được do số liệu làm tròn"),
    ],
)
def test_a_multiple_is_told_with_its_bound(change: Change, told: str) -> None:
    now, before = row(count("5000")), row(count("2000", observation="source-b/01"))
    assert plain(change_text(change, now, before, ClaimBook("vi"))) == told


def test_a_multiple_is_a_claim_of_its_own_rule() -> None:
    book = ClaimBook("vi")
    now, before = row(count("5000")), row(count("2000", observation="source-b/01"))
    change_text(Change(Decimal("2.5"), "times"), now, before, book)
    (claim,) = book.claims
    assert (claim.rule, claim.value, claim.unit) == ("multiple", "2.5", "times")
    assert claim.observations == ("source-a/01", "source-b/01")


@pytest.mark.parametrize(
    "change", [Change(Decimal(3), "times", "at_most"), Change(Decimal(5), "points", "at_most")]
)
def test_a_change_the_bounds_leave_open_makes_no_claim(change: Change) -> None:
    book = ClaimBook("vi")
    now, before = row(count("6000")), row(count("2000", observation="source-b/01"))
    change_text(change, now, before, book)
    assert book.claims == ()
