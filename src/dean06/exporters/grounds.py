"""The rows a number stands on, in words.

In: grounds. Out: a line for each of a few; of many, their lines as ranges by file: nobody reads
sixty names to check a count.
"""

from collections.abc import Iterator
from itertools import groupby

from dean06.blocks.provenance import Ground
from dean06.blocks.text import Reference, Text
from dean06.messages import Language, messages

# More rows than these are told by file and line only.
_MOST_NAMED = 4


def ground_lines(grounds: list[Ground], lang: Language) -> list[Text]:
    """Return what is told of the rows behind one number."""
    return many_lines(grounds, lang) or list(_told(grounds, lang))


def many_lines(grounds: list[Ground], lang: Language) -> list[Text]:
    """Return what is told of more rows than are named one by one, nothing for a few."""
    return list(_ranged(grounds, lang)) if len(grounds) > _MOST_NAMED else []


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


def place_words(ground: Ground, lang: Language) -> str:
    """Return where a row stands: "data/raw/observations/press.csv, row 12"."""
    say = messages(lang).say
    if ground.sheet and ground.cell:
        return say(
            "{file}, sheet {sheet}, cell {cell}",
            file=ground.file,
            sheet=ground.sheet,
            cell=ground.cell,
        )
    if ground.sheet:
        return say(
            "{file}, sheet {sheet}, row {line}",
            file=ground.file,
            sheet=ground.sheet,
            line=ground.line,
        )
    return say("{file}, row {line}", file=ground.file, line=ground.line)


def _ranged(grounds: list[Ground], lang: Language) -> Iterator[Text]:
    """Tell many rows by file: its lines as ranges, and the sources they were read from."""
    where = sorted(grounds, key=lambda ground: (ground.file, ground.sheet, ground.line or 0))
    for (file, sheet), members in groupby(where, key=lambda ground: (ground.file, ground.sheet)):
        rows = list(members)
        lines = _ranges(sorted({ground.line for ground in rows if ground.line}))
        numbers = sorted({ground.source for ground in rows if ground.source})
        references: Text = tuple(Reference(ref=number) for number in numbers)
        compose = messages(lang).compose
        if sheet:
            yield compose(
                "{file}, sheet {sheet}, rows {lines}{source}",
                file=file,
                sheet=sheet,
                lines=lines,
                source=references,
            )
        else:
            yield compose("{file}, rows {lines}{source}", file=file, lines=lines, source=references)


def _ranges(lines: list[int]) -> str:
    """Return 3, 4, 5, 9 as "3–5, 9"."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
