"""The folder a load is written into: laid out like the raw data, marked, always the same."""

import json
from datetime import date
from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.forms.reading import is_form, read_form
from dean06.grids import read_grids
from dean06.intake.schema import load_schemas
from dean06.synth import Size, write_load
from tests.raw_data import file_of
from tests.synth.load_made import RAW, SMALL, files, load_of, written


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("load") / "small")


def refusal(out: Path) -> str:
    with pytest.raises(BriefingError) as caught:
        write_load(RAW, load_of(), out, 1, "en")
    return str(caught.value)


def test_it_has_the_tables_of_the_raw_data_and_a_form_per_province_and_month(
    small: Path,
) -> None:
    names = set(files(small))
    tables = {name for schema in load_schemas(RAW).values() for name in schema.files}
    sent = {name for name in names if name.startswith("submissions/")}
    assert names - sent == {*tables, "datapackage.json"}
    assert len({name for name in sent if name.endswith(".xlsx")}) == 3 * 7
    assert "submissions/2024H1/ha-noi-2024-06.xlsx" in sent
    assert "submissions/2024H2/ha-noi-2024-07.xlsx" in sent
    assert "submissions/2024H2/cao-bang-2024-12.xlsx" in sent


def test_one_province_in_nine_corrects_by_tables_and_the_others_in_their_next_form(
    tmp_path: Path,
) -> None:
    load = written(tmp_path / "load", Size(3, 3, 60))
    assert [path.name for path in sorted(load.rglob("submissions/*/*.csv"))] == [
        "cao-bang-2024-11-dinh-chinh.csv",
        "cao-bang-2024-12-dinh-chinh.csv",
    ]
    days = {path.stem: days_of(path) for path in load.rglob("*-2024-12.xlsx")}
    assert days["cao-bang-2024-12"] == {date(2024, 12, 31)}
    assert date(2024, 11, 30) in days["ha-giang-2024-12"] | days["ha-noi-2024-12"]


def days_of(form: Path) -> set[object]:
    return {row.day for row in read_form(read_grids(form, form.name, "en")).figures}


def test_nothing_real_but_names_is_taken_over(small: Path) -> None:
    for name in ("places", "place_aliases", "units", "breakdowns"):
        assert file_of(small, name).read_bytes() == file_of(RAW, name).read_bytes()
    for name in ("sources", "observations", "findings", "targets", "milestones"):
        real, made_up = (file_of(raw, name).read_text("utf-8-sig") for raw in (RAW, small))
        assert made_up.splitlines() == real.splitlines()[:1]
    assert len(file_of(small, "indicators").read_text("utf-8").splitlines()) == 1 + 12


def test_the_package_and_every_form_say_that_they_are_made_up(small: Path) -> None:
    assert json.loads((small / "datapackage.json").read_text("utf-8"))["synthetic"] is True
    assert "synthetic" not in json.loads((RAW / "datapackage.json").read_text("utf-8"))
    for path in small.rglob("*.xlsx"):
        grids = read_grids(path, path.name, "en")
        assert is_form(grids)
        assert read_form(grids).synthetic
        assert "SỐ LIỆU MÔ PHỎNG" in str(grids[0].rows)


def test_a_form_is_filled_in_with_figures_findings_and_sources(small: Path) -> None:
    path = small / "submissions" / "2024H2" / "ha-noi-2024-12.xlsx"
    content = read_form(read_grids(path, path.name, "en"))
    assert (content.place, content.period) == ("ha-noi", "2024H2")
    assert 9 <= len(content.figures) <= 12
    assert {str(row.day) for row in content.figures} <= {"2024-12-31", "2024-11-30"}
    assert {row.kind for row in content.findings} == {"bottleneck", "cause", "task"}
    assert [row.published is not None for row in content.sources] == [True, True]


def test_the_same_load_is_the_same_files_on_one_core_and_on_two(
    small: Path, tmp_path: Path
) -> None:
    assert files(written(tmp_path / "again", processes=2)) == files(small)


def test_another_seed_changes_figures_and_nothing_else(small: Path, tmp_path: Path) -> None:
    other = files(written(tmp_path / "other", Size(3, 7, 12, seed=2)))
    changed = {name for name, content in files(small).items() if other.get(name) != content}
    # Which figures are corrected is chance, too: not every table has its like.
    assert changed - {name for name in changed if name.endswith("-dinh-chinh.csv")} == {
        name for name in other if name.endswith(".xlsx")
    }
    assert {name.partition("/")[0] for name in changed} == {"submissions"}


def test_one_more_province_changes_no_other_file(small: Path, tmp_path: Path) -> None:
    more = files(written(tmp_path / "more", Size(4, SMALL.months, SMALL.indicators)))
    before = files(small)
    assert {name: more[name] for name in before} == before
    assert len([name for name in more.keys() - before.keys() if name.endswith(".xlsx")]) == 7


def test_a_folder_inside_raw_data_is_refused(tmp_path: Path) -> None:
    raw = tmp_path / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "datapackage.json").write_text("{}", encoding="utf-8")
    told = refusal(raw / "submissions" / "load")
    assert told.endswith("made-up figures never go among real ones. Name a folder elsewhere.")
    assert [path.name for path in raw.iterdir()] == ["datapackage.json"]


def test_a_folder_that_holds_something_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert refusal(tmp_path) == f"--out is {tmp_path}, which holds something: name a new folder."
    assert files(tmp_path) == {"mine.txt": b"mine"}
    assert "holds something" in refusal(tmp_path / "mine.txt")


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    assert (written(tmp_path, Size(1, 1, 1)) / "datapackage.json").exists()
