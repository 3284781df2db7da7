"""Many hands: one kind of work done on many things, on all cores where that saves time.

In: a function of what is given once and of one item. Out: its results in the order of the items.
What is given is written down once and read once by each process: sent along with every item, the
tables all rows are judged by would be copied thousands of times.
"""

import gc
import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from dean06 import cycles

_Given = TypeVar("_Given")
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Crew:
    """As many `processes`, started when there is enough work; `folder` is for what is given.

    Each work has processes of its own: they begin with what this process has loaded by then, and
    end with all they remember.
    """

    def __init__(self, processes: int, folder: Path) -> None:
        self.processes = processes
        self._folder = folder
        self._pools: list[ProcessPoolExecutor] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for pool in self._pools:
            pool.shutdown(cancel_futures=True)

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

        Other processes begin at once, this one when it is asked. `work` must be importable by its
        name. A process takes `at_a_time` items at once.
        """
        if alone or self.processes == 1:
            return (work(given, item) for item in items)
        path = self._folder / f"given-{len(self._pools)}"
        path.write_bytes(pickle.dumps(given, protocol=pickle.HIGHEST_PROTOCOL))
        pool = ProcessPoolExecutor(self.processes, initializer=_collect_seldom)
        self._pools.append(pool)
        return _drained(pool, pool.map(partial(_do, work, path), items, chunksize=at_a_time))


def _drained(pool: ProcessPoolExecutor, results: Iterator[_Result]) -> Iterator[_Result]:
    yield from results
    pool.shutdown()


def _collect_seldom() -> None:
    """Look for cycles only when a great deal was made, and not among what was there before."""
    gc.freeze()
    gc.set_threshold(cycles.MADE)


def _do(work: Callable[[Any, Any], Any], path: Path, item: Any) -> Any:
    return work(_given(path), item)


@lru_cache(maxsize=1)
def _given(path: Path) -> Any:
    return pickle.loads(path.read_bytes())  # noqa: S301 (written by this program a moment ago)
