"""Figures set against targets and other places, as pictures and as tables.

In: a context and the results of the place itself. Out: a heading that names what stands below, then
charts and tables; nothing where nothing can be set beside a figure.
"""

from collections.abc import Iterator

import pandas as pd

from dean06.blocks.model import Block, Heading
from dean06.briefing.annex_numbers import quality_annex
from dean06.briefing.charts import attainment_chart
from dean06.briefing.comparison import comparison_table
from dean06.briefing.context import Context
from dean06.briefing.country_chart import country_chart
from dean06.briefing.tables import targets_table
from dean06.measures.gaps import set_beside
from dean06.places import NATION


def against_blocks(context: Context, own: pd.DataFrame) -> Iterator[Block]:
    """Yield what the results `own` are set against."""
    numbers, lang, say = context.numbers, context.lang, context.messages.say
    targets: list[Block | None] = [
        attainment_chart(own, numbers, lang),
        targets_table(own, numbers, lang, say("Results against targets")),
    ]
    annex = quality_annex(context.summary.half_years)
    others: list[Block | None] = [
        country_chart(context.standings, numbers, lang),
        comparison_table(context.summary.peers, numbers, context.places, lang, annex),
    ]
    if title := _title(context, targets=any(targets), others=any(others)):
        yield Heading(level=2, text=(title,))
    yield from (block for block in (*targets, *others) if block)


def _title(context: Context, *, targets: bool, others: bool) -> str:
    """Name what stands below: targets, the country, other places; "" for nothing."""
    say = context.messages.say
    told = set_beside(context.summary.peers)
    if others and (told["place_peer"] != NATION).any():
        return say("Against targets and other places") if targets else say("Beside other places")
    if others:
        return say("Against targets and the country") if targets else say("Against the country")
    return say("Against targets") if targets else ""
