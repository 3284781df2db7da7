"""A briefing of an invented province, opened on data written in a test."""

from pathlib import Path

from dean06.briefing import Briefing, open_briefing
from dean06.editions.shelf import Edition
from dean06.intake import collect
from tests.raw_data import Row, raw_folder


def opened(
    folder: Path, edition: Edition | None = None, lang: str = "vi", **tables: list[Row]
) -> Briefing:
    """Return the briefing of tinh-a in 2024H1 from the raw `tables`, written below `folder`."""
    raw = raw_folder(folder, **tables)
    collect(raw, folder / "processed", processes=1)
    return open_briefing("tinh-a", "2024H1", lang, folder / "processed", edition)
