"""A submitted file as a source: it is where its figures were read.

In: the file's name, its place and period. Out: the row of the table of sources. Its key is the
folded path, so that two provinces' files of one name stay apart.
"""

from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from dean06.intake.tables import SUBMISSIONS
from dean06.names import fold
from dean06.periods import Period


@lru_cache(maxsize=100)
def key_of(name: str) -> str:
    """Return the key of the source that the file `name` below the raw folder is."""
    path = PurePosixPath(name)
    inside = path.relative_to(SUBMISSIONS) if path.is_relative_to(SUBMISSIONS) else path
    return f"submission-{fold(str(inside))}"


def mark_of(synthetic: bool) -> str | None:
    """Return what the column `synthetic` holds: true, or nothing."""
    return "true" if synthetic else None


def form_source(
    key: str,
    name: str,
    place: str,
    period: Period | None,
    latest: date | None,
    *,
    synthetic: bool,
) -> dict[str, Any]:
    """Return the source's cells.

    A form bears no date of its own; the last day it tells of is the earliest it can have been
    sent, and sets two forms of one period in order.
    """
    file = PurePosixPath(name).name
    return {
        "source": key,
        "kind": "submission",
        "title_vi": f"[Biểu số liệu gửi đến: {file}]",
        "title_en": f"[Figures submitted: {file}]",
        "published": latest,
        "published_basis": "implied" if latest else "unknown",
        "place": place,
        "covers": period.code if period else None,
        "language": "vi",
        "translation": "none",
        "synthetic": mark_of(synthetic),
    }
