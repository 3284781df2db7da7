from datetime import date
from pathlib import Path

from dean06.intake import collect
from dean06.measures.inventory import Inventory, take_inventory
from dean06.places import load_gazetteer
from tests.raw_data import OBSERVATION, PLACES, Row, raw_folder

SOURCES: list[Row] = [
    {"source": "bai-a", "place": "tinh-a", "covers": "2024H1", "published": "2024-07-05"},
    {"source": "bai-b", "place": "tinh-b", "covers": "2024H1", "published": "2024-07-08"},
    {"source": "hai-nam", "place": "viet-nam", "covers": "2022-2023", "published": "2024-02-01"},
]


def said(number: int, day: str = "2024-06-30", source: str = "bai-a", **cells: str) -> Row:
    place = {"bai-a": "tinh-a", "bai-b": "tinh-b", "hai-nam": "viet-nam"}[source]
    key = f"{source}/{number:02}"
    usual = {"observation": key, "source": source, "place": place, "paragraph": str(number)}
    return {**OBSERVATION, **usual, "period_end": day, **cells}


def inventory(tmp_path: Path, *observations: Row, places: list[Row] = PLACES) -> Inventory:
    raw = raw_folder(tmp_path, sources=SOURCES, observations=list(observations), places=places)
    collect(raw, tmp_path / "processed", "en")
    return take_inventory(tmp_path / "processed", load_gazetteer(raw))


def held(taken: Inventory) -> list[tuple[object, ...]]:
    return [tuple(row) for row in taken.holdings.itertuples(index=False)]


FILES = {"indicator": "files", "unit": "file", "value_text": "80", "value": "80"}


def test_each_place_and_period_has_its_indicators_and_its_newest_day(tmp_path: Path) -> None:
    taken = inventory(
        tmp_path,
        said(1, "2024-05-31"),
        said(2, "2024-06-20", breakdown="sector:police"),
        said(3, "2024-04-30", **FILES),
        said(1, "2024-06-30", "bai-b"),
    )
    assert held(taken) == [
        ("tinh-a", "2024H1", 2, date(2024, 6, 20), 10, False, 0),
        ("tinh-b", "2024H1", 1, date(2024, 6, 30), 0, False, 0),
    ]


def test_a_plan_and_a_districts_figure_are_nothing_a_province_has(tmp_path: Path) -> None:
    taken = inventory(
        tmp_path, said(1, "2024-12-31", status="plan"), said(2, place="huyen-a1", source="bai-a")
    )
    assert held(taken) == []
    assert taken.absent == {}


def test_a_newest_figure_more_than_92_days_before_the_end_is_late(tmp_path: Path) -> None:
    """Ninety-two days before 30 June 2024 was 30 March."""
    taken = inventory(tmp_path, said(1, "2024-03-30"), said(1, "2024-03-29", "bai-b"))

    assert [(row[0], row[4], row[5]) for row in held(taken)] == [
        ("tinh-a", 92, False),
        ("tinh-b", 93, True),
    ]


def test_figures_of_no_known_day_are_late_and_doubtful(tmp_path: Path) -> None:
    taken = inventory(tmp_path, said(1, "", date_basis="unknown"))
    assert held(taken) == [("tinh-a", "2024H1", 1, None, None, True, 1)]


def test_who_has_nothing_is_counted_in_half_years_among_those_that_existed(tmp_path: Path) -> None:
    province = {"level": "province", "parent": "viet-nam"}
    gone = {**province, "place": "tinh-c", "code": "03", "valid_to": "2024-06-29"}
    last = {**province, "place": "tinh-d", "code": "04", "valid_to": "2024-06-30"}
    taken = inventory(
        tmp_path,
        said(1),
        said(1, "2023-12-31", "hai-nam"),
        places=[*PLACES, gone, last],
    )
    assert taken.absent == {"2024H1": ["tinh-b", "tinh-d"]}


def test_books_quarantine_and_doubts_are_those_of_the_collecting(tmp_path: Path) -> None:
    taken = inventory(
        tmp_path,
        said(1),
        said(2, value_text="120%", value="120"),
        said(3, "", date_basis="unknown", **FILES),
    )
    (books,) = (row for row in taken.books.itertuples() if row.table == "observations")

    assert (books.read, books.accepted, books.quarantined) == (3, 2, 1)
    assert list(taken.quarantine["rule"]) == ["range"]
    assert list(taken.doubts["rule"]) == ["undated"]
    assert taken.newest_source == date(2024, 7, 8)
    assert taken.indicators == 4
