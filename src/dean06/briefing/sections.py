"""The parts of a briefing, each as a list of blocks.

In: a context. Out: blocks in reading order, none where a part has nothing to say. What stands
in a part is decided here; how a sentence, table or chart is worded is not.
"""

import pandas as pd

from dean06.blocks.model import Block, Heading, List, Paragraph
from dean06.blocks.table import Table
from dean06.briefing.comparison import uncompared_list
from dean06.briefing.context import Context
from dean06.briefing.findings import findings_block
from dean06.briefing.half_years import half_years_table, is_long
from dean06.briefing.letterhead import annex, head, signature
from dean06.briefing.milestones import milestones_table
from dean06.briefing.notes import gaps_list, readings_list
from dean06.briefing.outline import part_heading
from dean06.briefing.paths import paths_chart
from dean06.briefing.quality import doubts_list, quality_table
from dean06.briefing.results import Results
from dean06.briefing.since_edition import changes_blocks
from dean06.briefing.source_list import sources_block
from dean06.briefing.tables import plans_table
from dean06.briefing.tidy import tidy_figures
from dean06.briefing.timeline import moments, timeline_chart

Blocks = list[Block]


def opening(context: Context) -> Blocks:
    """Return the head of the document."""
    letterhead = head(
        context.place,
        context.period,
        context.newest_source,
        context.lang,
        issuer=context.issuer,
        only_plans=context.summary.results.empty,
        synthetic=context.synthetic,
    )
    return [letterhead]


def steering(context: Context) -> Blocks:
    """Return how the work is led, and its milestones."""
    say, milestones = context.messages.say, context.summary.milestones
    return _part(
        context,
        "steering",
        _findings(context, "direction"),
        # The table first: it can go over a page's end, where a chart would leave a gap.
        milestones_table(
            milestones,
            context.numbers,
            context.lang,
            say("Decisions, plans and deadlines"),
            context.newest_source,
        ),
        timeline_chart(moments(context), context.newest_source, context.lang),
    )


def results(context: Context) -> Blocks:
    """Return the results by group, as sentences, charts and tables."""
    return _part(context, "results", *Results(context).tell())


def plans(context: Context) -> Blocks:
    """Return what was assigned: the heart of a briefing of a place with only plans."""
    say, figures = context.messages.say, context.summary.plans
    table = plans_table(figures, context.numbers, context.lang, say("What was assigned"))
    return _part(context, "plans", table)


def half_years(context: Context) -> Blocks:
    """Return the half-years of a window side by side; a long table stands in an annex."""
    told: Block | None = _half_years(context)
    if _long_half_years(context):
        say = context.messages.say
        told = Paragraph(text=(say("The figures of each half-year are given in Annex I."),))
    figures = context.summary.half_years
    return _present(told, paths_chart(figures, context.period, context.numbers, context.lang))


def _long_half_years(context: Context) -> Table | None:
    table = _half_years(context)
    return table if table and is_long(table) else None


def _half_years(context: Context) -> Table | None:
    return half_years_table(
        context.summary.half_years,
        context.period,
        context.numbers,
        context.lang,
        context.messages.say("The half-years side by side"),
    )


def difficulties(context: Context) -> Blocks:
    """Return difficulties, then their causes."""
    say = context.messages.say
    causes = _findings(context, "cause")
    title = Heading(level=2, text=(say("Causes"),)) if causes else None
    return _part(context, "difficulties", _findings(context, "bottleneck"), title, causes)


def lessons(context: Context) -> Blocks:
    return _part(context, "lessons", _findings(context, "lesson"))


def tasks(context: Context) -> Blocks:
    return _part(context, "tasks", _findings(context, "task"))


def recommendations(context: Context) -> Blocks:
    return _part(context, "recommendations", _findings(context, "recommendation"))


def annexes(context: Context) -> Blocks:
    """Return the end of the report, then what a reader needs to judge its figures."""
    say, summary = context.messages.say, context.summary
    readings = readings_list(
        pd.concat([summary.results, summary.plans, summary.half_years]).drop_duplicates(
            "observation"
        ),
        summary.milestones,
        context.numbers,
        context.lang,
    )
    # What cannot be compared with the country is a gap, not a result.
    gaps = _together(
        gaps_list(summary, context.place.place, context.lang),
        uncompared_list(summary.peers, context.numbers, context.lang),
    )
    readings_title = say("How single figures and dates were read")
    box = quality_table(context.quality, context.lang)
    doubts = doubts_list(context.quality, context.numbers, context.lang)
    half_years = _half_years_annex(context)
    # The text refers to the annex of half-years first, where there is one.
    first = 2 if half_years else 1
    changes = changes_blocks(context)
    # A note without a heading goes with the box: alone behind the readings it could fill a page.
    noted = changes if len(changes) == 1 else []
    return _present(
        Paragraph(text=(_closing(context, bool(half_years)),)),
        signature(context.place, context.lang, context.issuer),
        *half_years,
        annex(first, say("Quality and reading of the figures"), context.issuer, context.lang),
        box,
        *noted,
        Heading(level=2, text=(say("Doubtful figures"),)) if doubts else None,
        doubts,
        Heading(level=2, text=(say("What is not known"),)) if gaps else None,
        gaps,
        Heading(level=2, text=(readings_title,)) if readings else None,
        readings,
        *([] if noted else changes),
        annex(first + 1, say("Sources of the figures"), context.issuer, context.lang),
        sources_block(summary.sources, context.lang),
        tidy_figures(context),
    )


def _closing(context: Context, half_years: bool) -> str:
    """Point to the annexes; text of the report goes with the signature over a page's end."""
    say = context.messages.say
    if half_years:
        return say(
            "Quality and reading of the figures are told in Annex II, their sources in Annex III, "
            "both attached to this report./."
        )
    return say(
        "Quality and reading of the figures are told in Annex I, their sources in Annex II, both "
        "attached to this report./."
    )


def _half_years_annex(context: Context) -> Blocks:
    table = _long_half_years(context)
    if table is None:
        return []
    title = context.messages.say("Figures of each half-year")
    return [annex(1, title, context.issuer, context.lang), table]


def _present(*blocks: Block | None) -> Blocks:
    return [block for block in blocks if block is not None]


def _together(*lists: List | None) -> List | None:
    """Return the points of several lists as one; None where there is none."""
    told = [one for one in lists if one]
    items = tuple(item for one in told for item in one.items)
    claims = tuple(claim for one in told for claim in one.claims)
    return List(items=items, claims=claims) if items else None


def _part(context: Context, key: str, *blocks: Block | None) -> Blocks:
    heading = part_heading(context, key)
    return [heading, *_present(*blocks)] if heading else []


def _findings(context: Context, kind: str) -> Block | None:
    findings = context.summary.findings
    chosen = findings[findings["kind"] == kind]
    return findings_block(chosen, context.observations, context.numbers, context.lang)
