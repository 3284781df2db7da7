import multiprocessing
import os
import signal

import pytest

from dean06.build.pool import _work, run_each
from dean06.cores import cores


def double(number: int) -> int:
    if number < 0:
        os._exit(1)
    return 2 * number


def lost(number: int) -> int:
    return 1000 + number


def unseen(done: int, running: int) -> None:
    assert 0 <= done <= 4
    assert 0 <= running <= 2


def test_every_input_gives_a_result() -> None:
    assert sorted(run_each(double, [1, 2, 3, 4], 2, lost, unseen)) == [2, 4, 6, 8]


def test_an_input_whose_process_dies_is_told_and_the_others_are_kept() -> None:
    assert sorted(run_each(double, [1, -7, 3, 4], 2, lost, unseen)) == [2, 6, 8, 993]


def test_no_more_processes_run_at_a_time_than_allowed() -> None:
    seen: list[tuple[int, int]] = []

    list(run_each(double, [1, 2, 3], 1, lost, lambda done, running: seen.append((done, running))))

    assert seen == [(0, 1), (1, 1), (2, 1), (3, 0)]


def test_nothing_to_do_gives_nothing() -> None:
    assert list(run_each(double, [], 2, lost, unseen)) == []


def test_only_the_cores_this_process_may_use_count() -> None:
    if not hasattr(os, "sched_getaffinity"):
        pytest.skip("this system does not tell")
    assert cores() == len(os.sched_getaffinity(0))


def test_a_result_nobody_waits_for_is_dropped_quietly(
    capfd: pytest.CaptureFixture[str],
) -> None:
    receiver, sender = multiprocessing.Pipe(duplex=False)
    receiver.close()
    before = signal.getsignal(signal.SIGINT)
    try:
        _work(str, 1, sender)
    finally:
        signal.signal(signal.SIGINT, before)
    assert sender.closed
    assert capfd.readouterr().err == ""
