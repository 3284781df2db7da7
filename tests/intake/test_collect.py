import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from dean06.errors import BriefingError
from dean06.intake import collect
from dean06.messages import Language
from dean06.periods import HalfYear
from dean06.store import load_slice, read_processed
from tests.raw_data import BREAKDOWNS, PLACES, SOURCES, Row, file_of, raw_folder

SHARE = {"source": "bai-a", "indicator": "online_share"}
FILES = {"source": "bai-a", "indicator": "files", "unit": "file"}


def figure(number: int, place: str, **cells: str) -> Row:
    kind = FILES if cells.get("unit") == "file" else SHARE
    return {**kind, "observation": f"bai-a/{number:02}", "place": place, **cells}


def slices(tmp_path: Path, **tables: list[Row]) -> Path:
    collect(raw_folder(tmp_path, **tables), tmp_path / "processed")
    return tmp_path / "processed"


def keys(processed: Path, name: str, place: str) -> list[str]:
    return list(read_processed(processed / name / f"{place}.parquet").iloc[:, 0])


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refusal(raw: Path, processed: Path, lang: Language = "en") -> str:
    with pytest.raises(BriefingError) as caught:
        collect(raw, processed, lang)
    return str(caught.value)


def test_a_slice_holds_a_province_and_its_districts_and_nobody_else(tmp_path: Path) -> None:
    processed = slices(
        tmp_path,
        observations=[
            figure(1, "tinh-a"),
            figure(2, "huyen-a1"),
            figure(3, "tinh-b"),
            figure(4, "viet-nam"),
        ],
        findings=[{"finding": "bai-a/f01", "place": "huyen-a1"}],
    )
    assert keys(processed, "observations", "tinh-a") == ["bai-a/01", "bai-a/02"]
    assert keys(processed, "findings", "tinh-a") == ["bai-a/f01"]
    assert keys(processed, "observations", "tinh-b") == ["bai-a/03"]
    assert keys(processed, "findings", "tinh-b") == []
    assert keys(processed, "observations", "viet-nam") == ["bai-a/04"]
    assert not (processed / "observations" / "huyen-a1.parquet").exists()


def test_a_commune_belongs_to_the_province_its_district_is_in(tmp_path: Path) -> None:
    commune = {"place": "xa-a11", "code": "00111", "level": "commune", "parent": "huyen-a1"}
    processed = slices(tmp_path, places=[*PLACES, commune], observations=[figure(1, "xa-a11")])
    assert keys(processed, "observations", "tinh-a") == ["bai-a/01"]


def test_a_place_with_findings_alone_has_a_slice(tmp_path: Path) -> None:
    processed = slices(tmp_path, findings=[{"finding": "bai-b/f01", "place": "tinh-b"}])
    assert keys(processed, "observations", "tinh-b") == []
    assert keys(processed, "findings", "tinh-b") == ["bai-b/f01"]


def test_peers_are_the_results_of_others_that_a_places_own_may_be_set_beside(
    tmp_path: Path,
) -> None:
    part = {"unit": "file", "value_text": "5/8", "value": "5", "denominator": "8"}
    processed = slices(
        tmp_path,
        observations=[
            figure(1, "tinh-a"),
            figure(2, "tinh-a", unit="file", value_text="7", value="7"),
            figure(3, "tinh-b"),
            figure(4, "viet-nam"),
            figure(5, "tinh-b", status="plan"),
            figure(6, "tinh-b", unit="file", value_text="9", value="9"),
            figure(7, "viet-nam", **part),
            figure(8, "huyen-a1"),
        ],
    )
    peers = {place: load_slice(processed, place).peers for place in ("tinh-a", "tinh-b")}
    assert list(peers["tinh-a"]["observation"]) == ["bai-a/04", "bai-a/07", "bai-a/03"]
    assert list(peers["tinh-b"]["observation"]) == ["bai-a/04", "bai-a/07", "bai-a/01"]
    assert load_slice(processed, "viet-nam").peers.empty


def test_figures_of_others_are_those_of_the_half_years_around_the_places_own(
    tmp_path: Path,
) -> None:
    days = ["2023-06-30", "2023-12-31", "2024-03-31", "2024-12-31", "2025-06-30"]
    others = [figure(n, "tinh-b", period_end=day) for n, day in enumerate(days, 2)]
    late = [{**SOURCES[0], "published": "2025-12-31"}, SOURCES[1]]
    processed = slices(tmp_path, observations=[figure(1, "tinh-a"), *others], sources=late)
    near = list(load_slice(processed, "tinh-a").peers["period_end"])
    assert near == [date(2023, 12, 31), date(2024, 3, 31), date(2024, 12, 31)]
    assert load_slice(processed, "tinh-a", HalfYear(2022, 1)).peers.empty


