"""The overview on one sheet of paper, for who is handed it in a meeting.

In: the overview in words. Out: one page as PDF, set from blocks by the exporter of the briefings,
so that it meets the same standards. It shows as many targets as leave it on one page: a second
sheet would be lost on the way.
"""

from dataclasses import dataclass
from datetime import date

from dean06.blocks.model import (
    Block,
    Document,
    Heading,
    Item,
    KeyFigure,
    KeyFigures,
    List,
    Paragraph,
)
from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.text import Styled, Text
from dean06.exporters.packing import page_count
from dean06.exporters.pdf import render_pdf
from dean06.messages import Language
from dean06.portal.goal_rows import GoalRow
from dean06.portal.labels import labels
from dean06.portal.telling import Told
from dean06.themes.loading import BRIEF, load_theme

# The columns of the table of targets and how wide they are to each other: English days and words
# are longer.
_NAMES = ("target", "deadline", "met", "missed", "not_due", "undetermined", "nation")
_WIDTHS: dict[Language, tuple[float, ...]] = {
    "vi": (4.8, 1.8, 0.9, 1.0, 1.4, 1.2, 2.0),
    "en": (4.2, 2.1, 0.8, 0.9, 1.6, 1.8, 2.0),
}
_COUNTED = {"met", "missed", "not_due", "undetermined"}


@dataclass(frozen=True)
class Sheet:
    """What is printed: the overview, the day of the edition, whether figures are made up."""

    told: Told
    day: date
    synthetic: bool
    lang: Language


def sheet_name(lang: Language) -> str:
    """Return the sheet's file name."""
    return "overview.pdf" if lang == "vi" else f"overview.{lang}.pdf"


def render_sheet(sheet: Sheet) -> bytes:
    """Return the sheet, with fewer targets than the page has where all would need a second."""
    theme = load_theme(BRIEF, sheet.lang)
    for shown in range(len(sheet.told.goals), -1, -1):
        page = render_pdf(sheet_document(sheet, shown), theme)
        if page_count(page) == 1:
            break
    return page


def sheet_document(sheet: Sheet, shown: int) -> Document:
    """Return the sheet as a document, with the first `shown` targets."""
    told, words = sheet.told, labels(sheet.lang)
    blocks: list[Block] = [
        Heading(level=1, text=(words["document_title"],)),
        Paragraph(text=(told.day,), role="note"),
        _figures(told),
        *_goals(told, words, shown, sheet.lang),
        # Who is behind with them stands in the table where that shows them all.
        *_part(words["due"], list(told.due[1 if shown >= told.overdue > 0 else 0 :])),
        *_part(words["quality"], [_led(word, text) for word, text in told.quality]),
    ]
    if told.absence:
        blocks += [
            Heading(level=2, text=(words["absence"],)),
            Paragraph(text=told.absence.told, role="note"),
            Paragraph(text=(told.absence.names,), role="note"),
        ]
    blocks.append(Paragraph(text=(words["sheet_grounds"],), role="note"))
    return Document(
        lang=sheet.lang,
        title=words["document_title"],
        date=sheet.day.isoformat(),
        synthetic=sheet.synthetic,
        blocks=tuple(blocks),
    )


def _figures(told: Told) -> KeyFigures:
    items = tuple(
        KeyFigure(label=(label,), value=value, note=note) for label, value, note in told.figures
    )
    return KeyFigures(caption=(), items=items)


def _goals(told: Told, words: dict[str, str], shown: int, lang: Language) -> list[Block]:
    if not shown:
        note = told.rests[0]
        return [Paragraph(text=note, role="note")] if note else []
    columns = tuple(
        Column(title=(words[name],), width=width, align="right" if name in _COUNTED else "left")
        for name, width in zip(_NAMES, _WIDTHS[lang], strict=True)
    )
    rows = tuple(_row(goal, words["overdue"]) for goal in told.goals[:shown])
    return [Table(columns=columns, rows=rows, notes=(told.rests[shown],))]


def _row(goal: GoalRow, overdue: str) -> Row:
    # On a line of its own: the column is no wider than a day.
    deadline = f"{goal.deadline}\n({overdue})" if goal.overdue else goal.deadline
    first = Cell(text=goal.told, header=True)
    counts = (goal.met, goal.missed, goal.not_due, goal.undetermined)
    return Row(cells=(first, *(Cell(text=text) for text in ((deadline,), *counts, goal.nation))))


def _led(word: str, sentence: Text) -> Text:
    """Return a sentence after its word, closed by a full stop: behind a colon no capital stands."""
    return (Styled(text=f"{word}.", style="strong"), " ", *sentence)


def _part(title: str, texts: list[Text]) -> list[Block]:
    if not texts:
        return []
    items = tuple(Item(text=text) for text in texts)
    return [Heading(level=2, text=(title,)), List(items=items)]
