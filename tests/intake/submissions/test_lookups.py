from pathlib import Path

import pandas as pd
import pytest

from dean06.intake.schema import load_schemas
from dean06.intake.submissions.lookups import Indicator, Lookups, lookups_of
from tests.intake.submissions.lookups_made import LOOKUPS
from tests.raw_data import raw_folder


def frame(columns: str, *rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=pd.Index(columns.split()), dtype=object)


@pytest.fixture
def lookups(tmp_path: Path) -> Lookups:
    tables = {
        "units": frame(
            "unit kind name_vi name_en_one name_en_other",
            ("file", "count", "hồ sơ", "file", "files"),
            ("percent", "percent", None, None, None),
        ),
        "indicators": frame(
            "indicator name_vi name_en unit kind",
            ("files", "Số hồ sơ", "Files", "file", "flow"),
            ("online_share", "Tỷ lệ trực tuyến", "Online share", "percent", "share"),
        ),
        "breakdowns": frame("breakdown", ("sector:police",)),
        "places": frame(
            "place code level parent slug name_vi name_en valid_from valid_to successor file line",
        ),
    }
    return lookups_of(tables, load_schemas(raw_folder(tmp_path)))


def test_an_indicator_is_known_by_its_key_and_by_both_names(lookups: Lookups) -> None:
    assert lookups.indicators["files"] == Indicator("file", "count", flow=True)
    assert lookups.indicators["online_share"] == Indicator("percent", "percent", flow=False)
    assert lookups.names["so-ho-so"] == lookups.names["files"] == "files"
    assert lookups.breakdowns == {"sector:police"}


def test_a_record_has_the_cells_in_the_schemas_order_and_then_its_place() -> None:
    record = LOOKUPS.record(
        "findings", ("a.xlsx", "S", 3, None), {"kind": "task", "finding": "a/f01"}
    )
    columns = LOOKUPS.columns["findings"]

    assert record[columns.index("finding")] == "a/f01"
    assert record[columns.index("kind")] == "task"
    assert record[len(columns) :] == ("a.xlsx", "S", 3, None)
    assert [cell for cell in record[: len(columns)] if cell is not None] == ["a/f01", "task"]
