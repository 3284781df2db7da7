"""The tables of the page on all data.

In: an inventory. Out: blocks for each of the four words. Long lists are cut and say so: the list
for a spreadsheet beside the data has every row.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dean06.blocks.model import Block, Column, Heading, Paragraph, Row, Table
from dean06.blocks.text import Text
from dean06.briefing.tables import text_row
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.measures.inventory import Inventory
from dean06.messages import Language, Messages, messages
from dean06.periods import parse_period
from dean06.places import Gazetteer

# A page nobody reads to the end helps nobody.
_MOST_ROWS = 60

# Who was absent years ago can no longer be asked.
_NEWEST_HALVES = 4

# Doubts about all a source says: counted per source, and not told figure by figure.
_OF_SOURCES = ("translated", "undated")


@dataclass(frozen=True)
class Page:
    """What every part needs."""

    inventory: Inventory
    places: Gazetteer
    lang: Language

    @property
    def words(self) -> Messages:
        return messages(self.lang)

    def place(self, key: str) -> str:
        """Return a place's name."""
        return self.places[key].name(self.lang)

    def short_name(self, key: str) -> str:
        """Return a place's name in a list of provinces, where the kind of unit goes unsaid."""
        name = self.place(key)
        return name.removeprefix("tỉnh ").removeprefix("thành phố ").removesuffix(" Province")

    def period(self, code: str) -> str:
        """Return the name of a period."""
        return parse_period(code).name(self.lang)


def books(page: Page) -> list[Block]:
    """Return the sum of all entries, and the sum per file that was read."""
    say, book = page.words.say, ClaimBook(page.lang)
    table = page.inventory.books
    total = {name: int(table[name].sum()) for name in ("read", "accepted", "quarantined")}
    figures = {name: book.tally(number, f"books:{name}") for name, number in total.items()}
    text = page.words.compose(
        "Entries read: {read}; accepted: {accepted}; quarantined: {quarantined}.", **figures
    )
    rows = _cut(table.sort_values(["quarantined", "file"], ascending=[False, True]))
    lines = tuple(
        text_row([(row.file,), *(_tally(book, row, name) for name in total)])
        for row in rows.itertuples()
    )
    columns = (
        Column(title=(say("File"),), width=4),
        Column(title=(say("Read"),), align="right"),
        Column(title=(say("Accepted"),), align="right"),
        Column(title=(say("Quarantined"),), align="right"),
    )
    caption = (say("What was read, by file"),)
    return [
        Paragraph(text=text, claims=book.claims),
        _table(caption, columns, lines, book, page, len(table)),
    ]


def _tally(book: ClaimBook, row: Any, name: str) -> Text:
    return (book.tally(int(getattr(row, name)), f"books:{row.table}:{row.file}:{name}"),)


def correct(page: Page) -> list[Block]:
    """Return what was quarantined and what is doubtful of type, range, sum and history."""
    return _word(page, "correct", page.words.say("Correct"))


def clean(page: Page) -> list[Block]:
    """Return what was quarantined and what is doubtful of names, keys, copies and sources."""
    return _word(page, "clean", page.words.say("Clean"))


def complete(page: Page) -> list[Block]:
    """Return the indicators each place has, and the places without any."""
    say, book = page.words.say, ClaimBook(page.lang)
    holdings = page.inventory.holdings.sort_values(
        ["indicators", "period"], ascending=False, kind="stable"
    )
    rows = tuple(_holding(row, page, book) for row in _cut(holdings).itertuples())
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
        _table(caption, columns, rows, book, page, len(holdings)),
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
                (", ".join(page.short_name(key) for key in absent) or "–",),
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
    return [_table(caption, columns, rows, book, page, len(rows))] if rows else []


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
    rows = tuple(_age(row, page, book) for row in _cut(oldest).itertuples())
    columns = (
        Column(title=(say("Place"),), width=3),
        Column(title=(say("Period"),), width=2.6),
        Column(title=(say("Newest figure"),), width=1.6),
        Column(title=(say("Days before the period's end"),), align="right", width=1.6),
    )
    blocks: list[Block] = [
        Heading(level=1, text=(say("Live"),)),
        Paragraph(text=text, claims=book.claims),
    ]
    if rows:
        caption = (say("Late figures"),)
        blocks.append(_table(caption, columns, rows, book, page, len(late)))
    return blocks


