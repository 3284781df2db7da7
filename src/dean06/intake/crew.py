"""Many hands: one kind of work done on many things, on all cores where that saves time.

In: a function of what is given once and of one item. Out: its results in the order of the items.
What is given is written down once and read once by each process: sent along with every item, the
tables all rows are judged by would be copied thousands of times.
"""

import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property, lru_cache, partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

_Given = TypeVar("_Given")
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Crew:
    """As many `processes`, started when there is enough work; `folder` is for what is given."""

    def __init__(self, processes: int, folder: Path) -> None:
        self._processes = processes
        self._folder = folder
        self._tasks = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if "_pool" in vars(self):
            self._pool.shutdown(cancel_futures=True)

    def each(
        self,
        work: Callable[[_Given, _Item], _Result],
        given: _Given,
        items: Sequence[_Item],
        at_a_time: int = 1,
        *,
        alone: bool = False,
    ) -> Iterator[_Result]:
        """Yield what `work` makes of each of `items`; `alone` says that one process is enough.

        `work` must be importable by its name. A process takes `at_a_time` items at once.
        """
        if alone or self._processes == 1:
            return (work(given, item) for item in items)
        self._tasks += 1
        path = self._folder / f"given-{self._tasks}"
        path.write_bytes(pickle.dumps(given, protocol=pickle.HIGHEST_PROTOCOL))
        return self._pool.map(partial(_do, work, path), items, chunksize=at_a_time)

    @cached_property
    def _pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._processes)


def _do(work: Callable[[Any, Any], Any], path: Path, item: Any) -> Any:
    return work(_given(path), item)


# Of the tables of the task before, nothing is needed any more.
@lru_cache(maxsize=1)
def _given(path: Path) -> Any:
    return pickle.loads(path.read_bytes())  # noqa: S301 (written by this program a moment ago)
