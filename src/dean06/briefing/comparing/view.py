"""What the parts of the page of comparisons share.

In: rankings, what was not ranked, places and sources. Out: a `View` that names places and sources
the same way in sentence, chart, map and table.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from dean06.blocks.text import Text
from dean06.briefing.times import time_of
from dean06.briefing.words import breakdown_name, indicator_name
from dean06.claims import ClaimBook
from dean06.measures.attainment import binding_target
from dean06.measures.clusters import Ranking, Unranked
from dean06.messages import Language, Messages, messages
from dean06.periods import half_year_of
from dean06.places import Gazetteer


@dataclass(frozen=True)
class View:
    """What is compared, with the reference tables it is told from."""

    rankings: tuple[Ranking, ...]
    unranked: tuple[Unranked, ...]
    places: Gazetteer
    reference: dict[str, pd.DataFrame]
    lang: Language

    @property
    def words(self) -> Messages:
        return messages(self.lang)

    def place(self, key: str) -> str:
        """Return a place's name as lists have it: "Nghệ An", "TP. Huế"."""
        name = self.places[key].name(self.lang)
        if self.lang == "en":
            return name.removesuffix(" Province")
        return name.removeprefix("tỉnh ").replace("thành phố ", "TP. ", 1)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each source, in the order of the page."""
        used: list[str] = []
        for ranking in self.rankings:
            used += list(ranking.figures["source"])
            target = self.target(ranking)
            used += [target["source"]] if target else []
        return {source: number for number, source in enumerate(dict.fromkeys(used), 1)}

    @property
    def sources(self) -> pd.DataFrame:
        """The sources used, with their `number`."""
        table = self.reference["sources"].set_index("source").loc[list(self.numbers)]
        return table.reset_index().assign(number=list(self.numbers.values()))

    @property
    def synthetic(self) -> bool:
        """Whether a source of a figure is made up."""
        return bool((self.sources["synthetic"] == "true").any())

    @property
    def newest_source(self) -> date | None:
        days = [day for name in ("published", "held") for day in self.sources[name].dropna()]
        return max(days, default=None)

    def target(self, ranking: Ranking) -> dict[str, Any] | None:
        """Return the target that binds every place of a ranking, None where there is none."""
        found = [
            binding_target(self.reference["targets"], row, "province", half_year_of(row.date))
            for row in ranking.figures.itertuples()
        ]
        keys = {target["target"] if target else None for target in found}
        return found[0] if len(keys) == 1 else None


def title(row: Any, lang: Language) -> str:
    """Return the indicator's name with its part behind it."""
    return " – ".join(
        part for part in (indicator_name(row, lang), breakdown_name(row, lang)) if part
    )


def one_time(ranking: Ranking, lang: Language) -> str | None:
    """Return the time all figures of a ranking stand for, None where they differ."""
    times = {time_of(row, lang) for row in ranking.figures.itertuples()}
    return times.pop() if len(times) == 1 else None


def place_text(row: Any, book: ClaimBook) -> Text:
    """Return "3", or "1–2" where the bounds leave the place open."""
    first = book.rank(row.observation, row.ahead)
    if row.place_from == row.place_to:
        return (first,)
    return (first, "–", book.last_rank(row.observation, row.perhaps_ahead))
