"""The former provinces of a window that crosses a merger.

In: a context. Out: a sentence that says so, and a table of what each of them had and what they
make together. Nothing is told for the new province that its parts do not give.
"""

from typing import Any

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.blocks.table import Column, Row, Table
from dean06.blocks.text import Text
from dean06.briefing.context import Context
from dean06.briefing.tables import row_title, text_row
from dean06.briefing.times import time_of
from dean06.briefing.words import figure_with_noun, references
from dean06.claims import ClaimBook
from dean06.crosswalk import Combined, tell_reason
from dean06.dates import short_date
from dean06.measures.former import Together, told_together


def former_blocks(context: Context) -> list[Block]:
    """Return what the former provinces had; nothing where the place is as old as the window."""
    if not context.former:
        return []
    say, place = context.messages.say, context.place
    told = say(
        "{place} exists since {day}. Before that day its area was that of {parts}, whose figures "
        "are shown apart.",
        place=place.name(context.lang)[:1].upper() + place.name(context.lang)[1:],
        day=short_date(place.valid_from, context.lang),
        parts=", ".join(context.places[key].name(context.lang) for key in context.former),
    )
    table = _table(context)
    none: list[Block] = [
        Paragraph(text=(say("No source tells a figure of them in this period."),), role="note")
    ]
    return [
        Heading(level=2, text=(say("The former provinces"),)),
        Paragraph(text=(told,)),
        *([table] if table else none),
    ]


def _table(context: Context) -> Table | None:
    """Return the figures of the former places side by side and together."""
    say, book = context.messages.say, ClaimBook(context.lang)
    figures = told_together(context.summary.former, context.former)
    if not figures:
        return None
    names = [context.places[key].name(context.lang) for key in context.former]
    columns = (
        Column(title=(say("Indicator"),), width=3),
        *(Column(title=(name,), align="right", width=1.8) for name in names),
        Column(title=(say("The area as it is now"),), align="right", width=2.2),
    )
    return Table(
        caption=(say("Figures of the former provinces"),),
        columns=columns,
        rows=tuple(_row(figure, context, book) for figure in figures),
        claims=book.claims,
    )


def _row(together: Together, context: Context, book: ClaimBook) -> Row:
    texts: list[Text] = [(row_title(together.first, context.lang),)]
    for key in context.former:
        row = together.rows.get(key)
        texts.append(_figure(row, context, book) if row is not None else ("–",))
    texts.append(_whole(together, context, book))
    return text_row(texts)


def _figure(row: Any, context: Context, book: ClaimBook) -> Text:
    day = f" ({time_of(row, context.lang)})"
    return (*figure_with_noun(row, book), day, *references([row], context.numbers))


def _whole(together: Together, context: Context, book: ClaimBook) -> Text:
    if together.result is None:
        return (context.messages.say("Not comparable: the figures are of different times."),)
    if isinstance(together.result, Combined):
        keys = [together.rows[part].observation for part in together.result.parts]
        return (book.combined(together.result.quantity, keys),)
    return (tell_reason(together.result, context.places, context.lang),)
