"""Tables of results and of half-years.

In: frames of a summary. Out: Table blocks with their claims. A column that would be empty is
left out, and a table without rows is not made at all (None), because a table that says
nothing costs the reader's trust.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dean06.blocks.model import Cell, Column, Row, Table
from dean06.blocks.text import Reference, Text
from dean06.briefing.words import (
    DOUBT_MARK,
    attainment_word,
    breakdown_name,
    change_text,
    district_name,
    figure_with_noun,
    indicator_name,
    is_doubtful,
    references,
    target_text,
    time_of,
)
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.dates import short_date
from dean06.messages import Language, messages
from dean06.periods import Period


def row_title(row: Any, lang: Language) -> str:
    """Return the indicator's name with the part and the district it is about behind it."""
    parts = (indicator_name(row, lang), breakdown_name(row, lang), district_name(row, lang))
    return " – ".join(part for part in parts if part)


def results_table(
    figures: pd.DataFrame,
    numbers: dict[str, int],
    earlier: dict[str, Period],
    lang: Language,
    caption: str,
    value_title: str,
) -> Table | None:
    """Return all figures by group: value, day, changes, source.

    `value_title` heads the column of values: results, or what is assigned.
    """
    if figures.empty:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    shown = {name: period for name, period in earlier.items() if figures[name].notna().any()}
    columns = [
        Column(title=(say("Indicator"),), width=4.4),
        Column(title=(value_title,), align="right", width=2.2),
        Column(title=(say("As of"),), width=2.4),
        *(
            Column(title=(say("Against {period}", period=period.name(lang)),), width=2)
            for period in shown.values()
        ),
        Column(title=(say("Source"),), align="center", width=0.9),
    ]
    rows: list[Row] = []
    for group, members in figures.groupby("group", sort=False):
        title = (group_names(lang)[str(group)],)
        rows.append(Row(cells=(Cell(text=title, header=True, columns=len(columns)),)))
        rows += [_result_row(row, book, numbers, list(shown)) for row in members.itertuples()]
    return Table(
        caption=(caption,),
        columns=tuple(columns),
        rows=tuple(rows),
        notes=(*_implied_note(figures, lang), *_doubt_note(figures, lang)),
        claims=book.claims,
    )


def _result_row(row: Any, book: ClaimBook, numbers: dict[str, int], earlier: list[str]) -> Row:
    texts: list[Text] = [
        (row_title(row, book.lang),),
        figure_with_noun(row, book),
        (_day_with_mark(row, book.lang),),
    ]
    for name in earlier:
        before = getattr(row, name)
        moved = getattr(row, f"{name}_change")
        texts.append(change_text(moved, row, before, book) if before is not None else ("–",))
    texts.append(references([row], numbers))
    return text_row(texts)


def targets_table(
    figures: pd.DataFrame, numbers: dict[str, int], lang: Language, caption: str
) -> Table | None:
    """Return the figures that a target binds: value, target, attainment, legal basis."""
    bound = figures[figures["attainment"].notna()]
    if bound.empty:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    columns = (
        Column(title=(say("Indicator"),), width=3),
        Column(title=(say("Result"),), align="right", width=1.8),
        Column(title=(say("Target"),), align="right", width=1.8),
        Column(title=(say("Attainment"),), width=1.4),
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
            (attainment_word(row.attainment, book.lang),),
            (row.target[f"legal_basis_{book.lang}"], reference),
        ]
    )


def _day_with_mark(row: Any, lang: Language) -> str:
    """Mark a day the source does not print; `_implied_note` explains the mark."""
    return f"{time_of(row, lang)}*" if row.date_basis == "implied" else time_of(row, lang)


def _implied_note(figures: pd.DataFrame, lang: Language) -> tuple[Text, ...]:
    """Return the note on days marked with *, none where no day is marked."""
    if not (figures["date_basis"] == "implied").any():
        return ()
    say = messages(lang).say
    told = say("* Last day of period or month, or day of publication: the source gives none.")
    return ((told,),)


def _doubt_note(figures: pd.DataFrame, lang: Language) -> tuple[Text, ...]:
    """Return the note on figures marked as doubtful, none where none is."""
    if not any(is_doubtful(row) for row in figures.itertuples()):
        return ()
    told = messages(lang).say(
        "{mark} Doubtful, or read in a translation made by machine; see the annex.",
        mark=DOUBT_MARK,
    )
    return ((told,),)


def text_row(texts: Sequence[Text]) -> Row:
    """Make a row whose first cell is its header."""
    return Row(cells=tuple(Cell(text=text, header=index == 0) for index, text in enumerate(texts)))
