"""Print the figures of a run: what the tests of this folder counted, added up."""

from collections import Counter
from typing import Any


def pytest_terminal_summary(terminalreporter: Any) -> None:
    counts: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        if report.when == "call" and "tests/prove/" in report.nodeid:
            counts.update(dict(report.user_properties))
    if counts:
        terminalreporter.section("prove")
        for name, count in counts.items():
            terminalreporter.write_line(f"{name}: {count}")