def test_others_figures_of_what_a_place_does_not_measure_are_no_peers(tmp_path: Path) -> None:
    part = {"unit": "file", "value_text": "5/8", "value": "5", "denominator": "8"}
    processed = slices(tmp_path, observations=[figure(1, "tinh-a"), figure(2, "tinh-b", **part)])
    assert load_slice(processed, "tinh-a").peers.empty


def test_a_figure_gets_what_follows_from_its_text_and_source(tmp_path: Path) -> None:
    rounded = {"value_text": "hơn 1,4 triệu", "value": "1400000", "bound": "at_least"}
    day = {"value_text": "1/6/2023", "value": "", "value_date": "2023-06-01", "unit": "day"}
    processed = slices(
        tmp_path,
        observations=[
            figure(1, "tinh-a", unit="file", **rounded),
            {**figure(2, "tinh-a", **day), "indicator": "launch_day"},
        ],
    )
    table = read_processed(processed / "observations" / "tinh-a.parquet")
    expected = pd.DataFrame(
        {
            "value": [Decimal("1.4E+6"), None],
            "unit_kind": ["count", "date"],
            "resolution": [Decimal("1E+5"), None],
            "word": ["hơn", None],
            "covers": ["2024H1", "2024H1"],
            "vintage": [date(2024, 7, 5)] * 2,
            "file": ["observations/press.csv"] * 2,
            "line": [2, 3],
        },
        dtype=object,
    )
    pd.testing.assert_frame_equal(table[list(expected)], expected)


def test_codes_with_a_leading_zero_stay_text(tmp_path: Path) -> None:
    places = read_processed(slices(tmp_path) / "reference" / "places.parquet")
    assert list(places["code"]) == ["VN", "01", "02", "011"]


def test_remarks_are_copied_as_they_are(tmp_path: Path) -> None:
    remark = tmp_path / "raw" / "remarks" / "six-month" / "2024H1" / "tinh-a.md"
    remark.parent.mkdir(parents=True)
    remark.write_bytes("# Nhận xét\r\n".encode("utf-8-sig"))
    copied = slices(tmp_path) / "remarks" / "six-month" / "2024H1" / "tinh-a.md"
    assert copied.read_bytes() == remark.read_bytes()


def test_the_report_counts_what_was_read(tmp_path: Path) -> None:
    report = collect(raw_folder(tmp_path), tmp_path / "processed")
    assert (report.read, report.accepted, report.quarantined) == (1, 1, 0)
    assert report.places == ("tinh-a",)
    assert report.sum == "read 1 = accepted 1 + quarantined 0"


def test_collecting_again_gives_the_same_bytes_and_drops_what_is_gone(tmp_path: Path) -> None:
    both = [figure(1, "tinh-a"), figure(2, "tinh-b")]
    first = everything(slices(tmp_path, observations=both))
    assert everything(slices(tmp_path, observations=both)) == first
    assert "observations/tinh-b.parquet" not in everything(slices(tmp_path))


