"""Which difficulties and tasks a leader hears of first.

In: the findings of a summary. Out: those of one kind in the order of urgency, in which the summary
and the part about them tell them alike, and the text of a task with who and by when. Difficulties
whose cause is known or which print a figure come first, since something can be done about them;
of these the one told most often; tasks by their deadline, then those with an owner.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd

from dean06.blocks.text import Text
from dean06.briefing.clauses import joined
from dean06.briefing.context import Context
from dean06.briefing.findings import (
    deadlines_text,
    finding_references,
    finding_sentence,
    owner_text,
)
from dean06.claims import ClaimBook


def leading_difficulties(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the difficulties: those with a known cause or a figure, then the most often told."""
    explained = set(findings["cause_of"].dropna())

    def weight(row: Any) -> tuple[bool, int]:
        vague = row.finding not in explained and "{" not in row.text_vi
        return vague, -len(row.findings)

    return _sorted(findings[findings["kind"] == "bottleneck"], weight)


def pressing_tasks(findings: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return the tasks, the nearest deadline first; `today` is the day of the newest source.

    A deadline that has passed by then stands behind those to come, but before tasks without one.
    """

    def urgency(row: Any) -> tuple[bool, bool, date, bool]:
        passed = row.deadline is not None and row.deadline < today
        undated = row.deadline is None and not row.deadline_text
        return undated, passed, row.deadline or date.max, not row.owner_vi

    return _sorted(findings[findings["kind"] == "task"], urgency)


def _sorted(findings: pd.DataFrame, key: Callable[[Any], Any]) -> pd.DataFrame:
    """Return the rows by `key`; of equal ones the first stays first."""
    keys = [key(row) for row in findings.itertuples()]
    return findings.iloc[sorted(range(len(keys)), key=keys.__getitem__)]


def task_text(row: Any, context: Context, book: ClaimBook) -> Text:
    """Return a task, then who and by when; what is not stated is said not to be."""
    told = finding_sentence(row, context.observations, book)
    text = (*told, *finding_references(row, context.numbers))
    passed = row.deadline is not None and row.deadline < context.newest_source
    late = context.messages.compose("This deadline has passed.") if passed else ()
    return joined([text, _who_and_when(row, context, book), late], " ")


def _who_and_when(row: Any, context: Context, book: ClaimBook) -> Text:
    compose = context.messages.compose
    owner, day = owner_text(row, book), deadlines_text(row, book)
    if owner and day:
        return compose("Responsible: {owner}; deadline: {day}.", owner=owner, day=day)
    if owner:
        return compose("Responsible: {owner}; no deadline is stated.", owner=owner)
    if day:
        return compose("Deadline: {day}; no responsible office is named.", day=day)
    return compose("Neither responsible office nor deadline is stated.")
