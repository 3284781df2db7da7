"""Write the form as an Excel workbook.

In: a `Form` and, where it is not to be empty, `Answers`. Out: the file, the same bytes for the
same input. What an analyst may type is never forced into a number: values are text cells, so that
"97,3%" or "hơn 1,4 triệu" stays what was typed, whatever the machine's settings.
"""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dean06.forms.answers import Answers
from dean06.forms.figures import write_figures
from dean06.forms.form import Form
from dean06.forms.guide import guide
from dean06.forms.layout import (
    MARK_SHEET,
    VERSION,
    difficulties_sheet,
    figures_sheet,
    group_keys,
    guide_name,
    sources_sheet,
)
from dean06.forms.lists import write_difficulties, write_sources
from dean06.forms.page import protect, set_page, write_titles
from dean06.forms.styles import add_styles, dress
from dean06.messages import messages
from dean06.workbook_file import workbook_bytes

_EMPTY = Answers()
_GUIDE_WIDTH = 120


def write_form(path: Path, form: Form, answers: Answers = _EMPTY) -> None:
    """Write the form to `path`, an .xlsx file, replacing what is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(form_bytes(form, answers))


def form_bytes(form: Form, answers: Answers = _EMPTY) -> bytes:
    """Return the form as the bytes of an .xlsx file, with `answers` filled in."""
    book = Workbook()
    book.remove(book.worksheets[0])
    add_styles(book)
    figures, difficulties, sources = (
        _add_sheet(book, layout(form.lang).name, form)
        for layout in (figures_sheet, difficulties_sheet, sources_sheet)
    )
    _write_guide(_add_sheet(book, guide_name(form.lang), form), form)
    groups = _write_marks(book.create_sheet(MARK_SHEET), form)
    numbers = write_sources(sources, form, answers.sources)
    write_difficulties(difficulties, form, answers.findings, groups)
    write_figures(figures, form, answers.figures, numbers)
    book.properties.title = f"{form.place.slug} {form.period.code}"
    return workbook_bytes(book)


def _add_sheet(book: Workbook, name: str, form: Form) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    set_page(sheet, form)
    protect(sheet)
    return sheet


def _write_guide(sheet: Worksheet, form: Form) -> None:
    say = messages(form.lang).say
    title = say("How to fill in this form")
    remark = say("For those who fill in the figures of their place.")
    row = write_titles(sheet, form, title, remark, range(1, 2))
    for heading, paragraphs in guide(form):
        dress(sheet.cell(row, 1, heading), "d06 chapter")
        for row, text in enumerate(paragraphs, row + 1):  # noqa: B020 (goes on counting)
            dress(sheet.cell(row, 1, f"- {text}"), "d06 advice")
        row += 2
    sheet.column_dimensions["A"].width = _GUIDE_WIDTH


def _write_marks(sheet: Worksheet, form: Form) -> range:
    """Write what the form is, for the reader; return the rows with the names of groups."""
    marks = {
        "form": VERSION,
        "place": form.place.place,
        "period": form.period.code,
        "language": form.lang,
        "synthetic": "true" if form.synthetic else "false",
    }
    groups = group_keys(form.lang)
    for pair in (marks | groups).items():
        sheet.append(pair)
    sheet.sheet_state = "hidden"
    protect(sheet)
    return range(len(marks) + 1, len(marks) + len(groups) + 1)
