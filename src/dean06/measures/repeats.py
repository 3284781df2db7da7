"""Difficulties, tasks and the like told by several sources, as one.

In: the findings of a period. Out: each once, with all its sources and the days of the first and the
last. Monthly reports repeat last month's difficulties word for word; a page that prints them each
time hides what is new. Alike is the same words (case, spaces, punctuation and the place of a tone
aside), the same numbers, the same office, deadline, cause and note: whatever else two
sources say in other words may mean something else, and both stay.
"""

import re
from collections.abc import Hashable
from datetime import date
from typing import Any

import pandas as pd

from dean06.names import words_of

# "1.500" and "1,500" are not the same number although no letter tells them apart.
_NUMERAL = re.compile(r"[-+−–]?\d[\d.,:/–-]*%?")
_WORDED = ("text_vi", "owner_vi", "deadline_text", "note_vi")


def gathered(findings: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Return each finding once: as the latest source tells it, where the first one stood.

    Adds `findings` and `sources` (the keys of all rows it was made of, as told), `told_from` and
    `told_to` (the dates of the first and the last source, None where no two dates are known).
    """
    days = dict(zip(sources["source"], map(_day, sources.itertuples()), strict=True))
    findings = _with_causes(findings, days)
    kept = [_gathered(rows, days) for rows in _alike(findings)]
    columns = [*findings.columns, "findings", "sources", "told_from", "told_to"]
    return pd.DataFrame(kept, columns=columns, dtype=object)


def _with_causes(findings: pd.DataFrame, days: dict[str, date | None]) -> pd.DataFrame:
    """Let the causes of repeated difficulties name the one that stays."""
    standing = {
        row["finding"]: _latest(rows, days)["finding"]
        for rows in _alike(findings[findings["cause_of"].isna()])
        for row in rows
    }
    named = [standing.get(key, key) for key in findings["cause_of"]]
    return findings.assign(cause_of=pd.Series(named, index=findings.index, dtype=object))


def _alike(findings: pd.DataFrame) -> list[list[dict[str, Any]]]:
    """Return the rows that say the same, in the order they were first said."""
    groups: dict[Hashable, list[dict[str, Any]]] = {}
    for row in findings.to_dict("records"):
        named = {str(column): value for column, value in row.items()}
        groups.setdefault(_said(named), []).append(named)
    return list(groups.values())


def _said(row: dict[str, Any]) -> Hashable:
    texts = [str(row[column] or "") for column in _WORDED]
    numerals = tuple(re.sub(r"[.,:/–-]+$", "", one) for one in _NUMERAL.findall(" ".join(texts)))
    exact = tuple(row[column] for column in ("kind", "place", "group", "deadline", "cause_of"))
    return exact, tuple(map(words_of, texts)), numerals


def _gathered(rows: list[dict[str, Any]], days: dict[str, date | None]) -> dict[str, Any]:
    known = sorted({day for row in rows if (day := days.get(row["source"]))})
    several = len(known) > 1
    return {
        **_latest(rows, days),
        "findings": tuple(row["finding"] for row in rows),
        "sources": tuple(dict.fromkeys(row["source"] for row in rows)),
        "told_from": known[0] if several else None,
        "told_to": known[-1] if several else None,
    }


def _latest(rows: list[dict[str, Any]], days: dict[str, date | None]) -> dict[str, Any]:
    """Return the row of the latest source; of equally late ones the one further down."""
    return max(enumerate(rows), key=lambda one: (days.get(one[1]["source"]) or date.min, one[0]))[1]


def _day(source: Any) -> date | None:
    day: date | None = source.held or source.published
    return day
