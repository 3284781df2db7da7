"""Briefings that stand in the folder of reports without an entry in its manifest.

In: the folder, the manifest and the places. Out: an entry for each, of which only the files are
known. There are some where the manifest was lost or a document was copied in by hand: left out,
they would be read by who finds the file and missed by who trusts the index.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from dean06.errors import BriefingError
from dean06.messages import LANGUAGES, Language
from dean06.periods import Horizon, parse_period
from dean06.places import Gazetteer
from dean06.portal.manifest import Entry, File, Manifest


def strays(reports: Path, manifest: Manifest, places: Gazetteer) -> list[Entry]:
    """Return an entry for each briefing the manifest does not know."""
    known = {entry.document for entry in manifest.documents}
    found: dict[str, list[Path]] = {}
    for path in _documents(reports):
        document = path.relative_to(reports).as_posix().removesuffix(path.suffix)
        if document not in known:
            found.setdefault(document, []).append(path)
    entries = (_entry(document, paths, places) for document, paths in sorted(found.items()))
    return [entry for entry in entries if entry]


def _documents(reports: Path) -> Iterator[Path]:
    for horizon in get_args(Horizon):
        for path in sorted((reports / horizon).glob("*/*.*")):
            if path.is_file() and not path.name.startswith("."):
                yield path


def _entry(document: str, paths: Iterable[Path], places: Gazetteer) -> Entry | None:
    """Return what the name of a document tells; None where it is no briefing's."""
    _, code, name = document.split("/")
    lang = _language(name)
    slug = name.removesuffix(f".{lang}")
    try:
        period = parse_period(code)
        place = places.find(slug, period.end).place
    except BriefingError:
        return None
    # A digest would be of a file nobody vouches for.
    files = {path.suffix: File(size=path.stat().st_size, sha256="") for path in paths}
    return Entry(
        document=document,
        name=f"{slug} {code}",
        lang=lang,
        place=place,
        period=period.code,
        status="unrecorded",
        files=files,
    )


def _language(name: str) -> Language:
    return next((lang for lang in LANGUAGES if name.endswith(f".{lang}")), "vi")
