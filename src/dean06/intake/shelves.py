"""Rows set down on disk by label while many processes read, and taken up label by label.

In: rows under a label, such as the place they belong to. Out: all rows of one label. However much
is collected, no process holds more of it than one label's rows: that is what keeps memory flat.
"""

import math
import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO


class Shelves:
    """The shelves in `folder`, one per label; a label is a name a file can have."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, BinaryIO] = {}
        folder.mkdir()

    def close(self) -> None:
        """Close the files this process opened; to be called before the folder is removed."""
        for file in self._open.values():
            file.close()

    def __getstate__(self) -> dict[str, Any]:
        # Each process opens files of its own.
        return {"_folder": self._folder, "_open": {}}

    @property
    def labels(self) -> list[str]:
        """The labels anything was set down under, in their order."""
        return sorted(shelf.name for shelf in self._folder.iterdir())

    def batches(self, size: int, processes: int = 1) -> list[tuple[str, ...]]:
        """Return the labels in their order, in parts alike that hold at most some `size` bytes.

        Alike, and as many for each of `processes`, so that all are done with them at one time.
        """
        held = {label: self._size(label) for label in self.labels}
        total = sum(held.values())
        count = math.ceil(total / size / processes) * processes
        parts: dict[int, list[str]] = {}
        before = 0
        for label, takes in held.items():
            parts.setdefault((2 * before + takes) * count // (2 * total), []).append(label)
            before += takes
        return [tuple(part) for part in parts.values()]

    def _size(self, label: str) -> int:
        return sum(path.stat().st_size for path in (self._folder / label).iterdir())

    def put(self, label: str, rows: Any) -> None:
        """Set `rows` down. Processes do not disturb each other: each writes a file of its own."""
        file = self._open.get(label) or self._opened(label)
        pickle.dump(rows, file, protocol=pickle.HIGHEST_PROTOCOL)
        # Whoever takes them up is another process.
        file.flush()

    def _opened(self, label: str) -> BinaryIO:
        """Return the file of this process; it stays open, as opening takes as long as filling."""
        shelf = self._folder / label
        shelf.mkdir(exist_ok=True)
        self._open[label] = (shelf / str(os.getpid())).open("ab")
        return self._open[label]

    def take(self, label: str) -> Iterator[Any]:
        """Yield what was set down under `label`, in no order that can be relied on."""
        shelf = self._folder / label
        for path in shelf.iterdir() if shelf.exists() else ():
            with path.open("rb") as file:
                while True:
                    try:
                        yield pickle.load(file)  # noqa: S301 (written by this program a moment ago)
                    except EOFError:
                        break
