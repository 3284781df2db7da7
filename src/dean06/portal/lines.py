"""One document as a line of the index: its state, what it stands on, its files.

In: entries of the manifest. Out: a `Line` for each. A document in two languages is one line, told
of in the page's, with links to both: a reader looks for a place, not for a file.
"""

from dataclasses import dataclass
from pathlib import Path

from dean06.dates import short_date
from dean06.messages import LANGUAGES, Language, messages
from dean06.place import Place
from dean06.places import Gazetteer
from dean06.portal.facts import digest
from dean06.portal.labels import ENDONYMS
from dean06.portal.manifest import Entry
from dean06.portal.wording import State, doubts_of, format_name, number, size_of, state_of

# A page is read first and printed next; the record of how it was made comes last.
_ORDER = (".html", ".pdf", ".docx", ".xlsx", ".eml")


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


def called(place: Place, lang: Language) -> str:
    """Return a place's name in the list."""
    return messages(lang).say("The nation") if place.level == "nation" else place.short_name(lang)


def title_of(entry: Entry, places: Gazetteer, lang: Language) -> str:
    """Return what the line is about; a place of other raw data goes by the document's own name."""
    if entry.place is None or entry.place not in places:
        return entry.name[0].upper() + entry.name[1:]
    return called(places[entry.place], lang)


def lines_of(
    entries: list[Entry], places: Gazetteer, processed: Path, lang: Language
) -> list[Line]:
    """Return a line per document; one in two languages is one line, told of in the page's."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_whatever_language(entry), []).append(entry)
    return [
        _line(sorted(group, key=lambda entry: entry.lang != lang), places, processed, lang)
        for group in groups.values()
    ]


def _whatever_language(entry: Entry) -> str:
    for lang in LANGUAGES:
        if entry.document.endswith(f".{lang}"):
            return entry.document.removesuffix(f".{lang}")
    return entry.document


def _line(group: list[Entry], places: Gazetteer, processed: Path, lang: Language) -> Line:
    entry = group[0]
    say, measured, printed = messages(lang).say, entry.measured, entry.printed
    current = digest(processed, entry.place) if entry.place else None
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
        title=title_of(entry, places, lang),
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
