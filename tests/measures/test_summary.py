from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dean06.intake import collect
from dean06.measures.change import Change
from dean06.measures.summary import Summary, comparison_periods, summarise
from dean06.periods import HalfYear, Period, Window, parse_period
from dean06.places import load_gazetteer
from dean06.store import load_slice
from tests.raw_data import OBSERVATION, Row, raw_folder

FIRST_HALF = HalfYear(2024, 1)
SOURCES: list[Row] = [
    {"source": "bai-a", "place": "tinh-a", "covers": "2024H1", "published": "2024-07-05"},
    {"source": "nam-truoc", "place": "tinh-a", "covers": "2023H1", "published": "2023-07-05"},
    {"source": "ky-truoc", "place": "tinh-a", "covers": "2023H2", "published": "2024-01-05"},
    {"source": "ca-nuoc", "place": "viet-nam", "covers": "2024H1", "published": "2024-07-10"},
    {"source": "luat", "place": "viet-nam", "kind": "legal"},
]
ENDS = {"bai-a": "2024-06-30", "nam-truoc": "2023-06-30", "ky-truoc": "2023-12-31"}


def said(source: str, number: int, printed: str, **cells: str) -> Row:
    """One share, printed in one source."""
    bound = {"hơn": "at_least", "gần": "almost"}.get(printed.split()[0], "exact")
    return {
        **OBSERVATION,
        "observation": f"{source}/{number:02}",
        "source": source,
        "period_end": ENDS.get(source, "2024-06-20"),
        "value_text": printed,
        "value": printed.split()[-1].rstrip("%"),
        "bound": bound,
        **cells,
    }


def summary(
    tmp_path: Path,
    *observations: Row,
    place: str = "tinh-a",
    period: Period = FIRST_HALF,
    **tables: list[Row],
) -> Summary:
    tables = {"sources": SOURCES, **tables}
    raw = raw_folder(tmp_path, observations=list(observations), **tables)
    collect(raw, tmp_path / "processed")
    data = load_slice(tmp_path / "processed", place)
    return summarise(data, load_gazetteer(raw)[place], period)


def only(frame: Any) -> Any:
    (row,) = frame.itertuples()
    return row


def test_a_half_year_is_set_against_the_one_before_and_the_same_a_year_earlier() -> None:
    assert comparison_periods(HalfYear(2024, 1)) == {
        "half_before": HalfYear(2023, 2),
        "year_earlier": HalfYear(2023, 1),
    }
    assert comparison_periods(Window(2022)) == {}


def test_a_result_stands_with_its_earlier_figures_and_changes(tmp_path: Path) -> None:
    row = only(
        summary(
            tmp_path,
            said("bai-a", 1, "85%"),
            said("ky-truoc", 1, "hơn 80%"),
            said("nam-truoc", 1, "70%"),
        ).results
    )
    assert row.observation == "bai-a/01"
    assert row.half_before.observation == "ky-truoc/01"
    assert row.half_before_change == Change(Decimal(5), "points", "at_most")
    assert row.year_earlier_change == Change(Decimal(15), "points")


def test_a_figure_of_another_part_or_of_a_district_is_no_earlier_figure(tmp_path: Path) -> None:
    row = only(
        summary(
            tmp_path,
            said("bai-a", 1, "85%"),
            said("ky-truoc", 1, "80%", breakdown="sector:police"),
            said("ky-truoc", 2, "70%", place="huyen-a1"),
        ).results
    )
    assert (row.half_before, row.half_before_change) == (None, None)


def test_every_source_a_page_points_to_has_a_number(tmp_path: Path) -> None:
    told = summary(
        tmp_path,
        said("bai-a", 1, "85%"),
        said("ky-truoc", 1, "80%"),
        said("nam-truoc", 1, "70%"),
        said("ca-nuoc", 1, "60%", place="viet-nam"),
        targets=[{"target": "chi-tieu", "source": "luat"}],
    )
    assert list(told.sources["number"]) == [1, 2, 3, 4, 5]
    assert set(told.sources["source"]) == {row["source"] for row in SOURCES}
    assert told.sources["source"].iloc[0] == "bai-a"


