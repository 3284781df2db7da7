"""Tables of what was assigned and of what a target binds.

In: frames of a summary. Out: Table blocks with their claims. A table without rows is not made at
all (None), because a table that says nothing costs the reader's trust.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.text import Reference, Text, capital
from dean06.briefing.annex_numbers import annex_name
from dean06.briefing.times import dated, implied_note
from dean06.briefing.words import (
    DOUBT_MARK,
    attainment_word,
    breakdown_name,
    district_name,
    figure_with_noun,
    indicator_name,
    is_doubtful,
    references,
    target_text,
)
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.dates import short_date
from dean06.messages import Language, messages

_FEWEST_TARGETS = 2


def row_title(row: Any, lang: Language) -> str:
    """Return the indicator's name with the part and the district it is about behind it."""
    parts = (indicator_name(row, lang), breakdown_name(row, lang), district_name(row, lang))
    return " – ".join(part for part in parts if part)


def plans_table(
    figures: pd.DataFrame, numbers: dict[str, int], lang: Language, caption: str, annex: int = 1
) -> Table | None:
    """Return what was assigned, by group: value, day, source; `annex` as in `doubt_note`."""
    if figures.empty:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    columns = (
        Column(title=(say("Indicator"),), width=4.4),
        Column(title=(say("Assigned"),), align="right", width=2.2),
        Column(title=(say("As of"),), width=2.4),
        Column(title=(say("Source"),), align="center", width=0.9),
    )
    rows: list[Row] = []
    for group, members in figures.groupby("group", sort=False):
        title = (group_names(lang)[str(group)],)
        rows.append(Row(cells=(Cell(text=title, header=True, columns=len(columns)),)))
        rows += [_plan_row(row, book, numbers) for row in members.itertuples()]
    return Table(
        caption=(caption,),
        columns=columns,
        rows=tuple(rows),
        notes=(*implied_note(figures, lang), *doubt_note(figures, lang, annex)),
        claims=book.claims,
    )


def _plan_row(row: Any, book: ClaimBook, numbers: dict[str, int]) -> Row:
    day = (dated(row, book.lang),)
    return text_row(
        [
            (row_title(row, book.lang),),
            figure_with_noun(row, book),
            day,
            references([row], numbers),
        ]
    )


def targets_table(
    figures: pd.DataFrame, numbers: dict[str, int], lang: Language, caption: str
) -> Table | None:
    """Return the figures that a target binds: value, target, attainment, legal basis.

    None for fewer than two: of one the sentence tells the same.
    """
    bound = figures[figures["attainment"].notna()]
    if len(bound) < _FEWEST_TARGETS:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    columns = (
        Column(title=(say("Indicator"),), width=3),
        Column(title=(say("Result"),), align="right", width=1.8),
        Column(title=(say("Target"),), align="right", width=1.8),
        Column(title=(say("Attainment"),), width=1.6),
        Column(title=(say("Legal basis"),), width=3),
    )
    rows = tuple(_target_row(row, book, numbers) for row in bound.itertuples())
    return Table(caption=(caption,), columns=columns, rows=rows, claims=book.claims)


def _target_row(row: Any, book: ClaimBook, numbers: dict[str, int]) -> Row:
    deadline = row.target["deadline"]
    by = (
        messages(book.lang).say(", by {day}", day=short_date(deadline, book.lang))
        if deadline
        else ""
    )
    reference = Reference(ref=numbers[row.target["source"]])
    return text_row(
        [
            (row_title(row, book.lang),),
            (*figure_with_noun(row, book), *references([row], numbers)),
            (*target_text(row, book), by),
            (attainment_word(row, book.lang),),
            (*book.quote(row.target[f"legal_basis_{book.lang}"], row.target["target"]), reference),
        ]
    )


def doubt_note(figures: pd.DataFrame, lang: Language, annex: int = 1) -> tuple[Text, ...]:
    """Return the note on figures marked as doubtful, none where none is; `annex` tells why."""
    if not any(is_doubtful(row) for row in figures.itertuples()):
        return ()
    told = messages(lang).say(
        "{mark} Doubtful, or read in a translation made by machine; see {annex}.",
        mark=DOUBT_MARK,
        annex=annex_name(annex, lang),
    )
    return ((told,),)


def others_doubt_note(figures: Iterable[Any], lang: Language) -> tuple[Text, ...]:
    """Return the same of figures of other places, of whose doubts no annex here tells."""
    if not any(is_doubtful(row) for row in figures):
        return ()
    told = messages(lang).say(
        "{mark} Behind a figure of another place: doubtful, or read in a translation made by "
        "machine.",
        mark=DOUBT_MARK,
    )
    return ((told,),)


def text_row(texts: Sequence[Text], typed: frozenset[int] = frozenset()) -> Row:
    """Make a row whose first cell is its header; words begin a cell with a capital.

    `typed` are columns of what somebody typed, such as names of files, which stay as they are.
    """
    told = [text if index in typed else capital(text) for index, text in enumerate(texts)]
    return Row(cells=tuple(Cell(text=text, header=index == 0) for index, text in enumerate(told)))
