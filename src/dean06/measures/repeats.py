"""Difficulties, tasks and the like told by several sources, as one.

In: the findings of a period. Out: each once, with all its sources and the days of the first and the
last. Monthly reports repeat last month's difficulties word for word; a page that prints them each
time hides what is new. Alike is the same words (case, spaces, punctuation and the place of a tone
aside), the same numbers, the same office, deadline, cause and note: whatever else two
sources say in other words may mean something else, and both stay. One thing may differ: a deadline
that later sources put off, as monthly forms do, is still the deadline of one task.
"""

import re
from collections.abc import Callable, Hashable
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

from dean06.names import words_of

# "1.500" and "1,500" are not the same number although no letter tells them apart.
_NUMERAL = re.compile(r"[-+−–]?\d[\d.,:/–-]*%?")
_WORDED = ("text_vi", "owner_vi", "note_vi")

_ADDED = ("findings", "sources", "told_from", "told_to", "first_deadline")

Rows = list[dict[str, Any]]


def gathered(findings: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Return each finding once: as the latest source tells it, where the first one stood.

    Adds `findings` and `sources` (the keys of all rows it was made of, by the day of the source),
    `told_from` and `told_to` (the dates of the first and the last source, None where no two dates
    are known), and `first_deadline` (None where it was never put off).
    """
    days = dict(zip(sources["source"], map(_day, sources.itertuples()), strict=True))
    findings = _with_causes(findings, days)
    kept = [_gathered(rows, days) for rows in _alike(findings, days)]
    columns = [*findings.columns, *_ADDED]
    return pd.DataFrame(kept, columns=columns, dtype=object)


def _with_causes(findings: pd.DataFrame, days: dict[str, date | None]) -> pd.DataFrame:
    """Let the causes of repeated difficulties name the one that stays."""
    standing = {
        row["finding"]: _latest(rows, days)["finding"]
        for rows in _alike(findings[findings["cause_of"].isna()], days)
        for row in rows
    }
    named = [standing.get(key, key) for key in findings["cause_of"]]
    return findings.assign(cause_of=pd.Series(named, index=findings.index, dtype=object))


def _alike(findings: pd.DataFrame, days: dict[str, date | None]) -> list[Rows]:
    """Return the rows that say the same, in the order they were first said."""
    order = {key: place for place, key in enumerate(findings["finding"])}
    groups = [part for rows in _grouped(_named(findings), _said) for part in _tasks(rows, days)]
    return sorted(groups, key=lambda rows: order[rows[0]["finding"]])


def _named(findings: pd.DataFrame) -> Rows:
    rows = findings.to_dict("records")
    return [{str(column): value for column, value in row.items()} for row in rows]


def _grouped(rows: Rows, key: Callable[[dict[str, Any]], Hashable]) -> list[Rows]:
    groups: dict[Hashable, Rows] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def _tasks(rows: Rows, days: dict[str, date | None]) -> list[Rows]:
    """Part rows whose deadlines make them several tasks, and not one that was put off.

    Put off is what is told with one deadline each time, on another day, and never an earlier one.
    """
    parts = _grouped(rows, _due)
    told = sorted(
        (day, row["deadline"])
        for row in rows
        if row["deadline"] and (day := days.get(row["source"]))
    )
    later = all(
        one == other or (one[0] < other[0] and one[1] <= other[1]) for one, other in pairwise(told)
    )
    return [rows] if len(parts) > 1 and len(told) == len(rows) and later else parts


def _due(row: dict[str, Any]) -> Hashable:
    text = str(row["deadline_text"] or "")
    return row["deadline"], words_of(text), _numerals(text)


def _said(row: dict[str, Any]) -> Hashable:
    texts = [str(row[column] or "") for column in _WORDED]
    exact = tuple(row[column] for column in ("kind", "place", "group", "cause_of"))
    return exact, tuple(map(words_of, texts)), _numerals(" ".join(texts))


def _numerals(text: str) -> tuple[str, ...]:
    return tuple(re.sub(r"[.,:/–-]+$", "", one) for one in _NUMERAL.findall(text))


def _gathered(rows: Rows, days: dict[str, date | None]) -> dict[str, Any]:
    rows = sorted(rows, key=lambda row: days.get(row["source"]) or date.max)
    known = sorted({day for row in rows if (day := days.get(row["source"]))})
    several = len(known) > 1
    last, first_deadline = _latest(rows, days), rows[0]["deadline"]
    return {
        **last,
        "findings": tuple(row["finding"] for row in rows),
        "sources": tuple(dict.fromkeys(row["source"] for row in rows)),
        "told_from": known[0] if several else None,
        "told_to": known[-1] if several else None,
        "first_deadline": first_deadline if first_deadline != last["deadline"] else None,
    }


def _latest(rows: Rows, days: dict[str, date | None]) -> dict[str, Any]:
    """Return the row of the latest source; of equally late ones the one further down."""
    return max(enumerate(rows), key=lambda one: (days.get(one[1]["source"]) or date.min, one[0]))[1]


def _day(source: Any) -> date | None:
    day: date | None = source.held or source.published
    return day
