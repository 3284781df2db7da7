"""Described figures made by hand for the tests of what a briefing says."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.measures.figures import quantity_of
from dean06.periods import parse_period

DAY = date(2024, 6, 30)
NUMBERS = {"source-a": 1, "source-b": 2}

_SHARE: dict[str, Any] = {
    "doubts": None,
    "observation": "source-a/01",
    "source": "source-a",
    "place": "tinh-a",
    "indicator": "files_share",
    "breakdown": None,
    "status": "result",
    "period_start": None,
    "period_end": DAY,
    "date_basis": "stated",
    "date": DAY,
    "value_text": "97,3%",
    "value": Decimal("97.3"),
    "denominator": None,
    "bound": "exact",
    "resolution": Decimal("0.1"),
    "word": None,
    "unit": "percent",
    "unit_kind": "percent",
    "unit_vi": None,
    "unit_en_one": None,
    "unit_en_other": None,
    "name_vi": "Tỷ lệ hồ sơ số",
    "name_en": "Share of digital files",
    "breakdown_vi": None,
    "breakdown_en": None,
    "group": "public_services",
    "order": 1,
    "rank": (0, 1, 0),
    "direction": "up",
    "indicator_kind": "share",
    "over_time": "last",
    "note_vi": None,
    "note_en": None,
    "target": None,
    "attainment": None,
    "target_due": True,
    "target_past": False,
}
_COUNT: dict[str, Any] = {
    "indicator": "cards",
    "value_text": "1.200",
    "value": Decimal(1200),
    "resolution": Decimal(1),
    "unit": "card",
    "unit_kind": "count",
    "unit_vi": "thẻ",
    "unit_en_one": "card",
    "unit_en_other": "cards",
    "name_vi": "Số thẻ đã cấp",
    "name_en": "Cards issued",
    "group": "digital_citizens",
    "rank": (2, 1, 0),
    "indicator_kind": "stock",
}


def share(value: str = "97.3", **changes: Any) -> dict[str, Any]:
    """Return a share's row; `changes` replace columns."""
    return {**_SHARE, "value": Decimal(value), **changes}


def count(value: str = "1200", **changes: Any) -> dict[str, Any]:
    """Return a count's row; `changes` replace columns."""
    return {**_SHARE, **_COUNT, "value": Decimal(value), **changes}


def by_half(*told: tuple[str, dict[str, Any]]) -> pd.DataFrame:
    """Return figures in their half-years, each of its last day unless its row has another."""
    rows = [
        row if row["period_end"] != DAY else {**row, "period_end": parse_period(half).end}
        for half, row in told
    ]
    return figures(*rows).assign(half_year=[half for half, _ in told])


def figures(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return rows as a frame of described figures, each with its `quantity`."""
    frame = pd.DataFrame(list(rows), columns=list(_SHARE), dtype=object)
    quantities = [quantity_of(row) for row in frame.itertuples()]
    return frame.assign(quantity=pd.Series(quantities, index=frame.index, dtype=object))


def row(made: dict[str, Any]) -> Any:
    """Return one row as the named tuple the program reads."""
    return next(figures(made).itertuples())
