"""The summary: what a leader must know and do, on one page.

In: a context. Out: a heading, the headline figures and one list: what fell behind, what is in the
way, who must act by when, what is asked of others, what improved, and what is not known, last since
nobody can act on it.
Each is chosen by rule from the data (docs/method.md); a line that would be empty is not there, and
without any there is no list.
"""

import pandas as pd

from dean06.blocks.model import Block, Heading, Item, List
from dean06.blocks.text import Styled, Text, plain
from dean06.briefing.context import Context
from dean06.briefing.headline import headline_figures, key_figures
from dean06.briefing.summary_lines import SummaryLines
from dean06.claims import ClaimBook
from dean06.measures.standing import Standing


def essentials(context: Context) -> list[Block]:
    """Return the summary; nothing where there is nothing to sum up."""
    say = context.messages.say
    shown = headline_figures(_leading(context), context.period.end)
    caption = say("Main figures") if context.standings else say("Tasks and targets assigned")
    cards = key_figures(shown, context.numbers, context.earlier, context.lang, caption)
    told = _list(context, {standing.row.observation for standing in shown})
    blocks: list[Block] = [block for block in (cards, told) if block is not None]
    return [Heading(level=1, text=(say("Summary"),)), *blocks] if blocks else []


def headline_frame(context: Context) -> pd.DataFrame:
    """Return the figures chosen for the first page and what was known of each."""
    shown = headline_figures(_leading(context), context.period.end)
    return pd.DataFrame(
        [
            {
                "indicator": one.row.indicator,
                "value_text": one.row.value_text,
                "attainment": getattr(one.row, "attainment", None),
                "change": one.step.change if one.step else None,
                "country": one.gap.size if one.gap else None,
                "verdict": one.verdict,
            }
            for one in shown
        ],
        columns=["indicator", "value_text", "attainment", "change", "country", "verdict"],
    )


def _leading(context: Context) -> list[Standing]:
    """Return where the results stand, or what is planned while there are none."""
    if not context.summary.results.empty:
        return context.standings
    plans = context.summary.plans
    return [Standing(row) for row in plans[plans["place"] == context.place.place].itertuples()]


def _list(context: Context, shown: set[str]) -> List | None:
    """Return what fell behind, is in the way, is to be done or asked, improved and is unknown.

    What a leader can act on goes before what is well: it should stand on the first page.
    """
    book, say = ClaimBook(context.lang), context.messages.say
    summary = SummaryLines(context, book, shown)
    lines = [
        (say("Behind, in need of steering"), summary.behind()),
        (say("Difficulties"), summary.difficulties()),
        (say("To be done first"), summary.tasks()),
        (say("Recommended"), summary.recommendations()),
        (say("Progress"), summary.ahead()),
        (say("Not known"), summary.unknown()),
    ]
    items = tuple(_item(title, texts) for title, texts in lines if texts)
    return List(role="summary", items=items, claims=book.claims) if items else None


def _item(title: str, texts: list[Text]) -> Item:
    """Return a line with its title set off; several texts, or a whole sentence, stand below it.

    Behind a colon a sentence would need its first letter small, which a name may not have; on a
    line of its own it begins with a capital (Decree 30/2020/NĐ-CP, Annex II).
    """
    strong = Styled(text=f"{title}:", style="strong")
    if len(texts) == 1 and not plain(texts[0])[:1].isupper():
        return Item(text=(strong, " ", *texts[0]))
    return Item(text=(strong,), items=tuple(Item(text=text) for text in texts))
