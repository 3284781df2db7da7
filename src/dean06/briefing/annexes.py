"""The end of a briefing: the signature and the annexes by which its figures are judged.

In: a context. Out: blocks in reading order. A long table of half-years is the first annex, because
the text refers to it first; then how reliable the figures are; then where they come from.
"""

import pandas as pd

from dean06.blocks.model import Block, Heading, Item, List, Paragraph
from dean06.blocks.table import Table
from dean06.briefing.annex_numbers import annex_name, is_long, quality_annex, sources_annex
from dean06.briefing.comparison import uncompared_list
from dean06.briefing.context import Context
from dean06.briefing.half_years import half_years_table
from dean06.briefing.letterhead import annex, signature
from dean06.briefing.notes import gaps_list, readings_list
from dean06.briefing.outline import Blocks, present
from dean06.briefing.quality import doubts_list, quality_table
from dean06.briefing.since_edition import changes_blocks
from dean06.briefing.source_list import sources_block
from dean06.briefing.tidy import tidy_figures
from dean06.briefing.unknowns import MOST_TOLD, unknown_lines
from dean06.claims import ClaimBook
from dean06.messages import Language, messages


def annexes(context: Context) -> Blocks:
    """Return the end of the report, then what a reader needs to judge its figures."""
    say = context.messages.say
    shown, issuer, lang = context.summary.half_years, context.issuer, context.lang
    quality, sources = quality_annex(shown), sources_annex(shown)
    return present(
        Paragraph(text=(_closing(quality, sources, lang),)),
        signature(context.place, lang, issuer),
        *_half_years_annex(context),
        annex(quality, say("Quality and reading of the figures"), issuer, lang),
        *_reliability(context),
        annex(sources, say("Sources of the figures"), issuer, lang),
        sources_block(context.summary.sources, context.lang),
        tidy_figures(context),
    )


def half_years_side_by_side(context: Context) -> Table | None:
    """Return the half-years of a window as a table; None where no figure is known twice."""
    return half_years_table(
        context.summary.half_years,
        context.period,
        context.numbers,
        context.lang,
        context.messages.say("The half-years side by side"),
        context.totals,
    )


def long_half_years(context: Context) -> Table | None:
    """Return that table where it is so long that it stands in an annex."""
    return half_years_side_by_side(context) if is_long(context.summary.half_years) else None


def _half_years_annex(context: Context) -> Blocks:
    table = long_half_years(context)
    if table is None:
        return []
    title = context.messages.say("Figures of each half-year")
    return [annex(1, title, context.issuer, context.lang), table]


def _closing(quality: int, sources: int, lang: Language) -> str:
    """Point to the annexes; text of the report goes with the signature over a page's end."""
    return messages(lang).say(
        "Quality and reading of the figures are told in {quality}, their sources in {sources}, "
        "both attached to this report./.",
        quality=annex_name(quality, lang),
        sources=annex_name(sources, lang),
    )


def _reliability(context: Context) -> Blocks:
    """Return the box of quality, what is doubtful and unknown, how figures were read."""
    say = context.messages.say
    changes = changes_blocks(context)
    # A note without a heading goes with the box: alone behind the readings it could fill a page.
    noted = changes if len(changes) == 1 else []
    doubts = doubts_list(context.quality, context.numbers, context.lang, context.observations)
    return [
        *present(quality_table(context.quality, context.lang)),
        *noted,
        *_titled(say("Doubtful figures"), doubts),
        *_titled(say("What is not known"), _gaps(context)),
        *_titled(say("How single figures and dates were read"), _readings(context)),
        *([] if noted else changes),
    ]


def _titled(title: str, told: Block | None) -> Blocks:
    return [Heading(level=2, text=(title,)), told] if told else []


def _gaps(context: Context) -> List | None:
    """Return what is not known; what cannot be compared with the country is no result either."""
    summary = context.summary
    lists = (
        _unknown(context),
        gaps_list(summary, context.lang),
        uncompared_list(summary.peers, context.numbers, context.lang),
    )
    told = [one for one in lists if one]
    items = tuple(item for one in told for item in one.items)
    claims = tuple(claim for one in told for claim in one.claims)
    return List(items=items, claims=claims) if items else None


def _unknown(context: Context) -> List | None:
    """Return of what is not known the lines for which the first page has no room."""
    book = ClaimBook(context.lang)
    lines = unknown_lines(context, book)[MOST_TOLD:]
    return List(items=tuple(Item(text=line) for line in lines), claims=book.claims)


def _readings(context: Context) -> List | None:
    summary = context.summary
    shown = pd.concat([summary.results, summary.plans, summary.half_years])
    figures = shown.drop_duplicates("observation")
    return readings_list(figures, summary, context.observations, context.numbers, context.lang)
