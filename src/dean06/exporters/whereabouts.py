"""Where the rows behind a number stand, in words.

In: grounds. Out: file, sheet, row or cell as a reader types them; of many rows their lines as
ranges, a folder and a sheet named once.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from dean06.blocks.provenance import Ground
from dean06.blocks.text import Reference, Text, plain
from dean06.exporters.file_names import PATHS, FileNames
from dean06.messages import Language, messages

# More rows than these are told by file and line only.
MOST_NAMED = 4


def whereabouts(grounds: list[Ground], lang: Language, names: FileNames = PATHS) -> str:
    """Return where rows stand: "data/raw/observations/press.csv, rows 12, 15; …, row 3".

    A folder is named with its first file, and a sheet too: a year of monthly forms would else be a
    page of paths. `names` are what files are called.
    """
    bare = [g.model_copy(update={"source": None}) for g in names.renamed(grounds)]
    if len(grounds) <= MOST_NAMED and all(ground.cell for ground in grounds):
        files = [[ground] for ground in bare]
    else:
        bare.sort(key=_file_of)
        files = [list(members) for _, members in groupby(bare, key=_file_of)]
    after_first = [
        [_after(before[0], ground) for ground in rows] for before, rows in pairwise(files)
    ]
    return "; ".join(
        place_words(rows[0], lang) if len(rows) == 1 else plain(*ranged_lines(rows, lang))
        for rows in (*files[:1], *after_first)
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
    if ground.cell:
        return say("{file}, cell {cell}", file=ground.file, cell=ground.cell)
    return say("{file}, row {line}", file=ground.file, line=ground.line)


def ranged_lines(grounds: list[Ground], lang: Language) -> Iterator[Text]:
    """Tell many rows by file: its lines as ranges, and the sources they were read from."""
    where = sorted(grounds, key=lambda ground: (ground.file, ground.sheet, ground.line or 0))
    for (file, sheet), members in groupby(where, key=_file_of):
        rows = list(members)
        lines = _ranges(sorted({ground.line for ground in rows if ground.line}))
        references = references_of(rows)
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


def references_of(grounds: list[Ground]) -> Text:
    """Return the sources of rows, each once, by their number."""
    return tuple(
        Reference(ref=number)
        for number in sorted({ground.source for ground in grounds if ground.source})
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


def _ranges(lines: list[int]) -> str:
    """Return 3, 4, 5, 9 as "3–5, 9"."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
