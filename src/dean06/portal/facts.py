"""What is to be known of one document without opening it.

In: its executed notebook and the processed data it stood on. Out: `Printed`, counted from the
document's own blocks, and `Measured`, from the measures the briefing is told from. Taken when the
document is made and kept beside it, because data change and a document that stands does not.
"""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from dean06.blocks.model import BLOCK_MIME
from dean06.blocks.text import Part, plain
from dean06.briefing.tables import row_title
from dean06.briefing.words import target_text
from dean06.claims import ClaimBook
from dean06.measures.attainment import TargetStatus, target_status
from dean06.measures.quality import quality_of
from dean06.measures.summary import Summary, summarise
from dean06.messages import LANGUAGES
from dean06.periods import Period
from dean06.places import gazetteer_of
from dean06.store import has_slice, load_slice

# The tables of a place's own slice; what is set beside its figures is not counted as its data.
_OWN = ("observations", "findings", "doubts")


class Printed(Part):
    """`figures` printed numbers with a claim, `sources` listed; `day` is the document's date."""

    figures: int
    sources: int
    day: date | None
    synthetic: bool


class Judged(Part):
    """A target and what a place's latest figure says of it; texts by language.

    `day` is the one the figure stands for, None where it is not known.
    """

    target: str
    place: str
    status: TargetStatus
    day: date | None = None
    deadline: date | None
    title: dict[str, str]
    asked: dict[str, str]


class Task(Part):
    """A task with the day it is due."""

    finding: str
    deadline: date


class Measured(Part):
    """Coverage and quality, by the four words for good data.

    `known` of `expected` indicators have a result. Of the figures `checked`, `doubtful` ones are
    perhaps wrong, `otherwise` are told otherwise by another source, `translated` read in a
    translation by machine, `stale` more than half a year old at the period's end, `undated` of no
    known day. `newest` is the latest day a figure stands for. `data` is a digest of the place's
    slice.
    """

    known: int
    expected: int
    checked: int
    doubtful: int
    otherwise: int
    translated: int
    stale: int
    undated: int
    newest: date | None
    targets: tuple[Judged, ...]
    tasks: tuple[Task, ...]
    data: str


def printed_in(notebook: NotebookNode) -> Printed:
    """Count what the blocks of an executed notebook print."""
    blocks = [
        block
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if (block := output.get("data", {}).get(BLOCK_MIME))
    ]
    claims = {claim["claim"] for block in blocks for claim in block.get("claims", ())}
    heads = [block for block in blocks if block.get("kind") == "head"]
    listed = [block for block in blocks if block.get("kind") == "sources"]
    days = [date.fromisoformat(head["document_date"]) for head in heads]
    return Printed(
        figures=len(claims),
        sources=sum(len(block["items"]) for block in listed),
        day=max(days, default=None),
        synthetic=any(head.get("synthetic", False) for head in heads),
    )


def measure(processed: Path, place: str, period: Period) -> Measured | None:
    """Judge the figures of one briefing; None where the place has no slice."""
    if not has_slice(processed, place):
        return None
    data = load_slice(processed, place, period)
    places = gazetteer_of(data.reference["places"])
    summary = summarise(data, places[place], period)
    quality = quality_of(summary, data.doubts, data.reference["indicators"], period)
    return Measured(
        known=len(quality.known),
        expected=len(quality.expected),
        checked=len(quality.figures),
        doubtful=_figures(quality.of("correct")),
        otherwise=_figures(quality.doubted("disagree")),
        translated=_figures(quality.doubted("translated")),
        stale=len(quality.stale),
        undated=len(quality.undated),
        newest=quality.newest,
        targets=tuple(_judged(summary)),
        tasks=tuple(_tasks(summary)),
        data=digest(processed, place),
    )


def digest(processed: Path, place: str) -> str:
    """Return the SHA-256 of a place's own slice; of nothing where it has none."""
    whole = hashlib.sha256()
    for name in _OWN:
        path = processed / name / f"{place}.parquet"
        whole.update(path.read_bytes() if path.exists() else b"")
    return whole.hexdigest()


def _figures(doubts: Any) -> int:
    return int(doubts["observation"].nunique())


def _judged(summary: Summary) -> list[Judged]:
    judged = [(row, target_status(row)) for row in summary.results.itertuples()]
    return [
        Judged(
            target=row.target["target"],
            place=row.place,
            status=status,
            day=None if row.date_basis == "unknown" else row.date,
            deadline=row.target["deadline"],
            title={lang: row_title(row, lang) for lang in LANGUAGES},
            asked={lang: plain(target_text(row, ClaimBook(lang))) for lang in LANGUAGES},
        )
        for row, status in judged
        if status
    ]


def _tasks(summary: Summary) -> list[Task]:
    due = [row for row in summary.findings.itertuples() if row.kind == "task" and row.deadline]
    return [Task(finding=row.finding, deadline=row.deadline) for row in due]
