"""The figures of a form.

In: the filled rows of its sheet of figures. Out: an observation per row, or its faults. A form
says day first itself, so 03/04/2026 is 3 April in it; a figure without a day is of the period's
last, or of its document's where that was issued within the period.
"""

from datetime import date
from typing import Any

from dean06.dates import short_date
from dean06.forms.content import FormFigure
from dean06.forms.layout import Status
from dean06.forms.located import shown
from dean06.grids import Cell
from dean06.intake.faults import Wording
from dean06.intake.submissions.cells import Unclear, read_day, read_figure
from dean06.intake.submissions.form_context import FormContext
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.refusals import Refusal
from dean06.intake.submissions.sent import drop, keep
from dean06.names import fold, nearest
from dean06.periods import Period

# The labels of a form's columns, by the column of the table a cell fills.
_LABELS = {
    "value_text": "value",
    "value": "value",
    "denominator": "value",
    "value_date": "value",
    "unit": "value",
    "bound": "value",
    "period_end": "day",
    "period_start": "day",
    "status": "status",
    "source": "source",
    "indicator": "code",
    "breakdown": "code",
    "note_vi": "note",
}


def add_figures(form: FormContext) -> date | None:
    """Add an observation per figure; return the last day a result of the form is of."""
    latest: date | None = None
    # The columns of a sheet are the same in every row of it, and so are their labels.
    labels = _labels(form.content.figures[0]) if form.content.figures else {}
    for number, row in enumerate(form.content.figures, 1):
        try:
            cells = _observation(form, row)
        except Refusal as refusal:
            drop(form.sent.observations, *refusal.faults(form.sent.name, row))
            continue
        cells["observation"] = f"{form.key}/{number:02}"
        where = (form.sent.name, row.sheet, row.line, labels)
        record = form.lookups.record("observations", where, cells)
        keep(form.sent.observations, record)
        # The day of a date indicator is its value; it says nothing of when it was told.
        if cells["status"] == "result" and cells["value_date"] is None:
            latest = max(latest or cells["period_end"], cells["period_end"])
    return latest


def _labels(row: FormFigure) -> dict[str, str]:
    return {column: row.columns[field] for column, field in _LABELS.items()}


def _observation(form: FormContext, row: FormFigure) -> dict[str, Any]:
    """Return the cells of a figure. Raises Refusal with every fault of the row."""
    refusal = Refusal()
    indicator = form.lookups.indicators.get(row.indicator)
    if indicator is None:
        wording = _no_indicator(row.indicator, form.lookups)
        refusal.add("code", row.code, "unknown_name", wording)
        raise refusal
    if row.breakdown is not None and row.breakdown not in form.lookups.breakdowns:
        refusal.add("code", row.code, "unknown_name", _no_breakdown(row.breakdown))
    figure = refusal.tried("value", row.value, read_figure, row.value, indicator.kind)
    status = _status(form, row.status, refusal)
    day = refusal.tried("day", row.day, _day, form, row, status)
    source = _document(form, row.source, refusal)
    refusal.close()
    assert figure is not None  # noqa: S101
    return {
        "source": source,
        "place": form.place,
        "indicator": row.indicator,
        "breakdown": row.breakdown,
        "status": status,
        "period_start": form.period.start if indicator.flow else None,
        "period_end": day,
        "date_basis": "stated" if row.day is not None else "implied",
        **figure._asdict(),
        "unit": indicator.unit,
        "note_vi": shown(row.note) or None,
    }


def _status(form: FormContext, cell: Cell, refusal: Refusal) -> Status | None:
    if cell is None:
        return "result"
    status = form.statuses.get(fold(shown(cell)))
    if status is None:
        refusal.add("status", cell, "unknown_name", _no_status(shown(cell)))
    return status


def _day(form: FormContext, row: FormFigure, status: Status | None) -> date:
    """Return the day entered; else the document's, where that is of the period, or the last one."""
    if row.day is None:
        return _issued(form, row.source) or form.period.end
    day = read_day(row.day, day_first=True)
    if status == "result" and day > form.period.end:
        raise Unclear("not_yet", _after_period(day, form.period))
    return day


def _issued(form: FormContext, document: Cell) -> date | None:
    """Return the day of the document where it was issued within the period, as many are."""
    row = form.documents.get(shown(document))
    try:
        day = read_day(row.published, day_first=True) if row else None
    except Unclear:
        return None
    return day if day and form.period.start <= day <= form.period.end else None


def _document(form: FormContext, cell: Cell, refusal: Refusal) -> str:
    number = shown(cell)
    if not number:
        return form.key
    if number not in form.documents or form.documents[number].title is None:
        refusal.add("source", cell, "unknown_key", _no_document(number))
    return form.document_key(number)


def _no_indicator(code: str, lookups: Lookups) -> Wording:
    names = ", ".join(nearest(code, lookups.indicators)) or "–"
    if not code:
        return lambda words: words.say(
            "the row has no code, so nobody knows what its figure counts. Copy the code from "
            "a new form."
        )
    return lambda words: words.say(
        "the codebook has no indicator “{code}”. Nearest: {names}. Copy the code from a new form.",
        code=code,
        names=names,
    )


def _no_breakdown(code: str) -> Wording:
    return lambda words: words.say(
        "there is no part “{code}”. Copy the code from a new form.", code=code
    )


def _no_status(text: str) -> Wording:
    return lambda words: words.say(
        "“{cell}” is neither a result nor a plan. Choose from the list.", cell=text
    )


def _no_document(number: str) -> Wording:
    return lambda words: words.say(
        "there is no document number {number} in the sheet of sources. Enter it there, or leave "
        "the cell empty.",
        number=number,
    )


def _after_period(day: date, period: Period) -> Wording:
    return lambda words: words.say(
        "{day} lies after the end of {period}. Correct the date, or use the form of the period it "
        "belongs to.",
        day=short_date(day, words.lang),
        period=period.name(words.lang),
    )
