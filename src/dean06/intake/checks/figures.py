"""Figures: unit, range, whole, dates, and the two entries of each.

In: the observations received, and the tables they lean on. Out: a fault per row that cannot be
true as it stands. What is merely unlikely is a doubt (`intake.doubts`) and stays.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.faults import Fault, Wording, fault
from dean06.intake.lengths import fits, too_long
from dean06.messages import Language, Messages
from dean06.quantities.writing import write_number

# Nothing Project 06 grew out of is older; an earlier year is a slip (0204, 1024).
_EARLIEST = date(2004, 1, 1)

# A result of a later day is a slip, too (2042, 2204).
_LATEST = date(2035, 12, 31)

_WHOLE = Decimal(100)


def figure_faults(reference: Tables, rows: Iterable[Any]) -> Iterator[Fault]:
    """Yield the faults of observations in unit, range, whole and dates."""
    indicators = reference["indicators"].set_index("indicator")
    kinds = reference["units"].set_index("unit")["kind"].to_dict()
    indicator = {one.Index: one for one in indicators.itertuples()}
    dated = _dates_of_sources(reference["sources"])
    for row in rows:
        counted = indicator[row.indicator]
        if row.unit != counted.unit:
            yield _wrong_unit(row, counted)
            continue
        yield from _span_faults(row, dated.get(row.source))
        yield from _range_faults(row, kinds[row.unit], counted)


def _name(indicator: Any, lang: Language) -> str:
    """Return what an analyst knows an indicator as: keys are the program's own."""
    return str(indicator.name_vi if lang == "vi" else indicator.name_en)


def _dates_of_sources(sources: pd.DataFrame) -> dict[str, date]:
    days = sources["published"].where(sources["published"].notna(), sources["held"])
    return {key: day for key, day in zip(sources["source"], days, strict=True) if day is not None}


def _wrong_unit(row: Any, counted: Any) -> Fault:
    return fault(
        row,
        "unit",
        "wrong_unit",
        lambda words: words.say(
            "unit {found}, but the codebook counts “{indicator}” in {expected}.",
            found=row.unit,
            expected=counted.unit,
            indicator=_name(counted, words.lang),
        ),
    )


def _span_faults(row: Any, told_on: date | None) -> Iterator[Fault]:
    """Tell of a date without a basis, a span that ends first, and a day that cannot be."""
    if wrong := _wrong_span(row, told_on):
        yield fault(row, "period_end", *wrong)


def _wrong_span(row: Any, told_on: date | None) -> tuple[str, Wording] | None:
    """Return the rule the dates of `row` break and its sentence, None where they can be."""
    end, start, result = row.period_end, row.period_start, row.status == "result"
    if (end is None) != (row.date_basis == "unknown"):
        return "span", _basis_without_date
    if end is None:
        return None
    if start and start > end:
        return "span", _ends_first(start, end)
    if end < _EARLIEST:
        return "too_early", _too_early(end)
    if result and end > _LATEST:
        return "not_yet", _too_late(end)
    if result and told_on and end > told_on:
        return "not_yet", _after_source(end, told_on)
    return None


def _range_faults(row: Any, kind: str, counted: Any) -> Iterator[Fault]:
    """Tell of a share beyond its whole, and of a part larger than the whole it is printed with."""
    value, whole = row.value, row.denominator
    if value is None:
        return
    if not fits(value):
        yield fault(row, "value_text", "too_long", too_long(value))
    elif whole is not None and not fits(whole):
        yield fault(row, "value_text", "too_long", too_long(whole))
    elif value < 0 or (kind == "rank" and value < 1):
        yield fault(row, "value", "range", _too_little(value))
    elif kind == "percent" and counted.kind == "share" and value > _WHOLE:
        yield fault(row, "value", "range", _beyond_whole(value, counted))
    elif whole is not None and value > whole:
        yield fault(row, "value", "numerator", _larger_part(value, whole))


def _basis_without_date(words: Messages) -> str:
    return words.say("a date that is unknown must be empty, and any other must be given.")


def _ends_first(start: date, end: date) -> Wording:
    return lambda words: words.say(
        "the last day {end} lies before the first day {start}. Correct one of them.",
        end=end,
        start=start,
    )


def _too_early(day: date) -> Wording:
    return lambda words: words.say(
        "the day {day} lies before any figure of this kind. Correct the year.", day=day
    )


def _too_late(day: date) -> Wording:
    return lambda words: words.say(
        "the day {day} lies after any result of this kind. Correct the year.", day=day
    )


def _after_source(day: date, told_on: date) -> Wording:
    return lambda words: words.say(
        "a result of {day} in a source of {told}, which is earlier. Correct the date, or "
        "enter a plan.",
        day=day,
        told=told_on,
    )


def _too_little(value: Decimal) -> Wording:
    return lambda words: words.say("{value} is less than the least that can be.", value=value)


def _beyond_whole(value: Decimal, counted: Any) -> Wording:
    return lambda words: words.say(
        "{value}% of “{indicator}” is more than the whole. Correct the figure, or check the "
        "decimal comma.",
        value=write_number(value, value, words.lang),
        indicator=_name(counted, words.lang),
    )


def _larger_part(part: Decimal, whole: Decimal) -> Wording:
    return lambda words: words.say(
        "{part} out of {whole}: the part is larger than the whole. Correct one of them.",
        part=part,
        whole=whole,
    )
