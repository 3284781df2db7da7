"""The figures of one utility group, as a table.

In: described results of one group and where they stand. Out: a Table with the columns that hold
something: result, day, target, changes, country, source. The day has no column where most figures
stand for the usual one, which the text says already: the others say theirs behind their result.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dean06.blocks.table import Column, Table
from dean06.blocks.text import Text
from dean06.briefing.changes import change_text
from dean06.briefing.clauses import Clauses
from dean06.briefing.tables import doubt_note, row_title, text_row
from dean06.briefing.times import Time, dated, implied_note, is_of
from dean06.briefing.words import attainment_word, figure_with_noun, references
from dean06.claims import ClaimBook
from dean06.measures.standing import Standing
from dean06.messages import Language, messages
from dean06.periods import Period

# Two changes from one day are as soon told with their day each.
_FEWEST_SHARED = 3


@dataclass(frozen=True)
class Setting:
    """What the tables of one briefing share: source numbers, earlier periods, where figures stand,
    the usual time, which annex tells of doubts."""

    numbers: dict[str, int]
    earlier: dict[str, Period | None]
    standings: Mapping[str, Standing]
    usual: Time
    lang: Language
    annex: int = 1


@dataclass(frozen=True)
class _Kind:
    """One column: its head, what it says of a row, and whether it may be left out."""

    column: Column
    text: Callable[[Any], Text]
    always: bool = False


def group_table(figures: pd.DataFrame, setting: Setting, caption: str) -> Table | None:
    """Return the figures of a group, a row each; None where there is none."""
    if figures.empty:
        return None
    book = ClaimBook(setting.lang)
    rows = list(figures.itertuples())
    since = _usual_start(rows, setting)
    told = [(kind, [kind.text(row) for row in rows]) for kind in _kinds(rows, setting, book, since)]
    shown = [(kind, texts) for kind, texts in told if kind.always or any(texts)]
    lines = zip(*(texts for _, texts in shown), strict=True)
    return Table(
        caption=(caption,),
        columns=tuple(kind.column for kind, _ in shown),
        rows=tuple(text_row([text or ("–",) for text in line]) for line in lines),
        notes=(
            *_start_note(since, setting.lang),
            *implied_note(figures, setting.lang),
            *doubt_note(figures, setting.lang, setting.annex),
        ),
        claims=book.claims,
    )


def _kinds(rows: list[Any], setting: Setting, book: ClaimBook, since: str) -> list[_Kind]:
    say, lang = messages(setting.lang).say, setting.lang
    clauses = Clauses(book, setting.numbers, setting.earlier)
    usual = 2 * sum(is_of(row, setting.usual) for row in rows) > len(rows)
    standing: Callable[[Any], Standing] = lambda row: setting.standings.get(  # noqa: E731
        row.observation, Standing(row)
    )
    return [
        _Kind(
            Column(title=(say("Indicator"),), width=4), lambda row: (row_title(row, lang),), True
        ),
        _Kind(
            Column(title=(say("Result"),), align="right", width=1.9),
            lambda row: (*figure_with_noun(row, book), *(_aside(row, setting) if usual else ())),
            True,
        ),
        _Kind(
            Column(title=(say("As of"),), width=2.3),
            lambda row: () if usual else (dated(row, lang),),
        ),
        _Kind(Column(title=(say("Target"),), width=2), lambda row: _target(row, clauses)),
        *(
            _change(name, period, standing, clauses, since)
            for name, period in setting.earlier.items()
        ),
        _Kind(
            Column(title=(say("Against the country"),), width=1.8),
            lambda row: clauses.brief_country(standing(row)),
        ),
        _Kind(
            Column(title=(say("Source"),), align="center", width=0.9),
            lambda row: references([row], setting.numbers),
            True,
        ),
    ]


def _usual_start(rows: list[Any], setting: Setting) -> str:
    """Return the day most changes of a window are told from, "" where too few share one."""
    clauses = Clauses(ClaimBook(setting.lang), setting.numbers, setting.earlier)
    steps = [
        step
        for row in rows
        if row.observation in setting.standings
        for step in setting.standings[row.observation].steps
        if setting.earlier.get(step.column) is None
    ]
    days = Counter(clauses.when(step) for step in steps)
    day, times = days.most_common(1)[0] if days else ("", 0)
    return day if times >= _FEWEST_SHARED and 2 * times > len(steps) else ""


def _start_note(since: str, lang: Language) -> tuple[Text, ...]:
    if not since:
        return ()
    say = messages(lang).say
    return ((say("Changes are against {when} unless another time is given.", when=since),),)


def _aside(row: Any, setting: Setting) -> Text:
    """Return " (22/06/2023)" for a figure of another time, or of one its source does not print."""
    if is_of(row, setting.usual) and row.date_basis != "implied":
        return ()
    return (f" ({dated(row, setting.lang)})",)


def _target(row: Any, clauses: Clauses) -> Text:
    target = clauses.bare_target(row)
    if not target or not row.attainment:
        return ()
    word = attainment_word(row, clauses.book.lang)
    return (f"{word}: ", *target)


def _change(
    name: str,
    period: Period | None,
    standing: Callable[[Any], Standing],
    clauses: Clauses,
    since: str,
) -> _Kind:
    """Return the column of the changes against one earlier period, or each against its own day.

    The time is left out where the head tells it, the period, or a note does, `since`.
    """
    lang = clauses.book.lang
    say = messages(lang).say
    title = say("Against {period}", period=period.name(lang)) if period else say("Change")
    usual = period.name(lang) if period else since

    def text(row: Any) -> Text:
        step = next((step for step in standing(row).steps if step.column == name), None)
        if step is None:
            return ()
        if clauses.when(step) != usual:
            return clauses.brief_change(step, row)
        return change_text(step.change, row, step.before, clauses.book)

    # A change alone has room to stay on one line.
    return _Kind(Column(title=(title,), width=2.2 if period else 2.7), text)
