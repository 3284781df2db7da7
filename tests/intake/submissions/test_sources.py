from datetime import date

from dean06.intake.submissions.sources import form_source, key_of
from dean06.periods import HalfYear


def test_the_key_of_a_file_is_its_folded_path() -> None:
    assert key_of("submissions/2024H2/Tỉnh Hòa A.xlsx") == "submission-2024h2-tinh-hoa-a-xlsx"


def test_two_files_of_one_name_stay_apart() -> None:
    assert key_of("submissions/a/so.csv") != key_of("submissions/b/so.csv")
    assert key_of("submissions/a/so.csv") != key_of("submissions/a/so.xlsx")


def test_a_source_is_as_old_as_its_latest_day() -> None:
    half, day = HalfYear(2024, 2), date(2024, 9, 30)
    cells = form_source("k", "submissions/a/so.csv", "tinh-a", half, day, synthetic=False)

    assert cells["title_vi"] == "[Biểu số liệu gửi đến: so.csv]"
    assert (cells["published"], cells["published_basis"]) == (date(2024, 9, 30), "implied")
    assert cells["synthetic"] is None
    assert (cells["covers"], cells["place"], cells["kind"]) == ("2024H2", "tinh-a", "submission")


def test_a_source_without_a_day_or_period_says_so() -> None:
    cells = form_source("k", "so.csv", "tinh-a", None, None, synthetic=True)

    assert (cells["published"], cells["published_basis"]) == (None, "unknown")
    assert cells["covers"] is None
    assert cells["synthetic"] == "true"
