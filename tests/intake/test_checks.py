from pathlib import Path

import pytest

from dean06.intake import collect
from dean06.messages import Language
from dean06.store import read_processed
from tests.intake.told import told as sentences
from tests.raw_data import (
    INDICATORS,
    OBSERVATION,
    OBSERVATIONS,
    PLACES,
    SOURCES,
    Row,
)

FIGURES = "observations/press.csv"
FIRST = {**OBSERVATION, "observation": "bai-a/01"}


def faults(tmp_path: Path, **tables: list[Row]) -> list[str]:
    """Return the faults of the sample with `tables`, in English."""
    return faults_in("en", tmp_path, tables)


def faults_in(lang: Language, tmp_path: Path, tables: dict[str, list[Row]]) -> list[str]:
    return sentences(tmp_path, lang, **tables)


def figure(tmp_path: Path, **cells: str) -> list[str]:
    """Return the faults of one observation that differs from a good one by `cells`."""
    return faults(tmp_path, observations=[{**FIRST, **cells}])


def test_good_tables_have_no_fault(tmp_path: Path) -> None:
    good = {
        "findings": [{"finding": "bai-a/f01", "text_vi": "Còn {bai-a/01}.", "text_en": "Left."}],
        "targets": [{"target": "muc-tieu"}],
        "milestones": [{"milestone": "moc", "date": "2022-01-06"}],
    }
    assert faults(tmp_path, **good) == []


@pytest.mark.parametrize(
    ("table", "rows", "told"),
    [
        (
            "places",
            [*PLACES, {**PLACES[3], "code": "012"}],
            [
                "reference/places.csv, line 6, column place: “huyen-a1” stands already in "
                "reference/places.csv, line 5. Give each row a key of its own.",
            ],
        ),
        (
            "places",
            [*PLACES[:3], {**PLACES[3], "level": "huyen"}],
            ["reference/places.csv, line 5, column level: “huyen” breaks the rule enum nation, "],
        ),
        (
            "places",
            [*PLACES[:3], {**PLACES[3], "code": "1"}],
            ["reference/places.csv, line 5, column code: “1” breaks the rule pattern VN|"],
        ),
        (
            "places",
            [*PLACES[:3], {**PLACES[3], "name_en": ""}],
            ["reference/places.csv, line 5, column name_en: “” breaks the rule required"],
        ),
        (
            "indicators",
            [{**INDICATORS[0], "order": "0"}, *INDICATORS[1:]],
            ["reference/indicators.csv, line 2, column order: “0” breaks the rule minimum 1"],
        ),
        (
            "observations",
            [{**FIRST, "bound": "over"}],
            [f"{FIGURES}, line 2, column bound: “over” breaks the rule enum exact, at_least, "],
        ),
    ],
)
def test_a_cell_that_breaks_the_schema_is_told_with_its_rule(
    tmp_path: Path, table: str, rows: list[Row], told: list[str]
) -> None:
    found = faults(tmp_path, **{table: rows})
    assert len(found) == len(told)
    for sentence, start in zip(found, told, strict=True):
        assert sentence.startswith(start)
        assert sentence.endswith((" of datapackage.json.", " a key of its own."))


def test_every_broken_cell_is_told_and_not_only_the_first(tmp_path: Path) -> None:
    two = [{**FIRST, "bound": "over", "status": "done"}, {**FIRST, "observation": "x"}]
    assert len(faults(tmp_path, observations=two)) == 3
    report = collect(tmp_path / "raw", tmp_path / "processed", "en")
    assert report.sum == "read 2 = accepted 0 + quarantined 2"


@pytest.mark.parametrize(
    ("column", "cell", "table"),
    [
        ("place", "tinh-z", "places"),
        ("indicator", "unknown_share", "indicators"),
        ("breakdown", "sector:fishery", "breakdowns"),
        ("source", "bai-z", "sources"),
        ("unit", "kilogram", "units"),
    ],
)
def test_a_key_that_stands_nowhere_is_told_with_the_table_it_should_stand_in(
    tmp_path: Path, column: str, cell: str, table: str
) -> None:
    assert figure(tmp_path, **{column: cell}) == [
        f"{FIGURES}, line 2, column {column}: “{cell}” does not stand in the table {table}."
    ]


def test_a_key_of_the_tables_own_is_checked_too(tmp_path: Path) -> None:
    orphan = [*PLACES[:3], {**PLACES[3], "parent": "tinh-z"}]
    assert faults(tmp_path, places=orphan) == [
        "reference/places.csv, line 5, column parent: “tinh-z” does not stand in the table places."
    ]


