"""What an edition was made of and what came out of it, by content.

In: the manifest of an edition. Out: a `Manifest`, and the same bytes again. It holds no time but
the day of issue, so that recording the same thing twice gives the same file.
"""

import hashlib
import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from dean06.editions.shelf import MANIFEST, Edition, damaged
from dean06.messages import Language


class Count(BaseModel):
    """The books of one table: entries `read`, and what became of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    read: int
    accepted: int
    quarantined: int


class Manifest(BaseModel):
    """One edition: `documents` and `raw` map names below reports and data/raw to SHA-256.

    `compared_with` is the day of the edition before, None for the first; `version` the program's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: str
    version: str
    language: Language
    compared_with: str | None
    books: dict[str, Count]
    documents: dict[str, str]
    raw: dict[str, str]

    def text(self) -> str:
        """Return the manifest as its file holds it: sorted, a line for each name."""
        return json.dumps(self.model_dump(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_manifest(edition: Edition, lang: Language) -> Manifest:
    """Read an edition's manifest. Raises BriefingError where it is not as it was recorded."""
    path = edition.folder / MANIFEST
    try:
        return Manifest.model_validate_json(path.read_text(encoding="utf-8"))
    except (ValidationError, UnicodeDecodeError) as error:
        raise damaged(path, lang) from error


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
