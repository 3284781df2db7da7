"""The raw data themselves: their description holds, their texts read back, nothing contradicts."""

import csv
import re
import shutil
import unicodedata
from datetime import date
from pathlib import Path

import frictionless
import pytest

from dean06.intake import collect
from dean06.intake.checks.findings import FIGURE_KEY
from dean06.quantities import read_quantity, write_quantity
from tests.raw_data import PACKAGE, Row, columns, file_of, files_of

RAW = PACKAGE.parent
TABLES = sorted(columns())

# Printed in one article each; read and written the usual way.
UNUSUAL = {
    "87.9%": "87,9%",
    "01": "1",
    "03": "3",
    "một": "1",
    "hơn một triệu": "hơn 1 triệu",
}
# Measured against a number assigned, which may be exceeded; every other share is of a whole.
OF_A_TARGET = "_target_share"


def rows(name: str, raw: Path = RAW) -> list[Row]:
    return [row for path in files_of(raw, name) for row in rows_of(path)]


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def keyed(name: str) -> dict[str, Row]:
    return {next(iter(row.values())): row for row in rows(name)}


def described_faults(raw: Path) -> list[str]:
    """Return what Frictionless finds wrong with a raw folder."""
    report = frictionless.Package(str(raw / "datapackage.json")).validate()
    told = report.flatten(["message"]) if report.stats["errors"] else []
    return [str(message) for (message,) in told]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RAW, tmp_path / "raw"))


def change(raw: Path, name: str, column: str, cell: str) -> None:
    """Write `cell` into the first row of a table."""
    table = rows_of(file_of(raw, name))
    table[0][column] = cell
    with file_of(raw, name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns()[name])
        writer.writeheader()
        writer.writerows(table)


def test_the_tables_are_as_their_published_description_says() -> None:
    assert described_faults(RAW) == []


@pytest.mark.parametrize(
    ("name", "column", "cell"),
    [
        ("observations", "bound", "over"),
        ("observations", "place", "nowhere"),
        ("observations", "value", "97,3"),
        ("places", "valid_to", "30/6/2025"),
    ],
)
def test_a_table_that_is_not_is_noticed(copy: Path, name: str, column: str, cell: str) -> None:
    change(copy, name, column, cell)
    assert described_faults(copy)


def test_the_tables_pass_the_programs_own_checks(tmp_path: Path) -> None:
    report = collect(RAW, tmp_path / "processed")
    assert report.read == len(rows("observations")) + len(rows("findings"))
    assert report.faults == []


def test_every_file_is_composed_text_without_carriage_returns_or_marks() -> None:
    for path in sorted(RAW.rglob("*")):
        if path.is_file():
            text = path.read_bytes().decode("utf-8")
            assert unicodedata.is_normalized("NFC", text), path.name
            assert not set(text) & {"\r", "\ufeff", "\u00a0", "\u200b", "Ð", "\ufffd"}, path.name


@pytest.mark.parametrize("name", TABLES)
def test_cells_have_no_stray_spaces_and_keys_stand_once(name: str) -> None:
    table = rows(name)
    assert all(cell == " ".join(cell.split()) for row in table for cell in row.values())
    assert len(keyed(name)) == len(table)


def test_every_file_of_the_tables_folders_is_in_the_description() -> None:
    described = {path for name in TABLES for path in files_of(RAW, name)}
    assert set(RAW.rglob("*.csv")) == described


def test_every_printed_figure_reads_as_its_value_and_is_written_as_printed() -> None:
    kinds = {key: row["kind"] for key, row in keyed("units").items()}
    for row in rows("observations"):
        printed, kind = row["value_text"], kinds[row["unit"]]
        if kind != "date":
            read = read_quantity(printed, kind)  # type: ignore[arg-type]
            assert write_quantity(read, "vi") == UNUSUAL.get(printed, printed), row["observation"]


def test_every_share_is_between_nothing_and_the_whole() -> None:
    for row in rows("observations"):
        if row["unit"] == "percent" and not row["indicator"].endswith(OF_A_TARGET):
            assert 0 <= float(row["value"]) <= 100, row["observation"]


def test_keys_of_figures_and_findings_begin_with_their_source() -> None:
    for name in ("observations", "findings"):
        for key, row in keyed(name).items():
            assert key.rpartition("/")[0] == row["source"]


def test_every_figure_of_a_review_is_dated_or_says_that_it_is_not() -> None:
    for row in rows("observations"):
        assert bool(row["period_end"]) is (row["date_basis"] != "unknown"), row["observation"]


