"""A small load, written for a test."""

from pathlib import Path

from dean06.synth import Load, Size, planned, write_load
from tests.raw_data import PACKAGE

RAW = PACKAGE.parent
SMALL = Size(places=3, months=7, indicators=12, seed=1)


def load_of(size: Size = SMALL) -> Load:
    """Return the load of `size`."""
    return planned(RAW, size, "en")


def written(out: Path, size: Size = SMALL, processes: int = 1) -> Path:
    """Write the load of `size` into `out` and return that folder."""
    write_load(RAW, load_of(size), out, processes, "en")
    return out


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
