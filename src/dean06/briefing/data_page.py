"""What the parts of the page on all data share.

In: an inventory and a language. Out: a `Page` that names places and periods, and tables that are
cut and say so: the list for a spreadsheet beside the data has every row.
"""

from dataclasses import dataclass

import pandas as pd

from dean06.blocks.table import Column, Row, Table
from dean06.blocks.text import Text
from dean06.claims import ClaimBook
from dean06.measures.inventory import Inventory
from dean06.messages import Language, Messages, messages
from dean06.periods import parse_period
from dean06.places import Gazetteer

# A page nobody reads to the end helps nobody.
MOST_ROWS = 60


@dataclass(frozen=True)
class Page:
    """What every part needs."""

    inventory: Inventory
    places: Gazetteer
    lang: Language

    @property
    def words(self) -> Messages:
        return messages(self.lang)

    def place(self, key: str) -> str:
        """Return a place's name."""
        return self.places[key].name(self.lang)

    def short_name(self, key: str) -> str:
        """Return a place's name in a list of provinces, where the kind of unit goes unsaid."""
        return self.places[key].short_name(self.lang)

    def period(self, code: str) -> str:
        """Return the name of a period."""
        return parse_period(code).name(self.lang)


def first_rows(table: pd.DataFrame) -> pd.DataFrame:
    """Return as many rows as a table shows."""
    return table.head(MOST_ROWS)


def cut_table(
    caption: Text,
    columns: tuple[Column, ...],
    rows: tuple[Row, ...],
    book: ClaimBook,
    page: Page,
    whole: int,
) -> Table:
    """Return a table that says how much of it is shown, where it is not all."""
    notes: tuple[Text, ...] = ()
    if whole > len(rows):
        shown, all_rows = book.tally(len(rows), "shown"), book.tally(whole, "whole")
        notes = (page.words.compose("The first {shown} of {all} rows.", shown=shown, all=all_rows),)
    return Table(caption=caption, columns=columns, rows=rows, notes=notes, claims=book.claims)
