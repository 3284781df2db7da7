"""How long `dean06 collect` takes, beside merely opening the same workbooks with pandas.

In: a load (made here unless one is named). Out: wall times of both, taken in turn so that a busy
machine slows both alike, the ratio of their medians, and the most memory collecting took with all
files and with a quarter of them.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

_LOOP = (
    "import pathlib, sys, warnings, pandas\n"
    "warnings.simplefilter('ignore')\n"
    "for path in sorted(pathlib.Path(sys.argv[1]).rglob('*.xlsx')):\n"
    "    pandas.read_excel(path)\n"
)
_PROGRAM = [sys.executable, "-m", "dean06", "--lang", "en"]
_FRACTION = 4
_LOOK_EVERY = 0.05


def main() -> None:
    """Measure and print."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        load = options.load or _made(root / "load")
        quarter = _part(load, root / "part")
        print(f"{_count(load)} files, {os.cpu_count()} cores, {sys.version.split()[0]}")
        collecting, loop = _in_turn(load, root, options.times)
        _tell("dean06 collect", collecting)
        _tell("pandas.read_excel", loop)
        print(f"ratio of medians: {statistics.median(loop) / statistics.median(collecting):.1f}")
        for raw in (quarter, load):
            single, together = _memory(raw, root / "memory")
            print(
                f"memory, {_count(raw)} files: largest process {single:.0f} MiB, "
                f"all together {together:.0f} MiB"
            )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--load", type=Path, help="a folder made with “dean06 synth”")
    parser.add_argument("--times", type=int, default=3, help="how often each is measured")
    return parser.parse_args()


def _made(out: Path) -> Path:
    seconds = _wall([*_PROGRAM, "synth", "--out", str(out)])
    print(f"made the load in {seconds:.1f} s")
    return out


def _part(load: Path, out: Path) -> Path:
    """Copy the load with every fourth file of those sent."""
    shutil.copytree(load, out, ignore=shutil.ignore_patterns("submissions"))
    for path in _sent(load)[::_FRACTION]:
        target = out / path.relative_to(load)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return out


def _sent(load: Path) -> list[Path]:
    return sorted(path for path in (load / "submissions").rglob("*") if path.is_file())


def _count(load: Path) -> int:
    return len(_sent(load))


def _in_turn(load: Path, root: Path, times: int) -> tuple[list[float], list[float]]:
    collecting: list[float] = []
    loop: list[float] = []
    for _ in range(times):
        collecting.append(_wall(_collect(load, root / "processed")))
        loop.append(_wall([sys.executable, "-c", _LOOP, str(load)]))
    return collecting, loop


def _collect(raw: Path, processed: Path) -> list[str]:
    return [*_PROGRAM, "collect", "--raw", str(raw), "--processed", str(processed)]


def _wall(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (our own words)
    return time.perf_counter() - start


def _memory(raw: Path, processed: Path) -> tuple[float, float]:
    """Return the most MiB one process had, and the most all had at one moment.

    What processes share is counted once for each, so the second figure is an upper bound.
    """
    seen = [0]
    command = _collect(raw, processed)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603
        watch = threading.Thread(target=_watch, args=(process, seen))
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.join()
    if process.returncode:
        raise SystemExit(f"collect ended with {process.returncode}")
    return usage.ru_maxrss / 1024, seen[0] / 1024


def _watch(process: "subprocess.Popen[bytes]", seen: list[int]) -> None:
    """Add up, until the process ends, what it and those it started take."""
    while process.returncode is None:
        seen[0] = max(seen[0], sum(map(_resident, _family(process.pid))))
        time.sleep(_LOOK_EVERY)


def _family(pid: int) -> list[int]:
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        children = [int(one) for task in tasks for one in (task / "children").read_text().split()]
    except OSError:
        return [pid]
    return [pid, *(member for child in children for member in _family(child))]


def _resident(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)


def _tell(name: str, seconds: Sequence[float]) -> None:
    each = ", ".join(f"{one:.1f}" for one in seconds)
    print(f"{name}: {each} s; median {statistics.median(seconds):.1f} s")


if __name__ == "__main__":
    main()
