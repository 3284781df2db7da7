"""Results told in sentences.

In: described figures of one indicator (the whole and its parts). Out: sentences with their
claims. Each case has a whole sentence of its own in the catalogue, chosen by what the figure
is: a share reached, a share still below a limit, a count on a day, a count over a span;
nothing is glued together from words.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd

from dean06.blocks.text import Text
from dean06.briefing.words import (
    breakdown_name,
    change_text,
    figure_with_noun,
    has_named_span,
    indicator_name,
    references,
    target_text,
    time_of,
)
from dean06.claims import ClaimBook
from dean06.messages import messages
from dean06.periods import Period

Names = Callable[[str], str]


class Teller:
    """Writes the sentences of one block.

    `numbers` gives each source its number; `usual` is the day that stands at the head of the
    results and is not repeated; `earlier` names the comparison periods by their column.
    """

    def __init__(
        self,
        book: ClaimBook,
        numbers: dict[str, int],
        usual: date | None,
        earlier: dict[str, Period],
    ) -> None:
        self.book = book
        self.numbers = numbers
        self.usual = usual
        self.earlier = earlier
        self._compose = messages(book.lang).compose

    def sentences(self, figures: pd.DataFrame) -> Iterator[Text]:
        """Tell each indicator of `figures`, one text per indicator."""
        for _, rows in groupby(figures.itertuples(), key=lambda row: row.indicator):
            yield self.sentence(list(rows))

    def sentence(self, rows: list[Any]) -> Text:
        """Tell one indicator: the whole, then its parts, then target and change."""
        whole = [row for row in rows if row.breakdown is None]
        parts = [row for row in rows if row.breakdown is not None]
        told: list[Text] = [self._whole(row) for row in whole]
        if len(parts) == 1 and not whole:
            told.append(self._one_part(parts[0]))
        elif parts:
            # Parts of another day are no parts of this whole: they may even be more than it.
            times = {(row.period_start, row.period_end) for row in rows}
            told.append(self._parts(parts, of_whole=bool(whole) and len(times) == 1))
        for row in whole:
            told += self._against(row)
        return _joined(told)

    def _whole(self, row: Any) -> Text:
        value = figure_with_noun(row, self.book)
        name, source = indicator_name(row, self.book.lang), references([row], self.numbers)
        if row.unit_kind == "percent":
            return self._share(row, name, value, source)
        if has_named_span(row, self.book.lang):
            return self._compose(
                "{name} in {span}: {value}{source}.",
                name=name,
                span=time_of(row, self.book.lang),
                value=value,
                source=source,
            )
        return self._compose(
            "{name}: {value}{day}{source}.",
            name=name,
            value=value,
            day=self._day(row),
            source=source,
        )

    def _share(self, row: Any, name: str, value: Text, source: Text) -> Text:
        parts = {"name": name, "value": value, "day": self._day(row), "source": source}
        if row.direction == "up" and row.bound in ("exact", "at_least"):
            return self._compose("{name} reached {value}{day}{source}.", **parts)
        return self._compose("{name} stood at {value}{day}{source}.", **parts)

    def _one_part(self, row: Any) -> Text:
        return self._compose(
            "{name} ({part}): {value}{day}{source}.",
            name=indicator_name(row, self.book.lang),
            part=breakdown_name(row, self.book.lang),
            value=figure_with_noun(row, self.book),
            day=self._day(row),
            source=references([row], self.numbers),
        )

    def _part(self, row: Any, *, dated: bool) -> Text:
        """Return one part of a list; a count stands before what it counts in Vietnamese."""
        time = f" ({time_of(row, self.book.lang)})" if dated else ""
        parts = {
            "part": breakdown_name(row, self.book.lang),
            "value": (self.book.read(row), time),
        }
        if row.unit_kind == "count":
            return self._compose("{part}: {value}", **parts)
        return self._compose("{part} {value}", **parts)

    def _parts(self, rows: list[Any], *, of_whole: bool) -> Text:
        """List the parts: after the whole as "Of these", else under the indicator's name.

        Their time is told once where it is one for all, else behind each part.
        """
        one_time = len({(row.period_start, row.period_end) for row in rows}) == 1
        shared = {
            "parts": _listed([self._part(row, dated=not one_time) for row in rows]),
            "source": references(rows, self.numbers),
        }
        if of_whole:
            return self._compose("Of these: {parts}{source}.", **shared)
        name = indicator_name(rows[0], self.book.lang)
        if one_time and has_named_span(rows[0], self.book.lang):
            span = time_of(rows[0], self.book.lang)
            return self._compose(
                "{name} in {span}: {parts}{source}.", name=name, span=span, **shared
            )
        day = self._day(rows[0]) if one_time else ()
        return self._compose("{name}: {parts}{day}{source}.", name=name, day=day, **shared)

    def _against(self, row: Any) -> list[Text]:
        """Tell the target and each earlier figure, where there are any."""
        told: list[Text] = []
        target = getattr(row, "target", None)
        if target and row.attainment:
            told.append(self._target(row))
        for column, period in self.earlier.items():
            before = getattr(row, column, None)
            if before is not None:
                change = getattr(row, f"{column}_change")
                told.append(
                    self._compose(
                        "Against {period} ({before}{source}): {change}.",
                        period=period.name(self.book.lang),
                        before=(self.book.read(before),),
                        source=references([before], self.numbers),
                        change=change_text(change, row, before, self.book),
                    )
                )
        return told

    def _target(self, row: Any) -> Text:
        target = target_text(row, self.book)
        match row.attainment:
            case "met":
                return self._compose("This meets the target of {target}.", target=target)
            case "missed":
                return self._compose("The target of {target} is not met.", target=target)
        return self._compose(
            "Whether the target of {target} is met cannot be told from this figure.",
            target=target,
        )

    def _day(self, row: Any) -> Text:
        """Return " (22/06/2023)", or the span of a flow, where it is not the usual day."""
        is_usual = row.period_start is None and row.period_end == self.usual
        if is_usual and row.period_end is not None:
            return ()
        return (f" ({time_of(row, self.book.lang)})",)


def _listed(texts: list[Text]) -> Text:
    """Join parts by semicolons, since figures hold commas."""
    pieces: list[Any] = []
    for text in texts:
        pieces += [*(["; "] if pieces else []), *text]
    return tuple(pieces)


def _joined(texts: list[Text]) -> Text:
    pieces: list[Any] = []
    for text in texts:
        pieces += [*([" "] if pieces else []), *text]
    return tuple(pieces)
