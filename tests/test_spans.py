from datetime import date

import pytest

from dean06.spans import span_name, start_of_span


@pytest.mark.parametrize(
    ("start", "end", "vi", "en"),
    [
        (date(2024, 7, 1), date(2024, 7, 31), "tháng 7 năm 2024", "July 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "tháng 2 năm 2024", "February 2024"),
        (date(2025, 1, 1), date(2025, 3, 31), "quý I năm 2025", "quarter I of 2025"),
        (date(2025, 10, 1), date(2025, 12, 31), "quý IV năm 2025", "quarter IV of 2025"),
        (
            date(2024, 1, 1),
            date(2024, 9, 30),
            "9 tháng đầu năm 2024",
            "the first nine months of 2024",
        ),
        (date(2022, 1, 1), date(2022, 12, 31), "năm 2022", "the year 2022"),
        (date(2022, 7, 1), date(2022, 12, 31), "6 tháng cuối năm 2022", None),
        (date(2022, 1, 1), date(2023, 12, 31), "2 năm 2022 - 2023", None),
    ],
)
def test_a_span_people_have_a_name_for_is_named(
    start: date, end: date, vi: str, en: str | None
) -> None:
    assert span_name(start, end, "vi") == vi
    assert en is None or span_name(start, end, "en") == en


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2024, 7, 1), date(2024, 7, 30)),
        (date(2024, 7, 2), date(2024, 7, 31)),
        (date(2024, 2, 1), date(2024, 4, 30)),
        (date(2024, 12, 1), date(2025, 2, 28)),
        (date(2022, 1, 1), date(2023, 3, 31)),
    ],
)
def test_any_other_span_has_no_name(start: date, end: date) -> None:
    assert span_name(start, end, "vi") is None


@pytest.mark.parametrize(
    ("words", "end", "start"),
    [
        ("trong năm 2024", date(2024, 12, 31), date(2024, 1, 1)),
        ("Trong quý III năm 2024", date(2024, 9, 30), date(2024, 7, 1)),
        ("6 tháng đầu năm 2024", date(2024, 6, 30), date(2024, 1, 1)),
        ("tháng 8 năm 2024", date(2024, 8, 31), date(2024, 8, 1)),
        ("2 năm 2023 - 2024", date(2024, 12, 31), date(2023, 1, 1)),
        ("trong năm 2024", date(2024, 6, 30), None),
        ("hết năm 2024", date(2024, 12, 31), None),
        ("sớm nhất", date(2024, 12, 31), None),
    ],
)
def test_words_that_name_a_span_tell_its_first_day(
    words: str, end: date, start: date | None
) -> None:
    assert start_of_span(words, end) == start
