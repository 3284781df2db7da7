"""The page on the quality of all data, opened for a notebook.

In: the processed data. Out: a `DataCheck` whose methods put out its parts: what was read, and what
is to be said of it by Project 06's four words for good data: đúng, đủ, sạch, sống.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dean06.blocks.display import Section, register_figures
from dean06.blocks.model import Block, Head
from dean06.briefing import data_holdings, data_tables
from dean06.briefing.data_page import Page
from dean06.briefing.letterhead import page_head
from dean06.briefing.opening import checked_language, processed_folder
from dean06.measures.inventory import Inventory, take_inventory
from dean06.messages import Language, messages
from dean06.periods import HalfYear
from dean06.places import NATION, Gazetteer, gazetteer_of
from dean06.store import read_processed


@dataclass(frozen=True)
class DataCheck:
    """The parts of the page; each method returns a section a cell can end with."""

    inventory: Inventory
    places: Gazetteer
    lang: Language

    def opening(self) -> Section:
        """Head of the document and the sum: read = accepted + quarantined."""
        return self._section(lambda: [self._head, *data_tables.books(self._page)])

    def correct(self) -> Section:
        """What was quarantined and why, and what is doubtful."""
        return self._section(lambda: data_tables.correct(self._page))

    def complete(self) -> Section:
        """How many indicators each place has per half-year, and who has none."""
        return self._section(lambda: data_holdings.complete(self._page))

    def clean(self) -> Section:
        """Names, keys, repeated rows, and figures two sources tell differently."""
        return self._section(lambda: data_tables.clean(self._page))

    def live(self) -> Section:
        """How old the newest figures are at the end of each half-year."""
        return self._section(lambda: data_holdings.live(self._page))

    @cached_property
    def _page(self) -> Page:
        return Page(self.inventory, self.places, self.lang)

    @property
    def _head(self) -> Head:
        say = messages(self.lang).say
        newest = self.inventory.newest_source or HalfYear(2022, 1).start
        subject = say("Quality of the data on Project 06")
        return page_head(self.places[NATION], newest, subject, self.lang)

    @staticmethod
    def _section(build: Callable[[], list[Block]]) -> Section:
        return Section(build())


def open_data_check(lang: str = "vi", processed: Path | None = None) -> DataCheck:
    """Open the page on all processed data. Raises BriefingError for an unknown language."""
    language = checked_language(lang)
    register_figures(language)
    folder = processed or processed_folder(language)
    reference = folder / "reference"
    places = gazetteer_of(
        read_processed(reference / "places.parquet"),
        read_processed(reference / "place_aliases.parquet"),
    )
    return DataCheck(take_inventory(folder, places), places, language)
