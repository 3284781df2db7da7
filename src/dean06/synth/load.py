"""What a load is of: which provinces, which months, which indicators.

In: the raw data it borrows from, and how much is wanted. Out: a `Load`. Provinces are real ones,
in the order of their codes, that keep their name and area over all its months; nobody's name is
made up, and only the figures are.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dean06.errors import BriefingError
from dean06.intake.schema import load_schemas
from dean06.messages import Language, messages
from dean06.places import Gazetteer, Place, load_gazetteer
from dean06.synth.measured import Row, indicator_rows
from dean06.synth.months import months_to_last
from dean06.synth.paths import Measured
from dean06.synth.reference import read_rows

# Of what places count so many that offices round it.
_MASS = {"person", "card", "account", "file", "record", "request"}


@dataclass(frozen=True)
class Size:
    """How much is made up; `seed` changes the figures and nothing else."""

    places: int = 34
    months: int = 30
    indicators: int = 60
    seed: int = 1


@dataclass(frozen=True)
class Load:
    """What is written: `months` by their last days, `codebook` and `units` as rows of tables."""

    places: tuple[Place, ...]
    months: tuple[date, ...]
    codebook: tuple[Row, ...]
    units: tuple[Row, ...]
    seed: int

    @property
    def measured(self) -> tuple[Measured, ...]:
        """What each indicator's path depends on."""
        kinds: dict[str, Any] = {row["unit"]: row["kind"] for row in self.units}
        return tuple(
            Measured(row["indicator"], row["kind"], kinds[row["unit"]], row["unit"] in _MASS)
            for row in self.codebook
        )


def planned(raw: Path, size: Size, lang: Language) -> Load:
    """Return the load of `size`. Raises BriefingError where `raw` has too few provinces."""
    schemas = load_schemas(raw)
    months = months_to_last(size.months)
    units = read_rows(raw, schemas["units"])
    kinds = {row["unit"]: row["kind"] for row in units}
    codebook = indicator_rows(read_rows(raw, schemas["indicators"]), kinds, size.indicators)
    places = _places(load_gazetteer(raw, lang), months, size.places, lang)
    return Load(places, months, tuple(codebook), tuple(units), size.seed)


def _places(
    gazetteer: Gazetteer, months: tuple[date, ...], wanted: int, lang: Language
) -> tuple[Place, ...]:
    found = [
        place
        for place in gazetteer.all
        if place.level == "province" and all(map(place.valid_on, (months[0], months[-1])))
    ]
    if len(found) < wanted:
        raise BriefingError(
            messages(lang).say(
                "--places is {wanted}, but only {found} provinces keep their name and area from "
                "{first} to {last}: ask for no more than these.",
                wanted=wanted,
                found=len(found),
                first=months[0].isoformat(),
                last=months[-1].isoformat(),
            )
        )
    return tuple(sorted(found, key=lambda place: place.code)[:wanted])
