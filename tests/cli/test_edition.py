from datetime import date

import pytest

from dean06.cli.edition import read_day
from dean06.errors import BriefingError


def test_the_day_of_issue_is_read_as_written() -> None:
    assert read_day("2026-11-22", "vi") == date(2026, 11, 22)


def test_without_a_day_it_is_today() -> None:
    assert read_day(None, "vi") == read_day("", "vi") == date.today()


@pytest.mark.parametrize("text", ["22/11/2026", "2026-02-30", "hôm nay", "20261122", "2026-W47-7"])
def test_another_way_to_write_a_day_is_refused_with_the_one_expected(text: str) -> None:
    with pytest.raises(BriefingError, match=r"cần một ngày theo thứ tự năm-tháng-ngày"):
        read_day(text, "vi")
