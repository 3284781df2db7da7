"""Read a form that came back.

In: the sheets of a workbook as grids. Out: a `FormContent` with the filled rows. Where a column
stands is taken from its heading and which figure a row is from its code, because rows get moved,
sorted and inserted. Nothing is skipped in silence: a filled row without a code is kept, for the
checks to ask about.
"""

from collections.abc import Mapping, Sequence
from typing import get_args

from dean06.codebook import group_names
from dean06.errors import BriefingError
from dean06.forms.content import (
    FindingKind,
    FormContent,
    FormFigure,
    FormFinding,
    FormSource,
)
from dean06.forms.layout import (
    MARK_SHEET,
    VERSION,
    difficulties_sheet,
    figures_sheet,
    sources_sheet,
    split_code,
    status_names,
)
from dean06.forms.located import Row, filled_rows, shown
from dean06.grids import Grid
from dean06.messages import LANGUAGES, Language, messages
from dean06.names import fold

_KINDS: tuple[FindingKind, ...] = get_args(FindingKind)
# The cells of a figure, in their order in `FormFigure`.
_FIGURE = ("code", "value", "day", "status", "source", "note")


def is_form(grids: Sequence[Grid]) -> bool:
    """Tell whether the sheets are those of a form, of whatever version, marked or not."""
    names = {fold(grid.name) for grid in grids}
    return "form" in _marks(grids) or any(
        {fold(figures_sheet(lang).name), fold(difficulties_sheet(lang).name)} <= names
        for lang in LANGUAGES
    )


def read_form(grids: Sequence[Grid], lang: Language = "vi") -> FormContent:
    """Return what is filled in. `lang` is the language of errors.

    Raises BriefingError where the form itself cannot be understood: no such form, another
    version, a sheet, header row or column that is gone.
    """
    marks = _marks(grids)
    _require_version(marks, lang)
    written = _language(marks, lang)
    return FormContent(
        place=_require(marks, "place", lang),
        period=_require(marks, "period", lang),
        lang=written,
        # Made-up figures must never pass for real ones, whatever was done to the mark.
        synthetic=_require(marks, "synthetic", lang).lower() != "false",
        figures=_figures(grids, written, lang),
        findings=_findings(grids, written, lang),
        sources=_sources(grids, written, lang),
    )


def _marks(grids: Sequence[Grid]) -> dict[str, str]:
    """Return keys and values of the hidden sheet; none where there is no such sheet."""
    return {
        str(row[0]).strip(): str(row[1]).strip()
        for grid in grids
        if fold(grid.name) == MARK_SHEET
        for row in grid.rows
        if len(row) > 1 and row[0] is not None and row[1] is not None
    }


def _require_version(marks: Mapping[str, str], lang: Language) -> None:
    say = messages(lang).say
    if "form" not in marks:
        raise BriefingError(
            say(
                "This workbook is no form of dean06, for it has no sheet “{sheet}”: make a form "
                "with “make form” and copy the figures into it.",
                sheet=MARK_SHEET,
            )
        )
    if marks["form"] != VERSION:
        raise BriefingError(
            say(
                "The form is of version {found}, but this program reads version {expected}: make "
                "a new form with “make form” and copy the figures into it.",
                found=marks["form"],
                expected=VERSION,
            )
        )


def _require(marks: Mapping[str, str], key: str, lang: Language) -> str:
    if marks.get(key):
        return marks[key]
    raise BriefingError(
        messages(lang).say(
            "The hidden sheet “{sheet}” does not say “{key}”: make a new form with “make form” "
            "and copy the figures into it.",
            sheet=MARK_SHEET,
            key=key,
        )
    )


def _language(marks: Mapping[str, str], lang: Language) -> Language:
    found = _require(marks, "language", lang)
    for known in LANGUAGES:
        if found == known:
            return known
    raise BriefingError(
        messages(lang).say(
            "There is no language “{wanted}”: choose {languages}.",
            wanted=found,
            languages=", ".join(LANGUAGES),
        )
    )


def _figures(grids: Sequence[Grid], written: Language, lang: Language) -> tuple[FormFigure, ...]:
    usual = fold(status_names(written)["result"])
    rows = filled_rows(grids, figures_sheet(written), lang, required="code")
    return tuple(figure for row in rows if _is_filled(figure := _figure(row), usual))


def _figure(row: Row) -> FormFigure:
    code, *entered = row.take(_FIGURE)
    return FormFigure(row.sheet, row.line, row.columns, *split_code(shown(code)), code, *entered)


def _is_filled(figure: FormFigure, usual: str) -> bool:
    """Tell whether more stands in a row than the status every row is given beforehand."""
    if figure.value is not None or figure.day is not None:
        return True
    if figure.source is not None or figure.note is not None:
        return True
    return figure.status is not None and fold(shown(figure.status)) != usual


def _findings(grids: Sequence[Grid], written: Language, lang: Language) -> tuple[FormFinding, ...]:
    groups = {fold(name): key for key, name in group_names(written).items()}
    rows = filled_rows(grids, difficulties_sheet(written), lang)
    return tuple(finding for row in rows for finding in _findings_of(row, groups))


def _findings_of(row: Row, groups: Mapping[str, str]) -> list[FormFinding]:
    charged = row["owner"] is not None or row["deadline"] is not None
    return [
        FormFinding(
            sheet=row.sheet,
            line=row.line,
            columns=row.columns,
            kind=kind,
            group=groups.get(fold(shown(row["group"]))),
            group_name=row["group"],
            text=row[kind],
            has_bottleneck=row["bottleneck"] is not None,
            owner=row["owner"] if kind == "task" else None,
            deadline=row["deadline"] if kind == "task" else None,
        )
        for kind in _KINDS
        if row[kind] is not None or (kind == "task" and charged)
    ]


def _sources(grids: Sequence[Grid], written: Language, lang: Language) -> tuple[FormSource, ...]:
    return tuple(
        FormSource(
            sheet=row.sheet,
            line=row.line,
            columns=row.columns,
            number=row["number"],
            title=row["title"],
            publisher=row["publisher"],
            published=row["published"],
            note=row["note"],
        )
        for row in filled_rows(grids, sources_sheet(written), lang, required="number")
    )
