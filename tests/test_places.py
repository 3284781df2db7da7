from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from dean06.errors import BriefingError
from dean06.intake import collect
from dean06.places import Gazetteer, Place, gazetteer_of, load_gazetteer
from dean06.store import read_processed
from tests.raw_data import PACKAGE, PLACES, file_of, raw_folder

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
REAL = load_gazetteer(PACKAGE.parent)


def place(key: str, code: str, level: str = "province", parent: str | None = "viet-nam") -> Place:
    return Place(key, code, level, parent, key, f"tỉnh {key}", key, date.min, date.max)


def test_a_name_means_the_place_valid_on_the_day() -> None:
    assert REAL.find("an-giang", BEFORE).place == "an-giang"
    assert REAL.find("an-giang", AFTER).place == "an-giang-2025"
    assert REAL.find("Đà Nẵng", date(2024, 6, 30)).place == "da-nang"
    assert REAL.find("Đà Nẵng", date(2026, 6, 30)).place == "da-nang-2025"


def test_a_change_of_status_after_the_merger_is_a_row_and_not_code() -> None:
    assert REAL.find("Đồng Nai", date(2026, 4, 29)).name_vi == "tỉnh Đồng Nai"
    assert REAL.find("Đồng Nai", date(2026, 4, 30)).name_vi == "thành phố Đồng Nai"


@pytest.mark.parametrize(
    "name",
    [
        "tỉnh Quảng Nam",
        "Tỉnh Quảng Nam",
        "TỈNH QUẢNG NAM",
        "Quảng Nam",
        "Quang Nam",
        "quang-nam",
        "Quang Nam Province",
        "49",
    ],
)
def test_a_province_is_found_however_it_is_written(name: str) -> None:
    assert REAL.find(name, BEFORE).place == "quang-nam"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("TP. Hồ Chí Minh", "ho-chi-minh"),
        ("thành phố Hồ Chí Minh", "ho-chi-minh"),
        ("TP Ðà Nẵng", "da-nang"),
        ("Hoà Bình", "hoa-binh"),
        ("thị xã Sông Cầu", "song-cau"),
        ("TX Sông Cầu", "song-cau"),
        ("Việt Nam", "viet-nam"),
        ("VN", "viet-nam"),
        ("01", "ha-noi"),
    ],
)
def test_the_word_for_the_kind_of_unit_may_be_short_or_missing(name: str, key: str) -> None:
    assert REAL.find(name, BEFORE).place == key


@pytest.mark.parametrize("name", ["Quang Nma", "quảng lam", "QuangNam"])
def test_a_misspelt_name_is_refused_with_the_nearest(name: str) -> None:
    with pytest.raises(BriefingError, match="quang-nam") as caught:
        REAL.find(name, BEFORE, "en")
    assert name in str(caught.value)
    assert "30 June 2025" in str(caught.value)


def test_a_diacritic_that_contradicts_the_official_one_is_refused() -> None:
    assert REAL.find("tỉnh Quảng Nam", BEFORE).place == "quang-nam"
    with pytest.raises(BriefingError, match="quang-nam"):
        REAL.find("tỉnh Quảng Nạm", BEFORE)


def test_a_place_that_is_no_more_is_refused_and_not_renamed() -> None:
    with pytest.raises(BriefingError, match="Quảng Nam.+01/07/2025"):
        REAL.find("Quảng Nam", AFTER)


@pytest.mark.parametrize("name", ["", "   ", "???", "1"])
def test_what_is_like_no_place_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(BriefingError, match="quang-nam"):
        REAL.find(name, BEFORE)


def test_a_place_is_valid_on_its_first_and_last_day() -> None:
    quang_nam, merged = REAL["quang-nam"], REAL["da-nang-2025"]
    assert quang_nam.valid_on(BEFORE)
    assert not quang_nam.valid_on(AFTER)
    assert merged.valid_on(AFTER)
    assert not merged.valid_on(BEFORE)


def test_of_a_province_and_a_district_of_one_name_the_province_is_meant() -> None:
    town = Place("a-1", "011", "district", "a", "b", "thị xã A", "A", date.min, date.max)
    both = Gazetteer([town, place("a", "01")])
    assert both.find("A", BEFORE).place == "a"


def test_the_units_inside_a_place_are_those_directly_below() -> None:
    places = Gazetteer([place("a", "01"), place("a1", "011", "district", "a"), place("b", "02")])
    assert places.inside("a") == ["a1"]
    assert places.inside("viet-nam") == ["a", "b"]