def test_a_source_nothing_is_taken_from_is_not_listed(tmp_path: Path) -> None:
    told = summary(tmp_path, said("bai-a", 1, "85%"))
    assert list(told.sources["source"]) == ["bai-a"]


@pytest.mark.parametrize(("printed", "known"), [("60%", True), ("hơn 60%", False)])
def test_the_source_of_another_province_is_listed_only_where_its_figure_can_be_told(
    tmp_path: Path, printed: str, known: bool
) -> None:
    other = said("bai-b", 1, printed, place="tinh-b", period_end="2024-06-30")
    sources: Row = {"source": "bai-b", "place": "tinh-b", "covers": "2024H1"}
    told = summary(tmp_path, said("bai-a", 1, "85%"), other, sources=[*SOURCES, sources])
    assert list(told.peers["observation_peer"]) == ["bai-b/01"]
    assert list(told.sources["source"]) == ["bai-a", *(["bai-b"] if known else [])]


@pytest.mark.parametrize(
    ("printed", "status"),
    [("90%", "met"), ("hơn 94%", "met"), ("hơn 85%", "undetermined"), ("gần 90%", "missed")],
)
def test_a_result_is_held_against_the_target_that_binds_it(
    tmp_path: Path, printed: str, status: str
) -> None:
    targets = [{"target": "chi-tieu", "deadline": "2025-12-31"}]
    row = only(summary(tmp_path, said("bai-a", 1, printed), targets=targets).results)
    assert (row.target["target"], row.attainment) == ("chi-tieu", status)


def test_a_district_is_not_held_against_a_target_of_provinces(tmp_path: Path) -> None:
    district = said("bai-a", 1, "85%", place="huyen-a1")
    row = only(summary(tmp_path, district, targets=[{"target": "chi-tieu"}]).results)
    assert (row.target, row.attainment) == (None, None)


def test_results_and_plans_are_told_apart(tmp_path: Path) -> None:
    told = summary(tmp_path, said("bai-a", 1, "85%"), said("bai-a", 2, "95%", status="plan"))
    assert list(told.results["observation"]) == ["bai-a/01"]
    assert list(told.plans["observation"]) == ["bai-a/02"]


def test_only_the_places_own_results_are_set_beside_others(tmp_path: Path) -> None:
    told = summary(
        tmp_path,
        said("bai-a", 1, "85%"),
        said("bai-a", 2, "50%", place="huyen-a1"),
        said("ca-nuoc", 1, "60%", place="viet-nam"),
    )
    row = only(told.peers)
    assert (row.observation, row.observation_peer) == ("bai-a/01", "ca-nuoc/01")
    assert (row.days_apart, row.comparable) == (10, True)


def test_a_window_sets_its_half_years_side_by_side(tmp_path: Path) -> None:
    told = summary(
        tmp_path,
        said("nam-truoc", 1, "70%"),
        said("ky-truoc", 1, "80%"),
        period=parse_period("2022-2023"),
    )
    assert list(told.half_years["half_year"]) == ["2023H1", "2023H2"]
    assert list(told.results["observation"]) == ["ky-truoc/01"]
    assert "half_before" not in told.results


def test_findings_are_those_of_the_periods_own_sources(tmp_path: Path) -> None:
    findings = [
        {"finding": "bai-a/f01"},
        {"finding": "bai-a/f02", "place": "huyen-a1"},
        {"finding": "ky-truoc/f01", "source": "ky-truoc"},
    ]
    told = summary(tmp_path, said("bai-a", 1, "85%"), findings=findings)
    assert list(told.findings["finding"]) == ["bai-a/f01", "bai-a/f02"]


