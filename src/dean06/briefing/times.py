"""The day or the span a figure stands for.

In: rows of described figures. Out: that time as a reader is told it, and whether it is one he has
been told already: that of the period, or the usual one of a page, a part or a column.
"""

from collections import Counter
from datetime import date
from typing import Any

import pandas as pd

from dean06.blocks.text import Text
from dean06.dates import day_and_month, short_date
from dean06.messages import Language, messages
from dean06.periods import HalfYear, Period
from dean06.spans import span_name

# First and last day a figure stands for; None as the first for a single day.
Time = tuple[date | None, date | None]

# Two figures of one time are as soon told with their time each.
_FEWEST_SHARED = 3


def time_of(row: Any, lang: Language) -> str:
    """Return the day a figure stands for, or its span, as a table shows it."""
    if row.period_end is None:
        return messages(lang).say("date unknown")
    return span_words(row.period_start, row.period_end, lang)


def span_words(start: date | None, end: date, lang: Language) -> str:
    """Return a day (`start` is None or the same), a span by its name, or by its two days."""
    if start is None or start == end:
        return short_date(end, lang)
    named = span_name(start, end, lang)
    return named or messages(lang).say(
        "{start} to {end}", start=short_date(start, lang), end=short_date(end, lang)
    )


def time_within(row: Any, period: HalfYear, lang: Language) -> str:
    """Return the time of a figure that is not of `period` itself, "" for one that is.

    A day goes without its year: the half-year it lies in stands beside it.
    """
    if is_of_period(row, period):
        return ""
    start, end = time_key(row)
    if end is None or (start and span_name(start, end, lang)):
        return time_of(row, lang)
    if start is None:
        return day_and_month(end, lang)
    return messages(lang).say(
        "{start} to {end}", start=day_and_month(start, lang), end=day_and_month(end, lang)
    )


def dated(row: Any, lang: Language) -> str:
    """Return the time of a figure, marked where its source does not print it (`implied_note`)."""
    return f"{time_of(row, lang)}*" if row.date_basis == "implied" else time_of(row, lang)


def implied_note(figures: pd.DataFrame, lang: Language) -> tuple[Text, ...]:
    """Return the note on days marked with *, none where no day is marked."""
    if not (figures["date_basis"] == "implied").any():
        return ()
    say = messages(lang).say
    told = say("* Last day of period or month, or day of publication: the source gives none.")
    return ((told,),)


def time_key(row: Any) -> Time:
    """Return the first and the last day a figure stands for; None as the first for a single day."""
    single = row.period_start is None or row.period_start == row.period_end
    return None if single else row.period_start, row.period_end


def is_of(row: Any, usual: Time) -> bool:
    """Tell whether a figure stands for the `usual` time, which its reader has been told."""
    return usual[1] is not None and time_key(row) == usual


def is_of_period(row: Any, period: Period) -> bool:
    """Tell whether a figure is the one of `period`: of all of it, or of its last day."""
    start, end = time_key(row)
    return end == period.end and start in (None, period.start)


def has_named_span(row: Any, lang: Language) -> bool:
    """Tell whether a sentence may say "in" the time of a figure: a span people have a name for."""
    if row.period_start is None or row.period_end is None:
        return False
    return span_name(row.period_start, row.period_end, lang) is not None


def usual_day(figures: pd.DataFrame) -> date | None:
    """Return the day most stocks and shares stand for; None where no two agree."""
    days = Counter(
        row.period_end
        for row in figures.itertuples()
        if row.period_start is None and row.period_end is not None
    )
    day, times = days.most_common(1)[0] if days else (None, 0)
    return day if times > 1 else None


def shared_time(figures: pd.DataFrame, since: date) -> Time | None:
    """Return the time more than half of `figures`, and three at least, stand for; None for none.

    A time that ended before `since` is told beside each figure, which says that it is old.
    """
    times = Counter(map(time_key, figures.itertuples()))
    time, count = times.most_common(1)[0] if times else ((None, None), 0)
    if count < _FEWEST_SHARED or 2 * count <= len(figures):
        return None
    return time if time[1] is not None and time[1] >= since else None