def test_a_table_saved_by_excel_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    table = file_of(raw, "places")
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes())
    assert load_gazetteer(raw).find("tỉnh A", BEFORE).code == "01"


def test_raw_and_processed_tables_give_the_same_places(tmp_path: Path) -> None:
    dated = [*PLACES[:2], {**PLACES[2], "valid_to": "2025-06-30"}, PLACES[3]]
    raw = raw_folder(tmp_path, places=dated)
    collect(raw, tmp_path / "processed")
    table = read_processed(tmp_path / "processed" / "reference" / "places.parquet")
    read, kept = load_gazetteer(raw), gazetteer_of(table)
    for key in ("viet-nam", "tinh-a", "tinh-b", "huyen-a1"):
        assert kept[key] == read[key]


def test_other_names_are_read_from_raw_and_from_processed_tables(tmp_path: Path) -> None:
    alias = {"place_alias": "tinh-a/1", "alias": "Vùng A", "place": "tinh-a"}
    raw = raw_folder(tmp_path, place_aliases=[alias])
    collect(raw, tmp_path / "processed")
    places, aliases = (
        read_processed(tmp_path / "processed" / "reference" / f"{name}.parquet")
        for name in ("places", "place_aliases")
    )
    for gazetteer in (load_gazetteer(raw), gazetteer_of(places, aliases)):
        assert gazetteer.find("vung a", BEFORE).place == "tinh-a"
    with pytest.raises(BriefingError):
        gazetteer_of(places).find("Vùng A", BEFORE)


def test_a_raw_folder_without_other_names_still_has_its_places(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    file_of(raw, "place_aliases").unlink()
    assert load_gazetteer(raw).find("tỉnh A", BEFORE).code == "01"


def test_a_place_that_was_renamed_and_then_merged_is_told_as_merged() -> None:
    def one(key: str, since: int, until: int, successor: str | None) -> Place:
        span = (date(since, 1, 1), date(until, 12, 31))
        return Place(
            key, "01", "province", None, key, f"tỉnh {key}", key, *span, successor=successor
        )

    chain = [one("a", 2000, 2004, "b"), one("b", 2005, 2009, "c"), one("c", 2010, 2030, None)]
    other = one("d", 2000, 2009, "c")
    with pytest.raises(BriefingError, match="tỉnh a trở thành tỉnh b từ ngày 01/01/2005"):
        Gazetteer([*chain, other]).find("a", date(2006, 1, 1))
    with pytest.raises(BriefingError, match="từ 01/01/2005, tỉnh a .+ nay thuộc tỉnh c"):
        Gazetteer([*chain, other]).find("a", date(2015, 1, 1))


def test_a_chain_of_successors_that_never_ends_is_left() -> None:
    ended = ("province", None, "a", "tỉnh A", "A", date.min, date(2020, 1, 1), None)
    a = Place("a", "01", *ended, successor="b")
    b = Place("b", "02", *ended, successor="a")
    assert Gazetteer([a, b]).successor_on("a", AFTER) is None


def test_a_missing_date_means_always() -> None:
    row = {
        "place": "tinh-a",
        "code": "01",
        "level": "province",
        "parent": None,
        "slug": "tinh-a",
        "name_vi": "tỉnh A",
        "name_en": "A",
        "valid_from": None,
        "valid_to": None,
        "capital_vi": None,
    }
    found = gazetteer_of(pd.DataFrame([row], dtype=object))["tinh-a"]
    assert (found.valid_from, found.valid_to) == (date.min, date.max)


def test_the_provinces_of_a_day_are_those_that_exist_on_it_by_code() -> None:
    places = Gazetteer(
        [
            place("viet-nam", "VN", "nation", None),
            replace(place("tinh-c", "03"), valid_to=BEFORE),
            replace(place("tinh-b", "02"), valid_from=AFTER),
            place("tinh-a", "01"),
            place("huyen-a1", "011", "district", "tinh-a"),
        ]
    )
    assert places.provinces_on(BEFORE) == ["tinh-a", "tinh-c"]
    assert places.provinces_on(AFTER) == ["tinh-a", "tinh-b"]


def test_sixty_three_provinces_became_thirty_four() -> None:
    assert len(REAL.provinces_on(BEFORE)) == 63
    assert len(REAL.provinces_on(AFTER)) == 34
