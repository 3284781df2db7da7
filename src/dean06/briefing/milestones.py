"""Decisions, plans, launches, meetings and deadlines, as a table.

In: the milestones of a summary. Out: a Table; a deadline that had passed on the day of the newest
source is marked as such.
"""

from datetime import date
from typing import Any

import pandas as pd

from dean06.blocks.table import Column, Table
from dean06.briefing.tables import text_row
from dean06.briefing.words import references
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.messages import Language, messages


def milestones_table(
    milestones: pd.DataFrame,
    numbers: dict[str, int],
    lang: Language,
    caption: str,
    today: date | None = None,
) -> Table | None:
    """Return decisions, plans, launches and deadlines in order of time.

    `today` is the day of the newest source: a deadline before it has passed.
    """
    if milestones.empty:
        return None
    say, book = messages(lang).say, ClaimBook(lang)
    columns = (
        Column(title=(say("Date"),), width=1.3),
        Column(title=(say("Milestone"),), width=4),
        Column(title=(say("Kind"),), width=1.4),
        Column(title=(say("Document"),), width=1.6),
        Column(title=(say("Source"),), align="center", width=0.8),
    )
    rows = [
        text_row(
            [
                (milestone_day(row, lang),),
                book.quote(row.title_vi if lang == "vi" else row.title_en, row.milestone),
                (_kind(row, today, lang),),
                book.quote(row.document_number or "–", row.milestone),
                references([row], numbers),
            ]
        )
        for row in milestones.itertuples()
    ]
    return Table(caption=(caption,), columns=columns, rows=tuple(rows), claims=book.claims)


def _kind(row: Any, today: date | None, lang: Language) -> str:
    word = milestone_kind(row.kind, lang)
    if row.kind != "deadline" or today is None or row.date >= today:
        return word
    return messages(lang).say("{kind} (past)", kind=word)


def milestone_day(row: Any, lang: Language) -> str:
    """Return a milestone's date as exactly as it was printed: day, month or year."""
    if row.precision == "day":
        return short_date(row.date, lang)
    if row.precision == "month":
        return f"{row.date:%m/%Y}" if lang == "vi" else f"{row.date:%B %Y}"
    return messages(lang).say("in {year}", year=row.date.year)


def milestone_kind(kind: str, lang: Language) -> str:
    """Return the word for a kind of milestone."""
    say = messages(lang).say
    return {
        "decision": say("Decision"),
        "plan": say("Plan"),
        "launch": say("Launch"),
        "meeting": say("Meeting"),
        "deadline": say("Deadline"),
    }[kind]
