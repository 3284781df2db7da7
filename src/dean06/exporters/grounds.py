"""The rows a number stands on, in words.

In: grounds. Out: a line for each of a few; of many, their lines as ranges by file: nobody reads
sixty names to check a count. For a reader the words and the place of the rows are told apart: what
a number means comes first, a path only helps whoever looks it up.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from dean06.blocks.provenance import Ground
from dean06.blocks.text import Reference, Text, plain
from dean06.messages import Language, messages

# More rows than these are told by file and line only.
MOST_NAMED = 4

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
    return list(_told(grounds, lang) if len(grounds) <= MOST_NAMED else _ranged(grounds, lang))


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
        return [_references(grounds)] if _references(grounds) else []
    lines = {
        # What a source states in words alone bears no number to tell two rows apart.
        (line, ground.key if ground.printed else ""): line
        for ground in grounds
        if (line := _said(ground, meaning, number, lang))
    }
    return list(lines.values())


def whereabouts(grounds: list[Ground], lang: Language) -> str:
    """Return where rows stand: "data/raw/observations/press.csv, rows 12, 15; …, row 3".

    A folder is named with its first file, and a sheet too: a year of monthly forms would else be a
    page of paths.
    """
    bare = [ground.model_copy(update={"source": None}) for ground in grounds]
    if len(grounds) <= MOST_NAMED and all(ground.cell for ground in grounds):
        files = [[ground] for ground in bare]
    else:
        bare.sort(key=_file_of)
        files = [list(members) for _, members in groupby(bare, key=_file_of)]
    after_first = [
        [_after(before[0], ground) for ground in rows] for before, rows in pairwise(files)
    ]
    return "; ".join(
        place_words(rows[0], lang) if len(rows) == 1 else plain(*_ranged(rows, lang))
        for rows in (*files[:1], *after_first)
    )


def _after(before: Ground, ground: Ground) -> Ground:
    """Return a row as it is told behind `before`, whose folder and sheet it may share."""
    folder, _, name = ground.file.rpartition("/")
    if before.file.rpartition("/")[0] != folder or before.file == ground.file:
        return ground
    same_sheet = ground.sheet == before.sheet and not ground.cell
    return ground.model_copy(update={"file": name, **({"sheet": ""} if same_sheet else {})})


def _file_of(ground: Ground) -> tuple[str, str]:
    return ground.file, ground.sheet


def _said(ground: Ground, meaning: str, number: str, lang: Language) -> Text:
    compose, source = messages(lang).compose, _references([ground])
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


def _references(grounds: list[Ground]) -> Text:
    return tuple(
        Reference(ref=number)
        for number in sorted({ground.source for ground in grounds if ground.source})
    )


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
    for (file, sheet), members in groupby(where, key=_file_of):
        rows = list(members)
        lines = _ranges(sorted({ground.line for ground in rows if ground.line}))
        references = _references(rows)
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
