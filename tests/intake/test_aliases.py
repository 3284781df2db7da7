"""An alias that means another place, or several, is told before anything is built."""

from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.intake import collect
from tests.raw_data import PLACES, Row, raw_folder


def alias(text: str, place: str, number: int = 1) -> Row:
    return {"place_alias": f"{place}/{number}", "alias": text, "place": place}


def refusal(tmp_path: Path, *aliases: Row, places: list[Row] = PLACES) -> str:
    raw = raw_folder(tmp_path, place_aliases=list(aliases), places=places)
    with pytest.raises(BriefingError) as caught:
        collect(raw, tmp_path / "processed")
    return str(caught.value)


def test_an_alias_of_one_place_is_right(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path, place_aliases=[alias("A-Vũng", "tinh-a"), alias("AV", "tinh-a", 2)])
    assert "tinh-a" in collect(raw, tmp_path / "processed").places


def test_one_alias_of_two_places_is_told(tmp_path: Path) -> None:
    told = refusal(tmp_path, alias("TA", "tinh-a"), alias("ta", "tinh-b"))
    assert "reference/place_aliases.csv, dòng 2, cột alias: “TA”" in told
    assert "reference/place_aliases.csv, dòng 3, cột alias: “ta”" in told


def test_an_alias_that_is_the_name_of_another_place_is_told(tmp_path: Path) -> None:
    assert "“tỉnh B” không chỉ riêng tỉnh A" in refusal(tmp_path, alias("tỉnh B", "tinh-a"))


def test_one_alias_of_two_places_that_follow_each_other_is_right(tmp_path: Path) -> None:
    places = [
        PLACES[0],
        {**PLACES[1], "valid_to": "2025-06-30"},
        {**PLACES[2], "valid_from": "2025-07-01"},
        {**PLACES[3]},
    ]
    raw = raw_folder(
        tmp_path, places=places, place_aliases=[alias("TX", "tinh-a"), alias("TX", "tinh-b")]
    )
    assert "tinh-a" in collect(raw, tmp_path / "processed").places


def test_an_alias_of_no_place_is_told(tmp_path: Path) -> None:
    assert "“nowhere”" in refusal(tmp_path, alias("TA", "nowhere"))
