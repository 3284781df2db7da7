"""Whole briefings from processed data, their parts put out in this process.

No kernel starts: what is asked is what the package says, not how a notebook is run.
"""

from pathlib import Path

from dean06.blocks.model import Document
from dean06.blocks.provenance import Provenance
from dean06.briefing import open_briefing
from dean06.exporters.document import read_document
from dean06.messages import Language
from tests.notebooks_made import block_output, notebook, ran

PARTS = (
    "opening",
    "steering",
    "results",
    "half_years",
    "former",
    "plans",
    "difficulties",
    "lessons",
    "tasks",
    "recommendations",
    "annexes",
)


def document(place: str, period: str, lang: Language, processed: Path) -> Document:
    briefing = open_briefing(place, period, lang, processed)
    cells = [
        ran(name, *map(block_output, getattr(briefing, name)().blocks), number=number)
        for number, name in enumerate(PARTS, 1)
    ]
    return read_document(notebook(*cells))


def names_of(told: Document) -> list[str]:
    return [name for b in told.blocks if isinstance(b, Provenance) for name in b.names]
