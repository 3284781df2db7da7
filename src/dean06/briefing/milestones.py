"""Decisions, plans, launches, meetings and deadlines, as a table and on a line of time.

In: the milestones of a summary. Out: a Table and a Chart. Each milestone has a row of its own
in the chart, because labels along one axis overlap as soon as two of them fall into one
month.
"""

from typing import Any

import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes

from dean06.blocks.model import Chart, Column, Table
from dean06.briefing.drawing import INK, LABEL_WIDTH, MARK, QUIET, canvas, to_chart, wrapped
from dean06.briefing.tables import text_row
from dean06.briefing.words import references
from dean06.dates import short_date
from dean06.messages import Language, messages

# Fewer points than these make a list, not a line.
_FEWEST = 3

_MARKERS = {"decision": "o", "plan": "o", "meeting": "s", "launch": "^", "deadline": "D"}
_ROW_MM = 11.5

# A span longer than this is marked in years, a shorter one in months.
_YEARS_FROM_DAYS = 500
_DAYS_A_MONTH = 30
_MOST_TICKS = 5


def milestones_table(
    milestones: pd.DataFrame, numbers: dict[str, int], lang: Language, caption: str
) -> Table | None:
    """Return decisions, plans, launches and deadlines in order of time."""
    if milestones.empty:
        return None
    say = messages(lang).say
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
                (row.title_vi if lang == "vi" else row.title_en,),
                (milestone_kind(row.kind, lang),),
                (row.document_number or "–",),
                references([row], numbers),
            ]
        )
        for row in milestones.itertuples()
    ]
    return Table(caption=(caption,), columns=columns, rows=tuple(rows))


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


def timeline_chart(milestones: pd.DataFrame, lang: Language) -> Chart | None:
    """Draw the milestones at their dates, None for fewer than three."""
    if len(milestones) < _FEWEST:
        return None
    say = messages(lang).say
    rows = list(milestones.itertuples())
    with canvas(height_mm=_ROW_MM * len(rows) + 10) as (figure, axes):
        _place_rows(axes, rows, lang)
        caption = say("Milestones in order of time")
        told = "; ".join(f"{milestone_day(row, lang)}: {_title(row, lang)}" for row in rows)
        return to_chart(figure, caption=(caption,), alt=f"{caption}: {told}.")


def _place_rows(axes: Axes, rows: list[Any], lang: Language) -> None:
    days = [mdates.date2num(row.date) for row in rows]
    first, last = min(days), max(days)
    for place, (row, day) in enumerate(zip(rows, days, strict=True)):
        axes.plot([first, last], [place, place], color=QUIET, linewidth=0.8, zorder=1)
        colour = MARK if row.kind == "deadline" else INK
        axes.plot([day], [place], _MARKERS[row.kind], color=colour, markersize=6, zorder=2)
        label = wrapped(f"{milestone_day(row, lang)} · {_title(row, lang)}", LABEL_WIDTH)
        axes.text(first, place - 0.25, label, va="bottom", fontsize=8)
    axes.set_ylim(len(rows) - 0.5, -0.9)
    axes.set_yticks([])
    long = last - first > _YEARS_FROM_DAYS
    months = max(1, round((last - first) / _DAYS_A_MONTH / _MOST_TICKS))
    axes.xaxis.set_major_locator(
        mdates.YearLocator() if long else mdates.MonthLocator(interval=months)
    )
    axes.xaxis.set_major_formatter(mdates.DateFormatter("%Y" if long else "%m/%Y"))


def _title(row: Any, lang: Language) -> str:
    return str(row.title_vi if lang == "vi" else row.title_en)