def test_flows_have_a_span_and_counts_of_a_state_have_a_day() -> None:
    kinds = {key: row["kind"] for key, row in keyed("indicators").items()}
    units = {key: row["kind"] for key, row in keyed("units").items()}
    for row in rows("observations"):
        if kinds[row["indicator"]] == "flow":
            assert row["period_start"], row["observation"]
        elif units[row["unit"]] in ("count", "money"):
            assert not row["period_start"], row["observation"]


def test_places_stood_on_the_day_of_their_figures() -> None:
    # Can Tho told the figures of its new area as of the day before the merger.
    early = {"can-tho-2025": "2025-06-30"}
    places = keyed("places")
    for row in rows("observations"):
        place, day = places[row["place"]], row["period_end"] or row["period_start"]
        if day and day != early.get(row["place"]):
            assert place["valid_from"] <= day, row["observation"]
            assert not place["valid_to"] or day <= place["valid_to"], row["observation"]


def test_a_figure_of_a_review_of_no_period_has_a_time_or_is_in_no_briefing() -> None:
    sources = keyed("sources")
    timeless = {
        row["source"]
        for row in rows("observations")
        if not (sources[row["source"]]["covers"] or row["period_end"])
        and not sources[row["source"]]["published"]
    }
    assert timeless == {
        "bac-ninh-undated",
        "hue-2025",
        "hung-yen-undated",
        "quang-ninh-2023",
        "thanh-hoa-2025",
        "tra-vinh-undated",
    }
    for source in timeless:
        assert "chưa dùng trong báo cáo nào" in sources[source]["note_vi"]


def test_kind_and_unit_of_an_indicator_agree() -> None:
    units = keyed("units")
    for row in rows("indicators"):
        whole = not row["indicator"].endswith(OF_A_TARGET)
        assert (row["kind"] == "share") is (units[row["unit"]]["kind"] == "percent" and whole)
        assert (row["kind"] == "date") is (units[row["unit"]]["kind"] == "date")


def test_every_indicator_unit_and_part_is_used_and_ranks_are_not_shared() -> None:
    figures = rows("observations")
    used = {column: {row[column] for row in figures} for column in ("indicator", "breakdown")}
    assert set(keyed("indicators")) == used["indicator"]
    assert set(keyed("breakdowns")) == used["breakdown"] - {""}
    assert set(keyed("units")) == {row["unit"] for row in rows("indicators")}
    ranks = [(row["group"], row["order"]) for row in rows("indicators")]
    assert len(set(ranks)) == len(ranks)


def test_a_note_and_a_text_stand_in_both_languages_or_in_neither() -> None:
    for name in TABLES:
        for row in rows(name):
            for column in row:
                if column.endswith("_vi") and f"{column[:-3]}_en" in row:
                    assert bool(row[column]) is bool(row[f"{column[:-3]}_en"]), (name, row)


def test_a_finding_names_the_same_figures_in_both_languages_and_has_no_stray_brace() -> None:
    for key, row in keyed("findings").items():
        vietnamese, english = (FIGURE_KEY.findall(row[column]) for column in ("text_vi", "text_en"))
        assert sorted(vietnamese) == sorted(english), key
        for column in ("text_vi", "text_en"):
            assert not set(FIGURE_KEY.sub("", row[column])) & {"{", "}"}, key
            assert row[column].endswith("."), key


def test_deadlines_have_their_words_and_owners_are_offices() -> None:
    for key, row in keyed("findings").items():
        assert not row["deadline"] or row["deadline_text"], key
        assert not re.search(r"\b(ông|bà|đồng chí)\b", row["owner_vi"].lower()), key


def test_milestones_are_days_of_the_project_with_the_printed_date_in_words() -> None:
    for key, row in keyed("milestones").items():
        day = date.fromisoformat(row["date"])
        assert date(2022, 1, 6) <= day <= date(2030, 12, 31), key
        assert row["date_text"], key
        month_ends = {"month": 1, "year": 12}
        if row["precision"] != "day":
            after = date.fromordinal(day.toordinal() + 1)
            assert after.day == 1, key
            assert after.month == 1 or month_ends[row["precision"]] == 1, key
        else:
            printed = [int(number) for number in re.findall(r"\d+", row["date_text"])]
            assert printed[:2] == [day.day, day.month], key


def test_every_source_is_used_and_one_with_findings_says_what_it_covers() -> None:
    told = {
        row["source"]
        for name in ("observations", "findings", "targets", "milestones", "services")
        for row in rows(name)
    }
    assert set(keyed("sources")) == told
    reviews = {row["source"] for row in rows("findings")}
    for key, row in keyed("sources").items():
        assert row["covers"] or key not in reviews, key
        assert row["language"], key
        assert row["translation"], key
        assert bool(row["published"]) is (row["published_basis"] != "unknown"), key
