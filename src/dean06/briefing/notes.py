"""What the reader must know to judge the figures: readings and gaps.

In: a summary. Out: the list of oddities and how they were read, and the list of what sources leave
out. Gaps are found in the data, not written by hand: a date nobody printed, a task without owner.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from dean06.blocks.model import Item, List
from dean06.blocks.text import Text
from dean06.briefing.findings import finding_references, finding_sentence, keys_of
from dean06.briefing.tables import row_title
from dean06.briefing.words import references
from dean06.claims import ClaimBook
from dean06.measures.summary import Summary
from dean06.messages import Language, messages


def readings_list(
    figures: pd.DataFrame,
    summary: Summary,
    observations: Mapping[str, Any],
    numbers: dict[str, int],
    lang: Language,
) -> List | None:
    """Return the oddities of figures, milestones and findings, and how each was read.

    `observations` maps keys to described figures, for the figures inside findings.
    """
    book = ClaimBook(lang)
    items = (
        *(_reading(rows, book, numbers) for rows in _by_note(figures, lang)),
        *(_milestone_reading(row, numbers, book) for row in _noted(summary.milestones, lang)),
        *(
            _finding_reading(row, observations, numbers, book)
            for row in _noted(summary.findings, lang)
        ),
    )
    return List(items=items, claims=book.claims) if items else None


def _noted(told: pd.DataFrame, lang: Language) -> Iterator[Any]:
    yield from told[told[f"note_{lang}"].notna()].itertuples()


def _finding_reading(
    row: Any, observations: Mapping[str, Any], numbers: dict[str, int], book: ClaimBook
) -> Item:
    title = finding_sentence(row, observations, book)
    note = book.quote(getattr(row, f"note_{book.lang}"), *keys_of(row))
    return Item(text=(*title, " ", *note, *finding_references(row, numbers)))


def _milestone_reading(row: Any, numbers: dict[str, int], book: ClaimBook) -> Item:
    vietnamese = book.lang == "vi"
    title, note = (row.title_vi, row.note_vi) if vietnamese else (row.title_en, row.note_en)
    text = messages(book.lang).compose("{title}: {note}", title=title, note=note)
    return Item(text=(*book.quote_in(text, row.milestone), *references([row], numbers)))


def _by_note(figures: pd.DataFrame, lang: Language) -> list[list[Any]]:
    """Gather figures of one indicator that share a note, so that it is printed once."""
    column = f"note_{lang}"
    noted = figures[figures[column].notna()]
    groups = noted.groupby(["indicator", "place", column], sort=False)
    return [list(rows.itertuples()) for _, rows in groups]


def _reading(rows: list[Any], book: ClaimBook, numbers: dict[str, int]) -> Item:
    first = rows[0]
    note = first.note_vi if book.lang == "vi" else first.note_en
    name = first.name_vi if book.lang == "vi" else first.name_en
    title = row_title(first, book.lang) if len(rows) == 1 else name
    values: list[Any] = []
    for row in rows:
        values += [*(["; "] if values else []), book.read(row)]
    text = messages(book.lang).compose(
        "{title} ({values}): {note}",
        title=title,
        values=tuple(values),
        note=book.quote(note, *(row.observation for row in rows)),
    )
    return Item(text=(*text, *references(rows, numbers)))


def gaps_list(summary: Summary, lang: Language) -> List | None:
    """Return what sources leave out, found by rule; None where nothing is missing."""
    book = ClaimBook(lang)
    found = [
        *_dates_unknown(summary, book),
        *_bare_shares(summary, book),
        *_tasks_without(summary.findings, book),
        *_sources_without(summary.sources, lang),
    ]
    items = tuple(Item(text=text) for text in found)
    return List(items=items, claims=book.claims) if items else None


def _dates_unknown(summary: Summary, book: ClaimBook) -> list[Text]:
    compose = messages(book.lang).compose
    told: list[Text] = []
    figures = pd.concat([summary.results, summary.plans])
    if len(unknown := figures[figures["date_basis"] == "unknown"]):
        told.append(
            compose(
                "Figures whose date no source tells: {n}.", n=book.count(unknown["observation"])
            )
        )
    if len(implied := figures[figures["date_basis"] == "implied"]):
        told.append(
            compose(
                "Figures dated to the last day of the period or month, or to the day of "
                "publication, because the source gives no day: {n}.",
                n=book.count(implied["observation"]),
            )
        )
    return told


def _bare_shares(summary: Summary, book: ClaimBook) -> list[Text]:
    """Count the shares no source gives the parts of: they can be neither added nor checked."""
    results = summary.results
    bare = results[(results["unit_kind"] == "percent") & results["denominator"].isna()]
    if bare.empty:
        return []
    told = messages(book.lang).compose(
        "Shares told without numerator and denominator, which can be neither added up nor "
        "recomputed: {n}.",
        n=book.count(bare["observation"]),
    )
    return [told]


def _tasks_without(findings: pd.DataFrame, book: ClaimBook) -> list[Text]:
    tasks = findings[findings["kind"] == "task"]
    compose = messages(book.lang).compose
    told: list[Text] = []
    undated = tasks["deadline"].isna() & tasks["deadline_text"].isna()
    if len(open_ended := tasks[undated]):
        told.append(
            compose("Tasks without a stated deadline: {n}.", n=book.count(open_ended["finding"]))
        )
    if len(unowned := tasks[tasks["owner_vi"].isna()]):
        told.append(
            compose(
                "Tasks without a stated responsible office: {n}.", n=book.count(unowned["finding"])
            )
        )
    return told


def _sources_without(sources: pd.DataFrame, lang: Language) -> list[Text]:
    undated = sources[sources["published"].isna()]
    if undated.empty:
        return []
    numbers = ", ".join(f"[{number}]" for number in undated["number"])
    say = messages(lang).say
    return [(say("Sources whose date of publication is not known: {numbers}.", numbers=numbers),)]
