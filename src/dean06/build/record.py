"""What a build leaves for those who come to the folder: the manifest and the index pages.

In: what is about to be built, then the results. Out: `manifest.json`, `index.html`, `overview.pdf`
and, where there are English documents, both in English. Written twice, before and after, so that
the page is true at any moment, also while a build runs and after one that was killed.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dean06.build.publish import SUFFIXES
from dean06.build.run import Result
from dean06.build.specs import BriefingSpec, Spec
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import Project
from dean06.portal.index import Ground, ground_of, write_index
from dean06.portal.manifest import Entry, File, update


@dataclass
class Record:
    """The results a build has come to so far."""

    results: list[Result] = field(default_factory=list)


@contextmanager
def recording(specs: Sequence[Spec], project: Project) -> Iterator[Record]:
    """Yield a record for the results of building `specs`; the index tells them at the end.

    Raises BriefingError where the page cannot be written, the first time before anything is built.
    """
    record, ground = Record(), ground_of(project)
    _write(specs, [], project, ground)
    try:
        yield record
    finally:
        _write(specs, record.results, project, ground)


def _write(
    specs: Sequence[Spec], results: Sequence[Result], project: Project, ground: Ground
) -> None:
    begun = {_key(spec): _begun(spec, project.reports) for spec in specs}
    settled = {_key(result.job.spec): _entry(result, project.reports) for result in results}
    try:
        write_index(update(project.reports, (begun | settled).values()), project, ground)
    except OSError as error:
        raise BriefingError(_unwritten(error, specs[0].lang)) from error


def _unwritten(error: OSError, lang: Language) -> str:
    return messages(lang).say(
        "The documents could not be written ({cause}): close the programs that have them open.",
        cause=error.strerror or error,
    )


def _key(spec: Spec) -> str:
    return spec.output("").as_posix()


def _about(spec: Spec) -> dict[str, Any]:
    about: dict[str, Any] = {"document": _key(spec), "name": spec.name, "lang": spec.lang}
    if isinstance(spec, BriefingSpec):
        about |= {"place": spec.place, "period": spec.period}
    return about


def _begun(spec: Spec, reports: Path) -> Entry:
    """Return the entry of a document a build is about to make: what stands may be old or new."""
    return Entry(**_about(spec), status="unfinished", files=_files(spec, reports))


def _entry(result: Result, reports: Path) -> Entry:
    return Entry(
        **_about(result.job.spec),
        status="failed" if result.failure else "built",
        seconds=round(result.seconds, 1),
        failure=result.failure,
        withdrawn=result.withdrawn,
        files={} if result.failure else _files(result.job.spec, reports),
        printed=result.printed,
        measured=result.measured,
    )


def _files(spec: Spec, reports: Path) -> dict[str, File]:
    paths = {suffix: reports / spec.output(suffix) for suffix in SUFFIXES}
    return {suffix: _file(path) for suffix, path in paths.items() if path.exists()}


def _file(path: Path) -> File:
    content = path.read_bytes()
    return File(size=len(content), sha256=hashlib.sha256(content).hexdigest())
