"""Findings: the figures they speak of exist, and a deadline in words has its day.

In: the findings received and the keys of observations accepted. Out: a fault per row that would
print a gap: a figure that was quarantined takes the sentence that prints it along.
"""

import re
from collections.abc import Iterator, Set
from typing import Any

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.faults import Fault, fault

# An observation's key inside the text of a finding.
FIGURE_KEY = re.compile(r"\{([^{}]+)\}")


def figures_asked(findings: pd.DataFrame) -> frozenset[str]:
    """Return the keys of all figures the findings print."""
    texts = (text for name in ("text_vi", "text_en") for text in findings[name] if text)
    return frozenset(key for text in texts for key in FIGURE_KEY.findall(text))


def finding_faults(tables: Tables, accepted: Set[str]) -> Iterator[Fault]:
    """Yield the faults of findings that pass the schema; `accepted` figures they may print."""
    sources = tables["sources"]
    without = set(sources.loc[sources["covers"].isna(), "source"])
    for row in tables["findings"].itertuples():
        if row.source in without:
            yield _without_period(row)
        if row.deadline_text and row.deadline is None:
            yield _without_day(row)
        for column in ("text_vi", "text_en"):
            for key in FIGURE_KEY.findall(getattr(row, column) or ""):
                if key not in accepted:
                    yield _unknown_figure(row, column, key)


def _without_period(row: Any) -> Fault:
    """A finding has no day of its own: without a period it would be in no briefing."""
    return fault(
        row,
        "source",
        "no_period",
        lambda words: words.say(
            "{source} has findings, so the period it reviews must be given in the table of "
            "sources, such as 2024H1.",
            source=row.source,
        ),
    )


def _without_day(row: Any) -> Fault:
    return fault(
        row,
        "deadline_text",
        "deadline",
        lambda words: words.say(
            "“{cell}” needs the last day it means in the column deadline.", cell=row.deadline_text
        ),
    )


def _unknown_figure(row: Any, column: str, key: str) -> Fault:
    return fault(
        row,
        column,
        "unknown_figure",
        lambda words: words.say(
            "figure {key} does not stand among the observations accepted. Correct the key, or the "
            "figure if it was quarantined.",
            key=key,
        ),
    )
