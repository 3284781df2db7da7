"""Which briefings to build.

In: what was asked for, the places, and what the processed data cover. Out: a `BriefingSpec` per
briefing. Without a wish that is every nation or province a source reviews directly, in the period
it reviews; a pair asked for by name may also stand on parts of another period's review. A place is
looked up on the last day of its period, because names change hands when provinces merge.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from dean06.build.specs import BriefingSpec
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.periods import Period, parse_period
from dean06.places import Gazetteer, Place

# Districts are told of inside their province's briefing; the processed slices stop at provinces.
_LEVELS = ("nation", "province")

# A place's key and a period's code.
Pair = tuple[str, str]


@dataclass(frozen=True)
class Wish:
    """What was asked for; None leaves it open."""

    lang: Language
    place: str | None = None
    period: str | None = None


class Evidence(Protocol):
    """What the processed data can speak of (`dean06.coverage`)."""

    def coverage(self, processed: Path) -> list[Pair]: ...
    def reviewed(self, processed: Path, place: str, period: Period) -> bool: ...
    def periods_of(self, processed: Path, place: str) -> list[str]: ...


def plan_briefings(
    wish: Wish, places: Gazetteer, processed: Path, evidence: Evidence
) -> list[BriefingSpec]:
    """Return the briefings `wish` means, in the order of the coverage.

    Raises BriefingError for an unknown place or period, naming the nearest, and for one nothing is
    known of, naming what there is.
    """
    period = parse_period(wish.period, wish.lang) if wish.period else None
    covered = [pair for pair in evidence.coverage(processed) if places[pair[0]].level in _LEVELS]
    if wish.place and period:
        asked = _find(wish.place, [period.code], places, wish.lang)[0]
        if not evidence.reviewed(processed, asked.place, period):
            known = evidence.periods_of(processed, asked.place)
            raise _nothing_of(asked, known, wish.lang, period.code)
        pairs = [(asked.place, period.code)]
    elif wish.place:
        pairs = _pairs_of(wish, covered, places, partial(evidence.periods_of, processed))
    else:
        pairs = [pair for pair in covered if period is None or pair[1] == period.code]
        if not pairs:
            raise _nothing_in(wish.period, covered, wish.lang)
    return [_spec(places[place], code, wish.lang) for place, code in pairs]


def _spec(place: Place, period: str, lang: Language) -> BriefingSpec:
    return BriefingSpec(parse_period(period).horizon, period, place.place, place.slug, lang)


def _pairs_of(
    wish: Wish, covered: list[Pair], places: Gazetteer, periods_of: Callable[[str], list[str]]
) -> list[Pair]:
    """Return the pairs of the place that is named, in each period a source reviews it."""
    periods = _unique(period for _, period in covered)
    if not periods or not wish.place:
        raise _nothing_in(None, covered, wish.lang)
    meant = {place.place: place for place in _find(wish.place, periods, places, wish.lang)}
    pairs = [pair for pair in covered if pair[0] in meant]
    # A place no source reviews may still be spoken of in another's review.
    pairs = pairs or [(place, period) for place in meant for period in periods_of(place)]
    if not pairs:
        raise _nothing_of(next(iter(meant.values())), [], wish.lang)
    return pairs


def _find(name: str, periods: list[str], places: Gazetteer, lang: Language) -> list[Place]:
    """Return the places `name` means on the last days of `periods`, at least one."""
    found: list[Place] = []
    unknown: BriefingError | None = None
    for period in periods:
        try:
            found.append(places.find(name, parse_period(period).end, lang))
        except BriefingError as error:
            unknown = error
    if not found and unknown:
        raise unknown
    if all(place.level not in _LEVELS for place in found):
        raise BriefingError(
            messages(lang).say(
                "“{name}” is below a province: briefings are for the nation and for provinces; "
                "name its province {parent}.",
                name=name,
                parent=found[0].parent,
            )
        )
    return found


def _nothing_of(
    place: Place, periods: list[str], lang: Language, asked: str | None = None
) -> BriefingError:
    say = messages(lang).say
    if not periods:
        return BriefingError(
            say(
                "Nothing is known of {place}: no source in the raw data speaks of it. "
                "Add its figures to data/raw first.",
                place=place.name(lang),
            )
        )
    return BriefingError(
        say(
            "Nothing is known of {place} in {period}. Periods with data: {periods}.",
            place=place.name(lang),
            period=asked,
            periods=", ".join(periods),
        )
    )


def _nothing_in(period: str | None, covered: list[Pair], lang: Language) -> BriefingError:
    say = messages(lang).say
    if not covered:
        return BriefingError(
            say("There are no data to build from: no source in data/raw reviews a period.")
        )
    return BriefingError(
        say(
            "No source reviews {period}. Periods with data: {periods}.",
            period=period,
            periods=", ".join(sorted({code for _, code in covered})),
        )
    )


def _unique(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(codes))