@pytest.mark.parametrize("parent", ["", "huyen-a1"])
def test_a_unit_that_lies_in_no_other_is_told(tmp_path: Path, parent: str) -> None:
    places = [*PLACES[:3], {**PLACES[3], "parent": parent}]
    assert faults(tmp_path, places=places) == [
        f"reference/places.csv, line 5, column parent: “{parent}” is no unit above a district. "
        "Name the unit this one lies in."
    ]


def test_two_units_that_lie_in_each_other_are_told_and_not_followed_for_ever(
    tmp_path: Path,
) -> None:
    town = {**PLACES[3], "parent": "huyen-a2"}
    other = {**PLACES[3], "place": "huyen-a2", "parent": "huyen-a1"}
    assert len(faults(tmp_path, places=[*PLACES[:3], town, other])) == 2


def test_a_unit_the_codebook_does_not_count_in_is_told(tmp_path: Path) -> None:
    assert figure(tmp_path, unit="file", value_text="80") == [
        f"{FIGURES}, line 2, column unit: unit file, but the codebook counts “Indicator” in "
        "percent."
    ]


def test_a_figure_whose_text_does_not_give_its_value_is_told(tmp_path: Path) -> None:
    assert figure(tmp_path, value_text="hơn 80%") == [
        f"{FIGURES}, line 2, column value_text: “hơn 80%” does not read as value 80 with bound "
        "exact. Correct the one that was mistyped."
    ]


@pytest.mark.parametrize("cells", [{"date_basis": "unknown"}, {"period_end": ""}])
def test_an_unknown_date_is_empty_and_a_known_one_is_given(
    tmp_path: Path, cells: dict[str, str]
) -> None:
    assert figure(tmp_path, **cells) == [
        f"{FIGURES}, line 2, column period_end: a date that is unknown must be empty, and any "
        "other must be given."
    ]
    assert figure(tmp_path, period_end="", date_basis="unknown") == []


def test_a_span_that_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    assert figure(tmp_path, period_start="2024-07-01") == [
        f"{FIGURES}, line 2, column period_end: the last day 2024-06-30 lies before the first day "
        "2024-07-01. Correct one of them."
    ]
    assert figure(tmp_path, period_start="2024-06-30") == []
    unknown = {"period_start": "2024-01-01", "period_end": "", "date_basis": "unknown"}
    assert figure(tmp_path, **unknown) == []


@pytest.mark.parametrize("covers", ["2022-2024", "2023-2022", "1999H1"])
def test_a_review_of_no_period_is_told(tmp_path: Path, covers: str) -> None:
    (told,) = faults(tmp_path, sources=[{**SOURCES[0], "covers": covers}])
    assert told.startswith(
        f"reference/sources.csv, line 2, column covers: Period “{covers}” is not valid: "
    )


@pytest.mark.parametrize("column", ["text_vi", "text_en"])
def test_a_finding_that_names_an_unknown_figure_is_told(tmp_path: Path, column: str) -> None:
    finding = {"finding": "bai-a/f01", column: "Còn {bai-a/01} và {bai-a/09}."}
    assert faults(tmp_path, findings=[finding]) == [
        f"findings/press.csv, line 2, column {column}: figure bai-a/09 does not stand among the "
        "observations accepted. Correct the key, or the figure if it was quarantined."
    ]


@pytest.mark.parametrize(
    ("tables", "start"),
    [
        ({"observations": [{**FIRST, "bound": "over"}]}, "cột bound: “over” không đúng quy tắc"),
        ({"observations": [{**FIRST, "place": "x"}]}, "cột place: “x” không có trong bảng places"),
        ({"observations": [{**FIRST, "unit": "vnd"}]}, "cột unit: đơn vị vnd, nhưng danh mục"),
        ({"observations": [{**FIRST, "value": "8"}]}, "cột value_text: “80%” không khớp với"),
        ({"observations": [{**FIRST, "period_end": ""}]}, "cột period_end: nếu thời điểm không rõ"),
        ({"observations": [{**FIRST, "period_start": "2025-01-01"}]}, "cột period_end: ngày cuối"),
        ({"sources": [{**SOURCES[0], "covers": "2020-2024"}]}, "cột covers: Kỳ “2020-2024”"),
        ({"places": [*PLACES[:2], {**PLACES[2], "parent": ""}]}, "cột parent: “” không phải"),
        ({"findings": [{"finding": "a/f01", "text_vi": "{z/01}"}]}, "cột text_vi: số liệu z/01"),
    ],
)
def test_faults_are_told_in_vietnamese_with_their_place(
    tmp_path: Path, tables: dict[str, list[Row]], start: str
) -> None:
    told = faults_in("vi", tmp_path, {"observations": OBSERVATIONS, **tables})
    assert any(f", {start}" in sentence and ", dòng " in sentence for sentence in told)


