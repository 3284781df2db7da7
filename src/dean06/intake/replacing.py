"""Replace the processed folder as a whole, and no other folder ever.

In: where the processed data go. Out: an empty folder to write into, which takes its place
when the block ends well. What stood there is removed only if it is processed data: a slip in
`--processed` must not cost anybody their files.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dean06.errors import BriefingError
from dean06.messages import Language, messages

# All that collecting writes; a folder that holds anything else is somebody's own.
_OURS = {
    "reference",
    "observations",
    "findings",
    "doubts",
    "peers",
    "quarantine",
    "quality",
    "remarks",
}


@contextmanager
def replacing(processed: Path, raw: Path, lang: Language) -> Iterator[Path]:
    """Yield a fresh folder that becomes `processed`; when the block raises, nothing changes.

    Raises BriefingError if `processed` holds anything but processed data, or cannot be replaced.
    """
    _require_ours(processed, raw, lang)
    try:
        processed.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{processed.name}-", dir=processed.parent))
    except OSError as error:
        raise _unwritable(processed, error, lang) from error
    try:
        yield fresh
        # A temporary folder is its maker's alone; what was processed is for all who may read here.
        fresh.chmod(0o755)
        _swap(fresh, processed)
    except OSError as error:
        raise _unwritable(processed, error, lang) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, processed: Path) -> None:
    """Move the old folder aside before it is removed: on Windows an open file would keep it."""
    old = fresh.with_name(f"{fresh.name}-old")
    if processed.exists():
        processed.rename(old)
    try:
        fresh.rename(processed)
    except OSError:
        if old.exists():
            old.rename(processed)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _require_ours(processed: Path, raw: Path, lang: Language) -> None:
    place, source = processed.resolve(), raw.resolve()
    overlaps = place == source or place in source.parents or source in place.parents
    foreign = place.exists() and (not place.is_dir() or {p.name for p in place.iterdir()} - _OURS)
    if overlaps or foreign:
        raise BriefingError(
            messages(lang).say(
                "{folder} holds other things than processed data and is left alone: "
                "name an empty folder with --processed.",
                folder=processed,
            )
        )


def _unwritable(processed: Path, error: OSError, lang: Language) -> BriefingError:
    return BriefingError(
        messages(lang).say(
            "The processed data could not be written to {folder} ({cause}): close the programs "
            "that have its files open, or name another folder with --processed.",
            folder=processed,
            cause=error.strerror or error,
        )
    )
