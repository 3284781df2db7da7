"""What the table of other places says in its rows.

In: pairs of figures. Out: rows and texts with their claims: a figure, its day where that is another
one, and how the figure here lies to it or why the two are not compared. Figures of other places are
marked as those of the briefing's own are: a reader who sees no mark takes them for certain.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from dean06.blocks.table import Cell, Row
from dean06.blocks.text import Text
from dean06.briefing.clauses import joined
from dean06.briefing.tables import row_title, text_row
from dean06.briefing.times import dated
from dean06.briefing.words import marked_figure, references
from dean06.claims import ClaimBook
from dean06.measures.gaps import Gap, Other, gap_of
from dean06.messages import messages
from dean06.places import NATION, Gazetteer


class CompareCells:
    """Writes the rows of one table: of an indicator with others in a cell, or of each place."""

    def __init__(
        self, book: ClaimBook, numbers: dict[str, int], places: Gazetteer, own: str
    ) -> None:
        self.book = book
        self.numbers = numbers
        self.places = places
        self.name = self._short_name(own)

    def row(self, pairs: list[Any], shown: tuple[bool, bool]) -> Row:
        """Return the row of one indicator; `shown`: whether country and provinces have columns."""
        here = pairs[0]
        cells: list[Text] = [(row_title(here, self.book.lang),), self._dated(here)]
        of_nation, of_others = shown
        if of_nation:
            cells.append(self._others(pairs, lambda pair: pair.place_peer == NATION))
        if of_others:
            cells.append(self._others(pairs, lambda pair: pair.place_peer != NATION))
        return text_row(cells)

    def rows(self, pairs: list[Any]) -> Iterator[Row]:
        """Yield the figure here as a heading, then a row per place compared."""
        here = pairs[0]
        title = (f"{row_title(here, self.book.lang)}: ", *self._dated(here))
        yield Row(cells=(Cell(text=title, header=True, columns=3),))
        for pair in sorted(pairs, key=_country_first_then_highest):
            there = Other(pair)
            yield text_row(
                [
                    (self._name(there.place),),
                    self._figure(pair),
                    _bare_standing(gap_of(pair), self.book, self.name),
                ]
            )

    def _others(self, pairs: list[Any], wanted: Callable[[Any], bool]) -> Text:
        return joined([self._other(pair) for pair in pairs if wanted(pair)], "; ") or ("–",)

    def _other(self, pair: Any) -> Text:
        """Return "tỉnh B 92,1% (01/05/2024)[2]: cao hơn 5,2 điểm phần trăm"."""
        there = Other(pair)
        name = "" if there.place == NATION else f"{self._name(there.place)} "
        told = (*self._figure(pair), ": ", *standing_text(gap_of(pair), self.book, self.name))
        return (name, *told) if name else told

    def _figure(self, pair: Any) -> Text:
        """Return the other figure, with its day where that is not the day of the one here."""
        there = Other(pair)
        if dated(there, self.book.lang) != dated(pair, self.book.lang):
            return self._dated(there)
        return (*marked_figure(there, self.book), *references([there], self.numbers))

    def _name(self, place: str) -> str:
        return self.places[place].name(self.book.lang)

    def _short_name(self, place: str) -> str:
        if place == NATION:
            return messages(self.book.lang).say("the country")
        return self.places[place].short_name(self.book.lang)

    def _dated(self, row: Any) -> Text:
        day = dated(row, self.book.lang)
        return (*marked_figure(row, self.book), f" ({day})", *references([row], self.numbers))


def _country_first_then_highest(pair: Any) -> tuple[bool, Decimal]:
    quantity = Other(pair).quantity
    return pair.place_peer != NATION, -(quantity.value if quantity else Decimal(0))


def standing_text(gap: Gap, book: ClaimBook, name: str) -> Text:
    """Return how the figure here lies to the other, or why nothing is said; `name` is of here."""
    compose = messages(book.lang).compose
    if reason := uncompared_text(gap, book):
        return reason
    if gap.size is None or not gap.size.value:
        return compose("equal")
    size = book.difference(gap.size, gap.here, gap.there)
    if gap.size.value > 0:
        return compose("{place} {size} higher", place=name, size=size)
    return compose("{place} {size} lower", place=name, size=size)


def uncompared_text(gap: Gap, book: ClaimBook) -> Text:
    """Return why the two figures are not compared; empty where they are."""
    compose = messages(book.lang).compose
    match gap.reason:
        case "undated":
            return compose("not compared: a date is unknown")
        case "span":
            return compose("not compared: the spans differ in length")
        case "apart":
            return compose("not compared: the dates are more than a quarter apart")
        case "no_whole":
            return compose("not compared: the whole is not stated")
        case "whole":
            return compose("not compared: out of another number of places or points")
    if gap.size is None or gap.size.value is None:
        return compose("not compared: a figure is rounded")
    return ()


def _bare_standing(gap: Gap, book: ClaimBook, name: str) -> Text:
    """Return the same in a column whose title names the place of the briefing."""
    if gap.reason or gap.size is None or not gap.size.value:
        return standing_text(gap, book, name)
    compose, size = messages(book.lang).compose, book.difference(gap.size, gap.here, gap.there)
    return (
        compose("{size} higher", size=size)
        if gap.size.value > 0
        else compose("{size} lower", size=size)
    )
