"""What was read of all data, and what is wrong or doubtful of it.

In: an inventory. Out: blocks with the books of the last collecting, and for đúng and sạch the
entries quarantined and the figures accepted with a doubt.
"""

from typing import Any

import pandas as pd

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.blocks.table import Column, Table
from dean06.blocks.text import Text, capital
from dean06.briefing.data_page import MOST_ROWS, Page, cut_table, first_rows
from dean06.briefing.tables import text_row
from dean06.claims import ClaimBook
from dean06.messages import Messages

# Doubts about all a source says: counted per source, and not told figure by figure.
_OF_SOURCES = ("translated", "undated")

# Columns printed as they were typed: of names of files, and of cells beside them.
_FILES, _RECEIVED = frozenset({0}), frozenset({0, 1})


def books(page: Page) -> list[Block]:
    """Return the sum of all entries, and the sum per file that was read."""
    say, book = page.words.say, ClaimBook(page.lang)
    table = page.inventory.books
    total = {name: int(table[name].sum()) for name in ("read", "accepted", "quarantined")}
    figures = {name: book.tally(number, f"books:{name}") for name, number in total.items()}
    text = page.words.compose(
        "Entries read: {read}; accepted: {accepted}; quarantined: {quarantined}.", **figures
    )
    rows = first_rows(table.sort_values(["quarantined", "file"], ascending=[False, True]))
    lines = tuple(
        text_row([(row.file,), *(_tally(book, row, name) for name in total)], _FILES)
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
        cut_table(caption, columns, lines, book, page, len(table)),
    ]


def _tally(book: ClaimBook, row: Any, name: str) -> Text:
    return (book.tally(int(getattr(row, name)), f"books:{row.table}:{row.file}:{name}"),)


def correct(page: Page) -> list[Block]:
    """Return what was quarantined and what is doubtful of type, range, sum and history."""
    return _word(page, "correct", page.words.say("Correct"))


def clean(page: Page) -> list[Block]:
    """Return what was quarantined and what is doubtful of names, keys, copies and sources."""
    return _word(page, "clean", page.words.say("Clean"))


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
    alike = len({sentence for (_, sentence), _ in ranked}) == 1
    rows = tuple(
        text_row([(titles[source],), (book.count(keys),), *([] if alike else [(sentence,)])])
        for (source, sentence), keys in ranked[:MOST_ROWS]
    )
    columns = (
        Column(title=(say("Source"),), width=4),
        Column(title=(say("Figures"),), align="right", width=1),
        *([] if alike else [Column(title=(say("What is doubtful"),), width=3)]),
    )
    caption = (say("Doubts about whole sources"),)
    table = cut_table(caption, columns, rows, book, page, len(ranked))
    # What is said of all of them is said once.
    shared: list[Text] = [capital((ranked[0][0][1],))] if alike else []
    return table.model_copy(update={"notes": (*shared, *table.notes)})


def _faults(caption: str, found: pd.DataFrame, page: Page) -> Table:
    say = page.words.say
    told = f"told_{page.lang}"
    rows = tuple(
        text_row([_where(row, page.words), (row.raw or "–",), (getattr(row, told),)], _RECEIVED)
        for row in first_rows(found).itertuples()
    )
    columns = (
        Column(title=(say("Where"),), width=2.4),
        Column(title=(say("Cell as received"),), width=1.4),
        Column(title=(say("What is wrong and what to do"),), width=4),
    )
    return cut_table((caption,), columns, rows, ClaimBook(page.lang), page, len(found))


def _where(row: Any, words: Messages) -> Text:
    if pd.isna(row.line):
        return (row.file,)
    if row.sheet:
        cell = f"{row.column or ''}{int(row.line)}"
        return (words.say("{file}, {sheet}, {cell}", file=row.file, sheet=row.sheet, cell=cell),)
    return (words.say("{file}, line {line}", file=row.file, line=int(row.line)),)
