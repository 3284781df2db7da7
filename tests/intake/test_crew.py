import os
import time
from pathlib import Path

from dean06.intake.crew import Crew


def times(given: int, item: int) -> int:
    return given * item


def process(_: int, item: int) -> int:
    time.sleep(0.02 if item == 0 else 0)
    return os.getpid()


def test_results_come_in_the_order_of_the_items(tmp_path: Path) -> None:
    with Crew(2, tmp_path) as crew:
        assert list(crew.each(times, 3, range(50))) == [3 * item for item in range(50)]
        assert list(crew.each(times, 4, range(5), 2)) == [0, 4, 8, 12, 16]


def test_one_process_or_little_work_is_done_here(tmp_path: Path) -> None:
    with Crew(1, tmp_path) as one, Crew(2, tmp_path) as two:
        assert set(one.each(process, 0, range(3))) == {os.getpid()}
        assert set(two.each(process, 0, range(3), alone=True)) == {os.getpid()}
        assert os.getpid() not in set(two.each(process, 0, range(3)))
    assert len(list(tmp_path.iterdir())) == 1


def test_a_crew_without_work_starts_nothing(tmp_path: Path) -> None:
    with Crew(2, tmp_path):
        pass
    assert not list(tmp_path.iterdir())
