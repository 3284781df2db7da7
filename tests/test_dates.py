from datetime import date

import pytest

from dean06.dates import decree_date, short_date


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2024, 2, 28), "ngày 28 tháng 02 năm 2024"),
        (date(2024, 1, 5), "ngày 05 tháng 01 năm 2024"),
        (date(2024, 3, 9), "ngày 09 tháng 3 năm 2024"),
        (date(2024, 6, 30), "ngày 30 tháng 6 năm 2024"),
        (date(2024, 10, 10), "ngày 10 tháng 10 năm 2024"),
        (date(2024, 12, 1), "ngày 01 tháng 12 năm 2024"),
    ],
)
def test_the_decree_writes_a_zero_before_small_days_and_the_first_two_months(
    day: date, printed: str
) -> None:
    assert decree_date(day) == printed


def test_a_short_date_stands_day_first_in_vietnamese_and_in_words_in_english() -> None:
    assert short_date(date(2024, 2, 8), "vi") == "08/02/2024"
    assert short_date(date(2024, 2, 8), "en") == "8 February 2024"
