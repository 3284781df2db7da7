"""What a letter about a briefing says.

In: a document. Out: a `Letter`: the headline figures and the lines of the first page (what is
behind, what is in the way, who must act by when), one or two charts, and the sources these point
to. A leader reads it on a phone in a minute; whatever is left out stands in the PDF attached to it.
A document without a summary, such as an analyst's own, gives its first difficulties and tasks.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dean06.blocks.model import (
    Chart,
    Document,
    Finding,
    Findings,
    Item,
    KeyFigure,
    KeyFigures,
    List,
    SourceNote,
    Sources,
)
from dean06.blocks.text import Reference, Styled, Text, capital, plain

# More than these no longer fits a phone's first screens.
_FINDINGS = 3
_CHARTS = 2


@dataclass(frozen=True)
class Line:
    """A line of the summary: its title, and what is told below it."""

    title: str
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Letter:
    """The parts of a letter; `sources` holds only those the other parts point to.

    `difficulties` and `tasks` are empty where `lines` tell them.
    """

    document: Document
    figures: tuple[KeyFigure, ...]
    figures_title: str
    lines: tuple[Line, ...]
    difficulties: tuple[Finding, ...]
    tasks: tuple[Finding, ...]
    charts: tuple[Chart, ...]
    sources: tuple[SourceNote, ...]


def write_letter(document: Document) -> Letter:
    """Choose from `document` what its letter says, in the document's own order."""
    cards = [block for block in document.blocks if isinstance(block, KeyFigures)]
    figures = tuple(item for block in cards for item in block.items)
    lines = _lines(document)
    difficulties = () if lines else _findings(document, "bottleneck")
    tasks = () if lines else _findings(document, "task")
    charts = tuple(
        block
        for block in document.blocks
        if isinstance(block, Chart) and block.picture and block.picture.mime == "image/svg+xml"
    )
    texts = [text for item in figures for text in _of_figure(item)]
    texts += [text for line in lines for text in line.texts]
    texts += [finding.text for finding in (*difficulties, *tasks)]
    shown = _telling(charts)
    texts += [text for chart in shown for text in (chart.caption, *chart.notes)]
    return Letter(
        document=document,
        figures=figures,
        figures_title=plain(cards[0].caption) if cards else "",
        lines=lines,
        difficulties=difficulties,
        tasks=tasks,
        charts=shown,
        sources=_sources(document, _cited(texts)),
    )


def _lines(document: Document) -> tuple[Line, ...]:
    return tuple(
        _line(item)
        for block in document.blocks
        if isinstance(block, List) and block.role == "summary"
        for item in block.items
    )


def _line(item: Item) -> Line:
    """Return a point of the summary, whose title is set off before what it tells."""
    title, *rest = item.text
    words = title.text if isinstance(title, Styled) else ""
    if rest and isinstance(rest[0], str):
        rest = [rest[0].lstrip(), *rest[1:]]
    told = capital(tuple(part for part in rest if part != "")) if words else item.text
    below = tuple(part.text for part in item.items)
    return Line(words.removesuffix(":"), ((told, *below) if told else below))


def _of_figure(item: KeyFigure) -> tuple[Text, ...]:
    return (item.label, item.value, item.status_text, *item.lines, item.note)


def _findings(document: Document, role: str) -> tuple[Finding, ...]:
    """Return the first findings of one role; the raw data keep the most important first."""
    found = [
        item
        for block in document.blocks
        if isinstance(block, Findings) and block.role == role
        for item in block.items
    ]
    return tuple(found[:_FINDINGS])


def _telling(charts: tuple[Chart, ...]) -> tuple[Chart, ...]:
    """Prefer charts that show figures to those that show only dates."""
    by_figures = sorted(charts, key=lambda chart: not chart.claims)
    return tuple(by_figures[:_CHARTS])


def _cited(texts: Iterable[Text]) -> set[int]:
    return {part.ref for text in texts for part in text if isinstance(part, Reference)}


def _sources(document: Document, cited: set[int]) -> tuple[SourceNote, ...]:
    return tuple(
        source
        for block in document.blocks
        if isinstance(block, Sources)
        for source in block.items
        if source.number in cited
    )
