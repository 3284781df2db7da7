from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dean06.intake import collect
from dean06.periods import HalfYear, Window
from dean06.store import (
    load_reference,
    load_slice,
    observations_of,
    read_processed,
    read_remark,
    remark_path,
    reviewing,
)
from tests.processed_made import reviewed_twice
from tests.raw_data import OBSERVATION, SOURCES, raw_folder


@pytest.fixture
def processed(tmp_path: Path) -> Path:
    return reviewed_twice(tmp_path)


def test_a_figure_is_of_the_half_year_its_source_reviews_else_of_its_own_date_else_its_sources(
    tmp_path: Path,
) -> None:
    undated = {**OBSERVATION, "period_end": "", "date_basis": "unknown"}
    passing = {"place": "tinh-a", "published": "2025-03-01"}
    timeless = {"place": "tinh-a", "published": "", "published_basis": "unknown"}
    raw = raw_folder(
        tmp_path,
        sources=[
            *SOURCES,
            {"source": "trong-ky", **passing},
            {"source": "khong-ngay", **timeless},
        ],
        observations=[
            {**OBSERVATION, "observation": "bai-a/01", "period_end": "2024-07-01"},
            {**OBSERVATION, "observation": "trong-ky/01", "source": "trong-ky"},
            {**undated, "observation": "trong-ky/02", "source": "trong-ky"},
            {**undated, "observation": "khong-ngay/01", "source": "khong-ngay"},
        ],
    )
    collect(raw, tmp_path / "processed")
    observations = load_slice(tmp_path / "processed", "tinh-a").observations
    assert list(observations["covers"]) == ["2024H1", "2024H1", "2025H1", None]


def test_a_window_is_spoken_of_by_reviews_of_its_halves_and_a_half_only_by_its_own() -> None:
    assert reviewing(Window(2022)) == ["2022-2023", "2022H1", "2022H2", "2023H1", "2023H2"]
    assert reviewing(HalfYear(2024, 1)) == ["2024H1"]


def test_a_slice_holds_what_was_collected(processed: Path) -> None:
    data = load_slice(processed, "tinh-a")
    assert list(data.observations["observation"]) == ["bai-a/01", "hai-nam/01"]
    assert list(data.findings["finding"]) == ["bai-a/f01"]
    assert list(data.peers["observation"]) == ["bai-a/02"]
    assert sorted(data.reference) == [
        "breakdowns",
        "indicators",
        "milestones",
        "outlines",
        "place_aliases",
        "places",
        "services",
        "sources",
        "targets",
        "units",
    ]


def test_values_come_back_exact_dated_and_with_their_gaps(processed: Path) -> None:
    first, *_ = load_slice(processed, "tinh-a").observations.itertuples()
    assert (first.value, str(first.value)) == (Decimal("97.3"), "97.3")
    assert first.resolution == Decimal("0.01")
    assert first.period_end == date(2024, 6, 30)
    assert (first.denominator, first.period_start, first.breakdown) == (None, None, None)
    assert (first.covers, first.vintage) == ("2024H1", date(2024, 7, 5))


def test_reference_tables_and_observations_can_be_read_alone(processed: Path) -> None:
    whole = load_slice(processed, "tinh-a")
    assert sorted(load_reference(processed)) == sorted(whole.reference)
    told = observations_of(processed, "tinh-a")
    assert told is not None
    assert told.equals(whole.observations)
    assert observations_of(processed, "nowhere") is None


def test_codes_stay_text(processed: Path) -> None:
    places = read_processed(processed / "reference" / "places.parquet")
    assert list(places["code"]) == ["VN", "01", "02", "011", "03"]


def test_a_place_without_a_slice_is_not_found(processed: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_slice(processed, "tinh-c")


@pytest.mark.parametrize(
    ("lang", "path"),
    [
        ("vi", "remarks/six-month/2024H1/tinh-a.md"),
        ("en", "remarks/six-month/2024H1/tinh-a.en.md"),
    ],
)
def test_a_remark_lies_where_its_document_will(lang: str, path: str) -> None:
    found = remark_path(Path(), HalfYear(2024, 1), "tinh-a", "en" if lang == "en" else "vi")
    assert found == Path(path)


def test_a_remark_belongs_to_one_briefing_in_one_language(processed: Path) -> None:
    assert read_remark(processed, HalfYear(2024, 1), "tinh-a", "vi") == "Nhận xét."
    assert read_remark(processed, HalfYear(2024, 1), "tinh-a", "en") is None
    assert read_remark(processed, HalfYear(2024, 2), "tinh-a", "vi") is None
    assert read_remark(processed, HalfYear(2024, 1), "tinh-b", "vi") is None
