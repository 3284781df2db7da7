"""One thing wrong with what was read, where it stands, and what to do about it.

In: a row of a table and a sentence. Out: a `Fault`, worded in every language at once, because
the list of faults is kept beside the data and read long after the run that found them. Each rule
belongs to one of the four words Project 06 has for good data: đúng, đủ, sạch, sống.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from dean06.errors import BriefingError
from dean06.messages import LANGUAGES, Language, Messages, messages

Heading = Literal["correct", "complete", "clean", "live"]
Told = dict[Language, str]
Wording = Callable[[Messages], str]

# Where a row was read: shown in errors, kept for tracing. `labels` maps a field to the letter or
# heading of the column it stands in, where that is not the field's own name.
ROW_COLUMNS = ["file", "sheet", "line", "labels"]


@dataclass(frozen=True)
class Spot:
    """A cell, a row or a whole file; `sheet` is empty for a delimited file.

    `column` is a letter in a workbook (G), a heading in a delimited file; None for a whole row.
    """

    file: str
    sheet: str = ""
    line: int | None = None
    column: str | None = None

    @property
    def cell(self) -> str:
        """The cell as a spreadsheet names it, such as G12."""
        return f"{self.column or ''}{self.line or ''}"


@dataclass(frozen=True)
class Fault:
    """`rule` is broken by what stands at `spot`.

    `raw` is the cell as received; `told` the sentence by language, with what to do; `row` the
    number of the entry among those read for its table; `against` are the keys of other observations
    it was judged by.
    """

    rule: str
    heading: Heading
    spot: Spot
    raw: str
    told: Told
    row: int
    against: tuple[str, ...] = ()

    def sentence(self, lang: Language) -> str:
        """Return where it is and what is wrong."""
        return placed(self.spot, self.told[lang], lang)


def told(wording: Wording) -> Told:
    """Return the sentence `wording` makes, in every language."""
    return {lang: wording(messages(lang)) for lang in LANGUAGES}


def why_not(attempt: Callable[[Language], object]) -> Wording:
    """Return the sentence with which `attempt`, which is known to, raises BriefingError."""
    sentences: Told = {}
    for lang in LANGUAGES:
        try:
            attempt(lang)
        except BriefingError as error:
            sentences[lang] = str(error)
    return lambda words: sentences[words.lang]


def fault(
    row: Any,
    column: str | None,
    rule: str,
    wording: Wording,
    raw: object = None,
    against: Iterable[Any] = (),
) -> Fault:
    """Return the fault of one cell of `row`, a named tuple of a table read.

    `raw` is what stands in the cell, where the row holds something else by now; `against` are the
    observations, as such tuples, the cell was judged by.
    """
    cell = raw if raw is not None or column is None else getattr(row, column)
    return Fault(
        rule=rule,
        heading=RULES[rule],
        spot=spot_of(row, column),
        raw="" if cell is None else str(cell),
        told=told(wording),
        row=row.Index,
        against=tuple(other.observation for other in against),
    )


def spot_fault(spot: Spot, rule: str, wording: Told, row: int = 0, raw: object = "") -> Fault:
    """Return the fault of what stands at `spot` and became no row: a cell, a line, a file."""
    return Fault(rule, RULES[rule], spot, "" if raw is None else str(raw), wording, row)


def spot_of(row: Any, column: str | None) -> Spot:
    """Return where the field `column` of `row` was read; its row, where no column holds it."""
    # A field's name is no letter of a sheet: without one, nothing there can be pointed at.
    own = None if row.sheet else column
    label = (row.labels or {}).get(column, own) if column else None
    return Spot(row.file, row.sheet, row.line, label)


def placed(spot: Spot, sentence: str, lang: Language) -> str:
    """Return `sentence` with the place it speaks of before it."""
    if spot.line is None:
        # A sentence about a whole file names the file itself.
        return sentence
    say = messages(lang).say
    if spot.sheet and spot.column:
        return say(
            "{file}, sheet {sheet}, cell {cell}: {fault}",
            file=spot.file,
            sheet=spot.sheet,
            cell=spot.cell,
            fault=sentence,
        )
    if spot.column:
        return say(
            "{file}, line {line}, column {column}: {fault}",
            file=spot.file,
            line=spot.line,
            column=spot.column,
            fault=sentence,
        )
    return say("{spot}: {fault}", spot=row_place(spot, lang), fault=sentence)


def row_place(spot: Spot, lang: Language) -> str:
    """Return the file, and in it the row, as it stands inside a sentence."""
    say = messages(lang).say
    if spot.line is None:
        return spot.file
    if spot.sheet:
        return say(
            "{file}, sheet {sheet}, row {line}", file=spot.file, sheet=spot.sheet, line=spot.line
        )
    return say("{file}, line {line}", file=spot.file, line=spot.line)


# Every rule a row or file can break, by the word for good data it belongs to.
RULES: dict[str, Heading] = {
    "unreadable_file": "correct",
    "unlisted": "clean",
    "personal_data": "clean",
    "header": "correct",
    "cell_count": "correct",
    "type": "correct",
    "formula": "correct",
    "schema": "correct",
    "unknown_key": "clean",
    "unknown_name": "clean",
    "wrong_unit": "correct",
    "span": "correct",
    "double_entry": "correct",
    "no_reading": "correct",
    "range": "correct",
    "numerator": "correct",
    "too_early": "live",
    "not_yet": "live",
    "no_period": "live",
    "key_twice": "clean",
    "repeated": "clean",
    "unknown_figure": "clean",
    "deadline": "correct",
    "slip": "correct",
    "jump": "correct",
    "share": "correct",
    "parts": "correct",
    "disagree": "clean",
    "translated": "clean",
    "undated": "live",
    "no_rows": "complete",
    "no_such_place": "live",
    "too_long": "correct",
}
