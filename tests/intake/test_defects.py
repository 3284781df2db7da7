"""Nothing wrong is accepted in silence: seeded defects, each caught where it stands.

`defects` spoils one cell or one file of a set that is right; caught means quarantined or doubted,
with the file, the sheet and the cell, or refused with them where a table of reference is spoiled.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from dean06.errors import BriefingError
from dean06.intake import collect
from dean06.intake.faults import Spot
from tests.intake.clean_set import clean_set
from tests.intake.defects import DEFECTS, Defect

_LEAST_CAUGHT = 0.95


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clean_set(tmp_path_factory.mktemp("clean"))


def test_a_set_that_is_right_raises_neither_fault_nor_doubt(clean: Path, tmp_path: Path) -> None:
    report = collect(clean, tmp_path / "processed", processes=1)
    assert [fault.sentence("en") for fault in report.faults] == []
    assert [spot.file for spot in doubts(tmp_path / "processed")] == []
    assert report.read == report.accepted > 100


def test_there_are_at_least_sixty_defects_and_no_two_of_one_name() -> None:
    assert len({defect.name for defect in DEFECTS}) == len(DEFECTS) >= 60


def test_at_least_95_of_100_defects_are_caught_where_they_stand(
    clean: Path, tmp_path: Path
) -> None:
    missed = []
    for number, defect in enumerate(DEFECTS):
        folder = tmp_path / str(number)
        shutil.copytree(clean, folder / "raw")
        where = found(defect, folder)
        if not caught(defect, where):
            missed.append(f"{defect.name}: expected {defect.spots}, told {where}")
        shutil.rmtree(folder)
    assert len(missed) <= len(DEFECTS) * (1 - _LEAST_CAUGHT), "\n".join(missed)
    assert not missed, "\n".join(missed)


def test_a_defect_that_is_none_is_not_caught(clean: Path, tmp_path: Path) -> None:
    shutil.copytree(clean, tmp_path / "raw")
    nothing = Defect("nothing", lambda _: None, (Spot("observations/press.csv", "", 2, "value"),))
    assert not caught(nothing, found(nothing, tmp_path))


def found(defect: Defect, folder: Path) -> list[Spot] | str:
    """Return where something is told of the spoiled set; the sentences where it was refused."""
    defect.change(folder / "raw")
    try:
        report = collect(folder / "raw", folder / "processed", processes=1)
    except BriefingError as error:
        return str(error)
    assert report.read == report.accepted + report.quarantined, defect.name
    return [*(fault.spot for fault in report.faults), *doubts(folder / "processed")]


def doubts(processed: Path) -> Iterator[Spot]:
    for path in sorted((processed / "doubts").glob("*.parquet")):
        for row in pd.read_parquet(path).itertuples():
            yield Spot(row.file, row.sheet, int(row.line), row.column)


def caught(defect: Defect, where: list[Spot] | str) -> bool:
    """Tell whether one of the places told is one where the defect may be sought."""
    if isinstance(where, str):
        return all(
            spot.file in where and (spot.line is None or f"dòng {spot.line}, cột" in where)
            for spot in defect.spots
        )
    return any(spot in where for spot in defect.spots)
