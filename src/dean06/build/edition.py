"""Issue an edition: build all briefings and record what they said.

In: the day of issue and a project. Out: `editions/<day>/`, as small text files, and the documents
with their e-mail drafts in reports. It builds them itself, from the raw data as they are, and
records what came out of that build: what is recorded cannot be anything but what was issued. The
folder appears whole, under its own name, or not at all.
"""

import filecmp
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from rich.console import Console

from dean06 import __version__
from dean06.build.briefings import Site, build_briefings
from dean06.build.edition_record import raw_digests, record_edition
from dean06.build.plan import Wish
from dean06.build.run import Result
from dean06.editions.manifest import read_manifest
from dean06.editions.shelf import MANIFEST, Edition, editions_in, latest_edition
from dean06.errors import BriefingError
from dean06.messages import Language, messages


def issue_edition(day: date, site: Site, lang: Language, console: Console) -> list[Result]:
    """Build all briefings as the edition of `day` and record it; return the results.

    Nothing is recorded where a briefing failed. Raises BriefingError where a later edition stands,
    or one of that day with anything else in it.
    """
    folder = site.project.editions
    if folder is None:
        raise ValueError("a project without a folder of editions issues none")
    issued = Edition(folder / day.isoformat())
    _require_latest(folder, day, lang)
    _require_same_data(issued, site.project.raw, lang)
    former = latest_edition(folder, before=day)
    results = build_briefings(Wish(lang), replace(site, edition=former), console)
    if not any(result.failure for result in results):
        with _placing(issued, lang) as fresh:
            record_edition(fresh, day, results, site.project, former)
    return results


def _require_latest(folder: Path, day: date, lang: Language) -> None:
    """Refuse a day before the last edition: later ones would then compare with another."""
    last = next((each for each in reversed(editions_in(folder)) if each.day > day), None)
    if last is not None:
        raise BriefingError(
            messages(lang).say(
                "The edition of {last} has been issued, so none can be issued for a day before "
                "it: choose {last} or a later day.",
                last=last.day.isoformat(),
            )
        )


def _require_same_data(issued: Edition, raw: Path, lang: Language) -> None:
    """Refuse, before anything is built, to issue an edition again from other data."""
    if not issued.folder.exists():
        return
    if not (issued.folder / MANIFEST).is_file():
        raise _other(issued, lang)
    manifest = read_manifest(issued, lang)
    now = (__version__, lang, raw_digests(raw))
    if (manifest.version, manifest.language, manifest.raw) != now:
        raise _other(issued, lang)


@contextmanager
def _placing(issued: Edition, lang: Language) -> Iterator[Path]:
    """Yield an empty folder that becomes the edition; one that exists must hold the same."""
    shelf = issued.folder.parent
    shelf.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".recording-", dir=shelf) as folder:
        fresh = Path(folder) / "edition"
        fresh.mkdir()
        yield fresh
        if not issued.folder.exists():
            fresh.rename(issued.folder)
        elif not _same(fresh, issued.folder):
            raise _other(issued, lang)


def _same(one: Path, other: Path) -> bool:
    """Tell whether two folders hold the same files with the same bytes."""
    names = _files(one)
    return names == _files(other) and all(
        filecmp.cmp(one / name, other / name, shallow=False) for name in names
    )


def _files(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def _other(issued: Edition, lang: Language) -> BriefingError:
    return BriefingError(
        messages(lang).say(
            "An edition of {day} has been issued with other content and is left as it is: issue "
            "the new one under a later day, with --date.",
            day=issued.folder.name,
        )
    )
