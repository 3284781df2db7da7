import re
from collections import namedtuple
from decimal import Decimal
from typing import Any

import pytest

from dean06.claim import Claim, Figure, claim_name
from dean06.claims import ClaimBook
from dean06.measures.change import Change
from dean06.messages import Language
from dean06.quantities import Quantity, read_quantity

Row = namedtuple("Row", "observation quantity")

CARDS = Row("bai-a/01", read_quantity("hơn 1,4 triệu", "count"))
EARLIER = Row("bai-b/07", read_quantity("1.300.000", "count"))


def told(lang: Language, make: str, *parts: Any) -> tuple[str, Claim]:
    """Let a new book make one figure; return its text and the claim behind it."""
    book = ClaimBook(lang)
    figure: Figure = getattr(book, make)(*parts)
    (claim,) = book.claims
    assert figure.claim == claim.claim
    return figure.text, claim


def test_a_figure_as_read_stands_on_its_observation() -> None:
    text, claim = told("vi", "read", CARDS)
    assert text == "hơn 1,4 triệu"
    assert claim == Claim(
        claim=claim_name("as_read", ["bai-a/01"]),
        value="1400000.0",
        unit="count",
        bound="at_least",
        rule="as_read",
        observations=("bai-a/01",),
        text="hơn 1,4 triệu",
    )


def test_a_claim_holds_its_value_in_plain_digits() -> None:
    stored = Row("bai-a/01", Quantity(Decimal("1.4E+6"), "count"))
    assert told("vi", "read", stored)[1].value == "1400000"


@pytest.mark.parametrize(
    ("value", "unit", "vi", "en"),
    [
        ("25", "count", "25", "25"),
        ("90.00", "percent", "90%", "90%"),
        ("97.5", "percent", "97,5%", "97.5%"),
        ("1E+6", "count", "1 triệu", "1 million"),
        ("40000000", "count", "40 triệu", "40 million"),
        ("900000", "count", "900.000", "900,000"),
    ],
)
def test_a_target_is_printed_without_zeros_nobody_set(
    value: str, unit: str, vi: str, en: str
) -> None:
    target = {"target": "dich-vu", "value": Decimal(value), "bound": "at_least"}
    text, claim = told("vi", "target", target, unit)
    assert text == vi
    assert told("en", "target", target, unit)[0] == en
    assert (claim.rule, claim.observations) == ("target", ("dich-vu",))
    assert Decimal(claim.value or "") == Decimal(value)


@pytest.mark.parametrize(
    ("change", "vi", "en", "value"),
    [
        (Change(Decimal("5.0"), "points"), "5 điểm phần trăm", "5 percentage points", "5.0"),
        (Change(Decimal("-0.5"), "points"), "0,5 điểm phần trăm", "0.5 percentage points", "-0.5"),
        (Change(Decimal("7.6"), "percent", "at_least"), "7,6%", "7.6%", "7.6"),
        (Change(Decimal("-20.0"), "percent"), "20%", "20%", "-20.0"),
        (Change(Decimal("1234.5"), "percent"), "1.234,5%", "1,234.5%", "1234.5"),
    ],
)
def test_a_change_is_printed_without_and_claimed_with_its_sign(
    change: Change, vi: str, en: str, value: str
) -> None:
    text, claim = told("vi", "change", change, CARDS, EARLIER)
    assert text == vi
    assert told("en", "change", change, CARDS, EARLIER)[0] == en
    assert (claim.value, claim.bound, claim.unit) == (value, change.bound, change.unit)
    assert claim.observations == ("bai-a/01", "bai-b/07")


def test_a_difference_between_places_is_not_taken_for_a_change_over_time() -> None:
    gap = Change(Decimal("2.0"), "points")
    book = ClaimBook("vi")
    assert book.difference(gap, CARDS, EARLIER).claim != book.change(gap, CARDS, EARLIER).claim
    assert [claim.rule for claim in book.claims] == ["difference", "change"]


