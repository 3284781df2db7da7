"""The sheets of difficulties and of sources: empty numbered or plain rows to fill in.

In: a worksheet, the form and what is filled in. Out: the sheet with its drop-downs and hints.
"""

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from dean06.codebook import group_names
from dean06.forms.answers import FindingAnswer, SourceAnswer
from dean06.forms.form import Form
from dean06.forms.hints import day_hint, group_choice
from dean06.forms.layout import FINDING_ROWS, SOURCE_ROWS, Sheet, difficulties_sheet, sources_sheet
from dean06.forms.page import Cells, attach, write_header, write_row, write_titles
from dean06.messages import messages

_STYLES = {"number": "d06 label middle", "published": "d06 day", "deadline": "d06 day"}
_ROW_HEIGHT = 32


def write_difficulties(
    sheet: Worksheet, form: Form, answers: Sequence[FindingAnswer], groups: range
) -> None:
    """Write the sheet; `groups` are the rows of the hidden sheet with the names of groups."""
    say, layout = messages(form.lang).say, difficulties_sheet(form.lang)
    remark = say(
        "One difficulty per row; cause and task belong to the difficulty beside them. Those in "
        "charge are named by office or post, never by a person's name."
    )
    names = group_names(form.lang)
    filled: list[Cells] = [
        {
            "group": names[answer.group] if answer.group else None,
            "bottleneck": answer.bottleneck,
            "cause": answer.cause,
            "task": answer.task,
            "owner": answer.owner,
            "deadline": answer.deadline,
        }
        for answer in answers
    ]
    title = say("Difficulties, causes and tasks in carrying out Project 06")
    lines = _write_list(sheet, form, layout, (title, remark), _padded(filled, FINDING_ROWS))
    attach(sheet, group_choice(groups, form.lang), layout.letter("group"), lines)
    attach(sheet, day_hint(form.lang), layout.letter("deadline"), lines)


def write_sources(sheet: Worksheet, form: Form, answers: Sequence[SourceAnswer]) -> range:
    """Write the sheet; return its rows, whose numbers stand beside the figures."""
    say, layout = messages(form.lang).say, sources_sheet(form.lang)
    remark = say(
        "One document per row, as named on its first page. Its number in this list stands beside "
        "every figure taken from it."
    )
    filled: list[Cells] = [
        {
            "title": answer.title,
            "publisher": answer.publisher,
            "published": answer.published,
            "note": answer.note,
        }
        for answer in answers
    ]
    numbered: list[Cells] = [
        {"number": number, **cells} for number, cells in enumerate(_padded(filled, SOURCE_ROWS), 1)
    ]
    lines = _write_list(sheet, form, layout, (say("Documents used"), remark), numbered)
    attach(sheet, day_hint(form.lang), layout.letter("published"), lines)
    return lines


def _padded(filled: list[Cells], count: int) -> list[Cells]:
    return [*filled, *({} for _ in range(count - len(filled)))]


def _write_list(
    sheet: Worksheet, form: Form, layout: Sheet, titles: tuple[str, str], rows: Sequence[Cells]
) -> range:
    """Write titles, header and rows; return the numbers of the rows."""
    columns = range(1, len(layout.columns) + 1)
    header = write_titles(sheet, form, *titles, columns)
    write_header(sheet, layout, header)
    styles = {column.field: _STYLES.get(column.field, "d06 text") for column in layout.columns}
    for line, cells in enumerate(rows, header + 1):
        write_row(sheet, layout, line, cells, styles)
    sheet.freeze_panes = f"A{header + 1}"
    # Of the whole sheet and not of each row, so that a row still grows with what is typed.
    sheet.sheet_format.defaultRowHeight = _ROW_HEIGHT
    sheet.sheet_format.customHeight = True
    return range(header + 1, header + 1 + len(rows))
