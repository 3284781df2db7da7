"""Results told in sentences.

In: described figures of one indicator (the whole and its parts) and where they stand. Out:
sentences with their claims. Each case has a wording of its own in the catalogue, chosen by what the
figure is: a share reached, a share still below a limit, a count on a day, a count over a span. What
is known beside the value follows in clauses: change, target, country, another source.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd

from dean06.blocks.text import Text
from dean06.briefing.clauses import Clauses, joined
from dean06.briefing.times import Time, dated, has_named_span, is_of, time_of
from dean06.briefing.words import (
    breakdown_name,
    figure_with_noun,
    indicator_name,
    is_counted_part,
    references,
)
from dean06.claims import ClaimBook
from dean06.measures.same_share import shares_stated
from dean06.measures.standing import Standing
from dean06.measures.totals import Total
from dean06.messages import messages
from dean06.periods import Period

# More parts than these make a sentence nobody reads to its end: the table has them all.
MOST_PARTS = 4


class Teller:
    """Writes the sentences of one block.

    `numbers` gives each source its number; `usual` is the time that stands at the head of the
    results or of their part and is not repeated; `since` the first day of the period; `earlier`
    names the comparison periods by their column. `standings` and `disputes` (what another source
    says) are found by the figure's observation, and so are `totals` of a window. With `all_parts` a
    sentence lists every part.
    """

    def __init__(
        self,
        book: ClaimBook,
        numbers: dict[str, int],
        usual: Time,
        earlier: dict[str, Period | None],
        *,
        since: date | None = None,
        standings: Mapping[str, Standing] | None = None,
        disputes: Mapping[str, Any] | None = None,
        totals: Mapping[str, Total] | None = None,
        all_parts: bool = True,
    ) -> None:
        self.book = book
        self.numbers = numbers
        self.usual = usual
        self.since = since
        self.standings = standings or {}
        self.disputes = disputes or {}
        self.totals = totals or {}
        self.all_parts = all_parts
        self._stated: frozenset[str] = frozenset()
        self._clauses = Clauses(book, numbers, earlier)
        self._compose = messages(book.lang).compose

    def sentences(self, figures: pd.DataFrame) -> Iterator[Text]:
        """Tell each indicator of `figures`, one text per indicator."""
        self._stated = shares_stated(figures.itertuples())
        for _, rows in groupby(figures.itertuples(), key=lambda row: row.indicator):
            yield self.sentence(list(rows))

    def sentence(self, rows: list[Any]) -> Text:
        """Tell one indicator: the whole with all that is known beside it, then its parts."""
        whole = [row for row in rows if row.breakdown is None]
        parts = [row for row in rows if row.breakdown is not None]
        told: list[Text] = [self._ended(row) for row in whole]
        if len(parts) == 1 and not whole:
            told.append(self._ended(parts[0]))
        elif parts:
            # Parts of another day are no parts of this whole: they may even be more than it.
            times = {(row.period_start, row.period_end) for row in rows}
            told.append(self._parts(parts, of_whole=bool(whole) and len(times) == 1))
        return joined(told, " ")

    def _ended(self, row: Any) -> Text:
        clauses = joined(self._beside(row), "; ")
        opened = self._whole(row) if row.breakdown is None else self._one_part(row)
        return self._compose(
            "{sentence}.", sentence=joined([opened, clauses], ", ") if clauses else opened
        )

    def _beside(self, row: Any) -> list[Text]:
        """Return what is known beside the value, the change first."""
        standing = self.standings.get(row.observation, Standing(row))
        other = self.disputes.get(row.observation)
        return [
            self._clauses.whole(row) if row.observation not in self._stated else (),
            *(self._clauses.change(step, row) for step in standing.steps),
            self._clauses.total(row, self.totals),
            self._clauses.target(row),
            self._clauses.country(standing),
            self._clauses.others(standing),
            self._clauses.otherwise(row, other) if other is not None else (),
        ]

    def _whole(self, row: Any) -> Text:
        value = figure_with_noun(row, self.book)
        name, source = indicator_name(row, self.book.lang), references([row], self.numbers)
        if row.unit_kind == "percent":
            return self._share(row, name, value, source)
        if has_named_span(row, self.book.lang) and not is_of(row, self.usual):
            return self._compose(
                "{name} in {span}: {value}{source}",
                name=name,
                span=time_of(row, self.book.lang),
                value=value,
                source=source,
            )
        return self._compose(
            "{name}: {value}{day}{source}",
            name=name,
            value=value,
            day=self._day(row),
            source=source,
        )

    def _share(self, row: Any, name: str, value: Text, source: Text) -> Text:
        parts = {"name": name, "value": value, "day": self._day(row), "source": source}
        if row.direction == "up" and row.bound in ("exact", "at_least"):
            return self._compose("{name} reached {value}{day}{source}", **parts)
        return self._compose("{name} stood at {value}{day}{source}", **parts)

    def _one_part(self, row: Any) -> Text:
        return self._compose(
            "{name} ({part}): {value}{day}{source}",
            name=indicator_name(row, self.book.lang),
            part=breakdown_name(row, self.book.lang),
            value=figure_with_noun(row, self.book),
            day=self._day(row),
            source=references([row], self.numbers),
        )

    def _part(self, row: Any, *, dated: bool) -> Text:
        """Return one part of a list; a count stands before what it counts in Vietnamese.

        A part that is a place or a level, and not itself what is counted, keeps its noun.
        """
        time = f" ({time_of(row, self.book.lang)})" if dated else ""
        part = breakdown_name(row, self.book.lang)
        if is_counted_part(row):
            return self._compose("{part}: {value}", part=part, value=(self.book.read(row), time))
        value = (*figure_with_noun(row, self.book), time)
        return self._compose("{part} {value}", part=part, value=value)

    def _list(self, rows: list[Any], *, dated: bool) -> Text:
        """List all parts, or of many only the highest and the lowest."""
        if len(rows) <= MOST_PARTS or self.all_parts:
            return joined([self._part(row, dated=dated) for row in rows], "; ")
        ordered = sorted(rows, key=lambda row: row.value, reverse=True)
        return self._compose(
            "highest: {high}; lowest: {low}",
            high=self._part(ordered[0], dated=dated),
            low=self._part(ordered[-1], dated=dated),
        )

    def _parts(self, rows: list[Any], *, of_whole: bool) -> Text:
        """List the parts: after the whole as "Of these", else under the indicator's name.

        Their time is told once where it is one for all, else behind each part.
        """
        one_time = len({(row.period_start, row.period_end) for row in rows}) == 1
        shared = {
            "parts": self._list(rows, dated=not one_time),
            "source": references(rows, self.numbers),
        }
        if of_whole:
            return self._compose("Of these: {parts}{source}.", **shared)
        name = indicator_name(rows[0], self.book.lang)
        told_already = is_of(rows[0], self.usual)
        if one_time and not told_already and has_named_span(rows[0], self.book.lang):
            span = time_of(rows[0], self.book.lang)
            return self._compose(
                "{name} in {span}: {parts}{source}.", name=name, span=span, **shared
            )
        day = self._day(rows[0]) if one_time else ()
        return self._compose("{name}: {parts}{day}{source}.", name=name, day=day, **shared)

    def _day(self, row: Any) -> Text:
        """Return " (22/06/2023)", or the span of a flow, where it is not the usual day."""
        if is_of(row, self.usual):
            return ()
        day = dated(row, self.book.lang)
        if self.since and row.period_end and row.period_end < self.since:
            return self._compose(" ({day}, before the period)", day=day)
        return (f" ({day})",)
