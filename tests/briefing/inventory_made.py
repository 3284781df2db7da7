"""An inventory by hand, for the tests of the page on all data."""

from datetime import date
from typing import Any

import pandas as pd

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing.data_page import Page
from dean06.measures.inventory import Inventory
from dean06.messages import Language
from dean06.places import Gazetteer, Place

_FAULT = ["heading", "rule", "file", "sheet", "line", "column", "raw", "told_vi", "told_en"]
_HOLDING = ["place", "period", "indicators", "newest", "age", "late", "doubts"]


def place(key: str, level: str, vi: str, en: str) -> Place:
    return Place(key, key, level, "viet-nam", key, vi, en, date.min, date.max)


PLACES = Gazetteer(
    [
        place("viet-nam", "nation", "Việt Nam", "Viet Nam"),
        place("tinh-a", "province", "tỉnh Hòa A", "Hoa A Province"),
        place("tinh-b", "province", "thành phố Bình B", "Binh B City"),
    ]
)


def frame(columns: list[str], *rows: tuple[Any, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=pd.Index(columns), dtype=object)


def books(*rows: tuple[Any, ...]) -> pd.DataFrame:
    return frame(["table", "file", "read", "accepted", "quarantined"], *rows)


def fault(rule: str, heading: str, **cells: Any) -> tuple[Any, ...]:
    usual: dict[str, Any] = {
        "file": "a.csv",
        "sheet": "",
        "line": 3,
        "column": "value",
        "raw": "x",
        "told_vi": "sai.",
        "told_en": "wrong.",
    }
    return tuple({"heading": heading, "rule": rule, **usual, **cells}.values())


def quarantine(*rows: tuple[Any, ...]) -> pd.DataFrame:
    return frame(_FAULT, *rows)


def doubts(*rows: tuple[Any, ...], source: str = "bai-a") -> pd.DataFrame:
    found = frame(_FAULT, *rows)
    keys = [f"bai-a/{number:02}" for number in range(1, len(found) + 1)]
    return found.assign(observation=keys, place="tinh-a", source=source)


def holdings(*rows: tuple[Any, ...]) -> pd.DataFrame:
    return frame(_HOLDING, *rows)


def page(lang: Language = "en", **parts: Any) -> Page:
    usual: dict[str, Any] = {
        "books": books(("observations", "a.csv", 3, 2, 1)),
        "quarantine": quarantine(),
        "doubts": doubts(),
        "holdings": holdings(),
        "absent": {},
        "sources": frame(["source", "title_vi", "title_en"], ("bai-a", "Bài", "Article")),
        "indicators": 12,
        "newest_source": date(2024, 7, 8),
    }
    return Page(Inventory(**{**usual, **parts}), PLACES, lang)


def texts(blocks: list[Block]) -> list[str]:
    """Return headings and paragraphs as plain text."""
    return [plain(block.text) for block in blocks if isinstance(block, Heading | Paragraph)]


def tables(blocks: list[Block]) -> dict[str, list[list[str]]]:
    """Return the cells of each table by its caption."""
    return {
        plain(block.caption): [[plain(cell.text) for cell in row.cells] for row in block.rows]
        for block in blocks
        if isinstance(block, Table)
    }


def notes(blocks: list[Block]) -> list[str]:
    return [plain(note) for block in blocks if isinstance(block, Table) for note in block.notes]
