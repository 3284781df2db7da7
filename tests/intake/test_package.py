"""A description of the tables that is none is told in one sentence; so is a folder that is odd."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from dean06.errors import BriefingError
from dean06.intake import collect
from tests.intake.clean_set import LONG
from tests.raw_data import BREAKDOWNS, raw_folder

Package = dict[str, Any]


def refusal(tmp_path: Path, content: bytes | str) -> str:
    raw = raw_folder(tmp_path)
    data = content.encode() if isinstance(content, str) else content
    (raw / "datapackage.json").write_bytes(data)
    with pytest.raises(BriefingError) as caught:
        collect(raw, tmp_path / "processed", "en", processes=1)
    return str(caught.value)


def edited(tmp_path: Path, edit: Callable[[dict[str, Package]], object]) -> str:
    """Return what is told when `edit` has changed the description, given its tables by name."""
    package = json.loads((raw_folder(tmp_path) / "datapackage.json").read_text(encoding="utf-8"))
    edit({table["name"]: table for table in package["resources"]})
    return refusal(tmp_path, json.dumps(package))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"resources": 1}', "\x00", b"\xff\xfe\xff"])
def test_what_is_no_description_is_told_in_one_sentence(
    tmp_path: Path, content: bytes | str
) -> None:
    told = refusal(tmp_path, content)
    assert told.startswith("datapackage.json does not describe the tables (")
    assert told.endswith("undo the last change to it.")


def test_a_field_named_twice_is_told_with_its_table(tmp_path: Path) -> None:
    def twice(tables: dict[str, Package]) -> None:
        fields = tables["findings"]["schema"]["fields"]
        fields.append(dict(fields[1]))

    assert "(findings, fields: source × 2)" in edited(tmp_path, twice)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda tables: tables["targets"].update(name="goals"), "(resources: targets)"),
        (lambda tables: tables["units"]["schema"]["fields"].pop(1), "(units, fields: kind)"),
        (lambda tables: tables["units"]["schema"].update(primaryKey="key"), "(units, primaryKey"),
        (
            lambda tables: tables["units"]["schema"]["fields"][2].update(type="text"),
            "(units, name_vi, type: text)",
        ),
        (
            lambda tables: tables["units"]["schema"]["fields"][0]["constraints"].update(
                pattern="("
            ),
            "does not describe the tables (",
        ),
        (
            lambda tables: tables["units"]["schema"]["fields"][2].update(name=True),
            "(units, fields: name_vi)",
        ),
        (
            lambda tables: tables["units"]["schema"]["fields"][2].update(
                constraints={"minLength": 3}
            ),
            "(units, name_vi, constraints: minLength)",
        ),
        (
            lambda tables: tables["units"]["schema"]["fields"][1]["constraints"].update(
                enum="count"
            ),
            "(units, kind, constraints: enum)",
        ),
        (
            lambda tables: tables["units"]["schema"]["fields"][0]["constraints"].update(
                required="yes"
            ),
            "(units, unit, constraints: required)",
        ),
        (lambda tables: tables["targets"].update(path=[1]), "(targets: 1)"),
        (
            lambda tables: tables["milestones"]["schema"]["fields"][-1].update(name=True),
            "(milestones: True)",
        ),
        (lambda tables: tables["units"].pop("schema"), "(KeyError: 'schema')"),
    ],
)
def test_what_the_program_needs_and_does_not_find_is_named(
    tmp_path: Path, edit: Callable[[dict[str, Package]], object], told: str
) -> None:
    assert told in edited(tmp_path, edit)


def test_a_folder_named_as_a_table_is_no_table(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    (raw / "observations" / "them.csv").mkdir()
    assert collect(raw, tmp_path / "out", processes=1).sum == (
        "read 1 = accepted 1 + quarantined 0"
    )


def test_a_folder_in_the_place_of_a_table_is_told(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    (raw / "observations" / "press.csv").unlink()
    (raw / "observations" / "press.csv").mkdir()
    (fault,) = collect(raw, tmp_path / "out", processes=1).faults
    assert fault.sentence("en").startswith("observations/press.csv cannot be opened")


def test_a_folder_of_submissions_without_any_adds_nothing(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    (raw / "submissions" / "2024").mkdir(parents=True)
    (raw / "submissions" / "README.md").write_text("x", encoding="utf-8")
    assert collect(raw, tmp_path / "out", processes=1).read == 1


def test_a_submission_without_any_row_is_told(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    (raw / "submissions").mkdir()
    (raw / "submissions" / "trong.csv").write_text(";".join(LONG) + "\n", encoding="utf-8")
    (fault,) = collect(raw, tmp_path / "out", processes=1).faults
    assert (fault.rule, fault.heading) == ("no_rows", "complete")
    assert fault.sentence("en").startswith("submissions/trong.csv holds no figure")


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
@pytest.mark.parametrize("folder", [b"submissions", b"observations"])
def test_a_file_whose_name_is_no_text_is_told_and_the_rest_goes_on(
    tmp_path: Path, folder: bytes
) -> None:
    raw = raw_folder(tmp_path)
    (raw / "submissions").mkdir()
    path = os.path.join(os.fsencode(raw), folder, b"t\xe9p.csv")
    with open(path, "wb") as file:
        file.write(b"a,b\n1,2\n")
    report = collect(raw, tmp_path / "out", processes=1)
    assert report.sum == "read 2 = accepted 1 + quarantined 1"
    assert f"{folder.decode()}/t\\xe9p.csv" in report.faults[0].sentence("vi")


@pytest.mark.parametrize("digits", [19, 400, 5000])
def test_a_number_no_column_holds_is_told_and_the_rest_goes_on(tmp_path: Path, digits: int) -> None:
    raw = raw_folder(tmp_path, breakdowns=BREAKDOWNS)
    (raw / "submissions").mkdir()
    text = f"Địa phương;Chỉ số;Giá trị;Ngày\ntỉnh A;files;{'9' * digits};2024-03-31\n"
    (raw / "submissions" / "dai.csv").write_text(text, encoding="utf-8")
    report = collect(raw, tmp_path / "out", processes=1)
    assert report.sum == "read 2 = accepted 1 + quarantined 1"
    assert (report.faults[0].spot.line, report.faults[0].spot.column) == (2, "Giá trị")


@pytest.mark.parametrize("number", [1e-300, 1e300, 1.23456789012345e-05, 10**20])
@pytest.mark.parametrize("indicator", ["online_share", "files", "amount"])
def test_a_number_of_a_workbook_no_column_holds_is_told(
    tmp_path: Path, number: float, indicator: str
) -> None:
    raw = raw_folder(tmp_path)
    (raw / "submissions").mkdir()
    book = Workbook()
    book.worksheets[0].append(["Địa phương", "Chỉ số", "Giá trị", "Ngày"])
    book.worksheets[0].append(["tỉnh A", indicator, number, "2024-03-31"])
    book.save(raw / "submissions" / "dai.xlsx")
    report = collect(raw, tmp_path / "out", processes=1)
    assert report.sum == "read 2 = accepted 1 + quarantined 1"
    assert report.faults[0].spot.cell == "C2"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_places_in_a_table_of_another_separator_are_read(tmp_path: Path, separator: str) -> None:
    raw = raw_folder(tmp_path)
    path = raw / "reference" / "places.csv"
    table = path.read_text(encoding="utf-8").replace(",", separator)
    path.write_bytes(table.encode("utf-16"))
    assert collect(raw, tmp_path / "out", processes=1).read == 1
