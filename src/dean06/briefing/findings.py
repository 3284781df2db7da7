"""Difficulties, lessons and tasks.

In: findings of a summary and the observations their figures come from. Out: Findings blocks
in which each figure is a claim and each item points to its source.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from dean06.blocks.model import Finding, Findings
from dean06.blocks.text import Text
from dean06.briefing.words import figure_with_noun, source_references
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.messages import Language, fill, messages
from dean06.spans import span_name, start_of_span

# Kinds that ask who must act; elsewhere the sentence itself names the office.
_ASSIGNED = ("task", "recommendation")

# The marks of more sources than these would be longer than what they tell; the annex lists them
# behind their number.
_MOST_MARKS = 3


def findings_block(
    findings: pd.DataFrame,
    observations: Mapping[str, Any],
    numbers: dict[str, int],
    lang: Language,
    causes: pd.DataFrame | None = None,
) -> Findings | None:
    """Return the findings of one kind as a block, None where there are none.

    `observations` maps keys to described figures, for the figures inside the texts. `causes` are
    told with the finding their `cause_of` names.
    """
    if findings.empty:
        return None
    book, say, compose = ClaimBook(lang), messages(lang).say, messages(lang).compose
    items = tuple(
        Finding(
            text=finding_text(row, observations, numbers, book),
            causes=tuple(
                compose("Cause: {cause}", cause=finding_text(cause, observations, numbers, book))
                for cause in _causes_of(row, causes)
            ),
            owner=owner_text(row, book) if row.kind in _ASSIGNED else (),
            deadline=deadlines_text(row, book),
        )
        for row in findings.itertuples()
    )
    kind = findings["kind"].iloc[0]
    return Findings(
        role=kind,
        text_title=say("Content"),
        owner_title=say("Addressed to") if kind == "recommendation" else say("Responsible"),
        deadline_title=say("Deadline"),
        items=items,
        claims=book.claims,
    )


def _causes_of(row: Any, causes: pd.DataFrame | None) -> Iterable[Any]:
    return () if causes is None else causes[causes["cause_of"] == row.finding].itertuples()


def finding_text(
    row: Any, observations: Mapping[str, Any], numbers: dict[str, int], book: ClaimBook
) -> Text:
    """Return the sentence of a finding with its figures, then its sources.

    Of several sources the days of the first and the last are told; of many only these two are
    marked, and how often it was told stands for the others.
    """
    told = finding_sentence(row, observations, book)
    return (*_with_aside(told, _span(row, book)), *finding_references(row, numbers))


def finding_references(row: Any, numbers: dict[str, int]) -> Text:
    """Return the marks of a finding's sources, of many the first and the last alone."""
    sources = getattr(row, "sources", (row.source,))
    marked = sources if len(sources) <= _MOST_MARKS else (sources[0], sources[-1])
    return source_references(marked, numbers)


def _with_aside(told: Text, aside: Text) -> Text:
    """Put `aside`, which is in brackets, before the full stop of a sentence."""
    end = told[-1] if told else ""
    if aside and isinstance(end, str) and end.endswith("."):
        return (*told[:-1], end[:-1], *aside, ".")
    return (*told, *aside)


def _span(row: Any, book: ClaimBook) -> Text:
    """Return " (nêu 17 lần, từ 31/01/2023 đến 31/12/2024)"; empty for one day."""
    first, last = getattr(row, "told_from", None), getattr(row, "told_to", None)
    if first is None or last is None:
        return ()
    compose = messages(book.lang).compose
    days: dict[str, Any] = {
        "start": short_date(first, book.lang),
        "end": short_date(last, book.lang),
    }
    if len(row.sources) <= _MOST_MARKS:
        return compose(" (stated from {start} to {end})", **days)
    times = book.count(keys_of(row))
    return compose(" (stated {n} times from {start} to {end})", n=times, **days)


def finding_sentence(row: Any, observations: Mapping[str, Any], book: ClaimBook) -> Text:
    """Return the sentence of a finding with its figures, without its sources."""
    # What a province sends is in Vietnamese; a page without it would hide a difficulty.
    template = str(row.text_vi if book.lang == "vi" else row.text_en or row.text_vi)
    figures = {
        key: figure_with_noun(observations[key], book)
        for key in observations
        if f"{{{key}}}" in template
    }
    return book.quote_in(fill(template, dict(figures)), *keys_of(row))


def keys_of(row: Any) -> tuple[str, ...]:
    """Return the keys of all rows a finding was told in."""
    return tuple(getattr(row, "findings", (row.finding,)))


def _one(row: Any, column: str, book: ClaimBook) -> Text:
    # A name in Vietnamese is better than to say that none is known.
    words = getattr(row, f"{column}_{book.lang}") or getattr(row, f"{column}_vi")
    return book.quote(words or "", *keys_of(row))


def owner_text(row: Any, book: ClaimBook) -> Text:
    """Return the office that has to act, empty where none is named."""
    return _one(row, "owner", book)


def deadline_text(row: Any, book: ClaimBook) -> Text:
    """Return the deadline as its source words it, or its day where that is all it says.

    A page in English names the span meant; words it cannot name stand quoted behind the day, since
    "in 2024" is not the same as 31 December.
    """
    words, lang = row.deadline_text, book.lang
    if lang == "vi" and words:
        return book.quote(words, *keys_of(row))
    day = short_date(row.deadline, lang) if row.deadline else ""
    if not words or (day and short_date(row.deadline, "vi") in words):
        return (day,) if day else ()
    compose, quoted = messages(lang).compose, book.quote(words, *keys_of(row))
    if not day:
        return compose("“{words}”", words=quoted)
    if start := start_of_span(words, row.deadline):
        return compose("within {span}", span=span_name(start, row.deadline, lang))
    return compose("{day} (“{words}”)", day=day, words=quoted)


def deadlines_text(row: Any, book: ClaimBook) -> Text:
    """Return the deadline, and the first one told where it was put off since."""
    day, first = deadline_text(row, book), getattr(row, "first_deadline", None)
    if not day or not first:
        return day
    return messages(book.lang).compose(
        "{day} (at first: {first})", day=day, first=short_date(first, book.lang)
    )
