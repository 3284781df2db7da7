"""Entries of a manifest written by hand, of places of a test's own table."""

from datetime import date
from typing import Any

from dean06.portal.facts import Judged, Measured, Printed, Task
from dean06.portal.manifest import Entry, File

DAY = date(2024, 7, 5)

FILES = {
    ".html": File(size=41_200, sha256="a" * 64),
    ".pdf": File(size=150_900, sha256="b" * 64),
}


def measured(**cells: Any) -> Measured:
    """Return 12 figures of 9 of 197 indicators without any doubt, and what `cells` say instead."""
    counts = dict.fromkeys(("doubtful", "otherwise", "translated", "stale", "undated"), 0)
    whole = {
        "known": 9,
        "expected": 197,
        "checked": 12,
        **counts,
        "newest": date(2024, 6, 30),
        "targets": (),
        "tasks": (),
        "data": "",
        **cells,
    }
    return Measured(**whole)


def entry(place: str, period: str = "2024H1", lang: str = "vi", **cells: Any) -> Entry:
    """Return a briefing that stands, and what `cells` say instead."""
    horizon = "two-year" if "-" in period else "six-month"
    suffix = "" if lang == "vi" else f".{lang}"
    whole = {
        "document": f"{horizon}/{period}/{place}{suffix}",
        "name": f"{place} {period}",
        "lang": lang,
        "place": place,
        "period": period,
        "status": "built",
        "files": FILES,
        "printed": Printed(figures=86, sources=5, day=DAY, synthetic=False),
        "measured": measured(),
        **cells,
    }
    return Entry(**whole)


def failed(place: str, period: str = "2024H1", **cells: Any) -> Entry:
    """Return a briefing that failed."""
    gone: dict[str, Any] = {"files": {}, "printed": None, "measured": None}
    return entry(
        place, period, status="failed", failure="ô 5: hỏng.", withdrawn=True, **gone, **cells
    )


def judged(
    place: str,
    status: str,
    target: str = "online",
    deadline: date | None = None,
    day: date | None = date(2024, 6, 30),
) -> Judged:
    """Return what a place's figure of `day` says of a target."""
    return Judged(
        target=target,
        place=place,
        status=status,  # type: ignore[arg-type]
        day=day,
        deadline=deadline,
        title={"vi": f"Chỉ số {target}", "en": f"Indicator {target}"},
        asked={"vi": "từ 90% trở lên", "en": "90% or more"},
    )


def task(finding: str, deadline: date) -> Task:
    """Return a task that is due."""
    return Task(finding=finding, deadline=deadline)
