from datetime import date
from typing import Any

import pytest

from dean06.intake.doubts.origins import (
    from_afar,
    parts_told_otherwise,
    titles_of,
    told_otherwise,
)
from tests.intake.doubts.observed_figures import SOURCES, figure, frame, in_series, share, told

TITLES = titles_of(SOURCES)
DAY, DAY4, DAY7, DAY8 = (date(2024, 6, number) for number in (10, 14, 17, 18))


def other(printed: str, day: date | None = DAY, **cells: Any) -> Any:
    return figure(printed, day, **{"source": "bai-bao", **cells})


def contradictions(*rows: Any) -> list[tuple[int, str]]:
    return told(told_otherwise(in_series(frame(*rows)), TITLES))


BOTH = [(0, "disagree"), (1, "disagree")]


def test_two_sources_four_days_apart_that_cannot_both_be_right_are_told() -> None:
    rows = frame(figure("4,4 triệu", DAY), other("6,5 triệu", DAY4))
    doubts = list(told_otherwise(in_series(rows), TITLES))

    assert told(doubts) == BOTH
    assert [doubt.told["en"] for doubt in doubts] == [
        "“4,4 triệu” here, “6,5 triệu” in “Article”. Both are kept; ask which one holds.",
        "“6,5 triệu” here, “4,4 triệu” in “Report”. Both are kept; ask which one holds.",
    ]
    assert "“Bài báo”" in doubts[0].told["vi"]


def test_a_count_may_have_grown_by_a_tenth_within_the_week() -> None:
    assert contradictions(figure("4.400", DAY), other("4.800", DAY4)) == []
    assert contradictions(figure("4.400", DAY), other("5.000", DAY4)) == BOTH


def test_of_one_day_nothing_may_have_grown() -> None:
    assert contradictions(figure("4.400", DAY), other("4.800", DAY)) == BOTH
    assert contradictions(figure("4.400", DAY), other("4.400", DAY)) == []


def test_a_week_is_one_state_and_a_day_more_is_another() -> None:
    assert contradictions(figure("4.400", DAY), other("9.000", DAY7)) == BOTH
    assert contradictions(figure("4.400", DAY), other("9.000", DAY8)) == []


def test_a_rounded_figure_agrees_with_what_it_rounds() -> None:
    assert contradictions(figure("4,4 triệu", DAY), other("4.389.120", DAY)) == []
    assert contradictions(figure("4,4 triệu", DAY), other("4.300.000", DAY)) == BOTH


@pytest.mark.parametrize(
    ("printed", "held"),
    [
        ("hơn 4.000", True),
        ("hơn 4.500", False),
        ("gần 4.500", True),
        ("gần 4.000", False),
        ("khoảng 9.000", True),
    ],
)
def test_a_bound_is_held_to_what_it_says(printed: str, held: bool) -> None:
    assert contradictions(figure("4.400", DAY), other(printed, DAY)) == ([] if held else BOTH)


def test_one_source_may_say_two_things_of_one_day() -> None:
    assert contradictions(figure("4.400", DAY), figure("9.000", DAY)) == []


def test_other_places_parts_periods_and_indicators_do_not_contradict() -> None:
    for cells in (
        {"place": "tinh-b"},
        {"breakdown": "sector:police"},
        {"indicator": "files"},
        {"period_start": date(2024, 6, 1)},
    ):
        assert contradictions(figure("4.400", DAY), other("9.000", DAY, **cells)) == []


def test_ranks_a_week_apart_are_no_contradiction() -> None:
    first = figure("3", DAY, "rank")
    assert contradictions(first, other("9", DAY4, kind="rank")) == []
    assert contradictions(first, other("9", DAY, kind="rank")) == BOTH


def test_a_figure_of_an_unknown_day_contradicts_nothing() -> None:
    assert contradictions(figure("4.400", DAY), other("9.000", None)) == []
    unknown = other("9.000", DAY, date_basis="unknown")
    assert contradictions(figure("4.400", DAY), unknown) == []


def test_a_figure_that_two_contradict_is_told_once() -> None:
    rows = (figure("4.400", DAY), other("9.000", DAY), other("9.100", DAY, source="ban-dich"))
    assert contradictions(*rows) == [*BOTH, (2, "disagree")]


def part(printed: str, day: date = DAY, **cells: Any) -> Any:
    return other(printed, day, **{"breakdown": "sector:police", **cells})


def exceeding(*rows: Any) -> list[tuple[int, str]]:
    return told(parts_told_otherwise(frame(*rows), TITLES))


def test_a_whole_that_another_sources_part_exceeds_is_told() -> None:
    assert exceeding(figure("4.400", DAY), part("4.500", DAY)) == [(0, "disagree")]
    assert exceeding(figure("4.400", DAY4), part("4.500", DAY)) == [(0, "disagree")]


def test_a_part_told_later_may_have_grown_by_a_tenth() -> None:
    assert exceeding(figure("4.400", DAY), part("4.800", DAY4)) == []
    assert exceeding(figure("4.400", DAY), part("4.900", DAY4)) == [(0, "disagree")]


def test_a_part_that_fits_its_whole_is_no_contradiction() -> None:
    assert exceeding(figure("4.400", DAY), part("4.400", DAY)) == []


def test_parts_of_the_same_source_another_period_or_week_are_left_to_other_rules() -> None:
    whole = figure("4.400", DAY)
    assert exceeding(whole, part("9.000", DAY, source="bao-cao")) == []
    assert exceeding(whole, part("9.000", DAY, period_start=date(2024, 6, 1))) == []
    assert exceeding(whole, part("9.000", DAY8)) == []


def test_the_share_of_a_part_may_be_more_than_that_of_the_whole() -> None:
    rows = (share("40%", DAY), share("90%", DAY, source="bai-bao", breakdown="sector:police"))
    assert exceeding(*rows) == []


def test_a_translation_by_machine_and_a_missing_day_ask_for_care() -> None:
    rows = frame(
        figure("1.000"),
        figure("1.000", source="ban-dich"),
        figure("1.000", None, date_basis="unknown"),
        figure("1.000", None, source="ban-dich", date_basis="unknown"),
    )
    assert told(from_afar(rows, SOURCES)) == [
        (1, "translated"),
        (2, "undated"),
        (3, "translated"),
        (3, "undated"),
    ]
