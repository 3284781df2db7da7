"""The columns that set a figure against others, and say whence it comes.

In: a language. Out: columns. A change that bounds leave open has no number, only the words why.
"""

from decimal import Decimal

from dean06.blocks.tidy import TidyChange, TidyFigure
from dean06.exporters.excel.column import Column, day_of, number_of
from dean06.messages import Language, messages


def target_columns(lang: Language) -> tuple[Column, ...]:
    """Return the target and whether it is met."""
    say = messages(lang).say
    return (
        Column(
            say("Target"),
            say("Value to reach, in the unit of the value."),
            12,
            lambda f: number_of(f.target.value) if f.target else None,
            lambda f: f.target.value if f.target else None,
        ),
        Column(
            say("Target asks for"),
            say("This value, this or more, this or less."),
            12,
            lambda f: f.target.bound if f.target else None,
        ),
        Column(
            say("Deadline"),
            say("Day to reach the target by."),
            11,
            lambda f: day_of(f.target.deadline) if f.target else None,
        ),
        Column(
            say("Attainment"),
            say("Whether the target is met, as far as the figure allows to say."),
            13,
            lambda f: f.target.attainment if f.target else None,
        ),
        Column(
            say("Legal basis"),
            say("Document that sets the target; in brackets the number of its source."),
            26,
            _legal_basis,
        ),
    )


def change_columns(lang: Language) -> tuple[Column, ...]:
    """Return the changes since earlier periods."""
    say = messages(lang).say
    return (
        Column(
            say("Change on half-year before"),
            say("Change against the half-year before; empty where it cannot be said."),
            13,
            lambda f: _size(f.half_before),
            lambda f: _size_text(f.half_before),
        ),
        Column(
            say("Change on year before"),
            say("Change against the same half of the year before; empty where it cannot be said."),
            13,
            lambda f: _size(f.year_earlier),
            lambda f: _size_text(f.year_earlier),
        ),
        Column(
            say("Unit of change"),
            say("Percentage points for shares, per cent for counts."),
            13,
            _change_unit,
        ),
        Column(
            say("Change in words"),
            say("As the briefing says it, the half-year before first, or why it says none."),
            24,
            _change_words,
        ),
    )


def edition_columns(lang: Language) -> tuple[Column, ...]:
    """Return what the edition before did not have."""
    say = messages(lang).say
    return (
        Column(
            say("Since the edition before"),
            say("Marked where the edition before this one did not have the figure."),
            12,
            lambda f: say("added") if f.added else None,
        ),
    )


def origin_columns(lang: Language) -> tuple[Column, ...]:
    """Return source, place in the raw data, doubts and notes."""
    say = messages(lang).say
    return (
        Column(
            say("Source"),
            say("Number of the source in the sheet of sources."),
            8,
            lambda f: f.source,
        ),
        Column(
            say("As printed"), say("The figure as the source prints it."), 18, lambda f: f.printed
        ),
        Column(say("File"), say("File of the raw data it was read from."), 24, lambda f: f.file),
        Column(say("Row"), say("Row in that file or sheet."), 8, lambda f: f.line),
        Column(
            say("Sheet and cell"),
            say("Where the file is a workbook."),
            14,
            lambda f: f.cell or None,
        ),
        Column(say("Doubt"), say("Why the figure is doubtful."), 44, lambda f: f.doubt or None),
        Column(say("Note"), say("How the figure was read."), 44, lambda f: f.note or None),
        Column(say("Key of the figure"), say("Key in the raw data."), 24, lambda f: f.observation),
    )


def _size(change: TidyChange | None) -> Decimal | None:
    return number_of(_size_text(change))


def _size_text(change: TidyChange | None) -> str | None:
    return change.value if change else None


def _changes(figure: TidyFigure) -> list[TidyChange]:
    return [change for change in (figure.half_before, figure.year_earlier) if change]


def _change_unit(figure: TidyFigure) -> str | None:
    return next((change.unit for change in _changes(figure) if change.value is not None), None)


def _change_words(figure: TidyFigure) -> str | None:
    return "; ".join(change.told for change in _changes(figure)) or None


def _legal_basis(figure: TidyFigure) -> str | None:
    if figure.target is None:
        return None
    number = f" [{figure.target.source}]" if figure.target.source else ""
    return f"{figure.target.legal_basis}{number}".strip() or None
