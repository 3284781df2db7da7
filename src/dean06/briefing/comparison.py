"""The place beside the country and other provinces.

In: the peers of a summary. Out: a Table with a row per indicator: the figure here, the country's,
and those of other provinces, each with how the two lie to each other or why they are not compared.
Nothing is compared that was measured too far apart; a date is left out only where it is the same.
Where no pair at all can be compared, a table would say nothing: one sentence a reason does.
"""

from collections.abc import Callable
from typing import Any

import pandas as pd

from dean06.blocks.model import Item, List
from dean06.blocks.table import Column, Row, Table
from dean06.blocks.text import Text
from dean06.briefing.clauses import joined
from dean06.briefing.tables import row_title, text_row
from dean06.briefing.words import references, time_of
from dean06.claims import ClaimBook
from dean06.measures.gaps import Gap, Other, gap_of
from dean06.measures.peers import MOST_INDICATORS
from dean06.messages import Language, messages
from dean06.places import NATION, Gazetteer

_THING = ["indicator", "breakdown"]


def comparison_table(
    pairs: pd.DataFrame,
    numbers: dict[str, int],
    places: Gazetteer,
    lang: Language,
    caption: str,
) -> Table | None:
    """Return one row per indicator; None where nothing can be compared.

    A figure beside the country's alone is told by its sentence. Other provinces stand here only
    where the two can be set against each other, the country also with the reason why not.
    """
    pairs = _worth_telling(pairs)
    if not _sized(pairs).any():
        return None
    book, say = ClaimBook(lang), messages(lang).say
    teller = _Teller(book, numbers, places)
    of_nation, of_others = pairs["place_peer"] == NATION, pairs["place_peer"] != NATION
    columns = [
        Column(title=(say("Indicator"),), width=2.8),
        Column(title=(say("Here"),), align="right", width=1.7),
        *([Column(title=(say("The country"),), width=2.5)] if of_nation.any() else []),
        *(
            [Column(title=(say("Other provinces"),), width=3.4 if of_nation.any() else 4.6)]
            if of_others.any()
            else []
        ),
    ]
    groups = [
        list(rows.itertuples()) for _, rows in pairs.groupby(_THING, sort=False, dropna=False)
    ]
    shown = (bool(of_nation.any()), bool(of_others.any()))
    return Table(
        caption=(caption,),
        columns=tuple(columns),
        rows=tuple(teller.row(group, shown) for group in groups),
        notes=_cut_note(pairs, lang),
        claims=book.claims,
    )


def uncompared_list(pairs: pd.DataFrame, numbers: dict[str, int], lang: Language) -> List | None:
    """Return a sentence per reason why nothing is compared with the country; None where some is."""
    pairs = _worth_telling(pairs)
    if pairs.empty or _sized(pairs).any():
        return None
    book = ClaimBook(lang)
    reasons: dict[Text, list[Text]] = {}
    for pair in pairs.itertuples():
        reasons.setdefault(_standing(gap_of(pair), book), []).append(
            _uncompared(pair, book, numbers)
        )
    items = tuple(
        Item(
            text=messages(lang).compose(
                "Beside the country, {why}: {figures}.", why=why, figures=joined(figures, "; ")
            )
        )
        for why, figures in reasons.items()
    )
    return List(items=items, claims=book.claims)


def _uncompared(pair: Any, book: ClaimBook, numbers: dict[str, int]) -> Text:
    """Return "Tỷ lệ hồ sơ số (74,7%, 19/08/2025)[4]": the country's figure alone."""
    there = Other(pair)
    behind = f", {time_of(there, book.lang)})"
    return (
        f"{row_title(pair, book.lang)} (",
        book.read(there),
        behind,
        *references([there], numbers),
    )


def _sized(pairs: pd.DataFrame) -> pd.Series:
    """Tell of each pair whether the two figures can be set against each other."""
    sized = [gap_of(pair).size is not None for pair in pairs.itertuples()]
    return pd.Series(sized, index=pairs.index, dtype=bool)


def _worth_telling(pairs: pd.DataFrame) -> pd.DataFrame:
    if pairs.empty:
        return pairs
    of_nation, sized = pairs["place_peer"] == NATION, _sized(pairs)
    # A rank compares with all others by itself.
    shown = of_nation | (sized & (pairs["unit_kind"] != "rank"))
    told_already = shown.sum() == 1 and (sized & of_nation & shown).any()
    return pairs.iloc[:0] if told_already else pairs[shown]


def _cut_note(pairs: pd.DataFrame, lang: Language) -> tuple[Text, ...]:
    """Say that the table may not be all, where as many indicators are paired as ever are."""
    if pairs["indicator"].nunique() < MOST_INDICATORS:
        return ()
    told = messages(lang).say("Only the first indicators of the codebook are set beside others.")
    return ((told,),)


class _Teller:
    """Writes the rows of one table."""

    def __init__(self, book: ClaimBook, numbers: dict[str, int], places: Gazetteer) -> None:
        self.book = book
        self.numbers = numbers
        self.places = places

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

    def _others(self, pairs: list[Any], wanted: Callable[[Any], bool]) -> Text:
        return joined([self._other(pair) for pair in pairs if wanted(pair)], "; ") or ("–",)

    def _other(self, pair: Any) -> Text:
        """Return "tỉnh B 92,1% (01/05/2024)[2]: cao hơn 5,2 điểm phần trăm"."""
        gap, there = gap_of(pair), Other(pair)
        name = "" if there.place == NATION else f"{self._name(there.place)} "
        same_day = time_of(there, self.book.lang) == time_of(pair, self.book.lang)
        figure: Text = (
            (self.book.read(there), *references([there], self.numbers))
            if same_day
            else self._dated(there)
        )
        told = (*figure, ": ", *_standing(gap, self.book))
        return (name, *told) if name else told

    def _name(self, place: str) -> str:
        return self.places[place].name(self.book.lang)

    def _dated(self, row: Any) -> Text:
        day = time_of(row, self.book.lang)
        return (self.book.read(row), f" ({day})", *references([row], self.numbers))


def _standing(gap: Gap, book: ClaimBook) -> Text:
    """Tell how the figure here lies to the other, or why nothing is said."""
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
    if gap.size.value == 0:
        return compose("equal")
    size = book.difference(gap.size, gap.here, gap.there)
    if gap.size.value > 0:
        return compose("here {size} higher", size=size)
    return compose("here {size} lower", size=size)
