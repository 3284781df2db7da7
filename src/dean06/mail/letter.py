"""What a letter about a briefing says.

In: a document. Out: a `Letter`: the headline figures, the main difficulties and tasks, one or
two charts, and the sources these point to. A leader reads it on a phone in a minute; whatever
is left out stands in the PDF attached to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dean06.blocks.model import (
    Chart,
    Document,
    Finding,
    Findings,
    KeyFigure,
    KeyFigures,
    SourceNote,
    Sources,
)
from dean06.blocks.text import Reference, Text

# More than these no longer fits a phone's first screens.
_FINDINGS = 3
_CHARTS = 2


@dataclass(frozen=True)
class Letter:
    """The parts of a letter; `sources` holds only those the other parts point to."""

    document: Document
    figures: tuple[KeyFigure, ...]
    difficulties: tuple[Finding, ...]
    tasks: tuple[Finding, ...]
    charts: tuple[Chart, ...]
    sources: tuple[SourceNote, ...]


def write_letter(document: Document) -> Letter:
    """Choose from `document` what its letter says, in the document's own order."""
    figures = tuple(
        item for block in document.blocks if isinstance(block, KeyFigures) for item in block.items
    )
    difficulties = _findings(document, "bottleneck")
    tasks = _findings(document, "task")
    charts = tuple(
        block
        for block in document.blocks
        if isinstance(block, Chart) and block.picture and block.picture.mime == "image/svg+xml"
    )
    texts = [text for item in figures for text in _of_figure(item)]
    texts += [finding.text for finding in (*difficulties, *tasks)]
    shown = _telling(charts)
    texts += [text for chart in shown for text in (chart.caption, *chart.notes)]
    return Letter(
        document=document,
        figures=figures,
        difficulties=difficulties,
        tasks=tasks,
        charts=shown,
        sources=_sources(document, _cited(texts)),
    )


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
