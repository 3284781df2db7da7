from decimal import Decimal

from dean06.editions.comparing import Changes, compare
from tests.editions.figures_told import DECEMBER, JUNE, told


def test_the_same_figures_are_no_change() -> None:
    assert not compare(
        [told("80"), told("90", place="tinh-b")], [told("80"), told("90", place="tinh-b")]
    )


def test_another_row_or_source_of_the_same_value_is_no_change() -> None:
    assert not compare([told("80")], [told("80.0", observation="bai-b/09", source="bai-b")])


def test_a_new_figure_is_added_and_a_missing_one_withdrawn() -> None:
    here, there = told("80"), told("90", place="tinh-b")
    assert compare([here], [there]) == Changes((there,), (), (here,))


def test_another_value_of_the_same_figure_is_a_revision() -> None:
    assert compare([told("80")], [told("82")]) == Changes((), ((told("80"), told("82")),), ())


def test_a_bound_a_whole_or_a_finer_print_revises_a_figure() -> None:
    for now in (
        told("80", bound="at_least"),
        told("80", denominator=Decimal(100)),
        told("80", resolution=Decimal("0.1")),
    ):
        assert compare([told("80")], [now]).revised == ((told("80"), now),)


def test_a_figure_that_gave_way_to_a_later_one_is_a_revision_with_both_days() -> None:
    june, december = told("80", period_end=JUNE), told("85", period_end=DECEMBER)
    assert compare([june], [december]) == Changes((), ((june, december),), ())


def test_a_later_figure_beside_the_earlier_one_is_added() -> None:
    june, december = told("80", period_end=JUNE), told("85", period_end=DECEMBER)
    assert compare([june], [june, december]) == Changes((december,), (), ())


def test_where_more_than_one_is_left_none_is_taken_for_the_successor_of_another() -> None:
    june, december = told("80", period_end=JUNE), told("85", period_end=DECEMBER)
    undated = told("70", period_end=None)
    assert compare([undated], [june, december]) == Changes((june, december), (), (undated,))


def test_a_plan_is_not_the_successor_of_a_result() -> None:
    plan = told("95", status="plan", period_end=DECEMBER)
    assert compare([told("80")], [plan]) == Changes((plan,), (), (told("80"),))


def test_of_two_sources_of_one_figure_only_the_one_that_moved_is_revised() -> None:
    first, second = told("80"), told("81", observation="bai-b/01", source="bai-b")
    moved = told("83", observation="bai-b/01", source="bai-b")
    assert compare([first, second], [first, moved]).revised == ((second, moved),)
