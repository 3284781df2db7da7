"""The sheet of figures.

In: a worksheet, the form and what is filled in. Out: a heading row per group, a row per indicator
and per part of it, each with its code, and the hints of its kind of unit.
"""

from collections.abc import Mapping

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dean06.codebook import Unit
from dean06.forms.answers import FigureAnswer
from dean06.forms.form import Form, FormRow, Thing
from dean06.forms.hints import day_hint, note_hint, source_choice, status_choice, value_hint
from dean06.forms.layout import (
    figures_sheet,
    guide_name,
    row_code,
    sources_sheet,
    status_names,
)
from dean06.forms.page import Cells, attach, set_height, write_header, write_row, write_titles
from dean06.messages import messages

_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_STYLES = {
    "code": "d06 code",
    "rank": "d06 label middle",
    "name": "d06 label",
    "breakdown": "d06 label",
    "unit": "d06 label middle",
    "known": "d06 known",
    "known_date": "d06 known date",
    "value": "d06 value",
    "day": "d06 day",
    "status": "d06 choice",
    "source": "d06 choice",
    "note": "d06 text",
}
_GROUP_STYLES = {
    **dict.fromkeys(_STYLES, "d06 group"),
    "code": "d06 code",
    "rank": "d06 group number",
}
_GROUP_HEIGHT = 20
_UNANSWERED = FigureAnswer()


def write_figures(
    sheet: Worksheet, form: Form, answers: Mapping[Thing, FigureAnswer], numbers: range
) -> None:
    """Write the sheet; `numbers` are the rows of the sheet of sources.

    Raises KeyError for an answer the form has no row for.
    """
    say, layout = messages(form.lang).say, figures_sheet(form.lang)
    remark = say(
        "Fill in the light yellow cells only. Type each figure as it stands in the document, and "
        "beside it the number of the document in sheet “{sources}”. See sheet “{guide}”.",
        sources=sources_sheet(form.lang).name,
        guide=guide_name(form.lang),
    )
    # The codes stand left of the titles, and outside the printed page.
    shown = range(2, len(layout.columns) + 1)
    header = write_titles(sheet, form, say("Figures on Project 06"), remark, shown)
    write_header(sheet, layout, header)
    rows = _write_groups(sheet, form, answers, header + 1)
    if lost := set(answers) - {row.thing for row in rows.values()}:
        raise KeyError(f"the form has no row for {sorted(map(str, lost))}")
    sheet.freeze_panes = f"{layout.letter('breakdown')}{header + 1}"
    sheet.print_area = f"B1:{layout.letter('note')}{max(rows, default=header)}"
    _add_hints(sheet, form, rows)
    _add_choices(sheet, form, rows, numbers)


def _write_groups(
    sheet: Worksheet, form: Form, answers: Mapping[Thing, FigureAnswer], line: int
) -> dict[int, FormRow]:
    """Write the rows of all groups from `line` on; return the rows to fill in by line."""
    layout = figures_sheet(form.lang)
    written: dict[int, FormRow] = {}
    number = 0
    for roman, group in zip(_ROMAN, form.groups, strict=False):
        write_row(sheet, layout, line, {"rank": roman, "name": group.name}, _GROUP_STYLES)
        sheet.row_dimensions[line].height = _GROUP_HEIGHT
        for line, row in enumerate(group.rows, line + 1):  # noqa: B020 (goes on counting)
            number += row.breakdown is None
            cells = _cells(row, number, answers.get(row.thing, _UNANSWERED), form)
            write_row(sheet, layout, line, cells, _STYLES)
            set_height(sheet, layout, line, cells)
            written[line] = row
        line += 1
    return written


def _cells(row: FormRow, number: int, answer: FigureAnswer, form: Form) -> Cells:
    return {
        "code": row_code(*row.thing),
        "rank": number if row.breakdown is None else None,
        "name": row.indicator.name,
        "breakdown": row.breakdown_name,
        "unit": row.indicator.unit,
        "known": row.known.text if row.known else None,
        "known_date": row.known.day if row.known else None,
        "value": answer.value,
        "day": answer.day,
        "status": status_names(form.lang)[answer.status],
        "source": answer.source,
        "note": answer.note,
    }


def _add_hints(sheet: Worksheet, form: Form, rows: Mapping[int, FormRow]) -> None:
    letter = figures_sheet(form.lang).letter("value")
    kinds: dict[Unit, list[int]] = {}
    for line, row in rows.items():
        kinds.setdefault(row.indicator.kind, []).append(line)
    for kind, lines in kinds.items():
        attach(sheet, value_hint(kind, form.lang), letter, lines)


def _add_choices(sheet: Worksheet, form: Form, rows: Mapping[int, FormRow], numbers: range) -> None:
    lang, layout = form.lang, figures_sheet(form.lang)
    validations: dict[str, DataValidation] = {
        "day": day_hint(lang),
        "status": status_choice(lang),
        "source": source_choice(sources_sheet(lang), numbers, lang),
        "note": note_hint(lang),
    }
    for field, validation in validations.items():
        attach(sheet, validation, layout.letter(field), rows)
