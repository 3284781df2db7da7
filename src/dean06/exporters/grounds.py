"""The rows a number stands on, in words.

In: grounds. Out: a line for each of a few; of many, their lines as ranges by file: nobody reads
sixty names to check a count. For a reader the words and the place of the rows are told apart: what
a number means comes first, a path only helps whoever looks it up.
"""

from collections.abc import Iterator

from dean06.blocks.provenance import Ground
from dean06.blocks.text import Reference, Text
from dean06.exporters.whereabouts import MOST_NAMED, place_words, ranged_lines, references_of
from dean06.messages import Language, messages

# Rules whose number is about what its first row is about.
_OF_FIRST = {
    "as_read",
    "target",
    "change",
    "multiple",
    "share",
    "difference",
    "rank",
    "last_rank",
    "quoted",
    "doubt",
}


def ground_lines(grounds: list[Ground], lang: Language) -> list[Text]:
    """Return what is told of the rows behind one number."""
    return list(_told(grounds, lang) if len(grounds) <= MOST_NAMED else ranged_lines(grounds, lang))


def meaning_of(grounds: list[Ground], rule: str) -> str:
    """Return what a number is about; "" where its rows are about several things alike.

    How many rows there are is about none of them: a few are named below it instead.
    """
    about = {ground.about for ground in grounds}
    told = rule == "count" and len(grounds) <= MOST_NAMED
    of_first = rule in _OF_FIRST or (len(about) == 1 and not told)
    return grounds[0].about if grounds and of_first else ""


def told_lines(grounds: list[Ground], meaning: str, number: str, lang: Language) -> list[Text]:
    """Return what a few rows say, without their place; of many only their sources.

    Neither `meaning`, which the reader was told, nor `number`, where it stands so in the row, is
    told again.
    """
    if len(grounds) > MOST_NAMED:
        return [references_of(grounds)] if references_of(grounds) else []
    lines = {
        # What a source states in words alone bears no number to tell two rows apart.
        (line, ground.key if ground.printed else ""): line
        for ground in grounds
        if (line := _said(ground, meaning, number, lang))
    }
    return list(lines.values())


def _said(ground: Ground, meaning: str, number: str, lang: Language) -> Text:
    compose, source = messages(lang).compose, references_of([ground])
    printed = "" if ground.printed == number else ground.printed
    if printed and ground.day:
        said = compose(
            "“{printed}” ({day}){source}", printed=printed, day=ground.day, source=source
        )
    elif printed:
        said = compose("“{printed}”{source}", printed=printed, source=source)
    else:
        said = (ground.day, *source) if ground.day else source
    if not ground.about or ground.about == meaning:
        return said
    return compose("{about}: {row}", about=ground.about, row=said) if said else (ground.about,)


def _told(grounds: list[Ground], lang: Language) -> Iterator[Text]:
    """Tell a few rows one by one; what several are about is named once."""
    about = ""
    for ground in grounds:
        row = _row(ground, lang)
        if not ground.about or ground.about == about:
            yield row
        else:
            yield messages(lang).compose("{about}: {row}", about=ground.about, row=row)
        about = ground.about


def _row(ground: Ground, lang: Language) -> Text:
    """Return what stands in a row, its day, where it is, and its source."""
    compose = messages(lang).compose
    where = place_words(ground, lang)
    source: Text = (Reference(ref=ground.source),) if ground.source else ()
    if not ground.printed:
        return (where, *source)
    if not ground.day:
        return compose(
            "“{printed}”, {where}{source}", printed=ground.printed, where=where, source=source
        )
    return compose(
        "“{printed}” ({day}), {where}{source}",
        printed=ground.printed,
        day=ground.day,
        where=where,
        source=source,
    )
