"""The parts of a briefing, each as a list of blocks.

In: a context. Out: blocks in reading order, none where a part has nothing to say. What stands
in a part is decided here; how a sentence, table or chart is worded is not.
"""

import pandas as pd

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.briefing.annex_numbers import quality_annex
from dean06.briefing.annexes import half_years_side_by_side, long_half_years
from dean06.briefing.context import Context
from dean06.briefing.findings import findings_block
from dean06.briefing.letterhead import head, opening_sentence
from dean06.briefing.milestones import milestones_table
from dean06.briefing.outline import Blocks, part_heading, present
from dean06.briefing.paths import paths_chart
from dean06.briefing.priorities import leading_difficulties, pressing_tasks
from dean06.briefing.results import Results
from dean06.briefing.tables import plans_table
from dean06.briefing.timeline import moments, timeline_chart


def opening(context: Context) -> Blocks:
    """Return the head of the document and the sentence that opens it."""
    only_plans = context.summary.results.empty
    letterhead = head(
        context.place,
        context.period,
        context.newest_source,
        context.lang,
        issuer=context.issuer,
        only_plans=only_plans,
        synthetic=context.synthetic,
    )
    sentence = opening_sentence(context.period, context.lang, context.issuer, only_plans=only_plans)
    return [letterhead, sentence]


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
    annex = quality_annex(context.summary.half_years)
    table = plans_table(figures, context.numbers, context.lang, say("What was assigned"), annex)
    return _part(context, "plans", table)


def half_years(context: Context) -> Blocks:
    """Return the half-years of a window side by side; a long table stands in an annex."""
    told: Block | None = half_years_side_by_side(context)
    if long_half_years(context):
        say = context.messages.say
        told = Paragraph(text=(say("The figures of each half-year are given in Annex I."),))
    figures = context.summary.half_years
    chart = paths_chart(figures, context.period, context.numbers, context.lang)
    title = Heading(level=2, text=(context.messages.say("Results of each half-year"),))
    return present(title, told, chart) if told or chart else []


def difficulties(context: Context) -> Blocks:
    """Return difficulties, each with its causes, then the causes of what is not told here."""
    findings = context.summary.findings
    told = leading_difficulties(findings)
    causes = findings[findings["kind"] == "cause"]
    known = causes["cause_of"].isin(told["finding"])
    others = _block(context, causes[~known])
    title = Heading(level=2, text=(context.messages.say("Causes"),)) if others else None
    return _part(context, "difficulties", _block(context, told, causes[known]), title, others)


def lessons(context: Context) -> Blocks:
    return _part(context, "lessons", _findings(context, "lesson"))


def tasks(context: Context) -> Blocks:
    pressing = pressing_tasks(context.summary.findings, context.newest_source)
    return _part(context, "tasks", _block(context, pressing))


def recommendations(context: Context) -> Blocks:
    return _part(context, "recommendations", _findings(context, "recommendation"))


def _part(context: Context, key: str, *blocks: Block | None) -> Blocks:
    heading = part_heading(context, key)
    return [heading, *present(*blocks)] if heading else []


def _findings(context: Context, kind: str) -> Block | None:
    findings = context.summary.findings
    return _block(context, findings[findings["kind"] == kind])


def _block(
    context: Context, findings: pd.DataFrame, causes: pd.DataFrame | None = None
) -> Block | None:
    observations, numbers = context.observations, context.numbers
    return findings_block(findings, observations, numbers, context.lang, causes)
