from datetime import date
from pathlib import Path

import pytest

from dean06.forms.writing import form_bytes
from dean06.intake import collect
from dean06.intake.submissions.reading import read_submission, refused_twins
from dean06.intake.submissions.sent import Sent
from dean06.store import read_processed
from tests.forms.forms_made import ANSWERS, small_form
from tests.grids.files_made import workbook
from tests.intake.submissions.lookups_made import LOOKUPS, records
from tests.raw_data import raw_folder

LONG = "Tỉnh;Chỉ tiêu;Giá trị;Ngày\ntinh-a;files;7;30/06/2024\n"
WIDE = (("Chỉ tiêu", "Tháng 1"), ("files", 5))
MAPPING = '[fixed]\nplace = "tinh-a"\n[columns]\nindicator = "Chỉ tiêu"\n[values]\n'


def read(raw: Path, name: str, content: bytes | str) -> Sent:
    write(raw, name, content)
    return read_submission(raw, f"submissions/{name}", LOOKUPS)


def write(raw: Path, name: str, content: bytes | str) -> None:
    path = raw / "submissions" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def rule(sent: Sent) -> str:
    assert (sent.observations.read, sent.observations.records, sent.sources) == (1, {}, [])
    return sent.observations.faults[0].rule


def test_a_form_a_long_table_and_a_wide_one_are_told_apart(tmp_path: Path) -> None:
    form = read(tmp_path, "a.xlsx", form_bytes(small_form(), ANSWERS))
    long = read(tmp_path, "b.csv", LONG)
    write(tmp_path, "c.xlsx.toml", f'{MAPPING}"Tháng 1" = 2024-01-31')
    wide = read(tmp_path, "c.xlsx", workbook(WIDE))

    assert len(records(form, "findings")) == 4
    assert [row["value"] for row in records(long, "observations")] == [7]
    assert [row["period_end"] for row in records(wide, "observations")] == [date(2024, 1, 31)]


def test_a_wide_table_without_a_mapping_is_refused(tmp_path: Path) -> None:
    assert rule(read(tmp_path, "c.xlsx", workbook(WIDE))) == "header"


@pytest.mark.parametrize("mapping", ["header = ", '[values]\n"Tháng 1" = "2024Q1"'])
def test_a_mapping_that_is_none_refuses_its_table_in_every_language(
    tmp_path: Path, mapping: str
) -> None:
    write(tmp_path, "c.xlsx.toml", mapping)
    sent = read(tmp_path, "c.xlsx", workbook(WIDE))

    assert rule(sent) == "header"
    told = sent.observations.faults[0].told
    assert told["vi"] != told["en"]
    assert all("submissions/c.xlsx.toml" in sentence for sentence in told.values())


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    assert rule(read(tmp_path, "a.pdf", b"%PDF-1.7")) == "unreadable_file"


def collected(tmp_path: Path, processes: int, count: int) -> Path:
    raw = raw_folder(tmp_path)
    for number in range(count):
        write(raw, f"{number:02}.csv", f"{LONG[:-1].replace(';7;', f';{number + 1};')}\n")
    write(raw, "README.md", "no table")
    write(raw, "~$00.xlsx", "the lock of a spreadsheet")
    target = tmp_path / f"processed-{processes}"
    collect(raw, target, "en", processes)
    return target


def test_files_are_read_in_the_order_of_their_names_and_notes_are_none(tmp_path: Path) -> None:
    found = read_processed(collected(tmp_path, 1, 3) / "observations" / "tinh-a.parquet")
    sent = found[found["file"].str.startswith("submissions/")]

    assert list(sent["file"]) == [f"submissions/{number:02}.csv" for number in range(3)]
    assert [int(value) for value in sent["value"]] == [1, 2, 3]


@pytest.mark.parametrize("name", ["Báo cáo.csv", "bao-cao.csv", "BAO CAO.csv"])
def test_of_two_files_whose_names_mean_the_same_the_second_is_refused(name: str) -> None:
    names, twins = refused_twins(["submissions/bao_cao.csv", f"submissions/{name}", "c.csv"])

    assert names == ["submissions/bao_cao.csv", "c.csv"]
    assert [rule(twin) for twin in twins] == ["key_twice"]
    assert twins[0].observations.faults[0].sentence("en").startswith(f"submissions/{name}: its")


def test_files_of_one_name_in_two_folders_are_two() -> None:
    assert refused_twins(["submissions/a/bieu.csv", "submissions/b/bieu.csv"])[1] == []


def test_without_submissions_there_is_nothing_to_read(tmp_path: Path) -> None:
    books = read_processed(collected(tmp_path, 1, 0) / "quality" / "books.parquet")
    assert not any(file.endswith(".csv") and "submissions" in file for file in books["file"])
