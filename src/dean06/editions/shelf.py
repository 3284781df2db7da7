"""Where editions stand, and reading one.

In: the folder of editions. Out: the latest `Edition`, and the figures a briefing had in it. An
edition is a folder named by its day; one that was left half-written has another name and is
passed over.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from dean06.dates import short_date
from dean06.editions.figure import EditionFigure
from dean06.errors import BriefingError
from dean06.messages import Language, messages

MANIFEST = "manifest.json"
SOURCES = "sources.csv"
FIGURES = ".figures.csv"
CLAIMS = ".claims.csv"
SOURCE_COLUMNS = ["source", "title_vi", "title_en"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Edition:
    """An edition that was recorded; `folder` is named by its day."""

    folder: Path

    @property
    def day(self) -> date:
        return date.fromisoformat(self.folder.name)

    def named(self, lang: Language) -> str:
        """Return the day as a document prints it."""
        return short_date(self.day, lang)

    def figures(self, briefing: str, lang: Language) -> list[EditionFigure] | None:
        """Return the figures of `briefing` ("six-month/2024H1/nghe-an"), None if it has none.

        Raises BriefingError for a file that is not as it was recorded.
        """
        path = self.folder / f"{briefing}{FIGURES}"
        if not path.exists():
            return None
        try:
            columns = list(EditionFigure.model_fields)
            return [EditionFigure.model_validate(line) for line in _lines(path, columns)]
        except (ValidationError, ValueError, csv.Error) as error:
            raise damaged(path, lang) from error

    def source_titles(self, lang: Language) -> dict[str, str]:
        """Return the titles of the sources its figures were read from, by key."""
        path = self.folder / SOURCES
        try:
            lines = _lines(path, SOURCE_COLUMNS)
            return {line["source"]: line[f"title_{lang}"] for line in lines}
        except (OSError, ValueError, csv.Error) as error:
            raise damaged(path, lang) from error


def editions_in(folder: Path | None) -> list[Edition]:
    """Return the editions in `folder`, the oldest first; none where there is no folder."""
    if folder is None or not folder.is_dir():
        return []
    named = [path for path in folder.iterdir() if _is_day(path.name)]
    return [Edition(path) for path in sorted(named) if (path / MANIFEST).is_file()]


def latest_edition(folder: Path | None, before: date | None = None) -> Edition | None:
    """Return the latest edition in `folder`, of those before a day if one is given."""
    found = [each for each in editions_in(folder) if before is None or each.day < before]
    return found[-1] if found else None


def damaged(path: Path, lang: Language) -> BriefingError:
    """Return what is told of a file of an edition that cannot be read."""
    return BriefingError(
        messages(lang).say(
            "{file} of the edition of {day} is not as it was recorded: restore it from git.",
            file=path.name,
            day=next(part for part in reversed(path.parts) if _is_day(part)),
        )
    )


def _is_day(name: str) -> bool:
    try:
        return bool(_DAY.fullmatch(name) and date.fromisoformat(name))
    except ValueError:
        return False


def _lines(path: Path, columns: list[str]) -> list[dict[str, str]]:
    """Return the lines of a file. Raises ValueError where it has other columns, as an empty one."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        if reader.fieldnames != columns:
            raise ValueError(f"other columns than {columns}")
        return list(reader)
