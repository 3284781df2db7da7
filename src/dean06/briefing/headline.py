"""The few figures that matter most.

In: results, or plans where there are none yet. Out: up to six KeyFigures. The rule: figures
of the place itself and of an indicator as a whole, the most important indicator of each group
first (the codebook's `order`), groups in Project 06's order; so every group that has a figure
is seen before any has two.
"""

from typing import Any

import pandas as pd

from dean06.blocks.model import KeyFigure, KeyFigures
from dean06.blocks.text import Text, plain
from dean06.briefing.words import (
    attainment_word,
    figure_with_noun,
    indicator_name,
    references,
    target_text,
    time_of,
)
from dean06.claims import ClaimBook
from dean06.messages import Language, messages

_MOST = 6


def headline_figures(figures: pd.DataFrame, place: str) -> pd.DataFrame:
    """Return the rows of the few figures that matter most, most important first."""
    whole = figures[
        (figures["place"] == place)
        & figures["breakdown"].isna()
        & figures["quantity"].notna()
        & ((figures["date_basis"] != "unknown") | (figures["status"] == "plan"))
    ]
    ranked = whole.sort_values("rank", kind="stable")
    ranked = ranked.assign(depth=ranked.groupby("group").cumcount())
    return ranked.sort_values(["depth", "rank"], kind="stable").head(_MOST)


def key_figures(
    figures: pd.DataFrame, numbers: dict[str, int], lang: Language, caption: str
) -> KeyFigures | None:
    """Return the headline of the page, None where there is no figure to show."""
    if figures.empty:
        return None
    book = ClaimBook(lang)
    items = tuple(_key_figure(row, book, numbers) for row in figures.itertuples())
    return KeyFigures(caption=(caption,), items=items, claims=book.claims)


def _key_figure(row: Any, book: ClaimBook, numbers: dict[str, int]) -> KeyFigure:
    status = getattr(row, "attainment", None)
    return KeyFigure(
        label=(indicator_name(row, book.lang),),
        value=figure_with_noun(row, book),
        note=_note(row, book, numbers),
        status=status or "none",
        status_text=_status_text(row, status, book),
    )


def _note(row: Any, book: ClaimBook, numbers: dict[str, int]) -> Text:
    source = references([row], numbers)
    day = time_of(row, book.lang)
    return messages(book.lang).compose("{day}{source}", day=day, source=source)


def _status_text(row: Any, status: str | None, book: ClaimBook) -> str:
    if status is None:
        return ""
    return messages(book.lang).say(
        "{word}: target {target}",
        word=attainment_word(status, book.lang),
        target=plain(target_text(row, book)),
    )
