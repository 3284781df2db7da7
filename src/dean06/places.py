"""Places figures are about, and which of them is meant by a name on a day.

In: the tables of places and of their aliases. Out: a `Gazetteer` that finds a place by slug, name,
alias or code on a date. Areas and names change (63 provinces became 34 on 1 July 2025), so a
name alone means nothing: every look-up has a day, and a change is new rows in the table, never
new code.
"""

import csv
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.place import Place, place_of
from dean06.place_names import NameIndex, official_spellings
from dean06.place_refusals import (
    tell_ambiguous,
    tell_ended,
    tell_later,
    tell_renamed,
    tell_unknown,
)

if TYPE_CHECKING:  # reading a name must not wait for pandas
    import pandas as pd

__all__ = ["NATION", "Gazetteer", "Place", "gazetteer_of", "load_gazetteer"]

NATION = "viet-nam"

# Of places of one name the one further up is meant.
_LEVELS = ("nation", "province", "district", "commune")


class Gazetteer:
    """All places, by key and by name; `aliases` are pairs of another name and a key."""

    def __init__(self, places: Iterable[Place], aliases: Iterable[tuple[str, str]] = ()) -> None:
        self._places = {place.place: place for place in places}
        self._aliases: dict[str, list[str]] = {key: [] for key in self._places}
        for alias, key in aliases:
            self._aliases[key].append(alias)
        self._borders = sorted({day for place in self._places.values() for day in _borders(place)})
        self._indexes: dict[int, NameIndex] = {}

    def __getitem__(self, key: str) -> Place:
        return self._places[key]

    def __contains__(self, key: str) -> bool:
        return key in self._places

    @property
    def all(self) -> tuple[Place, ...]:
        """Every place of every day, in the order of the table."""
        return tuple(self._places.values())

    def find(self, name: str, on: date, lang: Language = "vi") -> Place:
        """Return the place `name` means on the day `on`.

        `name` is a slug, a statistical code, an alias or an official name, with or without the
        kind of unit and accents. Raises BriefingError with what became of the name, or with the
        nearest names, and for a name several places of one level have.
        """
        found = [self._places[key] for key in self._index(on).find(name)]
        if not found:
            raise BriefingError(self._refusal(name, on, lang))
        level = min((place.level for place in found), key=_LEVELS.index)
        meant = [place for place in found if place.level == level]
        if len(meant) > 1:
            raise BriefingError(tell_ambiguous(name, on, meant, lang))
        return meant[0]

    def provinces_on(self, day: date) -> list[str]:
        """Return the keys of the provinces that exist on `day`, by code."""
        valid = [
            place
            for place in self._places.values()
            if place.level == "province" and place.valid_on(day)
        ]
        return [place.place for place in sorted(valid, key=lambda place: place.code)]

    def inside(self, key: str) -> list[str]:
        """Return the keys of the units directly below the place `key`."""
        return [place.place for place in self._places.values() if place.parent == key]

    def merged_into(self, key: str) -> list[str]:
        """Return the keys of the places whose area the place `key` took over."""
        return [place.place for place in self._places.values() if place.successor == key]

    def successor_on(self, key: str, day: date) -> Place | None:
        """Return the place that has the area of `key` on `day`; None where not recorded."""
        seen: set[str] = set()
        place: Place | None = self._places[key]
        while place and place.valid_to < day and place.place not in seen:
            seen.add(place.place)
            place = self._places.get(place.successor or "")
        return place if place and place.valid_on(day) else None

    def _index(self, on: date) -> NameIndex:
        """Return the names of the places valid on `on`: one index from border to border."""
        span = bisect_right(self._borders, on)
        if span not in self._indexes:
            valid = (place for place in self._places.values() if place.valid_on(on))
            self._indexes[span] = self._indexed(valid)
        return self._indexes[span]

    @cached_property
    def _every(self) -> NameIndex:
        """The names of all days: what no longer or not yet means a place is told apart."""
        return self._indexed(self._places.values())

    def _indexed(self, places: Iterable[Place]) -> NameIndex:
        return NameIndex(
            (place.place, spelling)
            for place in places
            for spelling in official_spellings(
                place.name_vi,
                place.name_en,
                [place.slug, place.code, *self._aliases[place.place]],
            )
        )

    def _refusal(self, name: str, on: date, lang: Language) -> str:
        """Tell why `name` means nothing on `on`; the last that had the name goes first."""
        named = [self._places[key] for key in self._every.find(name)]
        ended = [place for place in named if place.valid_to < on]
        if ended:
            old = max(ended, key=lambda place: (place.valid_to, place.place))
            now = self.successor_on(old.place, on)
            if now and now.place == old.successor and self.merged_into(now.place) == [old.place]:
                return tell_renamed(name, on, old, now, lang)
            return tell_ended(name, on, old, now, lang)
        if named:
            later = min(named, key=lambda place: (place.valid_from, place.place))
            before = [place for place in self._places.values() if place.valid_on(on)]
            parts = [p for p in before if self.successor_on(p.place, later.valid_from) == later]
            return tell_later(name, on, later, parts, lang)
        valid = [place for place in self._places.values() if place.valid_on(on)]
        return tell_unknown(name, on, valid, lang)


def gazetteer_of(table: "pd.DataFrame", aliases: "pd.DataFrame | None" = None) -> Gazetteer:
    """Return the gazetteer of the processed tables of places and of aliases."""
    pairs = [] if aliases is None else zip(aliases["alias"], aliases["place"], strict=True)
    columns = [str(name) for name in table.columns]
    rows = (dict(zip(columns, row, strict=True)) for row in table.itertuples(index=False))
    return Gazetteer(map(place_of, rows), pairs)


def load_gazetteer(raw: Path, lang: Language = "vi") -> Gazetteer:
    """Read the tables of places and of aliases below the folder of raw data.

    A missing table of aliases is no aliases here, since collecting tells of it. Raises
    BriefingError for a table of places that is missing, and for one that cannot be read.
    """
    places = _rows(raw, "reference/places.csv", lang)
    other = "reference/place_aliases.csv"
    aliases = _rows(raw, other, lang) if (raw / other).exists() else []
    try:
        pairs = [(row["alias"], row["place"]) for row in aliases]
        return Gazetteer(map(place_of, places), pairs)
    except (KeyError, ValueError) as cause:
        raise BriefingError(
            messages(lang).say(
                "The tables of places and of their aliases in {folder} cannot be read: "
                "“dean06 collect” tells which cell is wrong.",
                folder=raw,
            )
        ) from cause


def _rows(raw: Path, name: str, lang: Language) -> list[dict[str, str]]:
    say = messages(lang).say
    try:
        with (raw / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except FileNotFoundError as cause:
        told = say(
            "{file} is missing from the raw data: put it back, from the last copy if need be.",
            file=name,
        )
        raise BriefingError(told) from cause
    except UnicodeDecodeError as cause:
        told = say("{file} is not UTF-8 text: save it as CSV UTF-8.", file=name)
        raise BriefingError(told) from cause


def _borders(place: Place) -> list[date]:
    """Return the days on which the place begins and is no more."""
    after = [] if place.valid_to == date.max else [place.valid_to + timedelta(days=1)]
    return [place.valid_from, *after]
