"""Frames of observations written in a test: each row names what matters, the rest is usual."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.quantities import Quantity, read_quantity

JUNE = date(2024, 6, 30)
USUAL: dict[str, Any] = {
    "place": "tinh-a",
    "indicator": "online_share",
    "breakdown": None,
    "status": "result",
    "period_start": None,
    "period_end": JUNE,
    "date_basis": "stated",
    "value_date": None,
    "unit": "percent",
    "unit_kind": "percent",
    "covers": "2024H1",
    "vintage": None,
}


def observed(**rows: dict[str, Any]) -> pd.DataFrame:
    """Return the observations named by `rows`, in order."""
    return pd.DataFrame(
        [{"observation": name, **USUAL, **row} for name, row in rows.items()],
        columns=pd.Index(["observation", *USUAL]),
        dtype=object,
    )


def share(printed: str) -> Quantity:
    """Return a share as it is printed."""
    return read_quantity(printed, "percent")


def count(printed: str) -> Quantity:
    """Return a count as it is printed."""
    return read_quantity(printed, "count")


def decimal(text: str | None) -> Decimal | None:
    """Return the exact value of `text`, None for none."""
    return None if text is None else Decimal(text)
