"""What each place has of the codebook, and how old it is.

In: an inventory. Out: blocks for đủ, the indicators of each place and period and who has none, and
for sống, how long before a period's end the newest figure lies.
"""

from typing import Any

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.blocks.table import Column, Row
from dean06.blocks.text import Text
from dean06.briefing.data_page import Page, cut_table, first_rows
from dean06.briefing.tables import text_row
from dean06.claims import ClaimBook
from dean06.collation import vietnamese_order
from dean06.dates import short_date

# Who was absent years ago can no longer be asked.
_NEWEST_HALVES = 4


def complete(page: Page) -> list[Block]:
    """Return the indicators each place has, and the places without any."""
    say, book = page.words.say, ClaimBook(page.lang)
    holdings = page.inventory.holdings.sort_values(
        ["indicators", "period"], ascending=False, kind="stable"
    )
    rows = tuple(_holding(row, page, book) for row in first_rows(holdings).itertuples())
    columns = (
        Column(title=(say("Place"),), width=3),
        Column(title=(say("Period"),), width=2.6),
        Column(title=(say("Indicators with a result"),), align="right", width=1.6),
        Column(title=(say("Doubts"),), align="right"),
    )
    text = page.words.compose(
        "The codebook has {n} indicators.",
        n=book.tally(page.inventory.indicators, "codebook:indicators"),
    )
    caption = (say("What each place has"),)
    return [
        Heading(level=1, text=(say("Complete"),)),
        Paragraph(text=text, claims=book.claims),
        cut_table(caption, columns, rows, book, page, len(holdings)),
        *_absent(page),
    ]


def _holding(row: Any, page: Page, book: ClaimBook) -> Row:
    line = f"{row.place}:{row.period}"
    return text_row(
        [
            (page.place(row.place),),
            (page.period(row.period),),
            (book.tally(row.indicators, f"indicators:{line}"),),
            (book.tally(row.doubts, f"doubts:{line}"),),
        ]
    )


def _absent(page: Page) -> list[Block]:
    say, book = page.words.say, ClaimBook(page.lang)
    rows = tuple(
        text_row(
            [
                (page.period(code),),
                (book.tally(len(absent), f"absent:{code}"),),
                (", ".join(sorted(map(page.short_name, absent), key=vietnamese_order)) or "–",),
            ]
        )
        for code, absent in list(page.inventory.absent.items())[:_NEWEST_HALVES]
    )
    columns = (
        Column(title=(say("Period"),), width=1),
        Column(title=(say("Number"),), align="right", width=0.8),
        Column(title=(say("Provinces without any result"),), width=6),
    )
    caption = (say("Who has sent nothing, and of whom nothing is published"),)
    return [cut_table(caption, columns, rows, book, page, len(rows))] if rows else []


def live(page: Page) -> list[Block]:
    """Return how old the newest figure of each place is, the oldest first."""
    say, book = page.words.say, ClaimBook(page.lang)
    holdings = page.inventory.holdings
    late = holdings[holdings["late"].astype(bool)]
    text = page.words.compose(
        "Places and periods whose newest figure is more than a quarter old at the period's end, "
        "or of no known day: {late} of {all}.",
        late=book.tally(len(late), "late"),
        all=book.tally(len(holdings), "holdings"),
    )
    oldest = late.assign(rank=[10**6 if age is None else age for age in late["age"]])
    oldest = oldest.sort_values("rank", ascending=False, kind="stable")
    rows = tuple(_age(row, page, book) for row in first_rows(oldest).itertuples())
    columns = (
        Column(title=(say("Place"),), width=3),
        Column(title=(say("Period"),), width=2.6),
        Column(title=(say("Newest figure"),), width=2),
        Column(title=(say("Days before the period's end"),), align="right", width=1.6),
    )
    blocks: list[Block] = [
        Heading(level=1, text=(say("Live"),)),
        Paragraph(text=text, claims=book.claims),
    ]
    if rows:
        caption = (say("Late figures"),)
        blocks.append(cut_table(caption, columns, rows, book, page, len(late)))
    return blocks


def _age(row: Any, page: Page, book: ClaimBook) -> Row:
    say = page.words.say
    day = short_date(row.newest, page.lang) if row.newest else say("date unknown")
    age: Text = (
        ("–",) if row.age is None else (book.tally(row.age, f"age:{row.place}:{row.period}"),)
    )
    return text_row([(page.place(row.place),), (page.period(row.period),), (day,), age])