@pytest.mark.parametrize("make", ["change", "difference"])
def test_what_the_bounds_leave_open_cannot_be_printed(make: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        told("vi", make, Change(None, "points"), CARDS, EARLIER)


def test_a_count_stands_on_everything_counted() -> None:
    text, claim = told("vi", "count", (f"bai-a/{number:02}" for number in range(1, 4)))
    assert (text, claim.value, claim.rule) == ("3", "3", "count")
    assert claim.observations == ("bai-a/01", "bai-a/02", "bai-a/03")


def test_a_count_of_the_same_rows_in_another_order_is_the_same_claim() -> None:
    book = ClaimBook("vi")
    assert book.count(["bai-b/1", "bai-a/1"]) == book.count(["bai-a/1", "bai-b/1"])
    assert [claim.observations for claim in book.claims] == [("bai-a/1", "bai-b/1")]
    assert book.count(["bai-a/1", "bai-a/2"]) != book.count(["bai-a/1", "bai-b/1"])


def test_a_figure_in_the_words_of_its_source_is_the_same_claim() -> None:
    book = ClaimBook("vi")
    told = book.read_as(CARDS, "hơn một triệu")
    assert (told.text, told.claim) == ("hơn một triệu", book.read(CARDS).claim)
    assert len(book.claims) == 1


def test_the_same_number_made_again_is_the_same_claim() -> None:
    book = ClaimBook("vi")
    assert book.read(CARDS) == book.read(CARDS)
    book.read(EARLIER)
    assert [claim.observations for claim in book.claims] == [("bai-a/01",), ("bai-b/07",)]


def test_books_of_two_blocks_do_not_share_claims() -> None:
    one, other = ClaimBook("vi"), ClaimBook("vi")
    one.read(CARDS)
    assert other.claims == ()


def test_a_number_of_the_books_stands_on_its_line() -> None:
    text, claim = told("vi", "tally", 1439411, "books:read")
    assert (text, claim.value, claim.unit, claim.rule) == ("1.439.411", "1439411", "count", "tally")
    assert claim.observations == ("books:read",)


def test_two_lines_of_the_books_are_two_claims_though_their_numbers_are_one() -> None:
    book = ClaimBook("vi")
    assert book.tally(3, "books:read").claim != book.tally(3, "books:accepted").claim
    assert len(book.claims) == 2


def test_a_part_of_a_whole_is_printed_as_its_share() -> None:
    text, claim = told("vi", "share", Row("bai-a/02", read_quantity("67/77", "count")))
    assert text == "87,0%"
    assert (claim.rule, claim.value, claim.unit) == ("share", "87.0", "percent")
    with pytest.raises(ValueError, match="without a stated whole"):
        ClaimBook("vi").share(EARLIER)


def test_a_claim_has_a_short_name_that_does_not_depend_on_its_value() -> None:
    corrected = Row("bai-a/01", read_quantity("1,5 triệu", "count"))
    names = {told("vi", "read", row)[1].claim for row in (CARDS, corrected)}
    assert len(names) == 1
    assert all(re.fullmatch("c[0-9abcdefghjkmnpqrstvwxyz]{6}", name) for name in names)
    assert claim_name("as_read", ["bai-a/01"]) != claim_name("count", ["bai-a/01"])
    # The name is printed in issued documents: it must never change.
    assert claim_name("as_read", ["nghe-an-2024h1/11"]) == "c8hstqk"


def test_numbers_in_the_words_of_a_source_are_claims_on_its_row() -> None:
    book = ClaimBook("vi")
    text = book.quote("Nguồn in kèm 139 cơ sở, đạt 54% trong tháng 6.", "bai-a/01")
    assert text == (
        "Nguồn in kèm ",
        Figure(text="139", claim=claim_name("quoted", ["bai-a/01", "139"])),
        " cơ sở, đạt ",
        Figure(text="54%", claim=claim_name("quoted", ["bai-a/01", "54%"])),
        " trong tháng 6.",
    )
    assert [(c.rule, c.value, c.observations) for c in book.claims] == [
        ("quoted", "139", ("bai-a/01",)),
        ("quoted", "54%", ("bai-a/01",)),
    ]
    assert book.quote("Không có số nào.", "bai-a/01") == ("Không có số nào.",)
    assert book.quote("", "bai-a/01") == ()


def test_only_the_bare_words_of_a_text_are_quoted() -> None:
    book = ClaimBook("vi")
    figure = book.read(CARDS)
    text = book.quote_in((figure, " thẻ tại 3 xã"), "bai-a/f01")
    assert text[0] is figure
    assert [part.text for part in text if isinstance(part, Figure)] == ["hơn 1,4 triệu", "3"]


def test_what_an_analyst_wrote_in_one_cell_is_one_claim() -> None:
    book = ClaimBook("vi")
    book.quote("Đạt 54%, thêm 139 cơ sở.", "ô 7", rule="written")
    (claim,) = book.claims
    assert (claim.rule, claim.text, claim.observations) == ("written", "", ("ô 7",))
