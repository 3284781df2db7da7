"""Figures of editions made by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

from dean06.editions.figure import EditionFigure

JUNE, DECEMBER = date(2024, 6, 30), date(2024, 12, 31)


def told(value: str | None = "80", **fields: Any) -> EditionFigure:
    """Return a share of tinh-a on 30 June 2024; `fields` say what differs."""
    usual: dict[str, Any] = {
        "place": "tinh-a",
        "indicator": "online_share",
        "breakdown": None,
        "status": "result",
        "period_start": None,
        "period_end": JUNE,
        "value": None if value is None else Decimal(value),
        "value_date": None,
        "unit": "percent",
        "unit_kind": "percent",
        "bound": "exact",
        "resolution": Decimal(1),
        "denominator": None,
        "word": None,
        "source": "bai-a",
        "observation": "bai-a/01",
    }
    return EditionFigure(**{**usual, **fields})
