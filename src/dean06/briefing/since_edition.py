"""What changed since the last edition of the same briefing.

In: a context. Out: a heading and tables of figures added, revised and withdrawn, one note without
a heading where nothing changed, nothing where no edition was ever recorded. What the edition had is
printed from its file, and its claim names that file: the row it was read from may be gone. More
added figures than anybody would read through are only counted, and the workbook marks each.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.blocks.table import Column, Row, Table
from dean06.blocks.text import Inline, Text
from dean06.briefing.context import Context
from dean06.briefing.tables import text_row
from dean06.briefing.times import time_of
from dean06.briefing.words import counting_noun, references
from dean06.claims import ClaimBook
from dean06.editions.comparing import Changes, compare
from dean06.editions.figure import EditionFigure
from dean06.editions.shelf import Edition

# Of forms filled in for the first time hundreds of figures are new: most of a briefing, a list that
# says no more than that, and each of them is printed above in its place already.
_MOST_LISTED = 40

# An indicator the codebook no longer has is named by its key, as it is typed.
_KEYS = frozenset({0})


def added_figures(context: Context) -> frozenset[str]:
    """Return the keys of the observations the edition before this one did not have."""
    edition = context.before
    before = None if edition is None else edition.figures(context.name, context.lang)
    added = () if before is None else compare(before, context.figures).added
    return frozenset(figure.observation for figure in added if figure.status != "target")


def changes_blocks(context: Context) -> list[Block]:
    """Return what changed since the edition before this one."""
    edition = context.before
    if edition is None:
        return []
    say = context.messages.say
    day = edition.named(context.lang)
    before = edition.figures(context.name, context.lang)
    if before is None:
        return [_note(say("The edition of {day} does not have this briefing.", day=day))]
    changes = compare(before, context.figures)
    if not changes:
        return [_note(say("The figures are unchanged since the edition of {day}.", day=day))]
    title = say("Changes since the edition of {day}", day=day)
    heading = Heading(level=2, text=(title,))
    return [heading, *_Teller(context, edition).tables(changes)]


def _note(told: str) -> Paragraph:
    return Paragraph(role="note", text=(told,))


@dataclass(frozen=True)
class _Teller:
    """Writes the tables of one briefing's changes since `edition`."""

    context: Context
    edition: Edition

    def tables(self, changes: Changes) -> list[Block]:
        """Return a table per kind of change, none for a kind there is none of."""
        say = self.context.messages.say
        measured = [figure for figure in changes.added if figure.status != "target"]
        counted = measured if len(measured) > _MOST_LISTED else []
        listed = [figure for figure in changes.added if figure not in counted]
        parts = [
            self._count(counted) if counted else None,
            self._single(listed, say("Figures added"), self._now),
            self._revised(changes.revised),
            self._single(changes.withdrawn, say("Figures withdrawn"), self._before),
        ]
        return [part for part in parts if part is not None]

    def _count(self, figures: Iterable[EditionFigure]) -> Paragraph:
        messages, book = self.context.messages, ClaimBook(self.context.lang)
        told = messages.compose(
            "{count} figures were added since that edition; the workbook beside this briefing "
            "marks each of them in the column “{column}”.",
            count=book.count(figure.observation for figure in figures),
            column=messages.say("Since the edition before"),
        )
        return Paragraph(text=told, claims=book.claims)

    def _single(
        self,
        figures: Iterable[EditionFigure],
        caption: str,
        tell: Callable[[EditionFigure, ClaimBook], Text],
    ) -> Table | None:
        say, book = self.context.messages.say, ClaimBook(self.context.lang)
        rows = tuple(text_row([self._title(each), tell(each, book)], _KEYS) for each in figures)
        columns = (
            Column(title=(say("Indicator"),), width=3),
            Column(title=(say("Figure"),), width=3),
        )
        return _table(caption, columns, rows, book)

    def _revised(self, pairs: Iterable[tuple[EditionFigure, EditionFigure]]) -> Table | None:
        say, book = self.context.messages.say, ClaimBook(self.context.lang)
        rows = tuple(
            text_row([self._title(now), self._before(before, book), self._now(now, book)], _KEYS)
            for before, now in pairs
        )
        columns = (
            Column(title=(say("Indicator"),), width=2.4),
            Column(title=(say("Before"),), width=2.2),
            Column(title=(say("Now"),), width=2.2),
        )
        return _table(say("Figures revised"), columns, rows, book)

    def _title(self, figure: EditionFigure) -> Text:
        """Return what a figure is about; a key stands for what the codebook no longer has."""
        context = self.context
        parts = [
            self._named("indicators", "indicator", figure.indicator),
            self._named("breakdowns", "breakdown", figure.breakdown),
            self._other_place(figure.place) if figure.status != "target" else "",
        ]
        title = " – ".join(part for part in parts if part)
        if figure.status == "target":
            return (context.messages.say("{title} (target)", title=title),)
        if figure.status == "plan":
            return (context.messages.say("{title} (assigned)", title=title),)
        return (title,)

    def _named(self, table: str, column: str, key: str | None) -> str:
        row = self._row(table, column, key)
        return (key or "") if row is None else str(getattr(row, f"name_{self.context.lang}"))

    def _row(self, table: str, column: str, key: str | None) -> Any | None:
        rows = self.context.data.reference[table]
        return next(rows[rows[column] == key].itertuples(), None)

    def _other_place(self, key: str) -> str:
        return "" if key == self.context.place.place else self._named("places", "place", key)

    def _now(self, figure: EditionFigure, book: ClaimBook) -> Text:
        target = {"target": figure.observation, "value": figure.value}
        is_target = figure.status == "target"
        value = book.target(target, figure.unit_kind) if is_target else book.read(figure)
        titles = dict(self._current_titles())
        return self._told(figure, value, titles, book)

    def _before(self, figure: EditionFigure, book: ClaimBook) -> Text:
        where = f"{self.edition.folder.name}/{self.context.name}"
        value = book.former(figure, where)
        return self._told(figure, value, self.edition.source_titles(self.context.lang), book)

    def _told(
        self, figure: EditionFigure, value: Inline, titles: dict[str, str], book: ClaimBook
    ) -> Text:
        """Return a figure with its noun, its day and its source: by number, else by title."""
        noun = self._noun(figure)
        behind = (f" {noun}" if noun else "") + f" ({self._time(figure)})"
        if figure.source in self.context.numbers:
            return (value, behind, *references([figure], self.context.numbers))
        title = book.quote(titles.get(figure.source, figure.source), figure.source)
        return (value, behind, *self.context.messages.compose(", by “{title}”", title=title))

    def _noun(self, figure: EditionFigure) -> str:
        unit = self._row("units", "unit", figure.unit)
        if unit is None:
            return ""
        return counting_noun(_Unit(unit), figure.quantity, self.context.lang)

    def _time(self, figure: EditionFigure) -> str:
        say = self.context.messages.say
        if figure.status == "target":
            if figure.period_end is None:
                return say("no deadline")
            return say("by {day}", day=time_of(figure, self.context.lang))
        return time_of(figure, self.context.lang)

    def _current_titles(self) -> Iterable[tuple[str, str]]:
        sources = self.context.data.reference["sources"]
        return zip(sources["source"], sources[f"title_{self.context.lang}"], strict=True)


class _Unit:
    """A row of the units under the names a described figure has them by."""

    def __init__(self, row: Any) -> None:
        self.unit_vi = row.name_vi
        self.unit_en_one = row.name_en_one
        self.unit_en_other = row.name_en_other


def _table(
    caption: str, columns: tuple[Column, ...], rows: tuple[Row, ...], book: ClaimBook
) -> Table | None:
    if not rows:
        return None
    return Table(caption=(caption,), columns=columns, rows=rows, claims=book.claims)
