"""The place beside the country and other provinces.

In: the peers of a summary. Out: a Table whose last column says how the two lie to each other,
or why they are not compared. Both dates are always printed. Nothing is compared that was
measured too far apart.
"""

from typing import Any

import pandas as pd

from dean06.blocks.model import Column, Table
from dean06.blocks.text import Text
from dean06.briefing.tables import row_title, text_row
from dean06.briefing.words import references, time_of
from dean06.claims import ClaimBook
from dean06.measures.change import change
from dean06.measures.peers import MOST_DAYS_APART, MOST_INDICATORS
from dean06.measures.selection import same_length
from dean06.messages import Language, messages
from dean06.places import NATION, Gazetteer
from dean06.quantities import Quantity

_PEER = "_peer"


class _Other:
    """The other place's half of a pair, under the names of an observation's own columns."""

    def __init__(self, pair: Any) -> None:
        self._pair = pair

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pair, f"{name}{_PEER}")


def comparison_table(
    pairs: pd.DataFrame,
    numbers: dict[str, int],
    places: Gazetteer,
    lang: Language,
    caption: str,
) -> Table | None:
    """Return one row per pair, comparable ones first; None where there is no pair."""
    if pairs.empty:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    columns = (
        Column(title=(say("Indicator"),), width=3.2),
        Column(title=(say("Here"),), align="right", width=1.9),
        Column(title=(say("Compared with"),), align="right", width=2.2),
        Column(title=(say("How they stand"),), width=2.7),
    )
    ordered = pairs.sort_values("comparable", ascending=False, kind="stable")
    rows = []
    for pair in ordered.itertuples():
        there = _Other(pair)
        rows.append(
            text_row(
                [
                    (row_title(pair, lang),),
                    _dated(pair, book, numbers),
                    (f"{_other_name(there.place, places, lang)}: ", *_dated(there, book, numbers)),
                    _standing(pair, there, book),
                ]
            )
        )
    return Table(
        caption=(caption,),
        columns=columns,
        rows=tuple(rows),
        notes=_cut_note(pairs, lang),
        claims=book.claims,
    )


def _cut_note(pairs: pd.DataFrame, lang: Language) -> tuple[Text, ...]:
    """Say that the table may not be all, where as many indicators are paired as ever are."""
    if pairs["indicator"].nunique() < MOST_INDICATORS:
        return ()
    told = messages(lang).say("Only the first indicators of the codebook are set beside others.")
    return ((told,),)


def _other_name(place: str, places: Gazetteer, lang: Language) -> str:
    """Return how the other place is called in a table: the nation is "the country"."""
    return messages(lang).say("The country") if place == NATION else places[place].name(lang)


def _dated(row: Any, book: ClaimBook, numbers: dict[str, int]) -> Text:
    day = time_of(row, book.lang)
    return (book.read(row), f" ({day})", *references([row], numbers))


def _standing(pair: Any, there: _Other, book: ClaimBook) -> Text:
    """Tell which of the two is ahead, or why nothing is said."""
    compose = messages(book.lang).compose
    if pair.days_apart is None:
        return compose("Not compared: a date is unknown")
    if not same_length(pair, there):
        return compose("Not compared: the spans differ in length")
    if not pair.comparable:
        return compose(
            "Not compared: {days} days apart, more than {most}",
            days=str(pair.days_apart),
            most=str(MOST_DAYS_APART),
        )
    here, other = _relative(pair.quantity), _relative(there.quantity)
    if here is None or other is None:
        return compose("Not compared: the whole is not stated")
    gap = change(here, other)
    if gap.reason == "whole":
        return compose("Not compared: out of another number of places or points")
    if gap.value is None or gap.bound != "exact":
        return compose("Not compared: a figure is rounded")
    if gap.value == 0:
        return compose("Equal")
    size = book.difference(gap, pair, there)
    return (
        compose("{size} higher", size=size) if gap.value > 0 else compose("{size} lower", size=size)
    )


def _relative(quantity: Quantity) -> Quantity | None:
    """Return what of a figure does not depend on the size of its place, None where nothing."""
    return quantity if quantity.unit in ("rank", "score") else quantity.share
