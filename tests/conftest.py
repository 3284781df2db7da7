"""What holds for every test.

In continuous integration (`DEAN06_NO_SKIP=1`) a skipped test is a failed one: there everything the
tests need is installed, so a skip would be a check that silently stopped.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest

# Set by make or by the shell of whoever runs the tests; the tests say themselves what they set.
_OUTSIDE = (
    "LOCALE",
    "DEAN06_GIVEN",
    "DEAN06_PROCESSED",
    "DEAN06_EDITION",
    "MAKEFLAGS",
    "MAKELEVEL",
    "MFLAGS",
)


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test as if nothing of this project were set outside."""
    for name in _OUTSIDE:
        monkeypatch.delenv(name, raising=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[Any]:
    report = yield
    return _forbid_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[Any]:
    report = yield
    return _forbid_skip(report)


def _forbid_skip(report: Any) -> Any:
    expected = hasattr(report, "wasxfail")
    if os.environ.get("DEAN06_NO_SKIP") == "1" and report.skipped and not expected:
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
