"""The table of a window's half-years.

In: the figures known in two or more half-years. Out: a Table with a column per half-year of which
any is known and the change from the first to the last, None where no figure is known twice. A long
one is parted by group, and what is counted stands once, beside the name: five columns leave a
number no room for its noun. A figure that is not of the half-year's last day, nor of all of it,
bears its time; where most of a column share such a time, the head of the column bears it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.text import Text
from dean06.briefing.annex_numbers import MOST_IN_TEXT, quality_annex
from dean06.briefing.changes import change_text
from dean06.briefing.clauses import Clauses, joined
from dean06.briefing.tables import doubt_note, row_title, text_row
from dean06.briefing.times import Time, is_of, shared_time, span_words, time_of, time_within
from dean06.briefing.words import counting_noun, marked_figure, references
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.measures.change import OTHER_SPAN, Change, change
from dean06.measures.selection import SAME_THING, same_length
from dean06.measures.totals import Total
from dean06.messages import Language, messages
from dean06.periods import HalfYear, Period


def half_years_table(
    figures: pd.DataFrame,
    period: Period,
    numbers: dict[str, int],
    lang: Language,
    caption: str,
    totals: Mapping[str, Total] | None = None,
) -> Table | None:
    """Return the half-years of a window side by side, then the change from first to last.

    `totals` of the window stand behind the change, by the figure of the last half-year.
    """
    if figures.empty:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    known = set(figures["half_year"])
    halves = [
        _Half(half, shared_time(figures[figures["half_year"] == half.code], half.start))
        for half in period.halves
        if half.code in known
    ]
    columns = (
        Column(title=(say("Indicator"),), width=3.4),
        *(Column(title=(half.title(lang),), align="right", width=1.7) for half in halves),
        Column(title=(say("From first to last"),), width=2),
    )
    things = [
        {row.half_year: row for row in members.itertuples()}
        for _, members in figures.groupby(SAME_THING, sort=False, dropna=False)
    ]
    return Table(
        caption=(caption,),
        columns=columns,
        rows=tuple(_rows(things, halves, Clauses(book, numbers, {}), totals or {})),
        notes=(
            _usual_note(lang),
            *_unknown_note(period, known, lang),
            *doubt_note(figures, lang, quality_annex(figures)),
        ),
        claims=book.claims,
    )


@dataclass(frozen=True)
class _Half:
    """A column: its half-year, and the time most of its figures stand for, None where none is."""

    period: HalfYear
    shared: Time | None

    @property
    def code(self) -> str:
        return self.period.code

    @property
    def _own(self) -> bool:
        """Whether figures without a time of their own are those of the half-year itself."""
        return self.shared in (None, (None, self.period.end), (self.period.start, self.period.end))

    def title(self, lang: Language) -> str:
        name = self.period.name(lang)
        start, end = self.shared or (None, None)
        if self._own or end is None:
            return name
        time = span_words(start, end, lang)
        return messages(lang).say("{period}, as of {time}", period=name, time=time)

    def aside(self, row: Any, lang: Language) -> str:
        """Return the time of a figure where the head of the column tells another, else ""."""
        if self._own or self.shared is None:
            return time_within(row, self.period, lang)
        return "" if is_of(row, self.shared) else time_of(row, lang)


def _rows(
    things: list[dict[Any, Any]], halves: list[_Half], clauses: Clauses, totals: Mapping[str, Total]
) -> Iterator[Row]:
    names, told = group_names(clauses.book.lang), ""
    for by_half in things:
        group = next(iter(by_half.values())).group
        if len(things) > MOST_IN_TEXT and group != told:
            told = group
            # The name, the half-years and the change.
            yield Row(cells=(Cell(text=(names[group],), header=True, columns=len(halves) + 2),))
        yield _half_years_row(by_half, halves, clauses, totals)


def _unknown_note(period: Period, known: set[Any], lang: Language) -> tuple[Text, ...]:
    """Say which half-years have no figure and therefore no column."""
    missing = [half.name(lang) for half in period.halves if half.code not in known]
    if not missing:
        return ()
    return ((messages(lang).say("No figure is known of: {spans}.", spans="; ".join(missing)),),)


def _half_years_row(
    by_half: dict[Any, Any], halves: list[_Half], clauses: Clauses, totals: Mapping[str, Total]
) -> Row:
    book = clauses.book
    known = [by_half[half.code] for half in halves if half.code in by_half]
    first, last = known[0], known[-1]
    noun = counting_noun(last, last.quantity, book.lang)
    title = row_title(first, book.lang)
    texts: list[Text] = [(f"{title} ({noun})" if noun else title,)]
    for half in halves:
        row = by_half.get(half.code)
        texts.append(_cell(row, half, book, clauses.numbers) if row else ("–",))
    moved = change_text(_whole_change(first, last), last, first, book)
    texts.append(joined([moved, clauses.total(last, totals)], "; "))
    return text_row(texts)


def _cell(row: Any, half: _Half, book: ClaimBook, numbers: dict[str, int]) -> Text:
    """Return a figure, its time where the head of its column tells another, and its source."""
    time = half.aside(row, book.lang)
    aside = (f" ({time})",) if time else ()
    return (*marked_figure(row, book), *aside, *references([row], numbers))


def _usual_note(lang: Language) -> Text:
    """Say what a figure without a time beside it stands for."""
    return (
        messages(lang).say(
            "Figures are of the whole half-year or of its last day unless another time is given."
        ),
    )


def _whole_change(first: Any, last: Any) -> Change | None:
    if first.quantity is None or last.quantity is None:
        return None
    return change(last.quantity, first.quantity) if same_length(first, last) else OTHER_SPAN
