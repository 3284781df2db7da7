"""Other names of places must mean one place.

In: the reference tables. Out: a fault per alias that, on the first or last day of its place, means
another one or several. An alias is only data, so nothing else would notice that two people entered
the same abbreviation for two provinces.
"""

from collections.abc import Iterator
from typing import Any

from dean06.errors import BriefingError
from dean06.intake.checks import Tables
from dean06.intake.faults import Fault, fault
from dean06.places import Gazetteer, Place, gazetteer_of


def alias_faults(tables: Tables) -> Iterator[Fault]:
    """Tell of an alias that does not mean its place, and it alone."""
    aliases = tables["place_aliases"]
    places = gazetteer_of(tables["places"], aliases)
    for row in aliases.itertuples():
        if not _means_it_alone(row.alias, places[row.place], places):
            yield _ambiguous(row, places[row.place])


def _means_it_alone(alias: str, place: Place, places: Gazetteer) -> bool:
    try:
        return all(places.find(alias, day) == place for day in (place.valid_from, place.valid_to))
    except BriefingError:
        return False


def _ambiguous(row: Any, place: Place) -> Fault:
    return fault(
        row,
        "alias",
        "unknown_name",
        lambda words: words.say(
            "“{cell}” does not mean {place} alone. Remove the row, or name the right place.",
            cell=row.alias,
            place=place.name(words.lang),
        ),
    )
