"""The documents by period and place, with what there is none of and why.

In: the manifest, the places, what the data are enough for. Out: a `Section` per period, the newest
first, its rows in the order of the alphabet behind the nation; and the pages on all data.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dean06.collation import vietnamese_order
from dean06.messages import Language, messages
from dean06.periods import Period, parse_period
from dean06.places import Gazetteer, Place
from dean06.portal.counted import Called
from dean06.portal.lines import Line, called, lines_of, title_of
from dean06.portal.manifest import Entry
from dean06.portal.wording import number

Pair = tuple[str, str]


@dataclass(frozen=True)
class Section:
    """One period: its documents, the places with too little for one, and those nothing is known of.

    `withheld` are names with the reason; `provinces` are those there were at the period's end.
    """

    code: str
    title: str
    lines: tuple[Line, ...]
    withheld: tuple[tuple[str, str], ...]
    absent: tuple[str, ...]
    provinces: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue:
    """What the listing is made from; `withheld` as `dean06.coverage` has it."""

    entries: tuple[Entry, ...]
    withheld: dict[Pair, int]
    places: Gazetteer
    processed: Path


def sections(catalogue: Catalogue, lang: Language) -> list[Section]:
    """Return the periods with a document, failed ones included, or with too little for one."""
    briefed = {(e.place, e.period) for e in catalogue.entries if e.place and e.period}
    withheld = {
        pair: count
        for pair, count in catalogue.withheld.items()
        if pair not in briefed and catalogue.places[pair[0]].level in ("nation", "province")
    }
    codes = {code for _, code in briefed if code} | {code for _, code in withheld}
    periods = sorted(map(parse_period, codes), key=_newest_first)
    return [_section(catalogue, withheld, period, lang) for period in periods]


def pages(catalogue: Catalogue, lang: Language) -> list[Line]:
    """Return the documents that are not of one place and period."""
    return lines_of(
        [e for e in catalogue.entries if not e.period], catalogue.places, catalogue.processed, lang
    )


def briefing_names(catalogue: Catalogue, lang: Language) -> dict[str, Called]:
    """Return what each briefing is called, by its document, in the order of the list."""
    ranks = _ranks(catalogue, lang)
    found = [(entry, parse_period(entry.period)) for entry in catalogue.entries if entry.period]
    found.sort(key=lambda pair: (_newest_first(pair[1]), ranks.get(pair[0].place or "", 0)))
    return {
        entry.document: Called(title_of(entry, catalogue.places, lang), _title(period, lang))
        for entry, period in found
    }


def in_order(places: Iterable[Place], lang: Language) -> list[Place]:
    """Return places as a list shows them: the nation first, then by the alphabet."""
    return sorted(
        places,
        key=lambda place: (place.level != "nation", vietnamese_order(place.short_name(lang))),
    )


def _newest_first(period: Period) -> tuple[int, int]:
    return -period.end.toordinal(), -period.start.toordinal()


def _section(
    catalogue: Catalogue, withheld: dict[Pair, int], period: Period, lang: Language
) -> Section:
    entries = [entry for entry in catalogue.entries if entry.period == period.code]
    counts = {place: count for (place, code), count in withheld.items() if code == period.code}
    told = {entry.place for entry in entries} | set(counts)
    provinces = catalogue.places.provinces_on(period.end)
    ranks = _ranks(catalogue, lang)
    entries.sort(key=lambda entry: ranks.get(entry.place or "", len(ranks)))
    return Section(
        code=period.code,
        title=_title(period, lang),
        lines=tuple(lines_of(entries, catalogue.places, catalogue.processed, lang)),
        withheld=tuple(
            (called(place, lang), _too_little(counts[place.place], lang))
            for place in in_order((catalogue.places[key] for key in counts), lang)
        ),
        absent=tuple(
            place.short_name(lang)
            for place in in_order(
                (catalogue.places[key] for key in provinces if key not in told), lang
            )
        ),
        provinces=tuple(
            place.short_name(lang)
            for place in in_order((catalogue.places[key] for key in provinces), lang)
        ),
    )


def _ranks(catalogue: Catalogue, lang: Language) -> dict[str, int]:
    """Return where each place stands in a list."""
    return {place.place: rank for rank, place in enumerate(in_order(catalogue.places.all, lang))}


def _title(period: Period, lang: Language) -> str:
    """Return the name of a period as a title; in English it begins with an article."""
    name = period.name(lang)
    return name[0].upper() + name[1:]


def _too_little(indicators: int, lang: Language) -> str:
    words = messages(lang)
    if not indicators:
        return words.say("no results")
    return words.plural(
        "{count} indicator", "{count} indicators", indicators, count=number(indicators, lang)
    )
