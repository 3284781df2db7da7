"""The annex of claims of a briefing dense with numbers, told by what the numbers are about.

In: claims, and the rows behind them. Out: their entries, those about one indicator together under
its name. A row is told in full once, where its own figure is listed, and by that figure
elsewhere. A short annex is left as it is: an entry that stands alone should be whole. Of hundreds
the names and paths would be most of the page, and an office's mail and phones have limits.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dean06.blocks.provenance import Entry, Ground
from dean06.blocks.text import Reference, Text
from dean06.claim import Claim, Figure
from dean06.exporters.file_names import PATHS, FileNames
from dean06.exporters.grounds import told_lines
from dean06.exporters.whereabouts import MOST_NAMED, whereabouts
from dean06.messages import Language, messages


@dataclass(frozen=True)
class Told:
    """The rows by key, and by a row's key the claim that prints it as it was read."""

    rows: Mapping[str, Ground]
    read: Mapping[str, str]
    lang: Language


def told_once(claims: Sequence[Claim], rows: Mapping[str, Ground], lang: Language) -> Told:
    """Return what is needed to tell each of `rows` in full only once."""
    read = {claim.observations[0]: claim.claim for claim in claims if claim.rule == "as_read"}
    return Told(rows, {key: name for key, name in read.items() if key in rows}, lang)


def places_told(claim: Claim, grounds: list[Ground], told: Told, names: FileNames = PATHS) -> str:
    """Return where the rows told in full where `claim` is listed stand; `names` of their files.

    Of some of its rows it says which: the number would else seem to stand there itself.
    """
    here = rows_told(claim, grounds, told)
    if len(here) == len(grounds) or not all(ground.printed for ground in here):
        return whereabouts(here, told.lang, names) if here else ""
    say = messages(told.lang).say
    return "; ".join(
        say(
            "“{printed}”: {where}",
            printed=ground.printed,
            where=whereabouts([ground], told.lang, names),
        )
        for ground in here
    )


def by_subject(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return `entries` by what they are about, in the order it is first printed.

    What is about no row comes first, where no name above could seem to be its own.
    """
    order = {about: place for place, about in enumerate(dict.fromkeys(e.about for e in entries), 1)}
    return tuple(sorted(entries, key=lambda entry: order[entry.about] if entry.about else 0))


def subject(claim: Claim, told: Told) -> str:
    """Return the one indicator all rows of a claim are about, whatever the place; else nothing."""
    about = {_subject(told.rows[key]) for key in claim.observations if key in told.rows}
    return about.pop() if len(about) == 1 else ""


def short_lines(claim: Claim, grounds: list[Ground], told: Told) -> list[Text]:
    """Return what the rows behind `claim` say, below the name of its subject."""
    if len(grounds) > MOST_NAMED:
        return told_lines(grounds, "", "", told.lang)
    return [line for line in _lines(claim, grounds, told) if line]


def rows_told(claim: Claim, grounds: list[Ground], told: Told) -> list[Ground]:
    """Return the rows that are told in full where `claim` is listed."""
    if len(grounds) > MOST_NAMED:
        return grounds
    return [ground for ground in grounds if not _teller(claim, ground, told)]


def _lines(claim: Claim, grounds: list[Ground], told: Told) -> Iterator[Text]:
    compose, named = messages(told.lang).compose, bool(subject(claim, told))
    for ground in grounds:
        about, row = ground.place if named else ground.about, _row(claim, ground, told)
        if about and row:
            yield compose("{about}: {row}", about=about, row=row)
        else:
            yield (about,) if about else row


def _subject(ground: Ground) -> str:
    return ground.about.removesuffix(f" – {ground.place}") if ground.place else ground.about


def _teller(claim: Claim, ground: Ground, told: Told) -> str | None:
    """Return the claim that tells `ground` in full, None where it is `claim` itself."""
    teller = told.read.get(ground.key, claim.claim)
    elsewhere = teller != claim.claim and ground.printed and claim.rule != "quoted"
    return teller if elsewhere else None


def _row(claim: Claim, ground: Ground, told: Told) -> Text:
    if teller := _teller(claim, ground, told):
        return (Figure(text=_figure(ground, told.lang), claim=teller),)
    source: Text = (Reference(ref=ground.source),) if ground.source else ()
    repeated = claim.rule == "as_read" and ground.printed == claim.text
    said = ground.day if repeated else _figure(ground, told.lang)
    return (said, *source) if said else source


def _figure(ground: Ground, lang: Language) -> str:
    """Return what stands in a row and the day it holds for."""
    if not (ground.printed and ground.day):
        return f"“{ground.printed}”" if ground.printed else ""
    return messages(lang).say("“{printed}” ({day})", printed=ground.printed, day=ground.day)
