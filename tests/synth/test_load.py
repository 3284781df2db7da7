"""What a load is of: real provinces, closed months, the codebook first."""

from datetime import date

import pytest

from dean06.errors import BriefingError
from dean06.synth import Size
from tests.synth.load_made import load_of


def test_provinces_are_real_ones_in_the_order_of_their_codes() -> None:
    names = [place.name_vi for place in load_of(Size(places=4)).places]
    assert names == ["thành phố Hà Nội", "tỉnh Hà Giang", "tỉnh Cao Bằng", "tỉnh Bắc Kạn"]


def test_every_province_is_valid_in_every_month() -> None:
    load = load_of(Size(places=63))
    assert len({place.place for place in load.places}) == 63
    assert all(place.valid_on(month) for place in load.places for month in load.months)


def test_months_end_with_2024_each_on_its_last_day() -> None:
    assert load_of(Size(months=3)).months == (
        date(2024, 10, 31),
        date(2024, 11, 30),
        date(2024, 12, 31),
    )
    assert load_of(Size(months=30)).months[0] == date(2022, 7, 31)


def test_more_provinces_than_kept_their_name_are_refused() -> None:
    # Hà Nội took over Hà Tây in August 2008: before, neither was what it is now.
    with pytest.raises(BriefingError) as caught:
        load_of(Size(places=63, months=240))
    assert str(caught.value).startswith("--places is 63, but only ")
    assert "from 2005-01-31 to 2024-12-31" in str(caught.value)


def test_the_codebooks_indicators_come_first_and_made_up_ones_after() -> None:
    names = [row["name_vi"] for row in load_of(Size(indicators=260)).codebook]
    assert len(names) == len(set(names)) == 260
    made_up = [name for name in names if name.startswith("Chỉ số mô phỏng ")]
    assert names[-len(made_up) :] == made_up
    assert made_up[-1] == "Chỉ số mô phỏng 260"


def test_a_small_load_has_every_group_and_a_large_one_every_kind() -> None:
    assert len({row["group"] for row in load_of(Size(indicators=6)).codebook}) == 6
    assert {row["kind"] for row in load_of(Size(indicators=60)).codebook} == {
        "stock",
        "share",
        "ratio",
        "flow",
    }
