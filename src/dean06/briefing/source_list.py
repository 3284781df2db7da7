"""The numbered list of sources.

In: the sources of a summary. Out: Sources. A form sent in was published by nobody, and says so; of
sources with the same title, such as the annexes of several provinces, each names the form it stands
in, or a reader could not tell them apart.
"""

from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from dean06.blocks.model import SourceNote, Sources
from dean06.blocks.text import Text
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.intake.submissions.sources import key_of
from dean06.messages import Language, messages


def sources_block(sources: pd.DataFrame, lang: Language) -> Sources:
    """Return the numbered list of sources; those that would read alike name their form."""
    book = ClaimBook(lang)
    alike = sources.duplicated([f"title_{lang}", "publisher", "published"], keep=False)
    items = tuple(
        SourceNote(number=row.number, text=_source(row, book, twin), notes=_source_notes(row, book))
        for row, twin in zip(sources.itertuples(), alike, strict=True)
    )
    return Sources(items=items, claims=book.claims)


def _source(row: Any, book: ClaimBook, twin: bool) -> Text:
    compose, lang = messages(book.lang).compose, book.lang
    title = book.quote(row.title_vi if lang == "vi" else row.title_en, row.source)
    if _is_form(row):
        return _form(title, row, lang)
    say = messages(lang).say
    publisher = row.publisher or say("publisher not stated")
    published = (
        say("published {day}", day=short_date(row.published, lang))
        if row.published
        else say("date of publication not stated")
    )
    told = {
        "title": title,
        "publisher": book.quote(publisher, row.source),
        "published": published,
    }
    if twin and row.kind == "submission":
        file = PurePosixPath(row.file).name
        return compose("{title} ({publisher}; {published}; named in {file}).", **told, file=file)
    return compose("{title} ({publisher}; {published}).", **told)


def _is_form(row: Any) -> bool:
    """Tell whether a source is a file a place sent in, and no document named in one."""
    return bool(row.kind == "submission" and row.source == key_of(row.file))


def _form(title: Text, row: Any, lang: Language) -> Text:
    """Return a form sent in: nobody published it, and its day is the last its figures tell of."""
    compose = messages(lang).compose
    if row.published is None:
        return compose("{title}.", title=title)
    return compose(
        "{title} (figures until {day}).", title=title, day=short_date(row.published, lang)
    )


def _source_notes(row: Any, book: ClaimBook) -> tuple[Text, ...]:
    note = row.note_vi if book.lang == "vi" else row.note_en
    return (book.quote(note, row.source),) if note else ()
