"""The documents by period and place, with what there is none of and why.

In: the manifest, the places, what the data are enough for. Out: a `Section` per period, the newest
first, its rows in the order of the alphabet behind the nation; and the pages on all data.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dean06.collation import vietnamese_order
from dean06.dates import short_date
from dean06.messages import LANGUAGES, Language, messages
from dean06.periods import Period, parse_period
from dean06.places import Gazetteer, Place
from dean06.portal.facts import digest
from dean06.portal.labels import ENDONYMS
from dean06.portal.manifest import Entry
from dean06.portal.wording import State, doubts_of, format_name, number, size_of, state_of

# A page is read first and printed next; the record of how it was made comes last.
_ORDER = (".html", ".pdf", ".docx", ".xlsx", ".eml")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Link:
    """One file: what it is called, where it stands below the page, how large it is."""

    title: str
    href: str
    size: str
    lang: Language
    language: str  # how the language calls itself, where it is not the page's own


@dataclass(frozen=True)
class Line:
    """One document as the index shows it; empty texts where nothing is known."""

    title: str
    state: State
    state_lang: Language
    coverage: str
    printed: str
    doubts: tuple[tuple[str, str], ...]
    newest: str
    synthetic: bool
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Section:
    """One period: its documents, the places with too little for one, and those nothing is known of.

    `withheld` are names with the reason; `provinces` is how many there were at the period's end.
    """

    code: str
    title: str
    lines: tuple[Line, ...]
    withheld: tuple[tuple[str, str], ...]
    absent: tuple[str, ...]
    provinces: int


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
    return _lines([e for e in catalogue.entries if not e.period], catalogue, lang)


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

    ranks = {place.place: rank for rank, place in enumerate(in_order(catalogue.places.all, lang))}
    entries.sort(key=lambda entry: ranks[entry.place or ""])
    return Section(
        code=period.code,
        title=period.name(lang),
        lines=tuple(_lines(entries, catalogue, lang)),
        withheld=tuple(
            (_called(place, lang), _too_little(counts[place.place], lang))
            for place in in_order((catalogue.places[key] for key in counts), lang)
        ),
        absent=tuple(
            place.short_name(lang)
            for place in in_order(
                (catalogue.places[key] for key in provinces if key not in told), lang
            )
        ),
        provinces=len(provinces),
    )


def _too_little(indicators: int, lang: Language) -> str:
    words = messages(lang)
    if not indicators:
        return words.say("no results")
    return words.plural(
        "{count} indicator", "{count} indicators", indicators, count=number(indicators, lang)
    )


def _called(place: Place, lang: Language) -> str:
    return messages(lang).say("The nation") if place.level == "nation" else place.short_name(lang)


def _lines(entries: list[Entry], catalogue: Catalogue, lang: Language) -> list[Line]:
    """Return a line per document; one in two languages is one line, told of in the page's."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_whatever_language(entry), []).append(entry)
    return [
        _line(sorted(group, key=lambda entry: entry.lang != lang), catalogue, lang)
        for group in groups.values()
    ]


def _whatever_language(entry: Entry) -> str:
    for lang in LANGUAGES:
        if entry.document.endswith(f".{lang}"):
            return entry.document.removesuffix(f".{lang}")
    return entry.document


def _line(group: list[Entry], catalogue: Catalogue, lang: Language) -> Line:
    entry = group[0]
    say, measured, printed = messages(lang).say, entry.measured, entry.printed
    current = digest(catalogue.processed, entry.place) if entry.place else None
    coverage = counted = newest = ""
    if measured:
        coverage = say(
            "{known} of {expected} indicators",
            known=number(measured.known, lang),
            expected=number(measured.expected, lang),
        )
        newest = short_date(measured.newest, lang) if measured.newest else say("date unknown")
    if printed and entry.period:
        counted = say(
            "{figures} figures, {sources} sources",
            figures=number(printed.figures, lang),
            sources=number(printed.sources, lang),
        )
    return Line(
        title=_called(catalogue.places[entry.place], lang) if entry.place else entry.name,
        state=state_of(entry, current, lang),
        state_lang=entry.lang,
        coverage=coverage,
        printed=counted,
        doubts=tuple(doubts_of(measured, lang)) if measured else (),
        newest=newest,
        synthetic=bool(printed and printed.synthetic),
        links=tuple(link for told in group for link in _links(told, lang)),
    )


def _links(entry: Entry, lang: Language) -> list[Link]:
    suffixes = [suffix for suffix in _ORDER if suffix in entry.files]
    suffixes += sorted(set(entry.files) - set(_ORDER))
    return [
        Link(
            title=format_name(suffix, lang),
            href=f"{entry.document}{suffix}",
            size=size_of(entry.files[suffix], lang),
            lang=entry.lang,
            language="" if entry.lang == lang else ENDONYMS[entry.lang],
        )
        for suffix in suffixes
    ]