def test_a_figure_of_a_source_that_reviews_no_period_is_of_the_half_year_of_its_day(
    tmp_path: Path,
) -> None:
    assert faults(tmp_path, sources=[{**SOURCES[0], "covers": ""}, SOURCES[1]]) == []
    table = read_processed(tmp_path / "processed" / "observations" / "tinh-a.parquet")
    assert list(table["covers"]) == ["2024H1"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"period_end": "2024-07-06"},
            "column period_end: a result of 2024-07-06 in a source of 2024-07-05, which is "
            "earlier. Correct the date, or enter a plan.",
        ),
        (
            {"period_end": "0204-06-30"},
            "column period_end: the day 0204-06-30 lies before any figure of this kind. Correct "
            "the year.",
        ),
        (
            {"value": "180", "value_text": "180%"},
            "column value: 180% of “Indicator” is more than the whole. Correct the figure, or "
            "check the decimal comma.",
        ),
        (
            {"value": "-8", "value_text": "8%"},
            "column value: -8 is less than the least that can be.",
        ),
    ],
)
def test_what_cannot_be_is_set_aside(tmp_path: Path, cells: dict[str, str], told: str) -> None:
    assert f"{FIGURES}, line 2, {told}" in figure(tmp_path, **cells)


def test_a_plan_may_lie_after_its_source_and_a_ratio_beyond_a_hundred(tmp_path: Path) -> None:
    assert figure(tmp_path / "plan", period_end="2025-12-31", status="plan") == []
    beyond = {**FIRST, "value": "109.73", "value_text": "109,73%"}
    ratio = [{**INDICATORS[0], "kind": "ratio"}, *INDICATORS[1:]]
    assert faults(tmp_path / "ratio", observations=[beyond], indicators=ratio) == []


def test_a_part_larger_than_its_whole_is_told(tmp_path: Path) -> None:
    cells = {"indicator": "files", "unit": "file", "value_text": "26/25"}
    (told, *_) = figure(tmp_path, **cells, value="26", denominator="25")
    assert told == (
        f"{FIGURES}, line 2, column value: 26 out of 25: the part is larger than the whole. "
        "Correct one of them."
    )


def test_a_figure_said_twice_by_one_source_counts_once(tmp_path: Path) -> None:
    rows = [FIRST, {**FIRST, "observation": "bai-a/02"}]
    assert faults(tmp_path, observations=rows) == [
        f"{FIGURES}, line 3, column value_text: the same figure stands in {FIGURES}, line 2. "
        "Delete one of the two rows."
    ]
    elsewhere = [FIRST, {**FIRST, "observation": "bai-a/02", "paragraph": "2"}]
    assert faults(tmp_path / "other", observations=elsewhere) == []


def test_a_finding_goes_with_the_figure_it_prints_and_its_cause_with_it(tmp_path: Path) -> None:
    findings = [
        {"finding": "bai-a/f01", "text_vi": "Còn {bai-a/01}."},
        {"finding": "bai-a/f02", "kind": "cause", "cause_of": "bai-a/f01"},
        {"finding": "bai-a/f03"},
    ]
    faults(tmp_path, observations=[{**FIRST, "value": "8"}], findings=findings)
    report = collect(tmp_path / "raw", tmp_path / "processed")
    assert report.sum == "read 4 = accepted 1 + quarantined 3"


def test_a_deadline_in_words_needs_its_last_day(tmp_path: Path) -> None:
    words = {"finding": "bai-a/f01", "deadline_text": "quý III năm 2024"}
    (fault,) = faults(tmp_path, findings=[words])
    assert "column deadline_text: “quý III năm 2024” needs the last day" in fault
    assert faults(tmp_path / "day", findings=[{**words, "deadline": "2024-09-30"}]) == []


def test_a_share_above_a_hundred_is_told_by_the_name_of_its_indicator(tmp_path: Path) -> None:
    beyond = {**FIRST, "value": "109.73", "value_text": "109,73%"}
    named = [{**INDICATORS[0], "name_vi": "Tỷ lệ hồ sơ trực tuyến", "name_en": "Online files"}]
    (vietnamese,) = faults_in("vi", tmp_path, {"observations": [beyond], "indicators": named})
    assert vietnamese.endswith(
        "“Tỷ lệ hồ sơ trực tuyến” là 109,73%, vượt quá 100%; hãy sửa số liệu hoặc kiểm tra dấu "
        "phẩy thập phân."
    )
    (english,) = faults(tmp_path / "en", observations=[beyond], indicators=named)
    assert "109.73% of “Online files” is more than the whole." in english
    assert "online_share" not in vietnamese + english
