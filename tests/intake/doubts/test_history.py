from datetime import date

import pytest

from dean06.intake.doubts.history import out_of_line
from tests.intake.doubts.observed_figures import figure, frame, in_series, share, told

DAYS = [date(2023, 6, 30), date(2023, 12, 31), date(2024, 6, 30), date(2024, 12, 31)]


def series(*printed: str) -> list[tuple[int, str]]:
    rows = [figure(text, day) for text, day in zip(printed, DAYS, strict=False)]
    return told(out_of_line(in_series(frame(*rows))))


@pytest.mark.parametrize("slipped", ["11.000", "110.000", "1.100.000"])
def test_ten_a_hundred_or_a_thousand_times_its_neighbours_is_a_slip(slipped: str) -> None:
    assert series("1.000", "1.050", slipped, "1.150") == [(2, "slip")]


@pytest.mark.parametrize("slipped", ["1.100", "110", "11"])
def test_a_tenth_a_hundredth_or_a_thousandth_of_its_neighbours_is_a_slip(slipped: str) -> None:
    assert series("10.000", "10.500", slipped, "11.500") == [(2, "slip")]


def test_a_slip_says_how_many_times_and_what_to_check() -> None:
    more = frame(figure("1.000", DAYS[0]), figure("1.000", DAYS[1]), figure("10.000", DAYS[2]))
    less = frame(figure("1.000", DAYS[0]), figure("1.000", DAYS[1]), figure("100", DAYS[2]))

    assert [doubt.told["en"] for doubt in out_of_line(in_series(more))] == [
        "“10.000” is about 10 times the figures before and after it. Check the unit and the "
        "decimal comma."
    ]
    assert [doubt.told["en"] for doubt in out_of_line(in_series(less))] == [
        "“100” is about one 10th of the figures before and after it. Check the unit and the "
        "decimal comma."
    ]


def test_one_slip_is_not_blamed_on_the_figures_beside_it() -> None:
    """The first and the last figure have two neighbours each, one of which is the slip."""
    assert series("1.000", "110.000", "1.100", "1.150") == [(1, "slip")]


def test_of_two_figures_alone_both_are_told() -> None:
    near = frame(figure("1.000", date(2024, 1, 1)), figure("10.000", date(2024, 6, 30)))
    assert told(out_of_line(in_series(near))) == [(0, "slip"), (1, "slip")]


def test_of_two_figures_more_than_half_a_year_apart_none_is_told() -> None:
    far = frame(figure("1.000", date(2023, 9, 30)), figure("10.000", date(2024, 6, 30)))
    assert told(out_of_line(in_series(far))) == []


def test_growth_is_no_slip() -> None:
    assert series("1.000", "1.500", "2.300", "3.400") == []


def test_five_times_within_a_year_is_told_though_it_fits_no_slip() -> None:
    assert series("1.000", "1.000", "5.500", "1.100") == [(2, "jump")]
    assert series("1.000", "1.000", "4.900", "1.100") == []


def test_a_revision_of_the_same_day_is_not_held_against_what_it_revises() -> None:
    rows = frame(
        figure("1.000", DAYS[0]),
        figure("1.050", DAYS[1]),
        figure("1.100", DAYS[2]),
        figure("1.120", DAYS[2], source="bai-bao"),
        figure("1.200", DAYS[3]),
    )
    assert told(out_of_line(in_series(rows))) == []


def test_of_a_day_told_twice_the_slipped_figure_alone_is_told() -> None:
    rows = frame(
        figure("1.000", DAYS[0]),
        figure("1.050", DAYS[1]),
        figure("11.000", DAYS[2]),
        figure("1.100", DAYS[2], source="bai-bao"),
        figure("1.200", DAYS[3]),
    )
    assert told(out_of_line(in_series(rows))) == [(2, "slip")]


def flow(printed: str, start: date | None, end: date) -> object:
    return figure(printed, end, indicator="files", measure="flow", period_start=start)


def test_flows_are_compared_by_the_day() -> None:
    """A year's 36.600 files are 100 a day, as are a month's 3.000."""
    rows = frame(
        flow("36.600", date(2024, 1, 1), date(2024, 12, 31)),
        flow("3.000", date(2024, 6, 1), date(2024, 6, 30)),
        flow("3.100", date(2024, 10, 1), date(2024, 10, 31)),
    )
    assert told(out_of_line(in_series(rows))) == []


def test_a_year_in_the_place_of_a_month_is_told() -> None:
    rows = frame(
        flow("3.000", date(2024, 6, 1), date(2024, 6, 30)),
        flow("3.100", date(2024, 7, 1), date(2024, 7, 31)),
        flow("36.000", date(2024, 8, 1), date(2024, 8, 31)),
    )
    assert told(out_of_line(in_series(rows))) == [(2, "slip")]


def test_a_flow_of_unknown_length_is_not_compared() -> None:
    rows = frame(flow("3.000", None, DAYS[2]), flow("30.000", None, DAYS[3]))
    assert told(out_of_line(in_series(rows))) == []


def test_a_share_may_jump_by_forty_points_and_no_more() -> None:
    def shares(last: str) -> list[tuple[int, str]]:
        rows = [share("30%", DAYS[0]), share("31%", DAYS[1]), share("32%", DAYS[3])]
        return told(out_of_line(in_series(frame(*rows, share(last, DAYS[2])))))

    assert shares("72%") == [(3, "jump")]
    assert shares("71%") == []


def test_a_rank_and_an_unknown_day_have_no_history() -> None:
    ranks = frame(
        *(figure(text, day, "rank") for text, day in zip(("1", "60", "6"), DAYS, strict=False))
    )
    undated = frame(
        figure("1.000", DAYS[0]),
        figure("1.000", DAYS[1]),
        figure("10.000", DAYS[2], date_basis="unknown"),
        figure("10.000", None),
    )
    assert told(out_of_line(in_series(ranks))) == []
    assert told(out_of_line(in_series(undated))) == []


def test_another_place_part_or_indicator_is_another_history() -> None:
    rows = frame(
        figure("1.000", DAYS[0]),
        figure("10.000", DAYS[1], place="tinh-b"),
        figure("10.000", DAYS[1], indicator="files"),
        figure("10.000", DAYS[1], breakdown="level:1"),
        figure("1.000", DAYS[2]),
    )
    assert told(out_of_line(in_series(rows))) == []


def test_nought_has_no_ratio() -> None:
    assert series("0", "0", "1.000", "0") == []
