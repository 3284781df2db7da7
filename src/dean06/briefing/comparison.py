"""The place beside the country and other provinces.

In: the peers of a summary. Out: a Table with a row per indicator: the figure here, the country's,
and those of other provinces, each with how the two lie to each other or why they are not compared.
Beside several places each has a row of its own below the indicator: five in one cell are not read.
Nothing is compared that was measured too far apart; a date is left out only where it is the same.
Where no pair at all can be compared, a table would say nothing: one sentence a reason does.
"""

from typing import Any

import pandas as pd

from dean06.blocks.model import Item, List
from dean06.blocks.table import Column, Row, Table
from dean06.blocks.text import Text, capital
from dean06.briefing.clauses import joined
from dean06.briefing.comparison_cells import CompareCells, uncompared_text
from dean06.briefing.tables import doubt_note, others_doubt_note, row_title
from dean06.briefing.times import dated, implied_note
from dean06.briefing.words import marked_figure, references
from dean06.claims import ClaimBook
from dean06.measures.gaps import Other, gap_of, set_beside
from dean06.measures.peers import MOST_INDICATORS
from dean06.messages import Language, messages
from dean06.places import NATION, Gazetteer

_THING = ["indicator", "breakdown"]

# As many places beside one figure no longer read as one cell.
_CROWD = 3


def comparison_table(
    pairs: pd.DataFrame,
    numbers: dict[str, int],
    places: Gazetteer,
    lang: Language,
    annex: int = 1,
) -> Table | None:
    """Return one row per indicator; None where nothing can be compared.

    `annex` is the number of the annex that tells what is doubtful of the place's own figures. A
    figure beside the country's alone is told by its sentence. Other provinces stand here only
    where the two can be set against each other, the country also with the reason why not.
    """
    pairs = _worth_telling(pairs)
    if not _sized(pairs).any():
        return None
    cells = CompareCells(ClaimBook(lang), numbers, places, str(pairs["place"].iloc[0]))
    groups = [
        list(rows.itertuples()) for _, rows in pairs.groupby(_THING, sort=False, dropna=False)
    ]
    crowded = max(map(len, groups)) >= _CROWD
    columns, rows = _by_place(groups, cells) if crowded else _by_indicator(pairs, groups, cells)
    return Table(
        caption=(_caption(pairs, lang),),
        columns=columns,
        rows=rows,
        notes=(*_marks(pairs, annex, lang), *_cut_note(pairs, lang)),
        claims=cells.book.claims,
    )


def _caption(pairs: pd.DataFrame, lang: Language) -> str:
    say, of_nation = messages(lang).say, pairs["place_peer"] == NATION
    if of_nation.all():
        return say("Beside the country")
    if of_nation.any():
        return say("Beside the country and other provinces")
    return say("Beside other provinces")


def _by_indicator(
    pairs: pd.DataFrame, groups: list[list[Any]], cells: CompareCells
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Return a row per indicator, the country and the others in a cell each."""
    say = messages(cells.book.lang).say
    of_nation, of_others = pairs["place_peer"] == NATION, pairs["place_peer"] != NATION
    columns = [
        Column(title=(say("Indicator"),), width=2.6),
        Column(title=capital((cells.name,)), align="right", width=1.9),
        *([Column(title=(say("The country"),), width=3.0)] if of_nation.any() else []),
        *(
            [Column(title=(say("Other provinces"),), width=2.9 if of_nation.any() else 4.6)]
            if of_others.any()
            else []
        ),
    ]
    shown = (bool(of_nation.any()), bool(of_others.any()))
    return tuple(columns), tuple(cells.row(group, shown) for group in groups)


def _by_place(
    groups: list[list[Any]], cells: CompareCells
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Return a row per place below each indicator, the highest figure first."""
    say, name = messages(cells.book.lang).say, cells.name
    columns = (
        Column(title=(say("Indicator, place compared"),), width=3),
        Column(title=(say("Result"),), align="right", width=2),
        Column(title=capital((say("{place} against that place", place=name),)), width=3.5),
    )
    return columns, tuple(row for group in groups for row in cells.rows(group))


def uncompared_list(pairs: pd.DataFrame, numbers: dict[str, int], lang: Language) -> List | None:
    """Return a sentence per reason why nothing is compared with the country; None where some is."""
    pairs = _worth_telling(pairs)
    if pairs.empty or _sized(pairs).any():
        return None
    book = ClaimBook(lang)
    reasons: dict[Text, list[Text]] = {}
    for pair in pairs.itertuples():
        reasons.setdefault(uncompared_text(gap_of(pair), book), []).append(
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
    behind = f", {dated(there, book.lang)})"
    return (
        f"{row_title(pair, book.lang)} (",
        *marked_figure(there, book),
        behind,
        *references([there], numbers),
    )


def _sized(pairs: pd.DataFrame) -> pd.Series:
    """Tell of each pair whether the two figures can be set against each other."""
    sized = [gap_of(pair).size is not None for pair in pairs.itertuples()]
    return pd.Series(sized, index=pairs.index, dtype=bool)


def _worth_telling(pairs: pd.DataFrame) -> pd.DataFrame:
    shown = set_beside(pairs)
    if len(shown) != 1:
        return shown
    # The sentence of the figure tells it.
    told_already = (shown["place_peer"] == NATION) & _sized(shown)
    return shown[~told_already]


def _marks(pairs: pd.DataFrame, annex: int, lang: Language) -> tuple[Text, ...]:
    """Explain the marks of days and of doubtful figures, of here and of other places."""
    days = pd.concat([pairs["date_basis"], pairs["date_basis_peer"]])
    return (
        *implied_note(days.to_frame("date_basis"), lang),
        *doubt_note(pairs, lang, annex),
        *others_doubt_note(map(Other, pairs.itertuples()), lang),
    )


def _cut_note(pairs: pd.DataFrame, lang: Language) -> tuple[Text, ...]:
    """Say that the table may not be all, where as many indicators are paired as ever are."""
    if pairs["indicator"].nunique() < MOST_INDICATORS:
        return ()
    told = messages(lang).say("Only the first indicators of the codebook are set beside others.")
    return ((told,),)
