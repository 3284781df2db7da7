"""Small texts that stand inside sentences and table cells.

In: rows of described figures. Out: texts with their claims: a figure with its counting noun,
the day or span it stands for, a target, a change. One place for each, so that sentence, table
and headline never word the same thing in two ways.
"""

from collections import Counter
from datetime import date
from typing import Any

import pandas as pd

from dean06.blocks.text import Inline, Reference, Text
from dean06.claims import ClaimBook, Figure
from dean06.dates import short_date
from dean06.measures.change import Change
from dean06.messages import Language, messages
from dean06.spans import span_name

# Behind a figure that was accepted with a doubt; the annex says which.
DOUBT_MARK = "†"

# A date nobody tells is printed as such beside the figure and needs no mark.
_TOLD_BESIDE = {"undated"}


def figure_with_noun(row: Any, book: ClaimBook) -> Text:
    """Return "hơn 1,4 triệu thẻ": the figure and what is counted, marked where doubtful."""
    noun = counting_noun(row, row.quantity, book.lang)
    behind = (f" {noun}" if noun else "") + (DOUBT_MARK if is_doubtful(row) else "")
    return (book.read(row), behind) if behind else (book.read(row),)


def is_doubtful(row: Any) -> bool:
    """Tell whether a figure was accepted with a doubt that its row does not show by itself."""
    return bool(set((row.doubts or "").split()) - _TOLD_BESIDE)


def counting_noun(row: Any, quantity: Any, lang: Language) -> str:
    """Return the noun behind a count, singular only for exactly one; "" for anything else."""
    if quantity is None:
        return ""
    if lang == "vi":
        return row.unit_vi or ""
    alone = quantity.value == 1 and quantity.denominator is None and quantity.bound == "exact"
    return (row.unit_en_one if alone else row.unit_en_other) or ""


def indicator_name(row: Any, lang: Language) -> str:
    """Return the name that opens a sentence or labels a row."""
    return str(row.name_vi if lang == "vi" else row.name_en)


def breakdown_name(row: Any, lang: Language) -> str:
    """Return the name of the part a figure is about; "" for the whole."""
    return str((row.breakdown_vi if lang == "vi" else row.breakdown_en) or "")


def district_name(row: Any, lang: Language) -> str:
    """Return the unit below the briefing's place a figure is about; "" for the place itself."""
    return str(getattr(row, f"below_{lang}", None) or "")


def time_of(row: Any, lang: Language) -> str:
    """Return the day a figure stands for, or its span, as a table shows it."""
    say = messages(lang).say
    if row.period_end is None:
        return say("date unknown")
    if row.period_start is None or row.period_start == row.period_end:
        return short_date(row.period_end, lang)
    if named := span_name(row.period_start, row.period_end, lang):
        return named
    return say(
        "{start} to {end}",
        start=short_date(row.period_start, lang),
        end=short_date(row.period_end, lang),
    )


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


def references(rows: list[Any], numbers: dict[str, int]) -> Text:
    """Return [1][2]: the numbered sources of `rows`, each once."""
    return tuple(Reference(ref=number) for number in sorted({numbers[row.source] for row in rows}))


def target_text(row: Any, book: ClaimBook) -> Text:
    """Return "từ 90% trở lên": the value a target asks for, with its counting noun."""
    figure: Inline = book.target(row.target, row.unit_kind)
    noun = row.unit_vi if book.lang == "vi" else row.unit_en_other
    value: Text = (figure, f" {noun}") if noun else (figure,)
    compose = messages(book.lang).compose
    match row.target["bound"]:
        case "at_least":
            return value if _is_whole(row) else compose("{value} or more", value=value)
        case "at_most":
            return compose("{value} or less", value=value)
    return value


def _is_whole(row: Any) -> bool:
    """Tell whether more than the target cannot be: 100 %, or 25 of 25."""
    whole = 100 if row.unit_kind == "percent" else row.denominator
    return bool(row.target["value"] == whole)


def attainment_word(status: str | None, lang: Language) -> str:
    """Return the word for whether a target is met; "" where there is none."""
    say = messages(lang).say
    return {
        "met": say("Met"),
        "missed": say("Not met"),
        "undetermined": say("Undetermined"),
    }.get(status or "", "")


def change_text(change: Change | None, now: Any, before: Any, book: ClaimBook) -> Text:
    """Return "tăng 5 điểm phần trăm", with the bound both figures allow, or why there is none."""
    if change is None:
        return ("–",)
    if change.value is None:
        return (_no_change(change, book.lang),)
    if change.value == 0 and change.bound == "exact":
        return messages(book.lang).compose("unchanged")
    size = book.change(change, now, before)
    return _up(change, size, book) if change.value > 0 else _down(change, size, book)


def _no_change(change: Change, lang: Language) -> str:
    say = messages(lang).say
    if change.reason == "span":
        return say("not compared: the spans differ in length")
    if change.reason == "zero":
        return say("not compared: the earlier figure is 0")
    if change.reason == "whole":
        return say("not compared: out of another number of places or points")
    return say("cannot be determined from the rounded figures")


def _up(change: Change, size: Figure, book: ClaimBook) -> Text:
    compose = messages(book.lang).compose
    match change.bound:
        case "exact":
            return compose("up {size}", size=size)
        case "at_least":
            return compose("up at least {size}", size=size)
        case "about":
            return compose("up about {size}", size=size)
    return compose("cannot be determined from the rounded figures")


def _down(change: Change, size: Figure, book: ClaimBook) -> Text:
    compose = messages(book.lang).compose
    match change.bound:
        case "exact":
            return compose("down {size}", size=size)
        case "at_most" | "almost" | "below":
            return compose("down at least {size}", size=size)
        case "about":
            return compose("down about {size}", size=size)
    return compose("cannot be determined from the rounded figures")