FAULTY: dict[str, list[Row]] = {
    "a mistyped value": [figure(1, "tinh-a", value="8")],
    "an unknown place": [figure(1, "tinh-z")],
    "a key used twice": [figure(2, "tinh-b"), figure(2, "viet-nam")],
    "no number": [figure(1, "tinh-a", value="tám mươi")],
    "no date": [figure(1, "tinh-a", period_end="30/6/2024")],
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_row_is_set_aside_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    good = figure(9, "tinh-a")
    report = collect(
        raw_folder(tmp_path, observations=[*FAULTY[name], good]), tmp_path / "processed"
    )
    assert report.quarantined == 1
    assert report.read == report.accepted + report.quarantined == len(FAULTY[name]) + 1
    assert "bai-a/09" in keys(tmp_path / "processed", "observations", "tinh-a")
    told = pd.read_parquet(tmp_path / "processed" / "quarantine" / "quarantine.parquet")
    assert set(told["line"]) == {len(FAULTY[name]) + 1}
    books = pd.read_parquet(tmp_path / "processed" / "quality" / "books.parquet")
    assert books["quarantined"].sum() == 1


def test_the_list_of_what_was_set_aside_opens_in_a_spreadsheet_and_runs_nothing(
    tmp_path: Path,
) -> None:
    rows = [figure(1, "tinh-z", value_text="=1+1"), figure(2, "tinh-a", bound="=HYPERLINK()")]
    collect(raw_folder(tmp_path, observations=rows), tmp_path / "processed")
    told = (tmp_path / "processed" / "quarantine" / "quarantine.csv").read_bytes()
    assert told.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(told.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert lines[0][:3] == ["tiêu chí", "tệp", "trang"]
    assert [line[5] for line in lines[1:]] == ["tinh-z", "'=HYPERLINK()"]
    assert all(line[3] in ("2", "3") for line in lines[1:])


BROKEN: dict[str, dict[str, list[Row]]] = {
    "an unknown parent": {"places": [*PLACES[:3], {**PLACES[3], "parent": "tinh-z"}]},
    "no period": {"sources": [{**SOURCES[0], "covers": "2020-2024"}]},
    "a mistyped target": {"targets": [{"target": "muc-tieu", "value": "9"}]},
    "no number": {"targets": [{"target": "muc-tieu", "value": "chín mươi"}]},
    "a key used twice": {"places": [*PLACES, PLACES[3]]},
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_of_reference_leaves_the_previous_set_as_it_was(tmp_path: Path, name: str) -> None:
    before = everything(slices(tmp_path))
    raw = raw_folder(tmp_path, **BROKEN[name])
    refusal(raw, tmp_path / "processed")
    assert everything(tmp_path / "processed") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["processed", "raw"]


def test_a_faulty_first_set_writes_nothing(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path, **BROKEN["an unknown parent"])
    refusal(raw, tmp_path / "processed")
    assert [path.name for path in tmp_path.iterdir()] == ["raw"]


def test_a_failure_while_writing_leaves_the_previous_set_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(slices(tmp_path))

    def full(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", full)
    with pytest.raises(BriefingError, match="no space"):
        collect(tmp_path / "raw", tmp_path / "processed")
    assert everything(tmp_path / "processed") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["processed", "raw"]


def test_one_fault_and_many_are_told_in_either_language(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path, **BROKEN["an unknown parent"])
    told = "reference/places.csv, line 5, column parent: “tinh-z” does not stand in the table"
    assert refusal(raw, tmp_path / "out").splitlines() == [
        "The reference tables have one fault; nothing was written:",
        f"- {told} places.",
    ]
    many = [{"source": f"bai-{number}", "place": "x"} for number in range(23)]
    raw = raw_folder(tmp_path, sources=many)
    english, vietnamese = (refusal(raw, tmp_path / "out", lang) for lang in ("en", "vi"))
    assert english.splitlines()[0] == "The reference tables have 23 faults; nothing was written:"
    assert english.splitlines()[-1] == "- and 3 more."
    assert len(english.splitlines()) == 22
    assert vietnamese.splitlines()[0] == "Các bảng danh mục có 23 lỗi; chưa ghi dữ liệu nào:"
    assert vietnamese.splitlines()[-1] == "- và 3 lỗi khác."


def test_a_folder_without_a_description_is_refused_with_what_to_do(tmp_path: Path) -> None:
    assert refusal(tmp_path, tmp_path / "out") == (
        f"No datapackage.json in {tmp_path}: name the folder of raw data with --raw."
    )


def test_a_missing_table_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path, breakdowns=BREAKDOWNS)
    file_of(raw, "breakdowns").unlink()
    assert refusal(raw, tmp_path / "out", "vi") == (
        "Thiếu tệp reference/breakdowns.csv trong dữ liệu thô: hãy đặt lại tệp này, nếu cần thì "
        "lấy từ bản sao gần nhất."
    )
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("observations/thu.csv", "observations/thu.csv belongs to no table."),
        ("submissions/nghe-an.xlsx", "submissions/nghe-an.xlsx is a text or web page"),
        ("submissions/nghe-an.pdf", "submissions/nghe-an.pdf is "),
    ],
)
def test_a_file_nobody_can_read_counts_as_one_entry_set_aside(
    tmp_path: Path, name: str, start: str
) -> None:
    raw = raw_folder(tmp_path)
    (raw / name).parent.mkdir(exist_ok=True)
    (raw / name).write_bytes(b"x")
    report = collect(raw, tmp_path / "processed")
    assert report.sum == "read 2 = accepted 1 + quarantined 1"
    (fault,) = report.faults
    assert fault.sentence("en").startswith(start)
