"""Completed observations of one province, and the sources and indicators they lean on, by hand."""

from datetime import date
from typing import Any

import pandas as pd

from dean06.codebook import Unit
from dean06.intake.doubts.series import series_of
from dean06.intake.faults import Fault
from dean06.quantities import read_quantity

JUNE = date(2024, 6, 30)

_USUAL: dict[str, Any] = {
    "source": "bao-cao",
    "place": "tinh-a",
    "indicator": "accounts",
    "breakdown": None,
    "status": "result",
    "period_start": None,
    "period_end": JUNE,
    "date_basis": "stated",
    "value_date": None,
    "unit": "account",
    "measure": "stock",
    "file": "observations.csv",
    "sheet": "",
    "labels": None,
}


def figure(printed: str, day: date | None = JUNE, kind: Unit = "count", **cells: Any) -> Any:
    """Return a row whose text reads as its value; `kind` is that of its unit."""
    read = read_quantity(printed, kind)
    return {
        **_USUAL,
        "period_end": day,
        "value_text": printed,
        "value": read.value,
        "denominator": read.denominator,
        "bound": read.bound,
        "resolution": read.resolution,
        "unit_kind": kind,
        **cells,
    }


def share(printed: str, day: date | None = JUNE, **cells: Any) -> Any:
    """Return the row of a share."""
    return figure(
        printed, day, "percent", **{"indicator": "online_share", "measure": "share", **cells}
    )


def frame(*rows: Any) -> pd.DataFrame:
    """Return rows as completed observations, numbered from 0."""
    numbered = [
        {"observation": f"bao-cao/{number:02}", "line": number + 2, **row}
        for number, row in enumerate(rows)
    ]
    columns = ["observation", "line", *figure("1")]
    return pd.DataFrame(numbered, columns=pd.Index(columns), dtype=object)


def in_series(observations: pd.DataFrame) -> list[list[Any]]:
    """Return the rows of each series."""
    return series_of(observations.itertuples())


INDICATORS = pd.DataFrame(
    [
        ("accounts", "stock", None, None),
        ("files", "flow", None, None),
        ("files_online", "flow", None, None),
        ("online_share", "share", "files_online", "files"),
        ("covered", "stock", None, None),
        ("covered_share", "share", "covered", None),
        ("amount", "stock", None, None),
        ("index", "score", None, None),
        ("launch", "date", None, None),
    ],
    columns=["indicator", "kind", "numerator_indicator", "denominator_indicator"],
    dtype=object,
)
SOURCES = pd.DataFrame(
    [
        ("bao-cao", "Báo cáo", "Report", "none"),
        ("bai-bao", "Bài báo", "Article", "none"),
        ("ban-dich", "Bản dịch", "Translation", "machine"),
    ],
    columns=["source", "title_vi", "title_en", "translation"],
    dtype=object,
)


def told(doubts: Any) -> list[tuple[int, str]]:
    """Return the row and rule of each doubt."""
    found: list[Fault] = list(doubts)
    return [(doubt.row, doubt.rule) for doubt in found]
