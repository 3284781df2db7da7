"""What stands in the folder of reports, document by document, as `manifest.json`.

In: the results of a build. Out: the entries of this build and, kept from earlier ones, those whose
files still stand. Before a build touches a document its entry is marked: a build that is killed
then leaves no page that takes old facts for those of a new file.
"""

import os
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from dean06.blocks.text import Part
from dean06.messages import Language
from dean06.portal.facts import Measured, Printed

NAME = "manifest.json"

Status = Literal["built", "failed", "unfinished", "unrecorded"]


class File(Part):
    """One document on the disk: its length in bytes and its SHA-256."""

    size: int
    sha256: str


class Entry(Part):
    """One document in all its formats; `document` is where it stands, without suffix.

    `place` and `period` are None for a page on all data. `latest` tells whether the last build
    made it; `seconds` how long that took. `failure` says why there is none, `withdrawn` that older
    ones were removed. "unfinished" is what a build was about to make that never came to its end;
    "unrecorded" what was found without an entry, and is never written.
    """

    document: str
    name: str
    lang: Language
    place: str | None = None
    period: str | None = None
    status: Status
    latest: bool = True
    seconds: float = 0.0
    failure: str | None = None
    withdrawn: bool = False
    files: dict[str, File] = Field(default_factory=dict)
    printed: Printed | None = None
    measured: Measured | None = None

    @property
    def stands(self) -> bool:
        """Whether a reader can open it."""
        return bool(self.files)


class Manifest(Part):
    """All documents; `day` is the date of the newest of them, so that a rebuild is the same."""

    day: date | None = None
    documents: tuple[Entry, ...] = ()


def read_manifest(reports: Path) -> Manifest:
    """Return what is known of the folder, without what is gone; nothing for an unreadable file."""
    try:
        text = (reports / NAME).read_text(encoding="utf-8")
        known = Manifest.model_validate_json(text)
    except (OSError, ValidationError, UnicodeDecodeError):
        return Manifest()
    return _manifest(filter(None, (_standing(entry, reports) for entry in known.documents)))


def update(reports: Path, made: Iterable[Entry]) -> Manifest:
    """Put the entries of one build beside those that stand, write the manifest and return it."""
    new = {entry.document: entry for entry in made}
    kept = (
        entry.model_copy(update={"latest": False})
        for entry in read_manifest(reports).documents
        if entry.document not in new
    )
    manifest = _manifest([*kept, *new.values()])
    text = manifest.model_dump_json(indent=1) + "\n"
    write_whole(reports / NAME, text.encode())
    return manifest


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that no reader ever finds half of it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp lets only its owner read; a folder of reports is shared.
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _manifest(entries: Iterable[Entry]) -> Manifest:
    documents = tuple(sorted(entries, key=lambda entry: entry.document))
    days = [entry.printed.day for entry in documents if entry.printed and entry.printed.day]
    return Manifest(day=max(days, default=None), documents=documents)


def _standing(entry: Entry, reports: Path) -> Entry | None:
    """Return an entry with the files that are still there; None where all of them are gone."""
    files = {
        suffix: file
        for suffix, file in entry.files.items()
        if (reports / f"{entry.document}{suffix}").exists()
    }
    if entry.files and not files:
        return None
    return entry.model_copy(update={"files": files})
