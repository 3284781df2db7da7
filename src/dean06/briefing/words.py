"""Small texts that stand inside sentences and table cells.

In: rows of described figures. Out: texts with their claims: a figure with its counting noun,
a target, the numbers of sources. One place for each, so that sentence, table
and headline never word the same thing in two ways.
"""

from collections.abc import Iterable
from typing import Any

from dean06.blocks.text import Inline, Reference, Text
from dean06.claims import ClaimBook
from dean06.measures.attainment import target_status
from dean06.messages import Language, messages

# Behind a figure that was accepted with a doubt; the annex says which.
DOUBT_MARK = "†"

# A date nobody tells is printed as such beside the figure and needs no mark.
_TOLD_BESIDE = {"undated"}


def figure_with_noun(row: Any, book: ClaimBook) -> Text:
    """Return "hơn 1,4 triệu thẻ": the figure and what is counted, marked where doubtful."""
    noun = counting_noun(row, row.quantity, book.lang)
    behind = (f" {noun}" if noun else "") + (DOUBT_MARK if is_doubtful(row) else "")
    return (book.read(row), behind) if behind else (book.read(row),)


def marked_figure(row: Any, book: ClaimBook) -> Text:
    """Return a figure alone, marked where doubtful: what is counted is told beside it."""
    return (book.read(row), DOUBT_MARK) if is_doubtful(row) else (book.read(row),)


def is_doubtful(row: Any) -> bool:
    """Tell whether a figure was accepted with a doubt that its row does not show by itself."""
    return bool(set((row.doubts or "").split()) - _TOLD_BESIDE)


def is_disputed(row: Any) -> bool:
    """Tell whether the value itself is in doubt, not only its date or the language it came in."""
    return bool(set((row.doubts or "").split()) - _TOLD_BESIDE - {"translated"})


def counting_noun(row: Any, quantity: Any, lang: Language) -> str:
    """Return the noun behind a count, singular only for exactly one; "" for anything else."""
    if quantity is None:
        return ""
    if lang == "vi":
        return row.unit_vi or ""
    alone = quantity.value == 1 and quantity.denominator is None and quantity.bound == "exact"
    return (row.unit_en_one if alone else row.unit_en_other) or ""


def indicator_name(row: Any, lang: Language) -> str:
    """Return the name that opens a sentence or labels a row."""
    return str(row.name_vi if lang == "vi" else row.name_en)


# Kinds of parts that name what is counted: "14 decisions", "1 million individual customers".
_COUNTED_PARTS = ("document:", "customer:")


def is_counted_part(row: Any) -> bool:
    """Tell whether a figure counts what its part is called."""
    return bool(row.unit_kind == "count" and str(row.breakdown).startswith(_COUNTED_PARTS))


def breakdown_name(row: Any, lang: Language) -> str:
    """Return the name of the part a figure is about; "" for the whole."""
    return str((row.breakdown_vi if lang == "vi" else row.breakdown_en) or "")


def district_name(row: Any, lang: Language) -> str:
    """Return the unit below the briefing's place a figure is about; "" for the place itself."""
    return str(getattr(row, f"below_{lang}", None) or "")


def references(rows: list[Any], numbers: dict[str, int]) -> Text:
    """Return [1][2]: the numbered sources of `rows`, each once."""
    return source_references((row.source for row in rows), numbers)


def source_references(sources: Iterable[str], numbers: dict[str, int]) -> Text:
    """Return [1][2]: the numbers of `sources`, each once."""
    return tuple(Reference(ref=number) for number in sorted({numbers[key] for key in sources}))


def target_text(row: Any, book: ClaimBook) -> Text:
    """Return "từ 90% trở lên": the value a target asks for, with its counting noun."""
    figure: Inline = book.target(row.target, row.unit_kind)
    noun = row.unit_vi if book.lang == "vi" else row.unit_en_other
    value: Text = (figure, f" {noun}") if noun else (figure,)
    compose = messages(book.lang).compose
    match row.target["bound"]:
        case "at_least":
            return value if _is_whole(row) else compose("{value} or more", value=value)
        case "at_most":
            return compose("{value} or less", value=value)
    return value


def _is_whole(row: Any) -> bool:
    """Tell whether more than the target cannot be: 100 %, or 25 of 25."""
    whole = 100 if row.unit_kind == "percent" else row.denominator
    return bool(row.target["value"] == whole)


def attainment_word(row: Any, lang: Language) -> str:
    """Return how a figure stands to its target, "" without one; `Clauses.target` says the same."""
    say = messages(lang).say
    if target_status(row) == "met" and getattr(row, "target_past", False):
        return say("Target of an earlier time met")
    return {
        "met": say("Target met"),
        "missed": say("Target not met"),
        "not_due": say("Target not met, not due yet"),
        "undetermined": say("Target undetermined"),
    }.get(target_status(row) or "", "")
