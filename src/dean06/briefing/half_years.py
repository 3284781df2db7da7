"""The table of a window's half-years.

In: the figures known in two or more half-years. Out: a Table with a column per half-year and the
change from the first known to the last, None where no figure is known twice.
"""

from typing import Any

import pandas as pd

from dean06.blocks.table import Column, Row, Table
from dean06.blocks.text import Text
from dean06.briefing.changes import change_text
from dean06.briefing.tables import row_title, text_row
from dean06.briefing.words import figure_with_noun, references
from dean06.claims import ClaimBook
from dean06.measures.change import OTHER_SPAN, Change, change
from dean06.measures.selection import SAME_THING, same_length
from dean06.messages import Language, messages
from dean06.periods import Period, parse_period


def half_years_table(
    figures: pd.DataFrame,
    period: Period,
    numbers: dict[str, int],
    lang: Language,
    caption: str,
) -> Table | None:
    """Return the half-years of a window side by side, then the change from first to last."""
    if figures.empty:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    codes = [half.code for half in period.halves]
    titles = [parse_period(code).name(lang) for code in codes]
    columns = (
        Column(title=(say("Indicator"),), width=3),
        *(Column(title=(title,), align="right", width=1.5) for title in titles),
        Column(title=(say("From first to last"),), width=1.7),
    )
    rows = [
        _half_years_row({row.half_year: row for row in members.itertuples()}, codes, book, numbers)
        for _, members in figures.groupby(SAME_THING, sort=False, dropna=False)
    ]
    return Table(caption=(caption,), columns=columns, rows=tuple(rows), claims=book.claims)


def _half_years_row(
    by_half: dict[Any, Any], codes: list[str], book: ClaimBook, numbers: dict[str, int]
) -> Row:
    known = [by_half[code] for code in codes if code in by_half]
    first, last = known[0], known[-1]
    texts: list[Text] = [(row_title(first, book.lang),)]
    for code in codes:
        row = by_half.get(code)
        texts.append((*figure_with_noun(row, book), *references([row], numbers)) if row else ("–",))
    texts.append(change_text(_whole_change(first, last), last, first, book))
    return text_row(texts)


def _whole_change(first: Any, last: Any) -> Change | None:
    if first.quantity is None or last.quantity is None:
        return None
    return change(last.quantity, first.quantity) if same_length(first, last) else OTHER_SPAN
