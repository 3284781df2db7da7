"""Run a function over many inputs on all cores.

In: a function of one input, the inputs. Out: the results, as they come. Each input has a process of
its own rather than a place in a `ProcessPoolExecutor`: there a worker that dies takes every
unfinished result with it. Where the system allows, processes are forked from one that has already
imported the work, which gives back what starting them costs.
"""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def run_each(
    work: Callable[[Given], Made],
    inputs: Sequence[Given],
    processes: int,
    lost: Callable[[Given], Made],
    watch: Callable[[int, int], None],
    preload: Sequence[str] = (),
) -> Iterator[Made]:
    """Yield `work(input)` for each of `inputs`, in the order they finish.

    `lost(input)` stands in for the result of a process that died. `watch` is told how many are done
    and running at each change. `preload` names modules the work will import, which then costs their
    time once. Leaving early, by Ctrl-C too, ends all that still run.
    """
    context = _context([work.__module__, *preload])
    waiting = list(reversed(inputs))
    running: dict[Connection, tuple[BaseProcess, Given]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < processes:
                given = waiting.pop()
                pipe, process = _start(context, work, given)
                running[pipe] = process, given
            watch(len(inputs) - len(waiting) - len(running), len(running))
            ready = wait(running)
            for pipe in [pipe for pipe in running if pipe in ready]:
                process, given = running.pop(pipe)
                yield _received(pipe, process, given, lost)
        watch(len(inputs), 0)
    finally:
        for process, _ in running.values():
            process.terminate()
            process.join()


def _context(modules: list[str]) -> SpawnContext | ForkServerContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(modules)
    return context


def _start(
    context: SpawnContext | ForkServerContext, work: Callable[[Given], Made], given: Given
) -> tuple[Connection, BaseProcess]:
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, given, sender), daemon=False)
    process.start()
    # The only writer left is the process itself, so its death reads as the end of the pipe.
    sender.close()
    return receiver, process


def _work(work: Callable[[Given], Made], given: Given, sender: Connection) -> None:
    # Ctrl-C reaches every process of a terminal; the parent alone decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    made = work(given)
    # A parent that was stopped meanwhile has closed its end: there is nobody left to tell.
    with suppress(BrokenPipeError):
        sender.send(made)
    sender.close()


def _received(
    pipe: Connection, process: BaseProcess, given: Given, lost: Callable[[Given], Made]
) -> Made:
    try:
        result: Made = pipe.recv()
    except EOFError:
        result = lost(given)
    pipe.close()
    process.join()
    return result
