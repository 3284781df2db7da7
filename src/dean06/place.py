"""One place: a unit while its area and its name last.

In: a row of the table of places, from the raw file or the processed table. Out: a `Place`. A day
that is empty there means always, since units older than 2004 have no first day in the table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dean06.messages import Language


@dataclass(frozen=True)
class Place:
    """One row of the table of places: a unit while its area and name last.

    `place` is its key in every table, `slug` its name in file names, `code` its statistical code
    as text; `level` is nation, province, district or commune; `successor` the place that took its
    area over on the day after `valid_to`.
    """

    place: str
    code: str
    level: str
    parent: str | None
    slug: str
    name_vi: str
    name_en: str
    valid_from: date
    valid_to: date
    capital_vi: str | None = None
    successor: str | None = None

    def name(self, lang: Language) -> str:
        """Return the official name as it stands inside a sentence."""
        return self.name_en if lang == "en" else self.name_vi

    def short_name(self, lang: Language) -> str:
        """Return the name in a list of provinces, where the kind of unit goes unsaid."""
        name = self.name(lang)
        return name.removeprefix("tỉnh ").removeprefix("thành phố ").removesuffix(" Province")

    def valid_on(self, day: date) -> bool:
        """Tell whether the place exists on `day`."""
        return self.valid_from <= day <= self.valid_to


def place_of(row: Mapping[str, Any]) -> Place:
    """Return the place of one row. Raises KeyError or ValueError for a row that is none."""
    return Place(
        place=row["place"],
        code=row["code"],
        level=row["level"],
        parent=row["parent"] or None,
        slug=row["slug"],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        valid_from=_day(row["valid_from"], date.min),
        valid_to=_day(row["valid_to"], date.max),
        capital_vi=row["capital_vi"] or None,
        successor=row.get("successor") or None,
    )


def _day(cell: date | str | None, missing: date) -> date:
    if isinstance(cell, str) and cell:
        return date.fromisoformat(cell)
    return cell or missing
