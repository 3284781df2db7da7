"""What is written is read back as the same figure: ten thousand figures in each language."""

from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dean06.codebook import Unit
from dean06.messages import LANGUAGES, Language
from dean06.quantities import Bound, Quantity, read_quantity, write_quantity

KINDS: tuple[Unit, ...] = ("count", "percent", "money", "rank", "score")
# The smallest and largest power of ten the last printed digit of a kind may have.
SIZES: dict[Unit, tuple[int, int]] = {
    "count": (0, 9),
    "percent": (-4, 0),
    "money": (0, 9),
    "rank": (0, 0),
    "score": (-4, 0),
}
EXAMPLES = 2_000


@st.composite
def figures(draw: st.DrawFn, unit: Unit) -> Quantity:
    """Figures of one kind: of every size, bound and last digit, some of them parts of a whole."""
    resolution = Decimal(1).scaleb(draw(st.integers(*SIZES[unit])))
    digits = st.one_of(st.integers(0, 9_999), st.integers(0, 10**13))
    value = (draw(digits) + (unit == "rank")) * resolution
    bound: Bound = "exact" if unit == "rank" else draw(st.sampled_from(get_args(Bound)))
    may_be_part = unit in ("rank", "score") or (unit == "count" and resolution == 1)
    rest = draw(st.none() | st.integers(1, 10**6)) if may_be_part else None
    whole = None if rest is None else Decimal(int(value) + rest)
    return Quantity(value, unit, bound, resolution, whole)


def read_back(quantity: Quantity, lang: Language) -> Quantity:
    """Return `quantity` written in `lang` and read again, without the word its bound was given."""
    read = read_quantity(write_quantity(quantity, lang), quantity.unit, lang)
    return replace(read, word=None)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("unit", KINDS)
def test_what_is_written_is_read_as_the_same_figure(unit: Unit, lang: Language) -> None:
    seen = 0

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(figures(unit))
    def same(quantity: Quantity) -> None:
        nonlocal seen
        seen += 1
        assert read_back(quantity, lang) == quantity

    same()
    assert seen >= EXAMPLES


def test_every_kind_of_figure_is_tried_ten_thousand_in_all() -> None:
    assert {*KINDS, "date"} == set(get_args(Unit))
    assert EXAMPLES * len(KINDS) >= 10_000


def test_a_figure_read_as_another_would_be_noticed() -> None:
    written = Quantity(Decimal("97.3"), "percent", resolution=Decimal("0.1"))
    assert read_back(written, "vi") == written
    assert read_back(written, "vi") != replace(written, value=Decimal("97.4"))


@pytest.mark.parametrize(
    ("quantity", "vi", "en"),
    [
        (Quantity(Decimal(12), "rank", denominator=Decimal(63)), "12/63", "12/63"),
        (
            Quantity(Decimal("86.94"), "score", "exact", Decimal("0.01"), Decimal(100)),
            "86,94/100",
            "86.94/100",
        ),
        (Quantity(Decimal(1234), "score"), "1234", "1234"),
        (Quantity(Decimal(1234), "percent"), "1234%", "1234%"),
        (
            Quantity(Decimal(1500 * 10**9), "money", resolution=Decimal(10**9)),
            "1500 tỷ đồng",
            "VND 1,500 billion",
        ),
        (
            Quantity(Decimal("1.234"), "percent", resolution=Decimal("0.001")),
            "1,234%",
            "1.234%",
        ),
        (Quantity(Decimal(5), "count", "at_least", word="≥"), "≥ 5", "at least 5"),
        (Quantity(Decimal(5), "count", "at_least", word="over"), "hơn 5", "over 5"),
        (Quantity(Decimal(5), "count", "at_least", word="at least"), "ít nhất 5", "at least 5"),
    ],
)
def test_no_mark_is_written_that_would_be_read_otherwise(
    quantity: Quantity, vi: str, en: str
) -> None:
    assert (write_quantity(quantity, "vi"), write_quantity(quantity, "en")) == (vi, en)