def _age(row: Any, page: Page, book: ClaimBook) -> Row:
    say = page.words.say
    day = short_date(row.newest, page.lang) if row.newest else say("date unknown")
    age: Text = (
        ("–",) if row.age is None else (book.tally(row.age, f"age:{row.place}:{row.period}"),)
    )
    return text_row([(page.place(row.place),), (page.period(row.period),), (day,), age])


def _word(page: Page, heading: str, title: str) -> list[Block]:
    """Return one of the words: the faults it has, then the doubts."""
    say = page.words.say
    quarantined = page.inventory.quarantine
    doubts = page.inventory.doubts
    blocks: list[Block] = [Heading(level=1, text=(title,))]
    for caption, table, key in (
        (say("Quarantined"), quarantined, "quarantine"),
        (say("Accepted with a doubt"), doubts, "doubts"),
    ):
        found = table[table["heading"] == heading]
        book = ClaimBook(page.lang)
        text = page.words.compose(
            "{what}: {n}.", what=caption, n=book.tally(len(found), f"{key}:{heading}")
        )
        blocks.append(Paragraph(text=text, claims=book.claims))
        one_by_one = found[~found["rule"].isin(_OF_SOURCES)]
        if len(one_by_one):
            blocks.append(_faults(caption, one_by_one, page))
        of_sources = found[found["rule"].isin(_OF_SOURCES)]
        if len(of_sources):
            blocks.append(_by_source(of_sources, page))
    return blocks


def _by_source(doubts: pd.DataFrame, page: Page) -> Table:
    """Return the doubts about whole sources: how many figures, of which source, and why."""
    say, book = page.words.say, ClaimBook(page.lang)
    titles = page.inventory.sources.set_index("source")[f"title_{page.lang}"].to_dict()
    told = f"told_{page.lang}"
    groups = doubts.groupby(["source", told], sort=False)["observation"].agg(list)
    ranked = sorted(groups.items(), key=lambda item: -len(item[1]))
    rows = tuple(
        text_row([(titles[source],), (book.count(keys),), (sentence,)])
        for (source, sentence), keys in ranked[:_MOST_ROWS]
    )
    columns = (
        Column(title=(say("Source"),), width=4),
        Column(title=(say("Figures"),), align="right", width=1),
        Column(title=(say("What is doubtful"),), width=3),
    )
    return _table((say("Doubts about whole sources"),), columns, rows, book, page, len(ranked))


def _faults(caption: str, found: pd.DataFrame, page: Page) -> Table:
    say = page.words.say
    told = f"told_{page.lang}"
    rows = tuple(
        text_row([_where(row, page.words), (row.raw or "–",), (getattr(row, told),)])
        for row in _cut(found).itertuples()
    )
    columns = (
        Column(title=(say("Where"),), width=2.4),
        Column(title=(say("Cell as received"),), width=1.4),
        Column(title=(say("What is wrong and what to do"),), width=4),
    )
    return _table((caption,), columns, rows, ClaimBook(page.lang), page, len(found))


def _where(row: Any, words: Messages) -> Text:
    if pd.isna(row.line):
        return (row.file,)
    if row.sheet:
        cell = f"{row.column or ''}{int(row.line)}"
        return (words.say("{file}, {sheet}, {cell}", file=row.file, sheet=row.sheet, cell=cell),)
    return (words.say("{file}, line {line}", file=row.file, line=int(row.line)),)


def _cut(table: pd.DataFrame) -> pd.DataFrame:
    return table.head(_MOST_ROWS)


def _table(
    caption: Text,
    columns: tuple[Column, ...],
    rows: tuple[Row, ...],
    book: ClaimBook,
    page: Page,
    whole: int,
) -> Table:
    """Return a table that says how much of it is shown, where it is not all."""
    notes: tuple[Text, ...] = ()
    if whole > len(rows):
        shown, all_rows = book.tally(len(rows), "shown"), book.tally(whole, "whole")
        notes = (page.words.compose("The first {shown} of {all} rows.", shown=shown, all=all_rows),)
    return Table(caption=caption, columns=columns, rows=rows, notes=notes, claims=book.claims)
