"""Spans of time by the name people give them.

In: a first and a last day. Out: "tháng 7 năm 2024", "quý I năm 2025", "9 tháng đầu năm 2024",
"năm 2024", a half-year or a window of two years; None for any other span, which has no name and
is told by its two days. And back: the span a deadline's words name, as long as it is one of these.
"""

from calendar import monthrange
from datetime import date

from dean06.dates import month_name
from dean06.messages import Language, messages
from dean06.names import words_of
from dean06.periods import HalfYear, Period, Window

_ROMAN = ("I", "II", "III", "IV")


def span_name(start: date, end: date, lang: Language) -> str | None:
    """Return the name of the span from `start` to `end`, both counted; None where it has none."""
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return None
    spans: tuple[Period, ...] = (
        HalfYear(start.year, 1),
        HalfYear(start.year, 2),
        Window(start.year),
    )
    named = next((span for span in spans if (span.start, span.end) == (start, end)), None)
    if named:
        return named.name(lang)
    return _within_a_year(start, end, lang) if start.year == end.year else None


def _within_a_year(start: date, end: date, lang: Language) -> str | None:
    say = messages(lang).say
    match start.month, end.month:
        case first, last if first == last:
            return month_name(start, lang)
        case first, last if first % 3 == 1 and last == first + 2:
            return say("quarter {number} of {year}", number=_ROMAN[first // 3], year=start.year)
        case 1, 9:
            return say("the first nine months of {year}", year=start.year)
        case 1, 12:
            return say("the year {year}", year=start.year)
    return None


def start_of_span(words: str, end: date) -> date | None:
    """Return the first day of the span that ends on `end` and that `words`, Vietnamese, name.

    "trong 6 tháng cuối năm 2024" is read as its name; None for words that say anything else.
    """
    said = words_of(words)
    named = said[1:] if said[:1] == words_of("trong") else said
    starts = (date(end.year - years, month, 1) for years in (0, 1) for month in range(1, 13))
    return next(
        (
            start
            for start in starts
            if start <= end and (name := span_name(start, end, "vi")) and words_of(name) == named
        ),
        None,
    )
