"""Put verified documents in their place, and take away those that are no longer true.

In: the result of a job and the folder of reports. Out: the documents under their names. Each is
moved whole from a folder on the same disk, so no reader ever opens half a file; a document of
the same briefing that this build did not make is removed, because beside new ones it would look
current.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dean06.build.run import Result
from dean06.build.specs import Spec

# Every document a briefing can have.
SUFFIXES = (".html", ".pdf", ".docx", ".xlsx", ".eml", ".ipynb")


@contextmanager
def staging(reports: Path) -> Iterator[Path]:
    """Yield a folder on the same disk as `reports`, removed at the end."""
    reports.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix=".building-", dir=reports, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


def publish(result: Result, reports: Path) -> None:
    """Move the documents of a briefing that was built to their names. Raises OSError."""
    for suffix in SUFFIXES:
        target = reports / result.job.spec.output(suffix)
        if suffix in result.sizes:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(result.job.staged(suffix), target)
        else:
            target.unlink(missing_ok=True)


def withdraw(spec: Spec, reports: Path) -> bool:
    """Remove the older documents of a briefing that failed; tell whether there were any."""
    older = [path for suffix in SUFFIXES if (path := reports / spec.output(suffix)).exists()]
    for path in older:
        path.unlink()
    return bool(older)
