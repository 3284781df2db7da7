from datetime import date

import pytest

from dean06.errors import BriefingError
from dean06.periods import HalfYear, Window, half_year_of, parse_period


def test_a_half_year_runs_from_its_first_day_to_its_last() -> None:
    first, second = parse_period("2024H1"), parse_period("2024H2")
    assert (first.start, first.end) == (date(2024, 1, 1), date(2024, 6, 30))
    assert (second.start, second.end) == (date(2024, 7, 1), date(2024, 12, 31))


def test_a_window_is_two_calendar_years_of_four_half_years() -> None:
    window = parse_period("2022-2023")
    assert (window.start, window.end) == (date(2022, 1, 1), date(2023, 12, 31))
    assert [half.code for half in window.halves] == ["2022H1", "2022H2", "2023H1", "2023H2"]


def test_a_half_year_has_one_before_it_and_one_a_year_earlier() -> None:
    assert HalfYear(2024, 1).before == HalfYear(2023, 2)
    assert HalfYear(2024, 2).before == HalfYear(2024, 1)
    assert HalfYear(2024, 1).year_earlier == HalfYear(2023, 1)


def test_half_years_sort_by_time() -> None:
    late, early, middle = HalfYear(2024, 1), HalfYear(2022, 2), HalfYear(2023, 1)
    assert sorted([late, early, middle]) == [early, middle, late]


@pytest.mark.parametrize("code", ["2024H1", "2024H2", "2022-2023"])
def test_a_code_read_is_the_code_written(code: str) -> None:
    assert parse_period(code).code == code


def test_spaces_and_small_letters_are_tolerated() -> None:
    assert parse_period(" 2024h1 ") == HalfYear(2024, 1)


def test_periods_are_named_as_reviews_name_them() -> None:
    assert HalfYear(2024, 1).name("vi") == "6 tháng đầu năm 2024"
    assert HalfYear(2024, 2).name("vi") == "6 tháng cuối năm 2024"
    assert HalfYear(2024, 2).name("en") == "the second half of 2024"
    assert Window(2022).name("vi") == "2 năm 2022 - 2023"
    assert Window(2022).name("en") == "the two years 2022–2023"


def test_the_horizon_follows_from_the_period() -> None:
    assert parse_period("2024H1").horizon == "six-month"
    assert parse_period("2022-2023").horizon == "two-year"


@pytest.mark.parametrize(
    ("code", "half", "window"),
    [
        ("2024H3", "2024H2", "2024-2025"),
        ("2024H0", "2024H1", "2024-2025"),
        ("2024Q2", "2024H1", "2024-2025"),
        ("2024Q3", "2024H2", "2024-2025"),
        ("2024-02", "2024H1", "2024-2025"),
        ("2024-07", "2024H2", "2024-2025"),
        ("2024-12", "2024H2", "2024-2025"),
        ("H2 2024", "2024H2", "2024-2025"),
        ("H1/2024", "2024H1", "2024-2025"),
        ("2023-II", "2023H2", "2023-2024"),
        ("6 tháng đầu năm 2023", "2023H1", "2023-2024"),
        ("6 tháng cuối năm 2023", "2023H2", "2023-2024"),
        ("2022-2024", "2022H1", "2022-2023"),
        ("2023-2022", "2023H1", "2023-2024"),
        ("2022-2022", "2022H1", "2022-2023"),
        ("2024", "2024H1", "2024-2025"),
        ("", "2024H1", "2024-2025"),
    ],
)
def test_a_wrong_code_is_refused_with_the_nearest_ones(code: str, half: str, window: str) -> None:
    with pytest.raises(BriefingError) as caught:
        parse_period(code, "en")
    assert str(caught.value) == (
        f"Period “{code}” is not valid: expected a half-year such as {half} "
        f"or two years in a row such as {window}."
    )


def test_the_refusal_is_vietnamese_by_default() -> None:
    with pytest.raises(BriefingError, match="2024H9.+2024H1"):
        parse_period("2024H9")


@pytest.mark.parametrize("code", ["1924H1", "2024H1x", "2024H12", "2024H1\n2024H2", "2024h 1"])
def test_nothing_near_a_code_passes_for_one(code: str) -> None:
    with pytest.raises(BriefingError):
        parse_period(code)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2024, 1, 1), "2024H1"),
        (date(2024, 6, 30), "2024H1"),
        (date(2024, 7, 1), "2024H2"),
        (date(2024, 12, 31), "2024H2"),
    ],
)
def test_a_day_lies_in_one_half_year(day: date, code: str) -> None:
    assert half_year_of(day).code == code


def test_the_half_year_after_follows_across_the_turn_of_the_year() -> None:
    assert HalfYear(2024, 1).after == HalfYear(2024, 2)
    assert HalfYear(2024, 2).after == HalfYear(2025, 1)
    assert HalfYear(2024, 2).after.before == HalfYear(2024, 2)
