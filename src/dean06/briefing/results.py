"""What was reached: the heart of a briefing.

In: a context. Out: blocks in reading order: by group the sentences and what was achieved
without a figure, then districts, charts, the table of all figures, targets, other places. A
part that would be empty is not there.
"""

from collections.abc import Iterator

import pandas as pd

from dean06.blocks.model import Block, Heading, Item, List, Paragraph, Table
from dean06.briefing.charts import parts_charts, shares_chart
from dean06.briefing.comparison import comparison_table
from dean06.briefing.context import Context
from dean06.briefing.findings import finding_text
from dean06.briefing.sentences import Teller
from dean06.briefing.tables import results_table, targets_table
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.dates import short_date


def tell_results(context: Context) -> Iterator[Block]:
    """Tell all results of the period."""
    figures = context.summary.results
    own = figures[figures["place"] == context.place.place]
    yield from _usual_day(context)
    yield from _groups(context, own)
    yield from _lower_level(context, figures[figures["place"] != context.place.place])
    yield from _charts(context, own)
    yield from _tables(context, own)


def _usual_day(context: Context) -> Iterator[Block]:
    """Say once which day most figures stand for."""
    if context.usual_day is None:
        return
    text = context.messages.say(
        "Figures are as of {day} unless another date is given.",
        day=short_date(context.usual_day, context.lang),
    )
    yield Paragraph(text=(text,))


def _groups(context: Context, figures: pd.DataFrame) -> Iterator[Block]:
    """Tell each group that has results or achievements under a numbered heading."""
    number = 0
    for group, name in group_names(context.lang).items():
        told = _told(context, figures[figures["group"] == group], _achievements(context, group))
        if told:
            number += 1
            yield Heading(level=2, text=(name,), label=f"{number}.")
            yield told


def _achievements(context: Context, group: str) -> pd.DataFrame:
    findings = context.summary.findings
    return findings[(findings["kind"] == "achievement") & (findings["group"] == group)]


def _told(context: Context, figures: pd.DataFrame, achievements: pd.DataFrame) -> List | None:
    """Return the sentences of figures, then of achievements without any; None for neither."""
    book = ClaimBook(context.lang)
    teller = Teller(book, context.numbers, context.usual_day, context.earlier)
    texts = [*teller.sentences(figures)]
    texts += [
        finding_text(row, context.observations, context.numbers, book)
        for row in achievements.itertuples()
    ]
    items = tuple(Item(text=text) for text in texts)
    return List(items=items, claims=book.claims) if items else None


def _lower_level(context: Context, figures: pd.DataFrame) -> Iterator[Block]:
    """Tell the results of each district or commune that has any."""
    nothing = context.summary.findings.iloc[:0]
    for place, rows in figures.groupby("place", sort=False):
        name = context.places[str(place)].name(context.lang)
        title = context.messages.say("Results in {place}", place=name)
        told = _told(context, rows, nothing)
        if told:
            yield Heading(level=2, text=(title,))
            yield told


def _charts(context: Context, figures: pd.DataFrame) -> Iterator[Block]:
    shares = shares_chart(figures, context.numbers, context.lang)
    if shares:
        yield shares
    yield from parts_charts(figures, context.numbers, context.lang)


def _tables(context: Context, figures: pd.DataFrame) -> Iterator[Block]:
    """Set all figures, those a target binds, and those of other places, each if there are any."""
    say, numbers, lang = context.messages.say, context.numbers, context.lang
    caption, value_title = say("Results by indicator"), say("Result")
    tables: list[Table | None] = [
        results_table(figures, numbers, context.earlier, lang, caption, value_title),
        targets_table(figures, numbers, lang, say("Results against targets")),
        comparison_table(
            context.summary.peers,
            numbers,
            context.places,
            lang,
            say("Beside the country and other provinces"),
        ),
    ]
    yield from (table for table in tables if table)
