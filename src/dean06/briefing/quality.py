"""The box on the quality of the figures: đúng, đủ, sạch, sống.

In: a `Quality`. Out: a table of the four words with what was found, and the list of the figures
that are doubtful. A figure with a doubt bears a dagger wherever it is printed; here stands why.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dean06.blocks.model import Item, List
from dean06.blocks.table import Column, Table
from dean06.blocks.text import Text
from dean06.briefing.tables import row_title, text_row
from dean06.briefing.words import DOUBT_MARK, is_doubtful, references
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.measures.quality import Quality
from dean06.messages import Language, messages

# Doubts about the whole of a source or a date: counted, and not told figure by figure.
_COUNTED = ("translated", "undated")


def quality_table(quality: Quality, lang: Language) -> Table | None:
    """Return the four words and what was found; None where no figure is shown."""
    if quality.figures.empty:
        return None
    book, say = ClaimBook(lang), messages(lang).say
    rows = (
        text_row([(say("Correct"),), _correct(quality, book)]),
        text_row([(say("Complete"),), _complete(quality, book)]),
        text_row([(say("Clean"),), _clean(quality, book)]),
        text_row([(say("Live"),), _live(quality, book)]),
    )
    return Table(
        caption=(say("Quality of the figures"),),
        columns=(
            Column(title=(say("Criterion"),), width=1),
            Column(title=(say("What was found"),), width=5),
        ),
        rows=rows,
        notes=_mark_note(quality, lang),
        claims=book.claims,
    )


def _mark_note(quality: Quality, lang: Language) -> tuple[Text, ...]:
    """Explain the mark to who met it on the first page; nothing where no figure bears it."""
    shown = (*quality.figures.itertuples(), *quality.earlier_doubts.itertuples())
    if not any(is_doubtful(row) for row in shown):
        return ()
    told = messages(lang).say(
        "{mark} stands behind each figure that is doubtful or read in a translation made by "
        "machine.",
        mark=DOUBT_MARK,
    )
    return ((told,),)


def _correct(quality: Quality, book: ClaimBook) -> Text:
    compose = messages(book.lang).compose
    checked = book.count(quality.figures["observation"])
    doubtful = quality.of("correct")["observation"].drop_duplicates()
    if doubtful.empty:
        return compose("Figures checked: {n}; no error was found.", n=checked)
    return compose(
        "Figures checked: {n}; doubtful: {doubtful}.", n=checked, doubtful=book.count(doubtful)
    )


def _complete(quality: Quality, book: ClaimBook) -> Text:
    return messages(book.lang).compose(
        "Indicators of the codebook with a result: {known} of {expected}.",
        known=book.count(quality.known),
        expected=book.count(quality.expected),
    )


def _clean(quality: Quality, book: ClaimBook) -> Text:
    compose = messages(book.lang).compose
    told: list[Text] = []
    if len(otherwise := quality.doubted("disagree")):
        told.append(
            compose(
                "Figures another source tells otherwise: {n}; each is told under the doubtful "
                "figures.",
                n=book.count(otherwise["observation"].drop_duplicates()),
            )
        )
    if len(translated := quality.doubted("translated")):
        told.append(
            compose(
                "Figures read in a translation made by machine: {n}.",
                n=book.count(translated["observation"]),
            )
        )
    if not told and "disagree" in set(quality.earlier_doubts["rule"]):
        return compose(
            "No latest figure is told otherwise by another source; some of earlier half-years are, "
            "told under the doubtful figures."
        )
    if not told and quality.figures["source"].nunique() == 1:
        return compose("All figures are of one source; no other was found to tell one otherwise.")
    if not told:
        return compose("No figure is told otherwise by another source.")
    return _joined(told)


def _live(quality: Quality, book: ClaimBook) -> Text:
    words = messages(book.lang)
    told: list[Text] = []
    if quality.newest:
        day = short_date(quality.newest, book.lang)
        told.append(words.compose("The newest figure is of {day}.", day=day))
    if len(quality.stale):
        told.append(
            words.compose(
                "Figures more than half a year old at the end of the period: {n}.",
                n=book.count(quality.stale["observation"]),
            )
        )
    if len(quality.undated):
        told.append(
            words.compose(
                "Figures whose date no source tells: {n}.",
                n=book.count(quality.undated["observation"]),
            )
        )
    return _joined(told)


def _joined(sentences: list[Text]) -> Text:
    parts: list[Any] = []
    for sentence in sentences:
        parts += [*([" "] if parts else []), *sentence]
    return tuple(parts)


def doubts_list(
    quality: Quality,
    numbers: dict[str, int],
    lang: Language,
    observations: Mapping[str, Any] | None = None,
) -> List | None:
    """Return each doubtful figure and why it is; None where there is none.

    `observations` are described rows by key, for the figures a doubt sets against it.
    """
    book = ClaimBook(lang)
    items = tuple(
        Item(text=_doubt(row, book, numbers, observations or {}))
        for doubts in (quality.doubts, quality.earlier_doubts)
        for row in doubts[~doubts["rule"].isin(_COUNTED)].itertuples()
    )
    return List(items=items, claims=book.claims) if items else None


def _doubt(
    row: Any, book: ClaimBook, numbers: dict[str, int], observations: Mapping[str, Any]
) -> Text:
    words = row.told_vi if book.lang == "vi" else row.told_en
    keys = (row.observation, *(row.against or "").split())
    others = [observations[key] for key in keys[1:] if key in observations]
    quoted = [o for o in others if _quoted(o) in words and o.source in numbers]
    text = messages(book.lang).compose(
        "{title} ({figure}{mark}): {told}",
        title=row_title(row, book.lang),
        figure=book.read(row),
        mark=DOUBT_MARK,
        told=_told(words, keys, (row, *others), book),
    )
    return (*text, *references([row, *quoted], numbers))


def _told(words: str, keys: tuple[str, ...], rows: Sequence[Any], book: ClaimBook) -> Text:
    """Return the reason of a doubt; a figure quoted in it stands on its own row and on no other.

    Other numerals, such as a sum worked out, stand on all rows of the doubt.
    """
    for place, row in enumerate(rows):
        before, found, after = words.partition(_quoted(row))
        if found:
            return (
                *book.quote(f"{before}“", *keys, rule="doubt"),
                book.read_as(row, row.value_text),
                *_told(f"”{after}", keys, rows[place + 1 :], book),
            )
    return book.quote(words, *keys, rule="doubt")


def _quoted(row: Any) -> str:
    """Return a figure as a doubt quotes it."""
    return f"“{row.value_text}”"
