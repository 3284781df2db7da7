"""Places figures are about, and which of them is meant by a name on a day.

In: the table of places. Out: a `Gazetteer` that finds a place by slug, name or code on a date.
Areas and names change (63 provinces became 34 on 1 July 2025), so a name alone means
nothing: every look-up has a day, and a change is new rows in the table, never new code.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from dean06.dates import short_date
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.names import fold, nearest

NATION = "viet-nam"

# Words for the kind of unit, which people leave out or abbreviate before a name.
_UNIT_WORDS = ("thanh-pho", "tinh", "thi-xa", "huyen", "quan", "tp", "tx", "province", "city")


@dataclass(frozen=True)
class Place:
    """One row of the table of places: a unit while its area and name last.

    `place` is its key in every table, `slug` its name in file names, `code` its statistical code
    as text; `level` is nation, province, district or commune.
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

    def name(self, lang: Language) -> str:
        """Return the official name as it stands inside a sentence."""
        return self.name_en if lang == "en" else self.name_vi

    def valid_on(self, day: date) -> bool:
        """Tell whether the place exists on `day`."""
        return self.valid_from <= day <= self.valid_to


class Gazetteer:
    """All places, by key and by name."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.place: place for place in places}

    def __getitem__(self, key: str) -> Place:
        return self._places[key]

    def find(self, name: str, on: date, lang: Language = "vi") -> Place:
        """Return the place `name` means on the day `on`.

        `name` is a slug, a statistical code or an official name, with or without the kind of unit
        and diacritics. Raises BriefingError with the nearest names.
        """
        valid = [place for place in self._places.values() if place.valid_on(on)]
        matches = [place for place in valid if _bare(name) in _spellings(place)]
        if not matches:
            raise BriefingError(_unknown(name, on, valid, lang))
        return min(matches, key=lambda place: (place.level != "nation", len(place.code)))

    def inside(self, key: str) -> list[str]:
        """Return the keys of the units directly below the place `key`."""
        return [place.place for place in self._places.values() if place.parent == key]


def gazetteer_of(table: pd.DataFrame) -> Gazetteer:
    """Return the gazetteer of the processed table of places."""
    return Gazetteer(
        Place(
            place=row.place,
            code=row.code,
            level=row.level,
            parent=row.parent,
            slug=row.slug,
            name_vi=row.name_vi,
            name_en=row.name_en,
            valid_from=row.valid_from or date.min,
            valid_to=row.valid_to or date.max,
            capital_vi=row.capital_vi,
        )
        for row in table.itertuples()
    )


def load_gazetteer(raw: Path) -> Gazetteer:
    """Read the table of places below the folder of raw data."""
    with (raw / "reference" / "places.csv").open(encoding="utf-8-sig", newline="") as file:
        return Gazetteer(_place(row) for row in csv.DictReader(file))


def _place(row: dict[str, str]) -> Place:
    return Place(
        place=row["place"],
        code=row["code"],
        level=row["level"],
        parent=row["parent"] or None,
        slug=row["slug"],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        valid_from=date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min,
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max,
        capital_vi=row["capital_vi"] or None,
    )


def _bare(name: str) -> str:
    """Fold `name` and drop the word for the kind of unit."""
    folded = fold(name)
    for word in _UNIT_WORDS:
        folded = folded.removeprefix(f"{word}-").removesuffix(f"-{word}")
    return folded


def _spellings(place: Place) -> set[str]:
    return {place.slug, fold(place.code), _bare(place.name_vi), _bare(place.name_en)}


def _unknown(name: str, on: date, valid: list[Place], lang: Language) -> str:
    say = messages(lang).say
    slugs = nearest(name, [place.slug for place in valid])
    if not slugs:
        return say(
            "No place is called “{name}” on {day}: write it as in the file names, "
            "such as quang-nam.",
            name=name,
            day=short_date(on, lang),
        )
    return say(
        "No place is called “{name}” on {day}. Nearest: {names}.",
        name=name,
        day=short_date(on, lang),
        names=", ".join(slugs),
    )
