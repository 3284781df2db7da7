"""The page of comparisons, opened for a notebook.

In: the processed data, and an indicator or none for all. Out: a `Comparison` whose lists an analyst
can look at and whose methods put out the parts of the document.
"""

from functools import cached_property
from pathlib import Path

import pandas as pd

from dean06.blocks.display import Section, register_figures
from dean06.blocks.model import Block, Head, Heading, Paragraph
from dean06.briefing.comparing.dots import dots_chart
from dean06.briefing.comparing.province_map import map_chart
from dean06.briefing.comparing.sentences import ranking_paragraph
from dean06.briefing.comparing.tables import ranking_table, unranked_table
from dean06.briefing.comparing.view import View, title
from dean06.briefing.letterhead import page_head
from dean06.briefing.opening import checked_language, processed_folder
from dean06.briefing.source_list import sources_block
from dean06.errors import BriefingError
from dean06.measures.clusters import (
    FEWEST_FOR_LAST,
    FEWEST_PLACES,
    Ranking,
    Unranked,
    compare_places,
)
from dean06.measures.figures import describe_figures
from dean06.measures.peers import MOST_DAYS_APART
from dean06.messages import Language, messages
from dean06.names import fold, nearest
from dean06.periods import HalfYear
from dean06.places import NATION, Gazetteer, gazetteer_of
from dean06.store import load_reference, read_all

# With 34 places and a map each takes about 80 kB of the PDF, and more than 500 kB are hard to send;
# the others are had by name.
MOST_INDICATORS = 6


class Comparison:
    """The parts of the page; each method returns a section a cell can end with."""

    def __init__(self, view: View, cut: int = 0) -> None:
        self.view = view
        self._cut = cut

    @property
    def rankings(self) -> list[Ranking]:
        """The lists, with the frames they are told from."""
        return list(self.view.rankings)

    @property
    def overview(self) -> pd.DataFrame:
        """One row per list: the indicator, how many places, its latest day, how many absent."""
        rows = [
            (one.first.indicator, one.first.breakdown, len(one.figures), one.day, len(one.absent))
            for one in self.view.rankings
        ]
        columns = ["indicator", "breakdown", "places", "day", "absent"]
        return pd.DataFrame(rows, columns=pd.Index(columns))

    def opening(self) -> Section:
        """Head of the document and the rule."""
        say = self.view.words.say
        blocks: list[Block] = [self._head, Paragraph(text=(self._rule,))]
        if not self.view.rankings:
            told = say("No indicator asked for has enough comparable places.")
            blocks.append(Paragraph(text=(told,)))
        if self._cut:
            told = say(
                "Only the first {n} indicators of the codebook are shown; another one is shown by "
                "naming it in the notebook’s parameter “indicator”.",
                n=MOST_INDICATORS,
            )
            blocks.append(Paragraph(text=(told,), role="note"))
        return Section(blocks)

    def ranked(self) -> Section:
        """Each indicator: who stands where, as sentence, dots, map and table."""
        return Section(block for one in self.view.rankings for block in self._blocks(one))

    def not_ranked(self) -> Section:
        """The indicators several places have that are not comparable, and why."""
        table = unranked_table(self.view)
        title_ = self.view.words.say("Not comparable")
        return Section([Heading(level=1, text=(title_,)), table] if table else [])

    def sources(self) -> Section:
        """The sources, numbered."""
        title_ = self.view.words.say("Sources")
        listed = sources_block(self.view.sources, self.view.lang)
        return Section([Heading(level=1, text=(title_,)), listed])

    def _blocks(self, ranking: Ranking) -> list[Block]:
        heading = Heading(level=1, text=(title(ranking.first, self.view.lang),))
        # Ranks against their own order are a straight line: the table says as much.
        ordered = ranking.first.unit_kind == "rank"
        parts = (
            heading,
            ranking_paragraph(ranking, self.view),
            None if ordered else dots_chart(ranking, self.view),
            map_chart(ranking, self.view),
            ranking_table(ranking, self.view),
        )
        return [part for part in parts if part is not None]

    @property
    def _rule(self) -> str:
        return self.view.words.say(
            "Ranked are shares, scores, ranks and parts of a stated whole of at least {fewest} "
            "provinces and cities: the same indicator and unit, figures at most {days} days apart, "
            "spans of one length, provinces of one map (63 until 30 June 2025, 34 since 1 July "
            "2025). Equal figures share a rank. Places without a figure are not ranked last. Who "
            "stands last and the median are told of lists of at least {enough} places.",
            fewest=FEWEST_PLACES,
            enough=FEWEST_FOR_LAST,
            days=MOST_DAYS_APART,
        )

    @cached_property
    def _head(self) -> Head:
        view = self.view
        newest = view.newest_source or HalfYear(2022, 1).start
        subject = view.words.say("Provinces and cities compared on indicators of Project 06")
        country = view.places[NATION]
        return page_head(country, newest, subject, view.lang, synthetic=view.synthetic)


def open_comparison(
    lang: str = "vi", indicator: str = "", processed: Path | None = None
) -> Comparison:
    """Open the page of comparisons, of all indicators or of the one named by key or name.

    Raises BriefingError for an unknown language or indicator.
    """
    language = checked_language(lang)
    register_figures(language)
    folder = processed or processed_folder(language)
    reference = load_reference(folder)
    places = gazetteer_of(reference["places"])
    wanted = _named(indicator, reference["indicators"], language)
    rankings, unranked = _compared(folder, reference, places, wanted)
    shown = tuple(rankings[:MOST_INDICATORS])
    cut = len(rankings) - len(shown)
    return Comparison(View(shown, tuple(unranked), places, reference, language), cut)


def _compared(
    folder: Path, reference: dict[str, pd.DataFrame], places: Gazetteer, wanted: str | None
) -> tuple[list[Ranking], list[Unranked]]:
    """Compare the results of provinces, of the indicator that is wanted or of all."""
    figures = read_all(folder, "observations")
    if figures.empty:
        return [], []
    level = reference["places"].set_index("place")["level"]
    own = (figures["place"].map(level) == "province") & (figures["status"] == "result")
    own &= figures["indicator"] == wanted if wanted else True
    return compare_places(describe_figures(figures[own], reference), places)


def _named(text: str, indicators: pd.DataFrame, lang: Language) -> str | None:
    """Return the key of the indicator `text` names, None for no text."""
    if not text.strip():
        return None
    names = {
        fold(str(name)): str(row.indicator)
        for row in indicators.itertuples()
        for name in (row.indicator, row.name_vi, row.name_en)
    }
    if found := names.get(fold(text)):
        return found
    near = nearest(text, [*indicators["indicator"], *indicators[f"name_{lang}"]])
    raise BriefingError(
        messages(lang).say(
            "There is no indicator “{name}” in the codebook. Nearest: {names}.",
            name=text,
            names="; ".join(near) or "–",
        )
    )
