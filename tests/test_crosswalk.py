"""Figures of old provinces told for the new one, and why some cannot be."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dean06.crosswalk import (
    Combined,
    NotCombined,
    combine,
    parts_on,
    predecessors,
    tell_reason,
)
from dean06.places import load_gazetteer
from dean06.quantities import Bound, Quantity, read_quantity
from tests.raw_data import PACKAGE

REAL = load_gazetteer(PACKAGE.parent)
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
OLD = sorted(key for key in REAL.inside("viet-nam") if REAL[key].valid_on(BEFORE))
NEW = sorted(key for key in REAL.inside("viet-nam") if REAL[key].valid_on(AFTER))
BOUNDS: tuple[Bound, ...] = ("exact", "at_least", "almost", "below", "at_most", "about")


def count(printed: str) -> Quantity:
    return read_quantity(printed, "count")


def whole(value: int, denominator: int | None = None, bound: Bound = "exact") -> Quantity:
    below = None if denominator is None else Decimal(denominator)
    return Quantity(Decimal(value), "count", bound, denominator=below)


def summed(*figures: Quantity) -> Quantity:
    named = {f"p{number}": figure for number, figure in enumerate(figures)}
    result = combine(named, named, "sum")
    assert isinstance(result, Combined), result
    return result.quantity


def test_the_predecessors_of_a_province_are_those_its_rows_name() -> None:
    assert set(predecessors(REAL, "da-nang-2025")) == {"da-nang", "quang-nam"}
    assert predecessors(REAL, "cao-bang") == ()


def test_predecessors_are_followed_over_several_changes() -> None:
    assert predecessors(REAL, "dong-nai-2026")[0] == "dong-nai-2025"
    assert set(predecessors(REAL, "dong-nai-2026")[1:]) == {"dong-nai", "binh-phuoc"}


@pytest.mark.parametrize(
    ("key", "day", "parts"),
    [
        ("dong-nai-2026", date(2026, 6, 30), ("dong-nai-2026",)),
        ("dong-nai-2026", date(2025, 12, 31), ("dong-nai-2025",)),
        ("dong-nai-2026", BEFORE, ("binh-phuoc", "dong-nai")),
        ("hue", date(2024, 6, 30), ("thua-thien-hue",)),
        ("ho-chi-minh-2025", BEFORE, ("ba-ria-vung-tau", "binh-duong", "ho-chi-minh")),
        ("da-nang", AFTER, ()),
    ],
)
def test_the_parts_on_a_day_are_those_that_existed_then(
    key: str, day: date, parts: tuple[str, ...]
) -> None:
    assert parts_on(REAL, key, day) == parts


def test_every_old_province_is_part_of_one_new_one() -> None:
    assert sorted(part for key in NEW for part in parts_on(REAL, key, BEFORE)) == OLD


def test_counts_are_summed_over_the_parts() -> None:
    figures = {"quang-nam": whole(10), "da-nang": whole(5)}
    expected = Combined(whole(15), ("da-nang", "quang-nam"))
    assert combine(figures, ["quang-nam", "da-nang"], "sum") == expected


def test_a_share_is_recomputed_from_its_parts_and_not_averaged() -> None:
    result = combine({"a": whole(9, 10), "b": whole(10, 90)}, ["a", "b"], "ratio")
    assert isinstance(result, Combined)
    assert result.quantity == whole(19, 100)
    assert result.quantity.share == Quantity(Decimal("19.0"), "percent", "exact", Decimal("0.1"))


def test_one_part_alone_is_the_whole_whatever_the_rule() -> None:
    share = read_quantity("97,3%", "percent")
    for rule in ("sum", "ratio", "none"):
        result = combine({"thua-thien-hue": share}, ["thua-thien-hue"], rule)
        assert result == Combined(share, ("thua-thien-hue",))


PERCENT = read_quantity("80%", "percent")


@pytest.mark.parametrize(
    ("figures", "rule", "expected"),
    [
        ({"a": whole(1), "b": None}, "sum", NotCombined("part_missing", ("b",))),
        ({"a": whole(1)}, "sum", NotCombined("part_missing", ("b",))),
        ({"a": PERCENT, "b": whole(1, 2)}, "sum", NotCombined("not_additive", ("a", "b"))),
        ({"a": PERCENT, "b": PERCENT}, "sum", NotCombined("not_additive", ("a", "b"))),
        ({"a": whole(1), "b": whole(2)}, "none", NotCombined("not_additive", ("a", "b"))),
        ({"a": PERCENT, "b": PERCENT}, "ratio", NotCombined("no_denominator", ("a", "b"))),
        ({"a": whole(1, 2), "b": whole(2)}, "ratio", NotCombined("no_denominator", ("b",))),
        ({"a": whole(1, 2), "b": whole(0, 0)}, "ratio", NotCombined("no_denominator", ("b",))),
        (
            {"a": whole(9, bound="at_least"), "b": whole(5, bound="below")},
            "sum",
            NotCombined("bounds_conflict", ("a", "b")),
        ),
    ],
)
def test_what_cannot_be_told_for_the_whole_says_why(
    figures: dict[str, Quantity | None], rule: str, expected: NotCombined
) -> None:
    assert combine(figures, ["a", "b"], rule) == expected  # type: ignore[arg-type]


def test_a_whole_without_recorded_parts_has_no_figure() -> None:
    assert combine({}, [], "sum") == NotCombined("part_missing", ())


def test_a_figure_of_another_place_is_never_dropped_in_silence() -> None:
    with pytest.raises(ValueError, match="quang-ngai"):
        combine({"quang-ngai": whole(1), "a": whole(1)}, ["a"], "sum")


@pytest.mark.parametrize(
    ("one", "other", "bound"),
    [
        ("exact", "exact", "exact"),
        ("at_least", "exact", "at_least"),
        ("at_least", "at_least", "at_least"),
        ("almost", "exact", "almost"),
        ("below", "exact", "below"),
        ("at_most", "exact", "at_most"),
        ("at_most", "at_most", "at_most"),
        ("at_most", "below", "below"),
        ("at_most", "almost", "below"),
        ("almost", "below", "below"),
        ("about", "exact", "about"),
        ("about", "at_least", "about"),
        ("about", "below", "about"),
    ],
)
def test_bounds_combine_to_one_that_is_true(one: Bound, other: Bound, bound: Bound) -> None:
    for first, second in ((one, other), (other, one)):
        result = summed(whole(10, bound=first), whole(5, bound=second))
        assert (result.value, result.bound) == (15, bound)


def test_the_sum_is_as_coarse_as_its_coarsest_part() -> None:
    assert summed(count("1,4 triệu"), count("12")).resolution == 100_000


def test_several_rounded_parts_are_no_exact_sum() -> None:
    assert summed(count("1,4 triệu"), count("1,2 triệu")).bound == "about"
    assert summed(count("1,4 triệu"), count("12")).bound == "exact"


def test_a_limit_gives_way_by_what_a_rounded_part_may_lack() -> None:
    least = summed(count("hơn 1,4 triệu"), count("1,2 triệu"))
    assert (least.value, least.bound, least.resolution) == (2_550_000, "at_least", 10_000)
    assert summed(count("hơn 1,4 triệu"), count("hơn 12")).resolution == 1
    most = summed(count("dưới 1,4 triệu"), count("1,2 triệu"))
    assert (most.value, most.bound, most.resolution) == (2_650_000, "below", 10_000)


def test_the_word_of_the_source_stays_where_the_parts_share_it() -> None:
    assert summed(count("trên 90"), count("5")).word == "trên"
    assert summed(count("trên 90"), count("ít nhất 5")).word == "ít nhất"
    assert summed(count("90"), count("5")).word is None


counts = st.integers(0, 10**7)
every_count = st.lists(counts, min_size=63, max_size=63)


def combined_in_two_steps(
    figures: dict[str, Quantity], rule: str, join: Callable[..., Combined | NotCombined] = combine
) -> tuple[Combined | NotCombined, Combined | NotCombined]:
    """Return the nation from its 63 old provinces, and from the 34 new ones made of them."""
    new: dict[str, Quantity] = {}
    for key in NEW:
        parts = parts_on(REAL, key, BEFORE)
        result = join({part: figures[part] for part in parts}, parts, rule)
        assert isinstance(result, Combined)
        new[key] = result.quantity
    return join(figures, OLD, rule), join(new, NEW, rule)


@given(every_count)
def test_the_sum_over_63_is_the_sum_over_34(values: list[int]) -> None:
    figures = dict(zip(OLD, map(whole, values), strict=True))
    old, new = combined_in_two_steps(figures, "sum")
    assert isinstance(old, Combined)
    assert isinstance(new, Combined)
    assert old.quantity == new.quantity == whole(sum(values))


@given(every_count, st.lists(st.integers(1, 10**7), min_size=63, max_size=63))
def test_a_share_is_that_of_all_numerators_and_denominators(
    values: list[int], wholes: list[int]
) -> None:
    pairs = zip(OLD, values, wholes, strict=True)
    old, new = combined_in_two_steps({key: whole(a, b) for key, a, b in pairs}, "ratio")
    assert isinstance(old, Combined)
    assert isinstance(new, Combined)
    assert old.quantity == new.quantity == whole(sum(values), sum(wholes))


def test_an_average_of_shares_would_be_noticed() -> None:
    """Hold the averaging that is easily done against the same expectation."""

    def averaged(figures: dict[str, Quantity], parts: list[str], _: str) -> Combined:
        shares = [figures[part].value / (figures[part].denominator or 1) for part in parts]
        mean = sum(shares, Decimal(0)) / len(shares)
        return Combined(Quantity(mean, "count", denominator=Decimal(1)), tuple(parts))

    figures = {key: whole(number, 63) for number, key in enumerate(OLD)}
    old, new = combined_in_two_steps(figures, "ratio", averaged)
    assert old.quantity != new.quantity  # type: ignore[union-attr]


@st.composite
def printed(draw: st.DrawFn) -> tuple[int, Quantity]:
    """Draw a true count and a figure that tells it truly."""
    truth = draw(counts)
    bound = draw(st.sampled_from(BOUNDS))
    resolution = draw(st.sampled_from([1, 10, 1000, 100_000]))
    down, up = truth // resolution * resolution, -(-truth // resolution) * resolution
    value = {
        "exact": (truth + resolution // 2) // resolution * resolution,
        "about": down,
        "at_least": down,
        "at_most": up,
        "below": up if up > truth else up + resolution,
        "almost": up if up > truth else up + resolution,
    }[bound]
    return truth, Quantity(Decimal(value), "count", bound, Decimal(resolution))


figures_told = st.lists(printed(), min_size=2, max_size=6)


@given(figures_told)
def test_what_the_sum_claims_is_true(told: list[tuple[int, Quantity]]) -> None:
    named = {f"p{number}": figure for number, (_, figure) in enumerate(told)}
    result = combine(named, named, "sum")
    assume(isinstance(result, Combined))
    assert isinstance(result, Combined)
    total, sum_ = sum(truth for truth, _ in told), result.quantity
    assert sum_.lowest is None or sum_.lowest <= total
    assert sum_.highest is None or total <= sum_.highest
    assert not (sum_.open_above and sum_.highest == total)
    assert sum_.bound in ("exact", "about") or sum_.value % sum_.resolution == 0


@given(st.data())
def test_the_order_of_the_parts_does_not_matter(data: st.DataObject) -> None:
    told = data.draw(figures_told)
    named = [(f"p{number}", figure) for number, (_, figure) in enumerate(told)]
    mixed = data.draw(st.permutations(named))
    keys = [key for key, _ in named]
    for rule in ("sum", "ratio", "none"):
        first = combine(dict(named), keys, rule)
        assert combine(dict(mixed), [key for key, _ in mixed], rule) == first


def test_no_set_of_bounds_is_without_an_answer() -> None:
    answers: dict[str, int] = defaultdict(int)
    for one in BOUNDS:
        for other in BOUNDS:
            figures = {"a": whole(1, bound=one), "b": whole(1, bound=other)}
            result = combine(figures, figures, "sum")
            answers[result.reason if isinstance(result, NotCombined) else "combined"] += 1
    # at_least with each of almost, below and at_most, in either order
    assert answers == {"combined": 30, "bounds_conflict": 6}


@pytest.mark.parametrize(
    ("result", "vietnamese", "english"),
    [
        (
            NotCombined("part_missing", ("quang-nam",)),
            "Không so sánh được: thiếu số liệu của tỉnh Quảng Nam.",
            "Not comparable: no figure of Quang Nam Province.",
        ),
        (
            NotCombined("no_denominator", ("da-nang", "quang-nam")),
            "chưa rõ tử số và mẫu số của thành phố Đà Nẵng, tỉnh Quảng Nam",
            "numerator and denominator are not known of Da Nang City, Quang Nam Province",
        ),
        (NotCombined("not_additive", ("quang-nam",)), "không cộng được", "do not add up"),
        (NotCombined("bounds_conflict", ("quang-nam",)), "hai chiều ngược nhau", "opposite"),
        (NotCombined("part_missing", ()), "thiếu số liệu của –.", "no figure of –."),
    ],
)
def test_a_reason_is_told_in_either_language(
    result: NotCombined, vietnamese: str, english: str
) -> None:
    assert vietnamese in tell_reason(result, REAL, "vi")
    assert english in tell_reason(result, REAL, "en")
