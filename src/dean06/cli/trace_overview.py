"""The numbers of the overview, followed back to the briefings they are made of.

In: a project and a number as printed, or its code. Out: what the page of all briefings says of it,
as text or as data; and the numerals of that page's overview that lead nowhere.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dean06.blocks.provenance import Entry
from dean06.blocks.text import plain
from dean06.errors import BriefingError
from dean06.messages import LANGUAGES, Language, messages
from dean06.paths import Project

# What the overview is called: itself, its page or its sheet.
_NAMES = {"overview", "index"}


def is_overview(briefing: str) -> bool:
    """Tell whether the overview is meant: “overview”, index.html, reports/overview.en.pdf."""
    return Path(briefing).name.split(".")[0] in _NAMES


def overview_number(project: Project, wanted: str, lang: Language) -> tuple[Any, list[str]]:
    """Return what a number of the overview is made of, as data and as lines.

    Raises BriefingError where the overview has no such number.
    """
    from dean06.portal.index import overview_told

    told = overview_told(project, lang)
    entries = (*told.provenance.entries, *told.sheet_provenance.entries)
    found = [entry for entry in entries if wanted in (entry.claim, entry.number)]
    if not found:
        raise BriefingError(
            messages(lang).say(
                "The overview has no claim and no number “{wanted}”: take one from {page}.",
                wanted=wanted,
                page=project.reports / "index.html",
            )
        )
    return [entry.model_dump(mode="json") for entry in found], [*_lines(found)]


def overview_unclaimed(project: Project) -> Iterator[tuple[str, list[str]]]:
    """Yield each page of all briefings, and the numerals of its overview without a claim."""
    from lxml import html

    from dean06.build.unclaimed import unclaimed
    from dean06.portal.index import overview_told
    from dean06.portal.labels import page_name

    for lang in LANGUAGES:
        page = project.reports / page_name(lang)
        if page.exists():
            root = html.fromstring(page.read_text(encoding="utf-8"))
            [overview] = root.find_class("overview")
            text = html.tostring(overview, encoding="unicode")
            yield page.name, unclaimed(text, overview_told(project, lang).titles)


def _lines(found: list[Entry]) -> Iterator[str]:
    for number, entry in enumerate(found):
        if number:
            yield ""
        yield f"overview  {entry.claim}  {entry.number}"
        yield entry.meaning
        if entry.rule:
            yield entry.rule
        yield from (f"- {plain(text)}" for text in entry.told)