def test_milestones_are_the_places_own_and_the_nations_of_the_period_by_date(
    tmp_path: Path,
) -> None:
    own = {"place": "tinh-a", "source": "bai-a"}
    milestones = [
        {"milestone": "han-cuoi", "date": "2025-12-31", **own},
        {"milestone": "hoi-nghi", "date": "2024-07-01", **own},
        {"milestone": "ky-truoc-noi", "date": "2024-02-01", **own, "source": "ky-truoc"},
        {"milestone": "ca-nuoc", "date": "2024-04-30", "source": "ca-nuoc"},
        {"milestone": "qua-lau", "date": "2022-01-06", "source": "ca-nuoc"},
        {"milestone": "tinh-khac", "date": "2024-05-01", "place": "tinh-b", "source": "bai-a"},
    ]
    told = summary(tmp_path, said("bai-a", 1, "85%"), milestones=milestones)
    assert list(told.milestones["milestone"]) == ["ca-nuoc", "hoi-nghi", "han-cuoi"]
    assert list(told.sources["source"]) == ["bai-a", "ca-nuoc"]


def test_a_place_with_plans_alone_has_an_empty_frame_of_results(tmp_path: Path) -> None:
    told = summary(tmp_path, said("bai-a", 1, "95%", status="plan"))
    assert told.results.empty
    assert {"target", "attainment", "half_before", "year_earlier_change"} <= set(told.results)
    assert told.peers.empty
    assert told.half_years.empty
    assert list(told.plans["observation"]) == ["bai-a/01"]


def test_nothing_told_of_a_period_gives_empty_frames_and_no_error(tmp_path: Path) -> None:
    told = summary(tmp_path, said("bai-a", 1, "85%"), period=HalfYear(2020, 1))
    frames = (told.results, told.plans, told.findings, told.milestones, told.sources)
    assert all(frame.empty for frame in frames)


def test_the_nation_is_summed_up_like_a_place(tmp_path: Path) -> None:
    told = summary(tmp_path, said("ca-nuoc", 1, "60%", place="viet-nam"), place="viet-nam")
    assert only(told.results).date == date(2024, 6, 20)
    assert told.peers.empty


def test_a_deadline_a_law_sets_for_the_nation_is_the_nation_s_own(tmp_path: Path) -> None:
    milestones = [
        {"milestone": "truoc-ky", "date": "2023-12-31", "source": "luat"},
        {"milestone": "han-2025", "date": "2025-12-31", "source": "luat"},
    ]
    figures = (said("bai-a", 1, "85%"), said("ca-nuoc", 1, "80%", place="viet-nam"))
    nation = summary(tmp_path, *figures, place="viet-nam", milestones=milestones)
    assert list(nation.milestones["milestone"]) == ["han-2025"]
    province = summary(tmp_path / "a", *figures, milestones=milestones)
    assert list(province.milestones["milestone"]) == []


def test_a_district_s_figure_names_the_district_and_the_place_s_own_names_nothing(
    tmp_path: Path,
) -> None:
    figures = (said("bai-a", 1, "85%"), said("bai-a", 2, "80%", place="huyen-a1"))
    told = summary(tmp_path, *figures)
    assert list(told.results["below_vi"]) == [None, "huyện A1"]


def test_a_deadline_that_a_task_of_its_source_tells_is_no_milestone_too(tmp_path: Path) -> None:
    due = {"kind": "deadline", "date": "2024-12-31", "place": "tinh-a", "source": "bai-a"}
    milestones = [
        {**due, "milestone": "so-hoa", "title_vi": "Số hoá hồ sơ đất đai"},
        {**due, "milestone": "ket-noi", "title_vi": "Kết nối dữ liệu đất đai"},
        {**due, "milestone": "ke-hoach", "title_vi": "Số hóa hồ sơ", "kind": "plan"},
        {**due, "milestone": "som-hon", "title_vi": "Số hóa hồ sơ", "date": "2024-09-30"},
    ]
    task: Row = {
        "finding": "bai-a/f01",
        "source": "bai-a",
        "place": "tinh-a",
        "kind": "task",
        "text_vi": "Hoàn thành số hóa hồ sơ đất đai.",
        "deadline": "2024-12-31",
        "deadline_text": "trong năm 2024",
    }
    figure = said("bai-a", 1, "85%")
    told = summary(tmp_path, figure, milestones=milestones, findings=[task])
    assert sorted(told.milestones["milestone"]) == ["ke-hoach", "ket-noi", "som-hon"]
    alone = summary(tmp_path / "b", figure, milestones=milestones)
    assert len(alone.milestones) == 4
